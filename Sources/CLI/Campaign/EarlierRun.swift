import Crawl
import Foundation
import Presence
import Store

/// The finished run before this one, whose archive spares the merchants' servers what has not changed since.
struct EarlierRun: Sendable {
  private let store: CampaignStore
  private let archives: String
  private let run: String

  /// The newest run that was finished before `run` began; nil when there is none or its archive is gone.
  init?(before run: Run, store: CampaignStore, folder: CampaignFolder) throws {
    guard let previous = try store.runs().last(where: { $0.id < run.id && $0.finishedAt != nil }),
      FileManager.default.fileExists(atPath: folder.archive(of: previous.id))
    else { return nil }
    self.store = store
    self.run = previous.id
    archives = folder.path + "/archive"
  }

  /// What it archived of a merchant; nil when it did not visit them.
  func visit(of merchant: Merchant) throws -> EarlierVisit? {
    guard let text = try store.archiveIndex(of: merchant.id, in: run) else { return nil }
    return EarlierVisit(archives: archives, run: run, entries: try ArchiveIndex(json: text).entries)
  }
}
