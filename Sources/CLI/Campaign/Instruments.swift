import Audit
import Crawl
import Presence
import Register
import Report

/// What every run needs of `config/`, read and checked once.
struct Instruments: Sendable {
  let settings: Settings
  /// As printed by `vitrine settings`, for archives and overviews.
  let settingsInWords: [RunFacts.Setting]
  /// Digests of the configuration, for the run that it judges.
  let fingerprint: ConfigurationFingerprint
  let columns: ColumnMap
  let roles: RoleLexicon
  let platforms: PlatformCatalogue
  let judge: Judge
  let segmenter: Segmenter
  let sheets: SheetRenderer
  let overviews: OverviewRenderer

  /// Reads everything, flags over the settings.
  init(_ configuration: Configuration, flags: [SettingFlag] = []) throws {
    var layers = try configuration.layeredSettings()
    fingerprint = try ConfigurationFingerprint(configuration.files, settings: layers)
    for flag in flags { layers.set(flag.path, to: flag.value, flag: flag.name) }
    var settings = try layers.decode(Settings.self)
    if let problem = settings.problems.first {
      throw ConfigError(file: "settings.yaml", line: nil, column: nil, problem: problem)
    }
    settingsInWords = layers.entries
      .filter { $0.path.hasPrefix("visit.") || $0.path.hasPrefix("fetch.") || $0.path.hasPrefix("audit.") }
      .filter { !Instruments.machineSettings.contains($0.path) }
      .map { RunFacts.Setting(name: $0.path, value: $0.value) }
    columns = try configuration.decode(ColumnMap.self, from: "columns.yaml")
    roles = try configuration.decode(RoleLexicon.self, from: "lexicons/roles.yaml")
    platforms = try configuration.platforms()
    settings.visit.platformHosts += platforms.hosts.filter { !settings.visit.platformHosts.contains($0) }
    self.settings = settings
    let scoring = try configuration.scoring()
    let advice = try configuration.advice()
    judge = Judge(
      auditor: Auditor(scoring: scoring, advice: advice, offers: try configuration.offers(for: advice)),
      states: StateReader(try configuration.decode(StateRules.self, from: "states.yaml")),
      platforms: platforms, platformHosts: settings.visit.platformHosts)
    segmenter = Segmenter(rules: scoring.segments ?? SegmentRules(), platforms: platforms)
    let templates = try configuration.templates()
    sheets = SheetRenderer(
      templates: templates, organisation: settings.organisation, leastCoverage: scoring.leastCoverage)
    overviews = OverviewRenderer(templates: templates, organisation: settings.organisation)
  }

  /// Settings that say something of the machine and not of the run: kept out of reports, which must be the same bytes
  /// elsewhere.
  static let machineSettings: Set<String> = [
    "fetch.connectTo", "fetch.allowedPorts", "fetch.allowedAddresses", "fetch.extraAuthorityFile", "audit.optOutFile",
  ]
}

/// A setting given as a flag.
struct SettingFlag: Sendable {
  /// Dotted path of the setting.
  let path: String
  let value: String
  /// The flag's name, for `vitrine settings` and messages.
  let name: String
}
