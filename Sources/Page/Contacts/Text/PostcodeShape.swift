/// Postcodes that only one country writes so.
enum PostcodeShape {
  /// The country whose postcode begins with the word in `range` of folded text; nil for shapes that many share.
  static func region(of range: Range<Int>, in bytes: [UInt8]) -> String? {
    let first = bytes[range.lowerBound]
    if first.isDigit {
      if range.count == 4, bytes[range].allSatisfy(\.isDigit) { return isDutch(range, in: bytes) ? "NL" : nil }
      return nil
    }
    if isBritish(range, in: bytes) { return "GB" }
    if isCanadian(range, in: bytes) { return "CA" }
    if isAmerican(range, in: bytes) { return "US" }
    return nil
  }

  /// `1234 AB`.
  private static func isDutch(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let end = range.upperBound
    guard first(bytes, range) >= 0x31, bytes.byte(at: end) == 0x20 else { return false }
    guard bytes.byte(at: end + 1)?.isFoldedLetter == true, bytes.byte(at: end + 2)?.isFoldedLetter == true,
      bytes.byte(at: end + 3)?.isFoldedWord != true
    else { return false }
    // "2012 in", "2009 de" are years before small words: a town follows a postcode.
    let letters = WordKey(bytes[(end + 1)..<(end + 3)])
    return !["de", "in", "en", "et", "le", "la", "to", "of", "is", "op", "te", "we", "by", "on", "at", "km"]
      .contains(letters)
  }

  private static func first(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 { bytes[range.lowerBound] }

  /// `SW1A 1AA`, `M1 1AE`, also without the space.
  static func isBritish(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard (2...7).contains(range.count), bytes[range].prefix(3).contains(where: \.isDigit) else { return false }
    let word = Array(bytes[range])
    if word.count >= 5, isInward(word.suffix(3)) { return isOutward(word.dropLast(3)) }
    guard word.count <= 4, isOutward(word[...]), bytes.byte(at: range.upperBound) == 0x20 else { return false }
    let inward = range.upperBound + 1
    guard inward + 3 <= bytes.count, bytes.byte(at: inward + 3)?.isFoldedWord != true else { return false }
    return isInward(bytes[inward..<(inward + 3)])
  }

  /// One or two letters, a digit, then a digit or letter or nothing.
  private static func isOutward(_ word: ArraySlice<UInt8>) -> Bool {
    guard (2...4).contains(word.count) else { return false }
    let letters = word.prefix { $0.isFoldedLetter }
    guard letters.count == 1 || letters.count == 2 else { return false }
    let rest = word.dropFirst(letters.count)
    guard let digit = rest.first, digit.isDigit else { return false }
    return rest.count <= 2
  }

  private static func isInward(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 3, let digit = word.first else { return false }
    return digit.isDigit && word.dropFirst().allSatisfy(\.isFoldedLetter)
  }

  /// `H2X 1Y4`, also without the space.
  static func isCanadian(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func alternates(_ word: ArraySlice<UInt8>, startingWithLetter: Bool) -> Bool {
      var wantsLetter = startingWithLetter
      for byte in word {
        guard wantsLetter ? byte.isFoldedLetter : byte.isDigit else { return false }
        wantsLetter.toggle()
      }
      return true
    }
    guard range.count == 3 || range.count == 6, bytes[range.lowerBound + 1].isDigit else { return false }
    if range.count == 6 { return alternates(bytes[range], startingWithLetter: true) }
    guard alternates(bytes[range], startingWithLetter: true) else { return false }
    let next = range.upperBound + 1
    guard let gap = bytes.byte(at: range.upperBound), gap == 0x20 || gap == 0x2D, next + 3 <= bytes.count,
      bytes.byte(at: next + 3)?.isFoldedWord != true
    else { return false }
    return alternates(bytes[next..<(next + 3)], startingWithLetter: false)
  }

  /// A state's two letters, then a ZIP code.
  private static func isAmerican(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.count == 2, range.upperBound < bytes.count, !bytes[range.upperBound].isFoldedWord else { return false }
    let word = WordKey(bytes, range)
    guard AmericanStates.codes.contains(word) else { return false }
    // "de 33600", "La 33600": French small words unless a comma parts them from a town.
    if ["de", "la", "me", "in", "or", "al", "ma"].contains(word), bytes.byte(before: range.lowerBound - 1) != 0x2C {
      return false
    }
    var index = range.upperBound
    while index < bytes.count, index - range.upperBound < 3,
      bytes[index] == 0x20 || bytes[index] == 0x2C
        || bytes[index] == 0x2E
    { index += 1 }
    guard index > range.upperBound, index + 5 <= bytes.count else { return false }
    return bytes[index..<(index + 5)].allSatisfy(\.isDigit) && bytes.byte(at: index + 5)?.isFoldedWord != true
  }
}

/// States of the USA and provinces of Canada by their two letters and their names.
enum AmericanStates {
  static let codes: WordSet = [
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "dc", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la",
    "me", "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or",
    "pa", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "pr",
  ]

  static let provinces: WordSet = [
    "ab", "bc", "mb", "nb", "nl", "ns", "nt", "nu", "on", "pe", "qc", "sk", "yt",
  ]

  /// First eight letters of the last word of a state's name.
  static let names: WordSet = [
    "alabama", "alaska", "arizona", "arkansas", "californ", "colorado", "connecti", "delaware", "florida", "georgia",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisian", "maine", "maryland", "massachu",
    "michigan", "minnesot", "mississi", "missouri", "montana", "nebraska", "nevada", "hampshir", "jersey", "mexico",
    "york", "carolina", "dakota", "ohio", "oklahoma", "oregon", "pennsylv", "island", "tenness", "tennesse", "texas",
    "utah", "vermont", "virginia", "washingt", "wisconsi", "wyoming",
  ]
}
