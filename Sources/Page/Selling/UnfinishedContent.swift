import Presence

/// What shows that nobody finished the page.
enum UnfinishedContent {
  /// Unfinished or sample content, one fact a kind: `loremIpsum`, `toComplete`, `themeDemo`, `defaultPost`,
  /// `sampleContact`, `templateMark`, `networkHome` (a link to a network instead of a profile). Empty when nothing
  /// shows it.
  static func placeholders(in page: Page, links: [ReadLink], phrases: PagePhrases) -> [Fact<String>] {
    var out: [Fact<String>] = []
    for match in phrases.matches {
      guard case .placeholder(let kind) = match.value, !isOrdinary(match, kind, in: page) else { continue }
      if let index = out.firstIndex(where: { $0.value == kind }) {
        if out[index].evidence.count < 5 { out[index].evidence.append(page.evidence(atFolded: match.range.lowerBound)) }
      } else {
        out.append(Fact(kind, evidence: [page.evidence(atFolded: match.range.lowerBound)], confidence: 0.9))
      }
    }
    if let mark = templateMark(page) { out.append(mark) }
    if let dead = deadLinks(links, page) { out.append(dead) }
    if let link = links.first(where: isNetworkHome) {
      out.append(Fact("networkHome", evidence: [page.evidence(link.link.node, excerpt: link.link.href, method: .link)]))
    }
    return out
  }

  /// "Mentions légales", "Contact", "CGV" that lead nowhere: two or more of them are a template that nobody filled. A
  /// link that a script answers (its own handler, a dialogue) counts for nothing.
  private static func deadLinks(_ links: [ReadLink], _ page: Page) -> Fact<String>? {
    var names: Set<String> = []
    var evidence: [Evidence] = []
    for link in links where link.words.count < 40 && isDead(link, page) {
      guard let match = serviceWords.first(in: link.list), names.insert(match.value).inserted else { continue }
      evidence.append(
        page.evidence(
          link.link.node, excerpt: "\(page.words(of: link.link.node)) → \"\(link.link.href)\"", method: .link))
    }
    return names.count >= 2 ? Fact("deadLinks", evidence: Array(evidence.prefix(5)), confidence: 0.8) : nil
  }

  private static func isDead(_ link: ReadLink, _ page: Page) -> Bool {
    guard link.href.isEmpty || link.href == [UInt8(ascii: "#")] || link.href == Array("#!".utf8) else { return false }
    return page.document.attributes(of: link.link.node).allSatisfy { name, value in
      !(name.hasPrefix("on") || name.hasPrefix("data-") || name.hasPrefix("aria-") || name.hasPrefix("@")
        || name.hasPrefix("ng-") || name.hasPrefix("v-") || name == "role" || name == "id"
        || ["modal", "popup", "toggle", "open", "trigger"].contains { value.lowercased().contains($0) })
    }
  }

  /// Pages that a site cannot do without; several words for one page count once.
  private static let serviceWords = PhraseIndex<String>(
    [
      ("mentions legales", "legal"), ("informations legales", "legal"), ("legal notice", "legal"),
      ("impressum", "legal"), ("cgv", "terms"), ("conditions generales", "terms"), ("confidentialite", "privacy"),
      ("politique de confidentialite", "privacy"), ("privacy policy", "privacy"), ("plan du site", "map"),
      ("sitemap", "map"), ("contact", "contact"), ("contactez-nous", "contact"), ("nous contacter", "contact"),
      ("qui sommes-nous", "about"), ("a propos", "about"), ("about us", "about"),
    ])

  /// `https://www.facebook.com/`: what themes put where the profile should stand.
  private static func isNetworkHome(_ link: ReadLink) -> Bool {
    guard let scheme = ByteSearch.find("://", in: link.href[...]) else { return false }
    var rest = link.href[(scheme + 3)...]
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    while let last = rest.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") { rest = rest.dropLast() }
    return ["facebook.com", "instagram.com", "twitter.com", "x.com", "linkedin.com", "pinterest.com", "tiktok.com"]
      .contains { rest.elementsEqual($0.utf8) }
  }

  /// "À remplir", "hello world" and the like also stand in ordinary sentences ("formulaire à remplir").
  private static func isOrdinary(_ match: PhraseIndex<PagePhrases.Mark>.Match, _ kind: String, in page: Page) -> Bool {
    let text = page.foldedText
    let words = String(decoding: text[match.range], as: UTF8.self)
    guard
      [
        "a remplir", "a definir", "a completer", "a remplacer", "votre entreprise", "my site", "votre slogan",
        "nom de l'entreprise", "nom de la societe", "nom de votre entreprise", "jean dupont exemple",
      ].contains(words)
    else { return false }
    switch words {
    case "a completer", "a definir", "a remplacer", "a remplir":
      // A value of its own, after nothing but a label: `Téléphone : à compléter`.
      let before = text[..<match.range.lowerBound].reversed().prefix { $0 != 0x0A && $0 != 0x09 }.reversed()
      let label = before.filter { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
      return !(label.isEmpty || labels.contains(String(decoding: label, as: UTF8.self)))
    default:
      let before = match.range.lowerBound > 0 ? text[match.range.lowerBound - 1] : 0x0A
      let after = match.range.upperBound < text.count ? text[match.range.upperBound] : 0x0A
      return !(before == UInt8(ascii: "[") || before == 0x0A && after == 0x0A)
    }
  }

  private static let labels: Set<String> = [
    "tel", "telephone", "email", "e-mail", "mail", "horaires", "horairesdouverture", "adresse", "siret", "siren", "nom",
    "tarif", "tarifs", "prix", "ville", "codepostal", "capital", "rcs", "hebergeur", "responsable", "date", "lieu",
    "tva",
    "directeurdelapublication", "description", "texte", "contenu", "portable", "fax", "urgences", "contact",
  ]

  /// `[nom de l'agence]`, `{{ title }}`, `<?php`, `%SITENAME%`, git merge marks: a template that was not filled.
  private static func templateMark(_ page: Page) -> Fact<String>? {
    let text = page.separatedText.utf8
    for (index, byte) in text.enumerated()
    where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") {
      let rest = text[index...]
      let isMark: Bool
      if rest.starts(with: "<<<<<<< ".utf8) || rest.starts(with: "<?php".utf8) {
        isMark = true
      } else if byte == UInt8(ascii: "["), let end = rest.prefix(60).firstIndex(of: UInt8(ascii: "]")) {
        let inside = ByteSearch.folded(rest[(index + 1)..<end])
        isMark =
          bracketWords.first(in: inside).map { $0.range.lowerBound == 0 } ?? false || inside == Array("email".utf8)
      } else {
        isMark = false
      }
      if isMark { return Fact("templateMark", evidence: [page.evidence(in: page.separatedText, at: index)]) }
    }
    return nil
  }

  /// The page says that it is not there yet: in its title or headings, or in a page with few words. Nil otherwise.
  static func underConstruction(in page: Page, phrases: PagePhrases) -> Fact<Bool>? {
    let matches = phrases.all(.construction)
    guard let first = matches.first else { return nil }
    let words = page.foldedText.count
    let title = HeadReader.title(in: page)?.value ?? ""
    let inTitle = titleWords.first(in: Page.foldedLine(title.utf8)) != nil
    guard inTitle || words < 1_500 else { return nil }
    return Fact(true, evidence: [page.evidence(atFolded: first.range.lowerBound)], confidence: words < 600 ? 1 : 0.7)
  }

  private static let bracketWords = PhraseIndex<Bool>(
    [
      "nom", "votre", "adresse", "telephone", "ville", "siret", "a completer", "date", "prenom",
      "raison sociale", "your", "insert", "name of", "company", "nom de l'agence", "numero", "lien", "texte", "logo",
    ].map { ($0, true) })

  private static let titleWords = PhraseIndex<Bool>(
    ["en construction", "coming soon", "under construction", "en maintenance", "maintenance", "bientot"].map {
      ($0, true)
    })
}
