import Presence

/// Does a customer find the shop?
extension Answers {
  static func found(_ basis: Basis) -> AuditReport.Answer {
    if let stopped = foundByState(basis.site) ?? unread(.found, basis.site) { return stopped }
    if basis.fails("search-allowed") {
      return answer(
        .found, .bad, "Non : un réglage de votre site demande à Google de ne pas le montrer.",
        "No: a setting of your site asks Google not to show it.")
    }
    let gaps = [
      ("title-informative", "le titre", "the title"),
      ("page-description", "la phrase de présentation", "the sentence of introduction"),
      ("business-data", "la carte d’identité du site", "the site’s identity card"),
    ].filter { basis.fails($0.0) }
    guard !gaps.isEmpty else {
      return answer(
        .found, .good, "Oui : votre site s’ouvre et se présente bien à Google.",
        "Yes: your site opens and presents itself well to Google.")
    }
    let fr = list(gaps.map(\.1), and: "et")
    let en = list(gaps.map(\.2), and: "and")
    return answer(
      .found, .mixed, "En partie : votre site s’ouvre ; à soigner pour Google : \(fr).",
      "In part: your site opens; to be improved for Google: \(en).")
  }

  /// What the state of the address alone answers; nil when the pages must tell.
  private static func foundByState(_ site: SiteSnapshot) -> AuditReport.Answer? {
    switch site.site.state {
    case .none where site.merchant.profiles.isEmpty:
      answer(
        .found, .bad, "Non, à notre connaissance : notre liste ne donne ni site ni page de réseau social à votre nom.",
        "No, as far as we know: our list gives neither a site nor a social network page of yours.")
    case .none:
      answer(
        .found, .mixed,
        "En partie : seulement sur \(network(of: site)), que tout le monde ne peut pas lire sans compte.",
        "In part: only on \(network(of: site)), which not everybody can read without an account.")
    case .parked, .suspended, .hosterDefault, .underConstruction, .softNotFound:
      answer(
        .found, .bad, "Non : votre adresse internet ouvre une page d’attente à la place de votre site.",
        "No: your web address opens a holding page instead of your site.")
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
        .found, .mixed, "En partie : votre adresse ouvre \(url.displayHost), pas un site à vous.",
        "In part: your address opens \(url.displayHost), not a site of yours.")
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
