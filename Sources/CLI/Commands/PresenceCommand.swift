import ArgumentParser
import Audit
import Foundation
import Presence
import Register
import Report
import Store

struct PresenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presence",
    abstract: "Find a run's merchants in open data, compare what the places say, and sort them by what to do next.",
    discussion: """
      Writes CAMPAIGN/presence/RUN/: segments.csv (for mailing), differences.csv, doubtful.csv (pairs for a person to
      decide), presence.jsonl. Nothing doubtful is merged: fill in the last column of doubtful.csv and give it back.

      EXAMPLE
        vitrine presence pessac-2026 --open-data gironde.osm.pbf --open-data StockEtablissement_utf8.csv
        vitrine presence pessac-2026 --open-data gironde.osm.pbf --decided doubtful.csv
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(
    name: .customLong("open-data"),
    help: ArgumentHelp(
      "An extract of OpenStreetMap (.osm.pbf, .geojson), Sirene or the chamber's register (.csv).", valueName: "file"))
  var openData: [String] = []

  @Option(help: ArgumentHelp("doubtful.csv with its last column filled in.", valueName: "file"))
  var decided: String?

  @Flag(help: "Also writes invitations.html: a printed page for each merchant who needs help to be found.")
  var invitations = false

  @Option(help: "Language of the invitations: fr or en.")
  var lang: LanguageArgument = .fr

  @Option(help: "The run; the newest finished one when not given.")
  var run: String?

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let configuration = try Configuration(self.configuration)
    let instruments = try Instruments(configuration)
    let settings = instruments.settings
    let folder = CampaignFolder(campaign)
    let store = try folder.openForReading()
    let run = try RunChoice.run(run, of: store, campaign: campaign)
    let reports = try await CurrentReports.all(of: run, in: store, folder: folder, instruments: instruments)
    let files = try OpenDataFiles(openData, merchants: reports.map(\.merchant), columns: instruments.columns)
    if files.broken > 0 { StandardError.line("\(files.broken) rows or objects of the files could not be read.") }
    let finder = PresenceFinder(
      settings: settings.matching,
      segmenter: instruments.segmenter, decisions: try decisions())
    let matches = finder.matches(of: reports.map(\.merchant), in: files)
    let presences = zip(reports, matches).map { report, matches in
      finder.presence(of: report, matches: matches, list: run.list, readAt: run.startedAt)
    }
    let output = folder.path + "/presence/" + run.id
    try PresenceFolder(path: output).write(reports.map(\.merchant), presences)
    if invitations {
      try write(reports, matches, presences, into: output, configuration: configuration, settings: settings)
    }
    for segment in Segment.allCases {
      StandardOutput.line("\(presences.count { $0.segment == segment })\t\(segment.rawValue)\t\(segment.name.en)")
    }
    let doubtful = presences.count { $0.matches.contains { $0.doubt != nil } }
    StandardError.line("\(output): \(doubtful) merchants with doubtful pairs, see doubtful.csv.")
  }

  /// Those whom a letter helps: nobody is invited who is found and fresh, or of whom nothing could be measured.
  private static let invited: Set<Segment> = [.siteObsolete, .socialOnly, .listedOnly, .nowhere]

  private func write(
    _ reports: [AuditReport], _ matches: [[(record: OpenRecord, match: RecordMatch)]], _ presences: [MerchantPresence],
    into output: String, configuration: Configuration, settings: Settings
  ) throws {
    let texts = try configuration.decode(InvitationTexts.self, from: "invitation.yaml")
    if let problem = texts.problems.first { throw InputError("invitation.yaml: \(problem)") }
    var letters: [Invitation] = []
    for (index, presence) in presences.enumerated() where Self.invited.contains(presence.segment) {
      let report = reports[index]
      let sure = matches[index].filter { $0.match.doubt == nil && !$0.record.isClosed }.map(\.record)
      let shown = sure.filter { $0.source == .openStreetMap }
      letters.append(
        Invitation(
          merchant: report.merchant,
          found: report.identity.profiles.map(\.value.url)
            + shown.map { "OpenStreetMap : " + ($0.names.first ?? $0.id) },
          hours: report.identity.openingHours.first?.value ?? shown.compactMap(\.openingHours).first))
    }
    let renderer = InvitationRenderer(
      templates: try configuration.templates(), organisation: settings.organisation, texts: texts)
    try ReportFiles(folder: output).write(
      "invitations.html", Array(renderer.render(letters, language: lang.language).utf8))
  }

  private func decisions() throws -> MatchDecisions {
    guard let decided else { return MatchDecisions() }
    do {
      return try MatchDecisions(nextChunk: OpenDataFiles.chunks(decided))
    } catch let error as RegisterError {
      throw InputError("\(decided): \(error)")
    }
  }
}

/// Which run a command is about.
enum RunChoice {
  /// The run of an identifier, or the newest finished one.
  static func run(_ id: String?, of store: CampaignStore, campaign: String) throws -> Run {
    let runs = try store.runs()
    if let id { return try CampaignFolder.run(id, among: runs, of: campaign) }
    guard let newest = runs.last(where: { $0.finishedAt != nil }) else {
      throw InputError("\(campaign): no run is finished; “vitrine audit” finishes it")
    }
    return newest
  }
}

/// A run's merchants as today's configuration judges them.
enum CurrentReports {
  static func all(
    of run: Run, in store: CampaignStore, folder: CampaignFolder, instruments: Instruments
  ) async throws -> [AuditReport] {
    let judge = try RunJudge(folder: folder, store: store, run: run, instruments: instruments)
    var reports: [AuditReport] = []
    var last = -1
    while case let visits = try store.visits(of: run.id, after: last, limit: 200), !visits.isEmpty {
      for visit in visits { reports.append(try await judge.current(visit)) }
      last = visits.last?.position ?? last
    }
    return reports
  }
}
