import Presence

/// What trade it is, in the page's own words.
enum Trades {
  /// The trade as the page writes it: the first place that names one, of title, first heading, description, logo,
  /// headings, first lines of text. Nil when none does.
  static func find(in page: Page) -> Fact<String>? {
    let document = page.document
    if let title = HeadReader.title(in: page), let evidence = title.evidence.first,
      let fact = fact(in: title.value, 0.9, { evidence })
    {
      return fact
    }
    for heading in document.elements(.h1).prefix(2) {
      let text = page.text(of: heading).folded
      let found = fact(in: text, 0.85) { page.evidence(heading, excerpt: text, method: .markup) }
      if let found { return found }
    }
    if let description = HeadReader.description(in: page), let evidence = description.evidence.first,
      let fact = fact(in: description.value, 0.8, { evidence })
    {
      return fact
    }
    for item in page.businesses.prefix(3) {
      guard let text = item.item["description"]?.text else { continue }
      let found = fact(in: text, 0.8) { page.evidence(line: item.line, excerpt: text, method: .jsonLD) }
      if let found { return found }
    }
    for heading in document.elements(.h2).prefix(6) {
      let text = page.text(of: heading).folded
      let found = fact(in: text, 0.6) { page.evidence(heading, excerpt: text, method: .markup) }
      if let found { return found }
    }
    guard let (line, offset) = oftenNamed(page) else { return nil }
    return fact(in: line, 0.5) { page.evidence(in: page.separatedText, at: offset) }
  }

  /// The first trade in a text. Words of many meanings count only where the place is sure.
  private static func fact(in text: String, _ confidence: Double, _ evidence: () -> Evidence) -> Fact<String>? {
    let folded = Page.foldedLine(text.utf8)
    let matches = TradeWords.index.matches(in: folded, most: 12)
    guard let first = matches.first(where: { $0.value || confidence > 0.7 }) else { return nil }
    let words = expanded(first.range, in: folded, of: text)
    return words.isEmpty ? nil : Fact(words, evidence: [evidence()], confidence: confidence)
  }

  /// The line of the text that first names the trade that the text names most, if it does so at least twice.
  private static func oftenNamed(_ page: Page) -> (String, Int)? {
    var counts: [(stem: ArraySlice<UInt8>, first: Int, count: Int)] = []
    for match in TradeWords.index.matches(in: page.wordList, most: 200) where match.value {
      let stem = page.foldedText[match.range].prefix(6)
      if let index = counts.firstIndex(where: { $0.stem.elementsEqual(stem) }) {
        counts[index].count += 1
      } else {
        counts.append((stem, match.range.lowerBound, 1))
      }
    }
    guard let best = counts.max(by: { ($0.count, $1.first) < ($1.count, $0.first) }), best.count >= 2 else {
      return nil
    }
    let offset = page.separatedOffset(ofFolded: best.first)
    let end = page.separatedText.sentence(around: offset).upperBound
    guard offset < end else { return nil }
    return (page.separatedText.string(offset..<min(end, offset + 120)), offset)
  }

  /// The word with what belongs to it: other trades joined to it, and a word that qualifies it (`artisanale`).
  private static func expanded(_ found: Range<Int>, in folded: [UInt8], of text: String) -> String {
    let original = text.folded
    var end = found.upperBound
    while let next = nextTrade(after: end, in: folded) { end = next }
    // Folding changes lengths: count words instead.
    let wordsBefore = words(in: folded[..<found.lowerBound])
    let wordsInside = max(1, words(in: folded[found.lowerBound..<end]))
    let parts = original.split(whereSeparator: { !isWordCharacter($0) })
    guard wordsBefore < parts.count, let first = parts[wordsBefore...].first?.startIndex else { return "" }
    let last = parts[min(parts.count - 1, wordsBefore + wordsInside - 1)].endIndex
    return String(original[first..<last].prefix(80))
  }

  /// The end of a trade or a qualifying word that follows directly, perhaps after `-`, `&`, `et`, `,` or `/`.
  private static func nextTrade(after end: Int, in folded: [UInt8]) -> Int? {
    var start = end
    for joint in [" & ", " et ", ", ", " / ", "/", " - ", "-", " "] where folded[start...].starts(with: joint.utf8) {
      start += joint.utf8.count
      break
    }
    guard start > end, start < folded.count else { return nil }
    let rest = Array(folded[start..<min(folded.count, start + 40)])
    if let trade = TradeWords.index.first(in: rest), trade.range.lowerBound == 0 {
      return start + trade.range.upperBound
    }
    for word in ["artisanale", "artisanal", "artisan", "bio", "traditionnelle", "traditionnel", "gastronomique"]
    where rest.starts(with: word.utf8) { return start + word.utf8.count }
    return nil
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80) }.count
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar.value >= 0x80 && scalar.value != 0x2019
          && scalar.value != 0x2018
    }
  }
}
