public import Presence

/// What is said of a run as a whole.
public struct RunFacts: Sendable, Hashable, Codable {
  /// A setting of the run and its value, as `vitrine settings` prints them.
  public struct Setting: Sendable, Hashable, Codable {
    /// Name, for example `pages-per-site`.
    public let name: String
    /// Value with its unit.
    public let value: String

    /// A setting with its value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Merchants that changed since another run.
  public struct Comparison: Sendable, Hashable, Codable {
    /// Identifier of the other run.
    public let runID: String
    /// When it started.
    public let startedAt: Timestamp
    /// Merchants who do better.
    public let better: Int
    /// Merchants who do worse.
    public let worse: Int
    /// Merchants measured now and not then: neither better nor worse.
    public let newlyMeasured: Int
    /// Merchants measured then and not now: neither better nor worse.
    public let noLongerMeasured: Int
    /// Relative name of the page that tells more; nil when there is none.
    public let page: String?

    /// A comparison in four numbers.
    public init(
      runID: String, startedAt: Timestamp, better: Int, worse: Int, newlyMeasured: Int, noLongerMeasured: Int,
      page: String? = nil
    ) {
      self.runID = runID
      self.startedAt = startedAt
      self.better = better
      self.worse = worse
      self.newlyMeasured = newlyMeasured
      self.noLongerMeasured = noLongerMeasured
      self.page = page
    }
  }

  /// By which configuration a run was judged, and whether its reports were made by another one.
  public struct ConfigurationDigest: Sendable, Hashable, Codable {
    /// SHA-256 of the files by which the run was judged, sixteen hexadecimal digits of it.
    public let digest: String
    /// Names of the files in which these reports' configuration differs from the run's; empty when it is the same.
    public let changedFiles: [String]

    /// A digest, and what differs from it.
    public init(digest: String, changedFiles: [String] = []) {
      self.digest = digest
      self.changedFiles = changedFiles
    }
  }

  /// Version of this shape; see `config/schema/run.schema.json`.
  public private(set) var schemaVersion = 1
  /// Identifier of the run.
  public var runID: String
  /// Name of the list, without its folder.
  public var listName: String
  /// When the run started.
  public var startedAt: Timestamp
  /// Rows of the list that gave no merchant.
  public var rejectedRows: Int
  /// Pages and files that were asked for; nil when it was not counted.
  public var requests: Int?
  /// Settings that explain the numbers.
  public var settings: [Setting]
  /// Identifier and start of the run before this one, even when it was not compared; nil for the first.
  public var previousRun: String?
  /// What changed since another run; nil when nothing was compared.
  public var comparison: Comparison?
  /// The configuration of the run and of its reports; nil when it was not kept.
  public var configuration: ConfigurationDigest?
  /// Corrections of advisers that were applied.
  public var overridesApplied = 0
  /// Corrections of advisers that have ended by the run's day, and were not applied.
  public var overridesEnded = 0

  /// Facts of a run.
  public init(
    runID: String, listName: String, startedAt: Timestamp, rejectedRows: Int = 0, requests: Int? = nil,
    settings: [Setting] = [], previousRun: String? = nil, comparison: Comparison? = nil
  ) {
    self.runID = runID
    self.listName = listName
    self.startedAt = startedAt
    self.rejectedRows = rejectedRows
    self.requests = requests
    self.settings = settings
    self.previousRun = previousRun
    self.comparison = comparison
  }
}
