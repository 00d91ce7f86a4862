import Presence

/// The name of the business, by a vote of the places where it stands.
struct BusinessName {
  private struct Candidate {
    var name: String
    var key: [UInt8]
    var weight: Double
    var evidence: [Evidence]
  }

  private let page: Page
  private let hostLabel: [UInt8]
  private let hostWords: [[UInt8]]
  private var candidates: [Candidate] = []

  /// The most supported name; nil when nothing on the page says one.
  static func find(in page: Page) -> Fact<String>? {
    var vote = BusinessName(page)
    vote.addStructured()
    vote.addSiteNames()
    vote.addTitle()
    vote.addLogo()
    vote.addHeading()
    vote.addCopyright()
    return vote.winner()
  }

  private init(_ page: Page) {
    self.page = page
    let labels = page.url.siteHost.split(separator: ".")
    let label = labels.count >= 2 ? labels[labels.count - 2] : ""
    hostLabel = BusinessName.withoutUmlauts(label.utf8.filter { $0 != UInt8(ascii: "-") })
    hostWords = label.split(separator: "-").map { BusinessName.withoutUmlauts(Array($0.utf8)) }.filter { $0.count >= 4 }
  }

  private mutating func add(_ name: String, _ weight: Double, _ evidence: Evidence) {
    let name = name.folded.trimmingMarks
    let folded = ByteSearch.folded(name.utf8)
    let key = folded.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80 }
    guard key.count >= 2, name.count <= 70, !BusinessName.isNoName(folded) else { return }
    var weight = weight
    if isInHost(BusinessName.withoutUmlauts(key)) { weight += 0.5 }
    if let index = candidates.firstIndex(where: { $0.key == key }) {
      candidates[index].weight += weight
      candidates[index].evidence.append(evidence)
    } else {
      candidates.append(Candidate(name: name, key: key, weight: weight, evidence: [evidence]))
    }
  }

  /// Whether the host says a name: as a whole, or each of its words in another order (`boulangerie-lea`: "Léa,
  /// boulangerie").
  private func isInHost(_ key: [UInt8]) -> Bool {
    guard hostLabel.count >= 4 else { return false }
    return ByteSearch.find(hostLabel, in: key[...]) != nil
      || key.count >= 5 && ByteSearch.find(key, in: hostLabel[...]) != nil
      || hostWords.count >= 2 && hostWords.allSatisfy { ByteSearch.find($0, in: key[...]) != nil }
  }

  /// Hosts write "gaertnerei" where a fold of "Gärtnerei" has no e: both lose it.
  private static func withoutUmlauts(_ letters: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for letter in letters {
      let isSecond = letter == UInt8(ascii: "e") && out.last.map { "aou".utf8.contains($0) } ?? false
      if !isSecond { out.append(letter) }
    }
    return out
  }

  private mutating func addStructured() {
    for item in page.businesses.prefix(10) {
      guard let name = item.item["name"]?.text else { continue }
      let weight = item.types.contains(where: LocalBusinessTypes.isLocal) ? 1.2 : item.types == ["Place"] ? 0.3 : 0.8
      let method: Evidence.Method = item.syntax == .microdata ? .microdata : .jsonLD
      add(name, weight, page.evidence(line: item.line, excerpt: name, method: method))
    }
    for item in page.structured where item.types.contains("WebSite") {
      guard let name = item.item["name"]?.text else { continue }
      add(name, 0.6, page.evidence(line: item.line, excerpt: name, method: .jsonLD))
    }
  }

  private mutating func addSiteNames() {
    for (name, weight) in [("og:site_name", 0.9), ("application-name", 0.6), ("apple-mobile-web-app-title", 0.6)] {
      guard let meta = page.meta(name) else { continue }
      add(meta.content, weight, page.evidence(meta.node, excerpt: meta.content, method: .metaTag))
    }
  }

  private mutating func addTitle() {
    guard let title = HeadReader.title(in: page) else { return }
    let parts = BusinessName.parts(of: title.value)
    for (index, part) in parts.enumerated() {
      // On a home page the name comes first or last; on another page it comes last.
      let isLast = index == parts.count - 1
      let isHome = page.role == .home && page.url.path == "/"
      var weight = parts.count == 1 ? 0.5 : isLast ? (isHome ? 0.35 : 0.45) : index == 0 ? 0.4 : 0.2
      if part.count > 45 { weight -= 0.25 }
      guard let evidence = title.evidence.first else { continue }
      add(part, weight, evidence)
    }
  }

  private static let logo = NeedleSet(words: "logo")

  private mutating func addLogo() {
    let document = page.document
    for image in document.elements(.img).prefix(40) {
      let isLogo = [AttributeName.class, .id, .src, .alt].contains {
        document.attributeUTF8($0, of: image).map { BusinessName.logo.isAny(inFolded: $0) } ?? false
      }
      guard isLogo, let alt = document.attribute(.alt, of: image)?.folded, !alt.isEmpty else { continue }
      let words = alt.split(separator: " ").filter { !["logo", "du", "de", "la", "site"].contains($0.lowercased()) }
      add(words.joined(separator: " "), 0.4, page.evidence(image, excerpt: alt, method: .image))
      return
    }
  }

  private mutating func addHeading() {
    let document = page.document
    guard let heading = document.first(.h1) else { return }
    let text = page.text(of: heading).folded
    add(
      text, text.count > 40 ? 0.1 : candidates.isEmpty ? 0.3 : 0.2,
      page.evidence(heading, excerpt: text, method: .markup))
  }

  private static let parting: Set<Unicode.Scalar> = ["©", "|", "–", "•", "·"]

  private mutating func addCopyright() {
    let text = page.separatedText
    guard let mark = ByteSearch.find(Array("©".utf8), in: text.utf8[...]) else { return }
    let line = text.sentence(around: mark)
    let words = text.string(line).unicodeScalars.split(whereSeparator: BusinessName.parting.contains)
    for part in words.prefix(3) {
      let kept = Substring(part).split(separator: " ").filter { word in
        let folded = ByteSearch.folded(String(word))
        return !folded.allSatisfy { $0.isNumber || $0 == "-" || $0 == "," || $0 == "." }
          && !["copyright", "tous", "droits", "reserves", "all", "rights", "reserved", "by", "(c)"].contains(
            folded.filter { $0.isLetter || $0 == "(" || $0 == ")" })
      }
      let name = kept.joined(separator: " ")
      if (2...45).contains(name.count) { add(name, 0.3, page.evidence(in: text, at: mark)) }
    }
  }

  /// How often a name stands in the page's text, at most three times; a name that only the title has is a slogan.
  private func support(_ candidate: Candidate) -> Double {
    let wanted = Page.foldedLine(candidate.name.utf8)
    var rest = page.foldedText[...]
    var count = 0
    while count < 3, let hit = ByteSearch.find(wanted, in: rest) {
      count += 1
      rest = rest[(hit + wanted.count)...]
    }
    return Double(count) * 0.1
  }

  /// "33150 Cenon": the page's own town, which titles name too.
  private func isTown(_ candidate: Candidate) -> Bool {
    let wanted = Page.foldedLine(candidate.name.utf8)
    var rest = page.foldedText[...]
    for _ in 0..<8 {
      guard let hit = ByteSearch.find(wanted, in: rest) else { return false }
      let before = page.foldedText[..<hit].suffix(6)
      if before.count == 6, before.last == 0x20, before.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) {
        return true
      }
      rest = rest[(hit + wanted.count)...]
    }
    return false
  }

  private func winner() -> Fact<String>? {
    // A name that stands inside other candidates is supported by them.
    var totals: [(candidate: Candidate, weight: Double)] = []
    for candidate in candidates.prefix(40) {
      var weight = candidate.weight + support(candidate) - (isTown(candidate) ? 0.7 : 0)
      for other in candidates.prefix(40)
      where other.key != candidate.key && ByteSearch.find(candidate.key, in: other.key[...]) != nil {
        weight += other.weight * 0.5
      }
      totals.append((candidate, weight))
    }
    guard let best = totals.max(by: { ($0.weight, $1.candidate.name) < ($1.weight, $0.candidate.name) }) else {
      return nil
    }
    return Fact(best.candidate.name, evidence: best.candidate.evidence, confidence: min(1, 0.3 + best.weight * 0.35))
  }

  /// `Accueil - Chez Léa | Boulangerie` → its parts.
  static func parts(of title: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    let spaced = title.utf8.contains(UInt8(ascii: "|")) ? title.replacing("|", with: " | ") : title
    for word in spaced.split(separator: " ") {
      if separators.contains(word) {
        if !words.isEmpty { parts.append(words.joined(separator: " ")) }
        words = []
      } else {
        words.append(word)
      }
    }
    if !words.isEmpty { parts.append(words.joined(separator: " ")) }
    return parts
  }

  private static let separators: Set<Substring> = [
    "-", "–", "—", "|", "•", "·", "»", "«", "::", ":", "►", "/", "//", "~", "--", "⋆", "★", "•-", "→", ">", "*",
  ]

  /// Words that stand where a name could, and are none.
  private static func isNoName(_ folded: [UInt8]) -> Bool {
    noNames.contains(String(decoding: folded, as: UTF8.self)) || folded.starts(with: "bienvenue".utf8)
      || folded.starts(with: "nos ".utf8) || folded.starts(with: "notre ".utf8)
  }

  private static let noNames: Set<String> = [
    "accueil", "home", "homepage", "home page", "formulaire", "page d'accueil", "contact", "contactez-nous",
    "nous contacter", "mentions legales", "menu",
    "logo", "index", "boutique", "services", "nos services", "prestations", "a propos", "qui sommes-nous", "blog",
    "actualites", "plan du site", "site officiel", "site web", "startseite", "welkom", "welcome", "mon site",
    "horaires", "infos pratiques", "informations pratiques", "page", "untitled", "untitled document", "document",
    "sans titre", "document sans nom", "nouvelle page", "non trouve", "404", "presentation", "galerie", "tarifs",
    "la carte", "nous trouver", "nous retrouver", "prendre rendez-vous", "prise de rendez-vous", "contacts",
    "nous ecrire", "acces", "plan d'acces", "formulaire de contact", "coordonnees", "ou nous trouver", "nous situer",
    "rendez-vous", "tous droits reserves", "newsletter", "panier", "actualite", "news", "portfolio", "equipe", "faq",
    "avis", "temoignages", "devis", "demande de devis", "devis gratuit", "produits", "catalogue", "photos", "videos",
    "politique de confidentialite", "reservation", "page introuvable", "website", "title",
  ]
}

extension String {
  /// Without punctuation at both ends that only joins parts.
  var trimmingMarks: String {
    let marks: Set<Character> = [" ", "-", "–", "—", "|", ":", ",", ";", "•", "·", "»", "«", "\"", "“", "”", "*", "!"]
    var text = self[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) || last == "." && text.dropLast().last != "." { text.removeLast() }
    return String(text)
  }
}
