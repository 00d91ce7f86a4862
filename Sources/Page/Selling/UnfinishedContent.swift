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
    if let link = links.first(where: isNetworkHome) {
      out.append(Fact("networkHome", evidence: [page.evidence(link.link.node, excerpt: link.link.href, method: .link)]))
    }
    return out
  }

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
