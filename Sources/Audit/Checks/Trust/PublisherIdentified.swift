import Page
import Presence

/// The legal notice says who publishes the site and how to reach them.
enum PublisherIdentified: Check {
  static let about = CheckDescription(
    id: "publisher-identified", axis: .trust, impact: .medium,
    title: LocalizedText(fr: "Qui édite le site", en: "Who publishes the site"),
    why: LocalizedText(
      fr: "Le client aime savoir à qui il a affaire et comment vous joindre.",
      en: "Customers like to know whom they deal with and how to reach you."),
    method: LocalizedText(
      fr:
        "Sur la page des mentions légales : une adresse postale et un téléphone ou un courriel (un seul des deux : à améliorer). À confirmer avec votre conseiller.",
      en:
        "On the legal notice: a postal address and a phone or e-mail (only one: to be improved). To be confirmed with your adviser."
    ),
    sources: ["LCEN art. 1-1 (loi n° 2004-575 modifiée par la loi n° 2024-449)"])

  static let examples = [
    CheckExample(
      .passes, "adresse et téléphone", home: "<p>Bienvenue.</p>",
      others: [
        .legal:
          "<h1>Mentions légales</h1><p>Boulangerie Exemple, 12 avenue Jean Jaurès, 33600 Pessac. Tél. 05 36 49 12 34</p>"
      ]),
    CheckExample(
      .failsInPart, "téléphone seul", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Boulangerie Exemple, tél. 05 36 49 12 34</p>"]),
    CheckExample(
      .fails, "ni l’un ni l’autre", home: "<p>Bienvenue.</p>",
      others: [.legal: "<h1>Mentions légales</h1><p>Tous droits réservés.</p>"]),
    CheckExample(.inapplicable, "pas de mentions", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let pages = site.legalPages
    guard !pages.isEmpty else {
      return .inapplicable("Aucune page de mentions légales n’a été lue.", "No legal notice was read.")
    }
    let address =
      pages.compactMap { $0.facts.addresses.first { $0.value.city != nil }?.evidence.first }.first
      ?? ownAddress(on: pages, of: site)
    let reach =
      pages.compactMap { $0.facts.phones.first?.evidence.first ?? $0.facts.emails.first?.evidence.first }
      .first ?? ownPhone(on: pages, of: site)
    let evidence = [address, reach].compactMap(\.self)
    switch (address != nil, reach != nil) {
    case (true, true):
      return .passed(
        "Mentions trouvées : votre adresse et un moyen de vous joindre.", "Found: your address and a way to reach you.",
        evidence)
    case (false, false):
      if let doubt = site.absenceDoubt { return .cantTell(doubt) }
      return .failed(
        .full, "Mention non trouvée dans les mentions légales lues : votre adresse et un moyen de vous joindre.",
        "Not found in the legal notice read: your address and a way to reach you.")
    case (false, true):
      if let doubt = site.absenceDoubt { return .cantTell(doubt, evidence) }
      return .failed(
        .part, "Mention non trouvée dans les mentions légales lues : votre adresse postale.",
        "Not found in the legal notice read: your postal address.", evidence)
    case (true, false):
      if let doubt = site.absenceDoubt { return .cantTell(doubt, evidence) }
      return .failed(
        .part, "Mention non trouvée dans les mentions légales lues : un téléphone ou un courriel.",
        "Not found in the legal notice read: a phone number or an e-mail address.", evidence)
    }
  }

  /// A number that other pages know as the merchant's: beside the host's it may be taken for somebody else's here.
  private static func ownPhone(on pages: [ReadPage], of site: SiteSnapshot) -> Evidence? {
    let own = Set(site.phones.map(\.value.e164))
    return pages.flatMap(\.facts.thirdPartyPhones).first { own.contains($0.value.e164) }?.evidence.first
  }

  /// An address that other pages know as the merchant's, whose street stands in the words of a legal page.
  private static func ownAddress(on pages: [ReadPage], of site: SiteSnapshot) -> Evidence? {
    let texts = pages.map { $0.outline.text.foldedForComparison }
    return site.addresses.first { address in
      guard let street = address.value.street?.foldedForComparison, street.utf8.count > 5 else { return false }
      return address.value.city != nil && texts.contains { $0.contains(street) }
    }?.evidence.first
  }
}
