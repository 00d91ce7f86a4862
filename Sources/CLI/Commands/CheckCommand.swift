import ArgumentParser
import Foundation
import Presence
import Register
import Report
import Store

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "One merchant, now: summary on the terminal, sheet on disk.",
    discussion: """
      Name, phone and town help to tell the merchant's own contacts from others'. Checked again, the merchant is compared
      with the time before.

      EXAMPLE
        vitrine check www.fournil-du-monteil.example --name "Au Fournil du Monteil" --town Pessac --open
      """)

  @Argument(help: "Address of the site.")
  var url: String

  @Option(help: "Name of the shop.")
  var name: String?

  @Option(help: "Telephone.")
  var phone: String?

  @Option(help: "Town.")
  var town: String?

  @Option(help: "Postcode.")
  var postcode: String?

  @Option(help: "Trade, in your words.")
  var trade: String?

  @Option(help: "Address of the Facebook page.")
  var facebook: String?

  @Option(help: "Address of the Instagram page.")
  var instagram: String?

  @Option(help: ArgumentHelp("Where to keep sheet and archive.", valueName: "folder"))
  var into: String?

  @Option(help: "Language of the summary: fr or en.")
  var lang: LanguageArgument = .fr

  @Option(help: "A page that is empty without script, in Chromium: auto (where it is installed) or never.")
  var render: RenderMode?

  @Flag(help: "Open the sheet.")
  var open = false

  @Flag(help: "The report as JSON on standard out, instead of the summary.")
  var json = false

  @Flag(help: "No summary; the sheet's path alone.")
  var quiet = false

  @OptionGroup var paper: PaperOptions

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let instruments = try Instruments(Configuration(configuration), flags: render.map { [$0.flag] } ?? [])
    let merchant = try merchant(platforms: instruments.platforms)
    try await paper.check(instruments.settings.render)
    let folder = CampaignFolder(into ?? "vitrine-check/\(merchant.site?.siteHost ?? merchant.id.description)")
    let store = try folder.make()
    let lock = try CampaignLock(folder)
    defer { lock.release() }
    if let other = try store.runs().first(where: { $0.listFingerprint != RunBeginning.checkFingerprint }) {
      throw InputError("\(folder.path): holds the audit of a list (\(other.list)); give --into another folder")
    }
    let run = try RunBeginning(folder: folder.path, store: store, instruments: instruments, isQuiet: quiet)
      .run(of: merchant)
    if !quiet { StandardError.line("Reading \(merchant.site?.description ?? merchant.name)…") }
    let audit = AuditRun(folder: folder, store: store, run: run, instruments: instruments, isQuiet: true)
    guard try await audit.visitAll() else { throw ExitCode(130) }
    _ = try await audit.writeReports()
    try await paper.print(
      folder.reports(of: run.id), of: run.startedAt, settings: instruments.settings.render, isQuiet: true)
    guard let text = try store.report(of: merchant.id, in: run.id) else {
      throw InputError("\(url): nothing was kept of the visit; run it again")
    }
    let report = try JSONDecoder().decode(AuditReport.self, from: Data(text.utf8))
    let sheet = folder.reports(of: run.id) + "/" + ReportFolder.sheet(merchant.id, lang.language)
    try tell(report, sheet: sheet)
    if open { try Opener.open(sheet) }
    if report.scores.allSatisfy({ $0.value == nil }), report.kind == .notMeasurable { throw ExitCode(3) }
  }

  private func tell(_ report: AuditReport, sheet: String) throws {
    if json {
      StandardOutput.line(try JSONText.line(report))
    } else if quiet {
      StandardOutput.line(sheet)
    } else {
      StandardOutput.line(TerminalSheet(report: report, language: lang.language, hasColour: Terminal.hasColour).text)
      StandardOutput.line(sheet)
    }
  }

  private func merchant(platforms: PlatformCatalogue) throws -> Merchant {
    guard let site = WebURL(repairing: url) else {
      throw InputError("“\(url)” is not an http or https address; write it as on the web, for example www.exemple.fr")
    }
    let name = name ?? site.siteHost
    var merchant = Merchant(id: MerchantID(siret: nil, name: name, postcode: postcode), name: name)
    merchant.site = site
    merchant.trade = trade
    merchant.phone = phone
    if town != nil || postcode != nil {
      merchant.address = PostalAddress(street: nil, postcode: postcode, city: town, country: nil)
    }
    for (platform, address) in [("facebook", facebook), ("instagram", instagram)] {
      guard let address else { continue }
      guard let url = WebURL(repairing: address) else {
        throw InputError("--\(platform) “\(address)” is not an address; copy it from the browser")
      }
      merchant.profiles.append(SocialProfile(platform: platform, url: url.description))
    }
    return merchant
  }
}
