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
    try needCampaign()
    return try CampaignStore(path: database)
  }

  /// The same for reading alone: the folder may lie where nothing can be written.
  func openForReading() throws -> CampaignStore {
    try needCampaign()
    return try CampaignStore(readingOnly: database)
  }

  private func needCampaign() throws {
    guard FileManager.default.fileExists(atPath: database) else {
      throw InputError("\(path): there is no campaign here; “vitrine audit LIST --into \(path)” begins one")
    }
  }

  /// Whether a campaign was begun here.
  var isThere: Bool { FileManager.default.fileExists(atPath: database) }

  /// Removes a campaign in which no run was begun: a failed audit leaves nothing behind. Other files stay.
  func removeIfEmpty() {
    guard let runs = try? CampaignStore(path: database).runs(), runs.isEmpty else { return }
    let files = FileManager.default
    for name in ["campaign.sqlite", "campaign.sqlite-wal", "campaign.sqlite-shm", "campaign.lock"] {
      try? files.removeItem(atPath: path + "/" + name)
    }
    if let rest = try? files.contentsOfDirectory(atPath: path), rest.isEmpty { try? files.removeItem(atPath: path) }
  }

  /// Folder of the comparison of two runs.
  func comparison(from: String, to: String) -> String { path + "/comparisons/\(from)--\(to)" }

  /// The run of an identifier, which may be cut short where it stays unambiguous (`20261123`).
  static func run(_ id: String, among runs: [Run], of campaign: String) throws -> Run {
    if let exact = runs.first(where: { $0.id == id }) { return exact }
    let matching = runs.filter { !id.isEmpty && $0.id.hasPrefix(id) }
    if matching.count == 1, let only = matching.first { return only }
    let known = runs.map(\.id).joined(separator: ", ")
    throw InputError(
      matching.isEmpty
        ? "\(campaign): there is no run “\(id)”; it has \(known.isEmpty ? "none" : known)"
        : "\(campaign): several runs begin with “\(id)”; give one of \(matching.map(\.id).joined(separator: ", "))")
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
