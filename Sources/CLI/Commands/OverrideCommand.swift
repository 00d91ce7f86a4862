import ArgumentParser
import Foundation
import Presence
import Report
import Store

struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "An adviser's correction of a finding: kept, applied in every later run and report, always shown.",
    discussion: """
      The sheet says who corrected what, why and until when, and what had been measured. Once it has ended by a run's
      day, a correction is not applied any more, and the run says so.

      EXAMPLES
        vitrine override pessac-2026 99101274100013 prices-shown --verdict inapplicable \\
          --reason "ne vend qu’au marché" --by "C. Dumas" --until 2027-06-30
        vitrine override list pessac-2026
        vitrine override remove pessac-2026 99101274100013 prices-shown
      """,
    subcommands: [Set.self, List.self, Remove.self], defaultSubcommand: Set.self)
}

extension OverrideCommand {
  /// What `--verdict` takes.
  enum VerdictArgument: String, ExpressibleByArgument, CaseIterable {
    case passed, part, failed, inapplicable
    case cantTell = "cant-tell"

    var ruling: Override.Ruling {
      switch self {
      case .passed: .passed
      case .part: .part
      case .failed: .failed
      case .inapplicable: .inapplicable
      case .cantTell: .cantTell
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep a correction (what “override” does by itself).")

    @Argument(help: "Folder of the campaign.", completion: .directory)
    var campaign: String

    @Argument(help: "The merchant's SIRET or identifier (first column of merchants.csv), or the exact name.")
    var merchant: String

    @Argument(help: "The check; “vitrine checks” lists them.")
    var check: String

    @Option(help: "What holds instead: passed, part (to be improved), failed, inapplicable or cant-tell.")
    var verdict: VerdictArgument

    @Option(help: "Why; the merchant reads it.")
    var reason: String

    @Option(help: "Who says so; the adviser of settings.yaml when not given.")
    var by: String?

    @Option(help: "The last day on which it holds, for example 2027-06-30, or “never” for one without an end.")
    var until: String

    @Option(help: "Language of the answer: fr or en.")
    var lang: LanguageArgument = .fr

    @OptionGroup var configuration: ConfigurationOptions

    func run() throws {
      let reason = Terminal.clean(reason).trimmingCharacters(in: .whitespaces)
      guard !reason.isEmpty else { throw InputError("--reason: say why; the merchant reads it on the sheet") }
      let now = SystemClock().now()
      let known = try knownCheck()
      let end = try lastDay(after: now.date)
      let author = try author()
      let store = try CampaignFolder(campaign).open()
      let merchant = try OverrideCommand.merchant(merchant, in: store, campaign: campaign)
      let override = Override(
        merchant: merchant.id, check: known, ruling: verdict.ruling, reason: reason, by: author, madeAt: now,
        until: end)
      try store.keep(override)
      StandardOutput.line(OverrideWording(language: lang.language).kept(override, of: merchant))
      StandardError.line(OverrideWording(language: lang.language).next(campaign))
    }

    private func knownCheck() throws -> String {
      do {
        return try GateWords.check(check)
      } catch {
        throw InputError("\(error.text) “vitrine checks” lists them")
      }
    }

    private func lastDay(after today: CivilDate) throws -> CivilDate? {
      if until == "never" { return nil }
      guard until.utf8.count == 10, let day = CivilDate(iso: until) else {
        throw InputError("--until “\(until)” is no day; write it as 2027-06-30, or “never”")
      }
      guard day >= today else { throw InputError("--until \(until) is over; give a day to come") }
      return day
    }

    private func author() throws -> String {
      let given =
        try by ?? Configuration(configuration).layeredSettings().decode(Settings.self).organisation.adviser?.name
      let name = Terminal.clean(given ?? "").trimmingCharacters(in: .whitespaces)
      guard !name.isEmpty else {
        throw InputError("--by: say who corrects, or set organisation.adviser.name in settings.yaml")
      }
      return name
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All corrections of a campaign, ended ones included.")

    @Argument(help: "Folder of the campaign.", completion: .directory)
    var campaign: String

    @Flag(help: "As JSON Lines.")
    var json = false

    @Option(help: "Language: fr or en.")
    var lang: LanguageArgument = .fr

    func run() throws {
      let store = try CampaignFolder(campaign).openForReading()
      let today = SystemClock().now().date
      let words = OverrideWording(language: lang.language)
      let overrides = try store.overrides()
      if overrides.isEmpty, !json { StandardError.line(words.none) }
      for override in overrides {
        let name = try store.merchant(override.merchant)?.name ?? "?"
        StandardOutput.line(
          json ? try JSONText.line(override) : words.line(override, name: name, hasEnded: override.hasEnded(on: today)))
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a correction: what was measured holds again.")

    @Argument(help: "Folder of the campaign.", completion: .directory)
    var campaign: String

    @Argument(help: "The merchant's SIRET or identifier, or the exact name.")
    var merchant: String

    @Argument(help: "The check.")
    var check: String

    @Option(help: "Language of the answer: fr or en.")
    var lang: LanguageArgument = .fr

    func run() throws {
      let store = try CampaignFolder(campaign).open()
      let merchant = try OverrideCommand.merchant(merchant, in: store, campaign: campaign)
      guard try store.removeOverride(of: merchant.id, check: check) else {
        throw InputError("\(merchant.name): there is no correction of “\(check)”; “vitrine override list” shows them")
      }
      StandardOutput.line(OverrideWording(language: lang.language).removed(check, of: merchant))
      StandardError.line(OverrideWording(language: lang.language).next(campaign))
    }
  }

  /// The merchant of an identifier, a SIRET with or without spaces, or an exact name that only one has.
  static func merchant(_ text: String, in store: CampaignStore, campaign: String) throws -> Merchant {
    if let id = MerchantID(text.filter { $0 != " " }), let found = try store.merchant(id) { return found }
    let named = try store.merchants(named: text, limit: 5)
    if named.count == 1, let only = named.first { return only }
    guard named.isEmpty else {
      let ids = named.map(\.id.description).joined(separator: ", ")
      throw InputError("\(campaign): several merchants are called “\(text)”; give one of \(ids)")
    }
    throw InputError(
      "\(campaign): there is no merchant “\(text)”; give the SIRET or the first column of merchants.csv")
  }
}
