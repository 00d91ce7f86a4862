public import Presence

/// Reads what a page speaks of, in one pass over its visible text.
public enum Mentions {
  /// Each mention once, in the order of ``Mention``, with the first place where it stands (amounts: the first three).
  /// Empty when nothing is spoken of.
  public static func find(in page: Page) -> [Fact<Mention>] {
    var seen: Set<Mention> = []
    var places: [(offset: Int, mention: Mention)] = []
    for match in index.matches(in: page.wordList, most: 1_000) where seen.insert(match.value).inserted {
      places.append((match.range.lowerBound, match.value))
    }
    places += prices(in: page.foldedText).map { ($0, .price) }
    places.sort { $0.offset < $1.offset }
    let offsets = page.separatedOffsets(ofFolded: places.map(\.offset))
    var evidence: [Mention: [Evidence]] = [:]
    for (place, offset) in zip(places, offsets) {
      evidence[place.mention, default: []].append(page.evidence(in: page.separatedText, at: offset))
    }
    return Mention.allCases.compactMap { mention in
      evidence[mention].map { Fact(mention, evidence: $0, confidence: 0.8) }
    }
  }

  /// Where an amount in euros stands, at most three: `12,50 €`, `€ 12`, `30 euros`. A share capital is no price.
  private static func prices(in text: [UInt8]) -> [Int] {
    var out: [Int] = []
    var from = 0
    // Each is looked for again only when it lies behind: a text full of one of them is read once.
    var sign = ByteSearch.find("€", in: text[...])
    var word = ByteSearch.find("euro", in: text[...])
    while out.count < 3, from < text.count {
      if let place = sign, place < from { sign = ByteSearch.find("€", in: text[from...]) }
      if let place = word, place < from { word = ByteSearch.find("euro", in: text[from...]) }
      guard let start = [sign, word].compactMap(\.self).min() else { break }
      let sign = start..<(start == sign ? start + 3 : start + 4)
      from = sign.upperBound
      guard let digit = nearbyDigit(sign, in: text), !isCapital(digit, in: text) else { continue }
      out.append(digit)
    }
    return out
  }

  /// A digit next to the sign, with at most three bytes of space between them.
  private static func nearbyDigit(_ sign: Range<Int>, in text: [UInt8]) -> Int? {
    let before = text[..<sign.lowerBound].suffix(4)
    if let place = before.lastIndex(where: isDigit), !before[place...].contains(0x0A) { return place }
    let after = text[min(sign.upperBound, text.count)...].prefix(4)
    guard let place = after.firstIndex(where: isDigit), !after[..<place].contains(0x0A) else { return nil }
    return place
  }

  /// « au capital de 8 000 € » stands in legal notices.
  private static func isCapital(_ place: Int, in text: [UInt8]) -> Bool {
    ByteSearch.contains("capital", in: text[max(0, place - 40)..<place])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let index = PhraseIndex<Mention>(bytes: Mention.phrases)
}
