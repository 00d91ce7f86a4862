import ArgumentParser
import Audit
import Foundation
import Presence
import Register
import Report
import Store

struct DirectoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory",
    abstract: "The page that a town puts on its site: merchants who agreed, what is open now, a plan; and GeoJSON.",
    discussion: """
      Only merchants whose list says yes in a consent column are shown (settings.yaml, directory.consent). Writes
      CAMPAIGN/directory.html and directory.geojson.

      EXAMPLE
        vitrine directory pessac-2026 --open-data pessac.geojson
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(
    name: .customLong("open-data"),
    help: ArgumentHelp("An extract of OpenStreetMap: places and hours that the list and sites lack.", valueName: "file")
  )
  var openData: [String] = []

  @Option(help: ArgumentHelp("doubtful.csv with its last column filled in.", valueName: "file"))
  var decided: String?

  @Option(help: "The run; the newest finished one when not given.")
  var run: String?

  @Option(help: "Language of the page: fr or en.")
  var lang: LanguageArgument = .fr

  @Option(help: ArgumentHelp("Where to write; the campaign's own folder when not given.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Where Leaflet lies, for a map with tiles.", valueName: "folder"))
  var leaflet: String = "/usr/share/javascript/leaflet"

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let configuration = try Configuration(self.configuration)
    let instruments = try Instruments(configuration)
    let settings = instruments.settings
    let folder = CampaignFolder(campaign)
    let store = try folder.openForReading()
    let run = try RunChoice.run(run, of: store, campaign: campaign)
    let all = try await CurrentReports.all(of: run, in: store, folder: folder, instruments: instruments)
    let reports = try agreed(all, settings.directory.consent)
    let files = try OpenDataFiles(openData, merchants: reports.map(\.merchant), columns: instruments.columns)
    let decisions = try decided.map { try MatchDecisions(nextChunk: OpenDataFiles.chunks($0)) } ?? MatchDecisions()
    let platforms = instruments.platforms
    let finder = PresenceFinder(
      settings: settings.matching, segmenter: Segmenter(rules: SegmentRules(), platforms: platforms),
      decisions: decisions)
    let matches = finder.matches(of: reports.map(\.merchant), in: files)
    let entries = zip(reports, matches).map { report, matches in
      DirectoryEntries.entry(
        report, open: matches.filter { $0.match.doubt == nil && !$0.record.isClosed }.map(\.record),
        platforms: platforms)
    }
    let page = DirectoryPage(
      templates: try configuration.templates(), organisation: settings.organisation, settings: settings.directory,
      leaflet: try leafletFiles(settings.directory))
    let output = output ?? campaign
    let writer = try ReportFiles(folder: output)
    try writer.write(
      "directory.html", Array(page.render(entries, asOf: run.startedAt, language: lang.language).utf8))
    try writer.write("directory.geojson", Array(DirectoryData.geoJSON(DirectoryPage.sorted(entries)).utf8))
    StandardOutput.line("\(output)/directory.html")
  }

  private func agreed(_ reports: [AuditReport], _ consent: DirectoryConsent) throws -> [AuditReport] {
    let agreed = reports.filter { consent.isGiven(by: $0.merchant) }
    if agreed.isEmpty {
      let isAsked = reports.contains { consent.isAsked(in: $0.merchant) }
      throw InputError(
        isAsked
          ? "\(campaign): nobody in the list agreed to be shown; the consent column has no yes"
          : "\(campaign): the list has no consent column; add one called “\(consent.columns.first ?? "")” with “oui” for those who agreed, and audit again"
      )
    }
    StandardError.line("\(agreed.count) of \(reports.count) merchants agreed to be shown.")
    return agreed
  }

  private func leafletFiles(_ settings: DirectorySettings) throws -> LeafletFiles? {
    guard !settings.tileServer.isEmpty else { return nil }
    guard let script = FileManager.default.contents(atPath: leaflet + "/leaflet.js"),
      let style = FileManager.default.contents(atPath: leaflet + "/leaflet.css")
    else {
      throw InputError("\(leaflet): Leaflet is not there; apt-get install libjs-leaflet, or clear directory.tileServer")
    }
    return LeafletFiles(
      script: String(decoding: script, as: UTF8.self), style: String(decoding: style, as: UTF8.self))
  }
}

/// From a judgement and open data to an entry of the directory.
enum DirectoryEntries {
  /// What the list says counts first, then the merchant's own pages, then open data.
  static func entry(_ report: AuditReport, open: [OpenRecord], platforms: PlatformCatalogue) -> DirectoryEntry {
    let merchant = report.merchant
    let identity = report.identity
    var entry = DirectoryEntry(id: merchant.id, name: merchant.name)
    entry.trade = merchant.trade
    entry.address = merchant.address ?? identity.addresses.first?.value ?? open.first?.address
    if entry.address?.latitude == nil || entry.address?.longitude == nil {
      let places = identity.addresses.map(\.value) + open.map(\.address)
      if let placed = places.first(where: { $0.latitude != nil && $0.longitude != nil }) {
        entry.address?.latitude = placed.latitude
        entry.address?.longitude = placed.longitude
      }
    }
    let phones = identity.phones.map(\.value.e164) + [merchant.phone].compactMap { $0 } + open.flatMap(\.phones)
    entry.phones = Array(phones.prefix(1))
    // A site that contradicts itself says no hours: a customer would stand before a closed door.
    let own = Set(identity.openingHours.map(\.value))
    let hours = (own.count == 1 ? Array(own) : []) + (own.count > 1 ? [] : open.compactMap(\.openingHours))
    entry.hours = hours.lazy.compactMap { OpeningHours(osm: $0) }.first
    if let site = merchant.site, report.kind == .site {
      entry.links.append(.init(name: DirectoryPage.siteName, url: site.description))
    }
    for profile in identity.profiles.map(\.value) where platforms[profile.platform]?.anonymous != .dead {
      entry.links.append(.init(name: platforms[profile.platform]?.name ?? profile.platform, url: profile.url))
    }
    return entry
  }
}
