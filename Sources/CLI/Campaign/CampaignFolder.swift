import Foundation
import Presence
import Store

/// A campaign on disk: `campaign.sqlite`, `archive/<run>/*.warc.gz`, `reports/<run>/…`.
struct CampaignFolder: Sendable {
  /// Path of the folder, without final slash.
  let path: String

  init(_ path: String) { self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path }

  var database: String { path + "/campaign.sqlite" }
  func archive(of run: String) -> String { path + "/archive/" + run }
  func reports(of run: String) -> String { path + "/reports/" + run }

  /// The store of a campaign that is there already.
  func open() throws -> CampaignStore {
    guard FileManager.default.fileExists(atPath: database) else {
      throw InputError("\(path): there is no campaign here; “vitrine audit LIST --into \(path)” begins one")
    }
    return try CampaignStore(path: database)
  }

  /// The store, with the folder made when there is none.
  func make() throws -> CampaignStore {
    try Folders.make(path)
    return try CampaignStore(path: database)
  }
}

/// Folders of the output.
enum Folders {
  /// Makes a folder and those above it.
  static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw InputError("\(path): the folder cannot be made (\(error.localizedDescription)); choose another place")
    }
  }
}
