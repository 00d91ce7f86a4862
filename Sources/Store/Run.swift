public import Presence

/// One run of a campaign.
public struct Run: Sendable, Hashable, Codable {
  /// The UTC time at which it started, `yyyyMMddTHHmmssZ`: stored, never recomputed, safe as a folder name.
  public let id: String
  /// When it started; everything is judged by this moment.
  public let startedAt: Timestamp
  /// When its last merchant was done; nil while it is unfinished.
  public var finishedAt: Timestamp?
  /// Name of the list's file.
  public let list: String
  /// Size and FNV-1a hash of the list, to tell whether a resumed run reads the same list.
  public let listFingerprint: String
  /// The settings that it ran with, as JSON.
  public let settings: String
  /// Version of Vitrine.
  public let version: String
  /// Digests of the configuration files by which it is judged, as JSON; `{}` when they were not kept.
  public let configuration: String
  /// Rows of the list that were rejected.
  public var rejectedRows: Int
  /// Whether the whole list was brought in; a run that was killed before is begun again.
  public var isImported: Bool

  /// A run that begins.
  public init(
    startedAt: Timestamp, list: String, listFingerprint: String, settings: String, version: String,
    configuration: String = "{}"
  ) {
    id = String(startedAt.description.filter { $0 != "-" && $0 != ":" })
    self.startedAt = startedAt
    self.list = list
    self.listFingerprint = listFingerprint
    self.settings = settings
    self.version = version
    self.configuration = configuration
    rejectedRows = 0
    isImported = false
  }

  init(
    id: String, startedAt: Timestamp, finishedAt: Timestamp?, list: String, listFingerprint: String, settings: String,
    version: String, rejectedRows: Int, isImported: Bool, configuration: String
  ) {
    self.id = id
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.list = list
    self.listFingerprint = listFingerprint
    self.settings = settings
    self.version = version
    self.rejectedRows = rejectedRows
    self.isImported = isImported
    self.configuration = configuration
  }
}

/// A merchant of a run at its place in the list.
public struct Listed: Sendable, Hashable {
  /// Place in the list, from 0.
  public let position: Int
  /// Who.
  public let merchant: Merchant

  /// A merchant and its place.
  public init(position: Int, merchant: Merchant) {
    self.position = position
    self.merchant = merchant
  }
}

/// What is kept of a merchant whose visit is done.
public struct FinishedVisit: Sendable, Hashable {
  /// Place in the list, from 0.
  public let position: Int
  /// Who.
  public let merchant: Merchant
  /// The visit's requests and where the archive has their records; the archive's own JSON.
  public let archiveIndex: String
  /// The judgement as JSON.
  public let report: String

  /// A visit that is done.
  public init(position: Int, merchant: Merchant, archiveIndex: String, report: String) {
    self.position = position
    self.merchant = merchant
    self.archiveIndex = archiveIndex
    self.report = report
  }
}

/// Why the store cannot go on: what, where, and what to do.
public enum StoreError: Error, CustomStringConvertible {
  case cannotOpen(path: String, detail: String)
  case cannotWrite(detail: String)
  /// A later version of Vitrine made the file.
  case newer(path: String)
  /// The file is no SQLite database, or a damaged one.
  case damagedFile(path: String)
  case damagedRow(table: String, detail: String)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let detail):
      "\(path): cannot be opened as a campaign (\(detail)); check that the folder exists and can be written to"
    case .cannotWrite(let detail):
      "the campaign cannot be written to (\(detail)); free some space or check permissions, then run again: nothing finished is lost"
    case .newer(let path):
      "\(path): was made by a later version of Vitrine; use that version, or audit the list into another folder"
    case .damagedFile(let path):
      "\(path): is damaged, or no campaign’s; restore it from a copy, or move it away and audit the list again"
    case .damagedRow(let table, let detail):
      "a row of \(table) in campaign.sqlite cannot be read (\(detail)); restore the file from a copy"
    }
  }
}
