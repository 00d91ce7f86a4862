import Presence

/// What `vitrine override` answers.
struct OverrideWording {
  let language: Language

  private func say(_ fr: String, _ en: String) -> String { language == .french ? fr : en }

  var none: String { say("Aucune correction.", "No corrections.") }

  func next(_ campaign: String) -> String {
    say(
      "« vitrine report \(campaign) » refait les fiches avec cette correction.",
      "“vitrine report \(campaign)” makes the sheets again with it.")
  }

  func kept(_ override: Override, of merchant: Merchant) -> String {
    say("Correction gardée : ", "Correction kept: ") + line(override, name: merchant.name, hasEnded: false)
  }

  func removed(_ check: String, of merchant: Merchant) -> String {
    say("Correction supprimée : ", "Correction removed: ") + "\(Terminal.clean(merchant.name)), \(check)"
  }

  /// One correction on one line.
  func line(_ override: Override, name: String, hasEnded: Bool) -> String {
    let end =
      override.until.map { day in
        hasEnded ? say("ÉCHUE le \(day)", "ENDED on \(day)") : say("jusqu’au \(day)", "until \(day)")
      } ?? say("sans fin", "without an end")
    return
      "\(override.merchant) \(Terminal.clean(name)): \(override.check) → \(ruling(override.ruling)) — \(override.reason) (\(override.by), \(override.madeAt.date), \(end))"
  }

  private func ruling(_ ruling: Override.Ruling) -> String {
    switch ruling {
    case .passed: say("bien", "passed")
    case .part: say("à améliorer", "failed in part")
    case .failed: say("à corriger", "failed")
    case .inapplicable: say("sans objet", "not applicable")
    case .cantTell: say("non mesuré", "cannot be told")
    }
  }
}
