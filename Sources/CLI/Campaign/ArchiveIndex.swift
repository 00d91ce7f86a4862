import Crawl
import Foundation
import Presence

/// What the store keeps of a visit: what was asked, in order, and where the archive has the answers.
struct ArchiveIndex: Codable {
  let requests: [FetchRequest]
  let entries: [ArchiveEntry]

  init(requests: [FetchRequest], entries: [ArchiveEntry]) {
    self.requests = requests
    self.entries = entries
  }

  init(json: String) throws { self = try JSONDecoder().decode(ArchiveIndex.self, from: Data(json.utf8)) }

  /// The visit read back from the archive's folder. Throws when a record cannot be read: a replay with holes is none.
  func replay(of merchant: Merchant, in folder: String, asOf: Timestamp, settings: FetchSettings) async throws
    -> SiteVisit
  {
    let archive = ArchiveFetcher(folder: folder, entries: entries, settings: settings, asOf: asOf)
    let visit = await ReplayedVisit.visit(
      merchant, requests: requests, fetcher: archive, asOf: asOf)
    if let problem = await archive.unreadableRecords().first {
      throw InputError("\(merchant.name) (line \(merchant.line)): \(problem)")
    }
    return visit
  }
}
