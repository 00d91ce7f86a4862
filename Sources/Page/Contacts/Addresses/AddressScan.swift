/// An address found in a text.
struct FoundAddress: Sendable {
  var street: Range<Int>?
  var postcode: String?
  var city: Range<Int>?
  var country: String?
  /// Everything that belongs to it.
  var range: Range<Int>
  var confidence: Double
}

/// A text with the questions that address readers ask of it. Every look around is bounded.
struct AddressScan {
  let text: TracedText
  /// The folded text.
  let bytes: [UInt8]
  /// Country that five bare digits most likely belong to.
  let country: String

  init(text: TracedText, country: String) {
    self.text = text
    bytes = text.bytes
    self.country = country
  }

  /// Whether the letter at a folded offset is a capital in the text as written.
  func isCapital(_ offset: Int) -> Bool {
    let origin = text.origin(offset)
    guard origin < text.source.count else { return false }
    let byte = text.source[origin]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard origin + 1 < text.source.count else { return false }
    let next = text.source[origin + 1]
    return (byte == 0xC3 && next >= 0x80 && next <= 0x9E) || (byte == 0xC5 && (next == 0x92 || next == 0xA0))
      || (byte == 0xC4 && next & 1 == 0)
  }

  /// The word that begins at an offset: letters only.
  func word(at start: Int) -> Range<Int> {
    var end = start
    while end < text.count, bytes[end].isFoldedLetter { end += 1 }
    return start..<end
  }

  /// The word that ends at an offset: letters only, at most 40.
  func word(endingAt end: Int) -> Range<Int> {
    var start = end
    while start > 0, end - start < 40, bytes[start - 1].isFoldedLetter { start -= 1 }
    return start..<end
  }

  /// Skips any of these bytes forward, at most `limit` of them.
  func skip(_ wanted: StaticString, from start: Int, limit: Int = 6) -> Int {
    var index = start
    while index < text.count, index - start < limit, AddressScan.contains(wanted, bytes[index]) { index += 1 }
    return index
  }

  /// Skips any of these bytes backward, at most `limit` of them.
  func skipBack(_ wanted: StaticString, from end: Int, limit: Int = 6) -> Int {
    var index = end
    while index > 0, end - index < limit, AddressScan.contains(wanted, bytes[index - 1]) { index -= 1 }
    return index
  }

  private static func contains(_ set: StaticString, _ byte: UInt8) -> Bool {
    for index in 0..<set.utf8CodeUnitCount where set.utf8Start[index] == byte { return true }
    return false
  }

  /// A town's name that begins at or shortly after an offset; nil when none does.
  ///
  /// Capitalised words, joined by small ones and hyphens, up to a stop word, a digit or a mark.
  func town(after start: Int, maySkipLine: Bool, mayBeLower: Bool = false) -> Range<Int>? {
    var index = skip(" ,-:)'\t", from: start, limit: 5)
    if maySkipLine, index < text.count, bytes[index] == 0x0A { index = skip(" \n", from: index, limit: 2) }
    let first = index
    var end = index
    var words = 0
    var isUpper = false
    while words < 7, index < text.count, bytes[index].isFoldedLetter {
      let word = word(at: index)
      let key = WordKey(bytes, word)
      let isLink = StreetWords.townLinks.contains(key) || word.count == 1
      if StreetWords.townStops.contains(key), !(isLink && end > first && joins(word)),
        !beginsTown(word, isFirst: words == 0), !isOfFrance(word, key, isFirst: words == 0)
      {
        break
      }
      let isCapital = isCapital(word.lowerBound)
      if words == 0 {
        guard isCapital || isLink || mayBeLower else { return nil }
        isUpper = word.count > 1 && isCapital && self.isCapital(word.upperBound - 1)
      } else if !isLink, !isCapital, !isHyphenated(word), !(mayBeLower && words < 2) {
        break
      } else if isUpper, !isLink, isCapital, word.count > 2, !self.isCapital(word.upperBound - 1) {
        break
      }
      words += 1
      if !isLink || word.count > 3 || isCapital { end = word.upperBound }
      index = word.upperBound
      guard index < text.count else { break }
      let next = skip("-'. ", from: index, limit: 2)
      if next == index { break }
      if bytes[index] == 0x2E, word.count > 3 { break }
      if next - index == 2, bytes[index] != 0x27, bytes[index] != 0x2E,
        !(bytes[index] == 0x20 && bytes[index + 1] == 0x20)
      {
        break
      }
      index = next
    }
    return isTown(first..<end) ? first..<end : nil
  }

  /// "Fort-de-France", "Roissy-en-France".
  private func isOfFrance(_ word: Range<Int>, _ key: WordKey, isFirst: Bool) -> Bool {
    guard key == "france", !isFirst else { return false }
    return ["de", "en"].contains(WordKey(bytes, self.word(endingAt: max(0, word.lowerBound - 1))))
  }

  private func isTown(_ range: Range<Int>) -> Bool {
    range.count >= 2 && bytes[range].contains(where: \.isFoldedLetter)
      && !["cdi", "cdd", "eur", "ttc"].contains(WordKey(bytes[range]))
  }

  /// "Plan-de-Cuques", "Port Leucate": words that end other towns begin these.
  private func beginsTown(_ word: Range<Int>, isFirst: Bool) -> Bool {
    guard isFirst, ["plan", "port", "ferme", "mail"].contains(WordKey(bytes, word)) else { return false }
    guard let mark = bytes.byte(at: word.upperBound), mark == 0x2D || mark == 0x20 else { return false }
    let next = self.word(at: word.upperBound + 1)
    return !next.isEmpty && !["acces", "du", "tel"].contains(WordKey(bytes, next))
  }

  /// A small word that more of the name follows: "Saint-Jean-et-…", "Val d'…".
  private func joins(_ word: Range<Int>) -> Bool {
    bytes.byte(before: word.lowerBound) == 0x2D || bytes.byte(at: word.upperBound) == 0x27
      || bytes.byte(at: word.upperBound) == 0x2D
  }

  private func isHyphenated(_ word: Range<Int>) -> Bool {
    bytes.byte(before: word.lowerBound) == 0x2D || bytes.byte(before: word.lowerBound) == 0x27
  }

  /// Whether a range holds something that no street has: an e-mail, a site, a telephone number.
  func isForeign(_ range: Range<Int>) -> Bool {
    var run = 0
    for byte in bytes[range] {
      if byte == 0x40 || byte == 0x24 || byte == 0x01 || byte == 0x02 { return true }
      run = byte.isDigit ? run + 1 : (byte == 0x20 || byte == 0x2E || byte == 0x2D) ? run : 0
      if run >= 8 { return true }
    }
    return bytes.firstIndex(of: "www.", in: range) != nil || bytes.firstIndex(of: "http", in: range) != nil
  }
}
