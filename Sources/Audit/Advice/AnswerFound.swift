import Presence

/// Does a customer find the shop?
extension Answers {
  static func found(_ basis: Basis) -> AuditReport.Answer {
    if let stopped = foundByState(basis.site) ?? unread(.found, basis.site) { return stopped }
    if basis.fails("search-allowed") {
      return answer(
        .found, .bad, "Non : votre site demande lui-même à Google de ne pas le montrer.",
        "No: your site itself asks Google not to show it.")
    }
    let gaps = [
      ("title-informative", "le titre", "the title"),
      ("page-description", "la phrase de présentation", "the sentence of introduction"),
      ("business-data", "la carte d’identité pour les moteurs", "the identity card for search engines"),
    ].filter { basis.fails($0.0) }
    guard !gaps.isEmpty else {
      return answer(
        .found, .good, "Oui : votre site répond et se présente bien à Google.",
        "Yes: your site answers and presents itself well to Google.")
    }
    let fr = list(gaps.map(\.1), and: "et")
    let en = list(gaps.map(\.2), and: "and")
    return answer(
      .found, .mixed, "En partie : votre site répond ; à soigner pour Google : \(fr).",
      "In part: your site answers; to be improved for Google: \(en).")
  }

  /// What the state of the address alone answers; nil when the pages must tell.
  private static func foundByState(_ site: SiteSnapshot) -> AuditReport.Answer? {
    switch site.site.state {
    case .none where site.merchant.profiles.isEmpty:
      answer(
        .found, .bad, "Non : nous ne connaissons ni site internet ni page sociale à votre nom.",
        "No: we know neither a website nor a social page of yours.")
    case .none:
      answer(
        .found, .mixed,
        "En partie : seulement sur \(network(of: site)), que tout le monde ne peut pas lire sans compte.",
        "In part: only on \(network(of: site)), which not everybody can read without an account.")
    case .parked, .suspended, .hosterDefault, .underConstruction, .softNotFound:
      answer(
        .found, .bad, "Non : votre adresse internet montre une page d’attente à la place de votre vitrine.",
        "No: your address shows a placeholder instead of your shop window.")
    case .down(let cause) where ReportKind.isCertain(cause):
      answer(
        .found, .bad, "Non : votre site ne répondait pas le jour de notre lecture.",
        "No: your site did not answer on the day we read it.")
    case .errorStatus:
      answer(
        .found, .bad, "Non : votre site affichait une erreur le jour de notre lecture.",
        "No: your site showed an error on the day we read it.")
    case .movedTo(let url) where !site.isReadable:
      answer(
        .found, .mixed, "En partie : votre adresse renvoie vers \(url.displayHost), pas vers une page à vous.",
        "In part: your address leads to \(url.displayHost), not to a page of your own.")
    default: nil
    }
  }

  /// The network's name where it is a common one.
  private static func network(of site: SiteSnapshot) -> String {
    let names = ["facebook": "Facebook", "instagram": "Instagram", "tiktok": "TikTok", "linkedin": "LinkedIn"]
    return site.merchant.profiles.lazy.compactMap { names[$0.platform] }.first ?? "internet"
  }

  /// « a, b et c ».
  private static func list(_ parts: [String], and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
