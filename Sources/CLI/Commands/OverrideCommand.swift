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

    @OptionGroup var place: Place

    @Option(help: "What holds instead: passed, part (to be improved), failed, inapplicable or cant-tell.")
    var verdict: VerdictArgument

    @Option(help: "Why; the merchant reads it.")
    var reason: String

    @Option(help: "Who says so; the adviser of settings.yaml when not given.")
    var by: String?

    @Option(help: "The last day on which it holds, for example 2027-06-30, or “never” for one without an end.")
    var until: String

    @OptionGroup var configuration: ConfigurationOptions

    func run() throws {
      let reason = Terminal.clean(reason).trimmingCharacters(in: .whitespaces)
      guard !reason.isEmpty else { throw InputError("--reason: say why; the merchant reads it on the sheet") }
      let now = SystemClock().now()
      let known = try knownCheck()
      let end = try lastDay(after: now.date)
      let author = try author()
      let (store, merchant) = try place.found()
      let override = Override(
        merchant: merchant.id, check: known, ruling: verdict.ruling, reason: reason, by: author, madeAt: now,
        until: end)
      try store.keep(override)
      place.say(place.wording.kept(override, of: merchant))
    }

    private func knownCheck() throws -> String {
      do {
        return try GateWords.check(place.check)
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

    @OptionGroup var place: Place

    func run() throws {
      let (store, merchant) = try place.found()
      guard try store.removeOverride(of: merchant.id, check: place.check) else {
        throw InputError(
          "\(merchant.name): there is no correction of “\(place.check)”; “vitrine override list” shows them")
      }
      place.say(place.wording.removed(place.check, of: merchant))
    }
  }
}
