import Page
import Presence

/// Calling costs a customer no more than an ordinary call.
enum PhoneAtOrdinaryRate: Check {
  static let about = CheckDescription(
    id: "phone-at-ordinary-rate", axis: .contact, impact: .low,
    title: LocalizedText(fr: "Vous appeler ne coûte rien de plus", en: "Calling you costs nothing extra"),
    why: LocalizedText(
      fr: "Un appel au prix ordinaire se fait sans hésiter.",
      en: "People call an ordinary number without hesitating."),
    method: LocalizedText(
      fr: "Au moins un de vos numéros est géographique, mobile ou gratuit (pas seulement des 081, 082 ou 089).",
      en: "At least one of your numbers is geographic, mobile or free (not only 081, 082 or 089)."),
    sources: ["Plan de numérotation de l’Arcep"])

  static let examples = [
    CheckExample(.passes, "numéro géographique", home: "<p>Tél. 05 36 49 12 34</p>"),
    CheckExample(.failsInPart, "numéro surtaxé seulement", home: "<p>Tél. 0 892 70 12 39</p>"),
    CheckExample(.inapplicable, "aucun numéro", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let phones = site.phones
    guard let first = phones.first else {
      return .inapplicable("Aucun numéro n’a été trouvé.", "No number was found.")
    }
    let ordinary = phones.first { $0.value.kind != .premium && $0.value.kind != .sharedCost }
    if let ordinary {
      return .passed(
        "Le \(ordinary.value.readable) est au prix d’un appel ordinaire.",
        "\(ordinary.value.readable) is at ordinary rate.",
        ordinary.evidence)
    }
    return .failed(
      .part, "Le seul numéro affiché est surtaxé : \(first.value.readable).",
      "The only number shown is a premium one: \(first.value.readable).",
      first.evidence)
  }
}
