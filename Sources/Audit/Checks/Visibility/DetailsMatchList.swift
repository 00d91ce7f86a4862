import Page
import Presence

/// The site gives the telephone number and the town that directories know.
enum DetailsMatchList: Check {
  static let about = CheckDescription(
    id: "details-match-list", axis: .visibility, impact: .low,
    title: LocalizedText(
      fr: "Les mêmes coordonnées sur le site et dans notre liste", en: "The same details on the site and in our list"),
    why: LocalizedText(
      fr: "Une seule version partout, et le client appelle et vient au bon endroit.",
      en: "With one version everywhere, the customer calls and comes to the right place."),
    method: LocalizedText(
      fr:
        "Téléphone et code postal de notre liste comparés à ceux du site. Un écart est à vérifier ensemble : l’erreur est peut-être chez nous.",
      en:
        "Our list’s phone and postcode compared with the site’s. A difference is to be checked together: the mistake may be ours."
    ))

  static let examples = [
    CheckExample(.passes, "même numéro", home: "<p>Tél. 05 36 49 12 34</p>", merchant: { $0.phone = "05.36.49.12.34" }),
    CheckExample(
      .failsInPart, "autre numéro", home: "<p>Tél. 05 36 49 12 34</p>", merchant: { $0.phone = "05 36 49 99 88" }),
    CheckExample(
      .failsInPart, "autre ville", home: "<p>12 avenue Jean Jaurès<br>33000 Bordeaux</p>"),
    CheckExample(.inapplicable, "rien à comparer", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    var compared: [Evidence] = []
    if let listed = site.merchant.phone, !site.phones.isEmpty {
      let wanted = lastDigits(listed)
      guard wanted.count == 9 else { return .inapplicable("Rien à comparer.", "There is nothing to compare.") }
      let same = site.phones.first { lastDigits($0.value.e164) == wanted }
      guard let same else {
        let shown = site.phones[0]
        return .failed(
          .part, "Le site donne le \(shown.value.readable), notre liste le \(listed) : à vérifier ensemble.",
          "The site gives \(shown.value.readable), our list \(listed): to be checked together.", shown.evidence)
      }
      compared += same.evidence
    }
    let postcodes = site.addresses.filter { $0.value.postcode != nil }
    if let listed = site.merchant.address?.postcode, let shown = postcodes.first {
      guard let same = postcodes.first(where: { $0.value.postcode == listed }) else {
        let place = shown.value.postcode ?? ""
        return .failed(
          .part, "Le site donne une adresse à \(place), notre liste à \(listed) : à vérifier ensemble.",
          "The site gives an address at \(place), our list at \(listed): to be checked together.", shown.evidence)
      }
      compared += same.evidence
    }
    return compared.isEmpty
      ? .inapplicable("Rien à comparer.", "There is nothing to compare.")
      : .passed("Le site et notre liste s’accordent.", "The site and our list agree.", compared)
  }

  /// The nine digits that a French number has after its 0 or its +33; fewer when it has fewer.
  private static func lastDigits(_ number: String) -> String { String(number.filter(\.isNumber).suffix(9)) }
}
