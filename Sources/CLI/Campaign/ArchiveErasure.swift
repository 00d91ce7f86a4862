import Crawl
import Foundation
import Presence
import Store

/// Erases a merchant's exchanges from the archives of a campaign's runs.
///
/// What another merchant's visit shares (a network's robots.txt), or leans on by a `revisit` record of a later run, stays:
/// without it the other one could not be read back.
struct ArchiveErasure {
  let folder: CampaignFolder
  let store: CampaignStore

  /// Overwrites the records of these visits. Stopped in between, the same call goes on.
  ///
  /// - Returns: how many exchanges were erased; those that a former call erased already count too.
  func erase(_ traces: [ForgottenVisit], of merchant: MerchantID) throws -> Int {
    let visits = try traces.compactMap { trace in
      try trace.archiveIndex.map { (run: trace.run, entries: try ArchiveIndex(json: $0).entries) }
    }
    var own = Set(visits.flatMap { visit in visit.entries.map { Place(run: visit.run, $0) } })
    try removeShared(from: &own, besides: merchant)
    var count = 0
    // The newest run first: a visit's own revisits are gone before the payloads that they lean on.
    for visit in visits.sorted(by: { $0.run > $1.run }) {
      count += try erase(visit.entries.filter { own.contains(Place(run: visit.run, $0)) }, from: visit.run)
    }
    return count
  }

  private struct Place: Hashable {
    let run: String
    let file: String
    let offset: Int

    init(run: String, _ entry: ArchiveEntry) {
      self.run = run
      file = entry.file
      offset = entry.offset
    }

    init(_ place: ArchivePlace) {
      run = place.folder
      file = place.file
      offset = place.offset
    }
  }

  private func removeShared(from places: inout Set<Place>, besides merchant: MerchantID) throws {
    for run in try store.runs() {
      var last = -1
      while case let visits = try store.visits(of: run.id, after: last, limit: 200), !visits.isEmpty {
        for visit in visits where visit.merchant.id != merchant {
          for entry in try ArchiveIndex(json: visit.archiveIndex).entries {
            places.remove(Place(run: run.id, entry))
            if let origin = entry.refersTo { places.remove(Place(origin)) }
          }
        }
        last = visits.last?.position ?? last
      }
    }
  }

  private func erase(_ entries: [ArchiveEntry], from run: String) throws -> Int {
    guard !entries.isEmpty else { return 0 }
    let archive = folder.archive(of: run)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: archive)) ?? []
    do {
      return try ArchiveEraser.erase(
        entries, in: archive, files: files.filter { $0.hasSuffix(".warc.gz") || $0.hasSuffix(".warc") },
        at: SystemClock().now())
    } catch {
      throw InputError("\(error) Nothing was erased from the store yet; the same command goes on.")
    }
  }
}
