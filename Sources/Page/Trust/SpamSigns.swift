import Presence

/// Signs that somebody else writes on the site: links to casinos and pharmacies, doorway text in another script.
enum SpamSigns {
  /// `hiddenSpamLinks` (two or more links that customers do not see), `spamLinks` (three or more that they do, on a page
  /// that is not about it), `foreignText` (mostly letters that the site's language does not have). Each once; empty is
  /// the rule.
  static func find(in page: Page, links: [ReadLink]) -> [Fact<String>] {
    var hidden: [ReadLink] = []
    var shown: [ReadLink] = []
    let host = page.url.host
    for link in links where isOutward(link) && link.words.count < 160 && isSpam(link) {
      guard let target = page.resolve(link.link.href)?.host, !isSame(target, host) else { continue }
      if isHidden(link.link.node, page.document) { hidden.append(link) } else { shown.append(link) }
    }
    var out: [Fact<String>] = []
    if hidden.count >= 2 { out.append(fact("hiddenSpamLinks", hidden, page, 0.9)) }
    if shown.count >= 3, terms.first(in: title(page)) == nil { out.append(fact("spamLinks", shown, page, 0.6)) }
    if let foreign = foreignText(page) { out.append(foreign) }
    return out
  }

  private static func fact(_ code: String, _ links: [ReadLink], _ page: Page, _ confidence: Double) -> Fact<String> {
    let evidence = links.prefix(5).map { link in
      page.evidence(
        link.link.node, excerpt: String(decoding: link.words, as: UTF8.self) + " → " + link.link.href, method: .link)
    }
    return Fact(code, evidence: evidence, confidence: confidence)
  }

  private static func isSpam(_ link: ReadLink) -> Bool {
    if terms.first(in: link.list) != nil { return true }
    let address = link.href.prefix(200).map { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) ? $0 : 0x20 }
    return terms.first(in: address) != nil
  }

  private static func isOutward(_ link: ReadLink) -> Bool {
    link.href.starts(with: "http".utf8) || link.href.starts(with: "//".utf8)
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  private static func title(_ page: Page) -> [UInt8] {
    Page.foldedLine((HeadReader.title(in: page)?.value ?? "").utf8)
  }

  /// Hidden by its own style or that of an element around it.
  private static func isHidden(_ node: HTMLDocument.Node, _ document: HTMLDocument) -> Bool {
    if InlineStyle(of: node, in: document, reversedClasses: []).contains(.hidden) { return true }
    return document.ancestors(of: node).prefix(24).contains {
      InlineStyle(of: $0, in: document, reversedClasses: []).contains(.hidden)
    }
  }

  /// Half of the letters or more are of a script that no language of this country is written in.
  private static func foreignText(_ page: Page) -> Fact<String>? {
    let text = page.separatedText.utf8
    // Lead bytes of Cyrillic to Arabic, of Thai, of kana, ideographs and Hangul.
    func isForeign(_ byte: UInt8) -> Bool { byte >= 0xD0 && byte != 0xE1 && byte != 0xE2 && byte <= 0xED }
    let foreign = text.count(where: isForeign)
    guard foreign >= 60 else { return nil }
    let latin = text.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let first = text.firstIndex(where: isForeign)
    let declared = (HeadReader.language(in: page)?.value ?? "").lowercased().prefix(2)
    guard foreign > latin,
      !["ru", "uk", "ar", "ja", "zh", "ko", "th", "he", "bg", "fa"].contains(declared),
      let first
    else { return nil }
    return Fact("foreignText", evidence: [page.evidence(in: page.separatedText, at: first)], confidence: 0.6)
  }

  /// What such links advertise, folded.
  private static let terms = PhraseIndex<Bool>(
    [
      "casino*", "viagra", "cialis", "levitra", "kamagra", "tadalafil", "sildenafil", "betting", "sportsbook",
      "1xbet", "slot online", "slots online", "slot gacor", "togel", "judi online", "situs slot", "online poker",
      "poker online", "free spins", "payday loan*", "replica watches", "fake watches", "louis vuitton outlet",
      "essay writing", "buy essay", "porn*", "xxx", "sex cam*", "escort girl*", "online pharmacy", "bitcoin casino",
      "crypto casino", "paris sportifs", "machines a sous", "jeux d'argent", "buy followers",
    ].map { ($0, true) })
}
