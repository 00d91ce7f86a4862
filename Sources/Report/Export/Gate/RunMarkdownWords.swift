internal import Presence

/// The words of `summary.md`.
struct RunMarkdownWords {
  let language: Language

  private func say(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  func title(_ list: String) -> String { say("Vitrine : \(list)", "Vitrine: \(list)") }

  func run(_ id: String, merchants: Int, rejected: Int) -> String {
    say(
      "Passage \(id) : \(merchants) commerçants, \(rejected) lignes rejetées.",
      "Run \(id): \(merchants) merchants, \(rejected) rows rejected.")
  }

  var gateMet: String { say("## ✅ Contrôle réussi", "## ✅ Gate met") }
  func gateNotMet(_ count: Int) -> String {
    say("## ❌ Contrôle non réussi : \(count) écart(s)", "## ❌ Gate not met: \(count) breach(es)")
  }
  var breachHeads: String { say("| Commerçant | Règle | Constat |", "| Merchant | Rule | Finding |") }
  var everybody: String { say("Tous", "All") }
  func more(_ count: Int) -> String { say("… et \(count) de plus.", "… and \(count) more.") }
  func excepted(_ name: String, _ rule: String, _ reason: String, until: CivilDate) -> String {
    say(
      "- Exception : \(name), \(rule) — \(reason) (jusqu’au \(until))",
      "- Exception: \(name), \(rule) — \(reason) (until \(until))")
  }
  func ended(_ merchant: String, _ scope: String, _ until: CivilDate) -> String {
    say(
      "- ⚠️ Exception échue le \(until) : \(merchant), \(scope)",
      "- ⚠️ Exception that ended on \(until): \(merchant), \(scope)")
  }
  func stranger(_ merchant: String) -> String {
    say(
      "- ⚠️ Exception pour un commerçant absent de la liste : \(merchant)",
      "- ⚠️ Exception for a merchant who is not in the list: \(merchant)")
  }

  var states: String { say("## Ce qui a été lu", "## What was read") }
  var stateHeads: String { say("| Situation | Commerçants |", "| State | Merchants |") }
  var reasons: String { say("Non mesuré, et pourquoi :", "Not measured, and why:") }
  var axes: String { say("## Notes", "## Scores") }
  var axisHeads: String {
    say("| Axe | Mesurés | Médiane | Sous 50 |", "| Axis | Measured | Median | Below 50 |")
  }
  var changes: String { say("## Depuis le passage précédent", "## Since the run before") }

  func comparison(_ comparison: RunFacts.Comparison) -> String {
    say(
      "\(comparison.better) vont mieux, \(comparison.worse) moins bien ; \(comparison.newlyMeasured) sont nouvellement mesurés, \(comparison.noLongerMeasured) ne le sont plus (ni mieux, ni moins bien).",
      "\(comparison.better) do better, \(comparison.worse) worse; \(comparison.newlyMeasured) are newly measured, \(comparison.noLongerMeasured) no longer (neither better nor worse)."
    )
  }

  var faults: String { say("## Défauts les plus fréquents", "## Most frequent faults") }
  var faultHeads: String { say("| Point | En défaut | Mesurés |", "| Check | Fail | Measured |") }
  var first: String { say("## Qui aider en premier", "## Who needs help first") }

  func otherConfiguration(_ files: String) -> String {
    say(
      "⚠️ Ces documents ont été faits avec une autre configuration que le passage : \(files).",
      "⚠️ These reports were made with another configuration than the run: \(files).")
  }

  func overrides(applied: Int, ended: Int) -> String {
    say(
      "Corrections de conseillers : \(applied) appliquées, \(ended) échues.",
      "Advisers’ corrections: \(applied) applied, \(ended) ended.")
  }
}
