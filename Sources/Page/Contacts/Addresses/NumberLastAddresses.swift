/// Addresses of countries where the house number follows the street: NL, DE, AT, BE, CH, LU, IT, ES.
extension AddressScan {
  /// The address around a postcode; nil when no street with a number stands before it.
  ///
  /// - Parameter isSure: whether the postcode's shape alone tells that it is one (`1234 AB`), so that a town suffices.
  func numberLastAddress(postcode: Range<Int>, written: String, floor: Int, country: String, isSure: Bool)
    -> FoundAddress?
  {
    let town =
      town(after: postcode.upperBound, maySkipLine: false)
      ?? (bytes.lineEnd(of: postcode.upperBound, limit: 3) - postcode.upperBound <= 1
        ? self.town(after: postcode.upperBound, maySkipLine: true) : nil)
    guard var town else { return nil }
    if country == "IT" { town = withoutProvince(town) }
    var start = postcode.lowerBound
    // "D-38440", "CH-8001", "I-23900"
    let dash = skipBack("- ", from: start, limit: 2)
    if dash < start, bytes[dash..<start].contains(0x2D) {
      let letters = word(endingAt: dash)
      if (1...2).contains(letters.count) { start = letters.lowerBound }
    }
    let street = numberLastStreet(before: start, floor: max(floor, start - 140))
    guard street != nil || isSure else { return nil }
    return FoundAddress(
      street: street, postcode: written, city: town, country: country,
      range: (street?.lowerBound ?? start)..<town.upperBound, confidence: street == nil ? 0.6 : 0.95)
  }

  /// "Ventimiglia IM": an Italian town without its province.
  private func withoutProvince(_ town: Range<Int>) -> Range<Int> {
    let last = word(endingAt: town.upperBound)
    guard last.count == 2, last.lowerBound > town.lowerBound + 2, isCapital(last.lowerBound),
      isCapital(last.lowerBound + 1), bytes.byte(before: last.lowerBound) == 0x20,
      !isCapital(town.lowerBound + 1)
    else { return town }
    return town.lowerBound..<(last.lowerBound - 1)
  }

  private func numberLastStreet(before end: Int, floor: Int) -> Range<Int>? {
    let begin = skipBack(" ", from: end, limit: 2)
    let end = skipBack(" ,-\n\t|.", from: end, limit: 5)
    guard end > floor else { return nil }
    if bytes.byte(before: begin) == 0x0A, let cell = firstCell(ofLineEndingAt: end, floor: floor) { return cell }
    var start = end
    // Back to the start of the piece: a line, a cell, a bullet, a comma that does not part street and number.
    while start > floor, end - start < 80 {
      let byte = bytes[start - 1]
      if byte == 0x0A || byte == 0x09 || byte == 0x7C || byte == 0x3A || byte == 0x3B || byte == 0x28 || byte == 0x01
        || byte == 0x02
      {
        break
      }
      if byte == 0x2C, !bytes[start..<end].prefix(while: { $0 == 0x20 || $0.isDigit }).contains(where: \.isDigit) {
        break
      }
      if byte == 0x2D, bytes.byte(before: start - 1) == 0x20, bytes.byte(at: start) == 0x20 { break }
      start -= 1
    }
    start = skip(" ,-.", from: start, limit: 3)
    guard start < end, !isForeign(start..<end), endsWithHouseNumber(start..<end) else {
      return southernStreet(in: max(floor, end - 80)..<end)
    }
    start = shortened(start..<end)
    guard bytes[start].isFoldedLetter || bytes[start].isDigit, bytes[start..<end].contains(where: \.isFoldedLetter)
    else {
      return nil
    }
    return start..<end
  }

  /// Where the last few capitalised words of a long piece begin: it is a sentence that ends with a street.
  private func shortened(_ piece: Range<Int>) -> Int {
    var start = piece.lowerBound
    let end = piece.upperBound
    var words = bytes[start..<end].split(separator: 0x20).count
    while words > 5 {
      guard let space = bytes[start..<end].firstIndex(of: 0x20) else { break }
      start = space + 1
      words -= 1
    }
    while start < end, bytes[start].isFoldedLetter, !isCapital(start), words > 2 {
      guard let space = bytes[start..<end].firstIndex(of: 0x20) else { break }
      start = space + 1
      words -= 1
    }
    return start
  }

  /// In a table the street stands above its postcode: the first cell of the row before.
  private func firstCell(ofLineEndingAt end: Int, floor: Int) -> Range<Int>? {
    let start = max(floor, bytes.lineStart(of: end, limit: 100))
    guard let tab = bytes[start..<end].firstIndex(of: 0x09), tab > start, endsWithHouseNumber(start..<tab) else {
      return nil
    }
    return start..<tab
  }

  /// "103", "12a", "12-14", "5 bus 3" at the end.
  private func endsWithHouseNumber(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].split(separator: 0x20).last else { return false }
    if last.count <= 7, let first = last.first, first.isDigit {
      // "Copyright 1996" ends with a year.
      let value = last.prefix { $0.isDigit }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return !(1900...2040).contains(value)
    }
    guard last.count == 1, last.first?.isFoldedLetter == true else { return false }
    let before = bytes[range].split(separator: 0x20).dropLast().last
    return before?.first?.isDigit ?? false
  }

  /// "Via Roma, 2" and "Calle Mayor s/n", known by their kind.
  private func southernStreet(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    var found: Int?
    while index < range.upperBound {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let word = word(at: index)
      let isCalle = word.count == 1 && bytes.byte(at: word.upperBound) == 0x2F
      if word.count > 1 || isCalle, StreetWords.southern.contains(WordKey(bytes, word)) { found = word.lowerBound }
      index = max(index + 1, word.upperBound)
    }
    guard let found, range.upperBound - found < 70, !isForeign(found..<range.upperBound) else { return nil }
    return found..<range.upperBound
  }
}
