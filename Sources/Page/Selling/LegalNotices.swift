import Presence

/// The legal notice and the privacy page.
enum LegalNotices {
  /// A link to the notice, else the notice itself or the company's number on the page; nil when there is neither. A
  /// link that leads nowhere (`#`, empty) is none.
  static func find(in page: Page, links: [ReadLink], phrases: PagePhrases) -> Fact<LegalMentions>? {
    let found = links.first { isNotice($0) && $0.isPage }
    if let found, page.role != .legal {
      let excerpt = page.words(of: found.link.node)
      return Fact(.link, evidence: [page.evidence(found.link.node, excerpt: excerpt, method: .link)])
    }
    if page.role == .legal || isLegalPage(page) {
      if let mark = phrases.first(.legal) ?? phrases.first(.companyNumber) {
        return Fact(.inline, evidence: [page.evidence(atFolded: mark.range.lowerBound)])
      }
    }
    for mark in phrases.all(.companyNumber) where hasNumber(after: mark.range.upperBound, in: page.foldedText) {
      return Fact(.inline, evidence: [page.evidence(atFolded: mark.range.lowerBound)], confidence: 0.8)
    }
    if let found {
      let excerpt = page.words(of: found.link.node)
      return Fact(.link, evidence: [page.evidence(found.link.node, excerpt: excerpt, method: .link)])
    }
    // A notice in a pop-up or further down the same page.
    if let inner = links.first(where: { isNotice($0) && $0.isReal }),
      phrases.first(.legal) != nil || hasTarget(inner, page)
    {
      let excerpt = page.words(of: inner.link.node)
      return Fact(.inline, evidence: [page.evidence(inner.link.node, excerpt: excerpt, method: .link)], confidence: 0.7)
    }
    return nil
  }

  /// A link to a privacy page; the value is its address. Nil when there is none.
  static func privacyLink(in page: Page, links: [ReadLink]) -> Fact<String>? {
    let found = links.first { link in
      guard link.isReal, link.href.count > 1 else { return false }
      return link.words.count < 80 && privacyWords.first(in: link.list) != nil
        || link.isPage && link.leads(to: .privacy)
    }
    guard let found else { return nil }
    let address = page.resolve(found.link.href)?.description ?? found.link.href
    return Fact(
      address, evidence: [page.evidence(found.link.node, excerpt: page.words(of: found.link.node), method: .link)])
  }

  private static func isNotice(_ link: ReadLink) -> Bool {
    noticeWords.first(in: link.list) != nil || link.leads(to: .notice)
  }

  private static func hasTarget(_ link: ReadLink, _ page: Page) -> Bool {
    guard link.link.href.hasPrefix("#") else { return false }
    let id = String(link.link.href.dropFirst())
    return !id.isEmpty && (0..<page.document.count).contains { page.document.attribute(.id, of: $0) == id }
  }

  private static func isLegalPage(_ page: Page) -> Bool {
    let path = ByteSearch.folded(page.url.path.utf8)
    if LinkTargets(in: path[...]).contains(.notice) { return true }
    let heads = [HeadReader.title(in: page)?.value, page.document.first(.h1).map { page.text(of: $0) }].compactMap {
      $0
    }
    return heads.contains { noticeWords.first(in: Page.foldedLine($0.utf8)) != nil }
  }

  /// Whether a number of at least eight digits follows a cue within a few characters.
  private static func hasNumber(after end: Int, in text: [UInt8]) -> Bool {
    var digits = 0
    for byte in text[min(end, text.count)...].prefix(48) {
      if (0x30...0x39).contains(byte) {
        digits += 1
        if digits >= 8 { return true }
      } else if byte == 0x0A, digits > 0 {
        return false
      } else if byte > 0x40, digits > 2 {
        return false
      }
    }
    return false
  }

  private static let noticeWords = PhraseIndex<Bool>(
    [
      "mentions legales", "mention legale", "mentions legale", "mentions-legales", "informations legales",
      "infos legales", "notice legale", "notices legales", "legal notice", "legal mentions", "legal information",
      "imprint", "impressum", "mentions obligatoires", "note legali", "aviso legal", "juridische informatie",
      "wettelijke vermeldingen", "wettelijke informatie", "mentions", "legal",
    ].map { ($0, true) })

  static let noticeAddresses = [
    "mentions-legales", "mentions_legales", "mentionslegales", "mention-legale", "mentions%20l", "legal-notice",
    "informations-legales", "infos-legales", "impressum", "mentionlegale", "mentions-leg", "note-legali", "aviso-legal",
  ].map { Array($0.utf8) }

  private static let privacyWords = PhraseIndex<Bool>(
    [
      "politique de confidentialite", "politique de protection des donnees", "donnees personnelles", "confidentialite",
      "protection des donnees", "vie privee", "rgpd", "donnees a caractere personnel", "charte de confidentialite",
      "privacy policy", "privacy notice", "privacy", "privacybeleid", "privacyverklaring", "datenschutz*",
      "informativa sulla privacy", "politica de privacidad", "privacidad", "politique de cookies et de confidentialite",
    ].map { ($0, true) })

  static let privacyAddresses = [
    "politique-de-confidentialite", "politique-confidentialite", "donnees-personnelles", "privacy-policy", "/privacy",
    "vie-privee", "/rgpd", "datenschutz", "confidentialite.", "protection-des-donnees", "/confidentialite",
  ].map { Array($0.utf8) }
}
