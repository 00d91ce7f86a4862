import ArgumentParser
import Audit
import Foundation
import Presence
import Report

/// `--config`, which every command takes.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .customLong("config"), help: "Folder whose files override those built in.", completion: .directory)
  var folder: String?
}

/// Everything that `config/` says, as the values that the rooms take.
struct Configuration {
  let files: ConfigFiles

  init(_ options: ConfigurationOptions) throws {
    if let folder = options.folder {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw InputError("--config \(folder): there is no such folder")
      }
    }
    if let folder = options.folder { Configuration.warnOfStrangers(in: folder) }
    files = ConfigFiles(overrideFolder: options.folder.map { URL(fileURLWithPath: $0, isDirectory: true) })
  }

  /// Says of files that nobody reads, for example a misspelt `setings.yaml`, what they were perhaps meant to be.
  private static func warnOfStrangers(in folder: String) {
    let known = ConfigFiles.embeddedNames
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in files.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".mustache") {
      guard !known.contains(name) else { continue }
      let nearest = known.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
      StandardError.line(
        "\(folder)/\(name): nothing of this name is read" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
  }

  /// A file as a value.
  func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws(ConfigError) -> Value {
    try YAMLFile.decode(type, from: present(name))
  }

  /// `settings.yaml` in its layers.
  func layeredSettings() throws(ConfigError) -> LayeredSettings { try LayeredSettings(files) }

  /// Networks and platforms.
  func platforms() throws(ConfigError) -> PlatformCatalogue {
    try decode(PlatformCatalogue.self, from: "platforms.yaml")
  }

  /// What a verdict is worth, checked against the catalogue.
  func scoring() throws(ConfigError) -> ScoringTable {
    let file = try CheckedFile(present("scoring.yaml"))
    let table = try file.decode(ScoringTable.self)
    try file.refuseUnknownKeys(at: [], known: ScoringTable.keys)
    try file.refuse(table.problems())
    return table
  }

  /// The chamber's advice, checked against the catalogue.
  func advice() throws(ConfigError) -> AdviceTable {
    let file = try CheckedFile(present("recommendations.yaml"))
    let table = try file.decode(AdviceTable.self)
    try file.refuseUnknownKeys(inEach: "recommendations", known: AdviceTable.entryKeys)
    try file.refuseUnknownKeys(inEach: "gestures", known: AdviceTable.gestureKeys)
    try file.refuse(table.problems(knownChecks: Configuration.checkIDs))
    return table
  }

  /// What the chamber itself offers, checked against its advice.
  func offers(for advice: AdviceTable) throws(ConfigError) -> OffersTable {
    let file = try CheckedFile(present("offers.yaml"))
    let table = try file.decode(OffersTable.self)
    try file.refuseUnknownKeys(inEach: "offers", known: OffersTable.offerKeys)
    try file.refuse(table.problems(advice: advice))
    return table
  }

  /// The templates of sheets and overview, compiled.
  func templates() throws -> ReportTemplates {
    var texts: [String: String] = [:]
    for name in ReportTemplates.names { texts[name] = try present("templates/\(name).mustache").text }
    return try ReportTemplates(texts)
  }

  private static let checkIDs = Set(Catalogue.all.map { $0.about.id })

  private func present(_ name: String) throws(ConfigError) -> ConfigFiles.File {
    guard let file = try files.file(name) else {
      throw ConfigError(file: name, line: nil, column: nil, problem: "is not there; restore it from config/")
    }
    return file
  }
}
