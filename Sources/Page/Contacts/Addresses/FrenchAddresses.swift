/// French addresses, and those of Belgium, Luxembourg and Switzerland that use French words for streets.
///
/// A postcode is the anchor: a town beside it, a street before it. Streets with a number are found without one too.
extension AddressScan {
  /// How far before a postcode its street may begin, in bytes.
  private static let reach = 200

  /// Whether five digits can be a French postcode: 01…95, 971…978, 980, 986…988.
  ///
  /// Source: La Poste, Hexasmal; INSEE, code officiel géographique.
  static func isFrenchPostcode(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 5 else { return false }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1000..<96_000).contains(value) || (97_100..<97_900).contains(value) || (98_000..<98_900).contains(value)
  }

  /// The address around a postcode; nil when neither street nor town stands beside it.
  func frenchAddress(postcode: Range<Int>, floor: Int, country: String?) -> FoundAddress? {
    let digits = String(decoding: bytes[postcode], as: UTF8.self)
    // "14058 avenue …": a house number of five digits.
    let next = word(at: skip(" ,", from: postcode.upperBound, limit: 2))
    if next.count > 2, StreetWords.french[WordKey(bytes, next)] == .strong { return nil }
    var townAfter = town(after: postcode.upperBound, maySkipLine: false)
    if townAfter == nil, bytes.lineEnd(of: postcode.upperBound, limit: 4) - postcode.upperBound <= 2 {
      townAfter = town(after: postcode.upperBound, maySkipLine: true)
    }
    let townBefore = townAfter == nil ? self.townBefore(postcode) : nil
    let anchor = townBefore?.lowerBound ?? prefixStart(of: postcode)
    let street = street(before: anchor, floor: max(floor, anchor - AddressScan.reach), hasTown: townAfter != nil)
    if townAfter == nil, townBefore == nil, street != nil {
      townAfter = town(after: postcode.upperBound, maySkipLine: true, mayBeLower: true)
    }
    let town = townAfter ?? townBefore
    guard street != nil || town != nil else { return nil }
    let start = min(street?.lowerBound ?? anchor, anchor)
    let end = max(town?.upperBound ?? postcode.upperBound, postcode.upperBound)
    return FoundAddress(
      street: street, postcode: digits, city: town, country: country, range: start..<end,
      confidence: street == nil ? 0.6 : town == nil ? 0.8 : 0.95)
  }

  /// "F-75001", "FR - 75001", "CH-1200": where the postcode begins with its letters.
  private func prefixStart(of postcode: Range<Int>) -> Int {
    let dash = skipBack("- ", from: postcode.lowerBound, limit: 3)
    guard dash < postcode.lowerBound, bytes[dash..<postcode.lowerBound].contains(0x2D) else {
      return postcode.lowerBound
    }
    let letters = word(endingAt: dash)
    return (1...2).contains(letters.count) && ["f", "fr", "b", "be", "ch", "l", "lu"].contains(WordKey(bytes, letters))
      ? letters.lowerBound : postcode.lowerBound
  }

  /// "Arras (62000)", "Port-Leucate, 11370": a town that stands before its postcode.
  private func townBefore(_ postcode: Range<Int>) -> Range<Int>? {
    let isBracketed = bytes.byte(before: postcode.lowerBound) == 0x28
    let end = skipBack(" ,(-", from: postcode.lowerBound, limit: 3)
    guard end < postcode.lowerBound, isBracketed || bytes[end..<postcode.lowerBound].contains(0x2C) else { return nil }
    var start = end
    while start > 0, end - start < 40 {
      let byte = bytes[start - 1]
      guard byte.isFoldedLetter || byte == 0x2D || byte == 0x27 || byte == 0x20 else { break }
      start -= 1
    }
    start = skip(" -", from: start, limit: 3)
    guard start < end else { return nil }
    // After a street without a mark between them, only what follows "à" or the last capitalised word is the town.
    let line = bytes[start..<end]
    if let at = bytes.lastIndex(of: " a ", in: start..<end) { return town(after: at + 3, maySkipLine: false) }
    let words = line.split(separator: 0x20).count
    guard words <= 4, isCapital(start), !containsKind(start..<end) else { return nil }
    return start..<end
  }

  private func containsKind(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let word = word(at: index)
      if StreetWords.french[WordKey(bytes, word)] == .strong { return true }
      index = word.upperBound
    }
    return false
  }

  /// The street that stands before `end`, on its line or the lines before.
  func street(before end: Int, floor: Int, hasTown: Bool) -> Range<Int>? {
    var lineEnd = skipBack(" ,-\n\t|", from: end, limit: 5)
    var lines = 0
    while lineEnd > floor, lines < 4 {
      let lineStart = max(floor, bytes.lineStart(of: lineEnd, limit: AddressScan.reach))
      if let street = street(in: lineStart..<lineEnd, isLast: lines == 0) {
        guard !bytes[street.lowerBound].isDigit else { return extended(street, to: lineEnd, anchor: end) }
        // "4051 avenue …\nQuartier …\n97320": the line before may hold the number.
        return numbered(before: lineStart, floor: floor, lines: 2) ?? extended(street, to: lineEnd, anchor: end)
      }
      if lines == 0 || lines == 1, hasTown, let hamlet = hamlet(in: lineStart..<lineEnd, isLast: lines == 0) {
        return bytes[hamlet.lowerBound].isDigit
          ? hamlet : numbered(before: lineStart, floor: floor, lines: 2) ?? hamlet
      }
      lines += 1
      lineEnd = skipBack(" ,-\n\t", from: max(floor, lineStart), limit: 3)
      if lineStart <= floor { break }
    }
    return nil
  }

  /// A street with a number, or with a word that only streets have, on one of the lines before an offset.
  private func numbered(before offset: Int, floor: Int, lines: Int) -> Range<Int>? {
    var end = skipBack(" ,-\n\t", from: max(floor, offset), limit: 3)
    for _ in 0..<lines where end > floor {
      let start = max(floor, bytes.lineStart(of: end, limit: 90))
      if let street = street(in: start..<end, isLast: false),
        bytes[street.lowerBound].isDigit || StreetWords.french[WordKey(bytes[word(at: street.lowerBound)])] == .strong,
        street.upperBound >= end - 2
      {
        return street
      }
      end = skipBack(" ,-\n\t", from: start, limit: 3)
    }
    return nil
  }

  /// A street whose name runs on in the next line: "31 allée\ndes romains".
  private func extended(_ street: Range<Int>, to lineEnd: Int, anchor: Int) -> Range<Int> {
    guard street.upperBound == lineEnd, bytes.byte(at: lineEnd) == 0x0A, lineEnd + 1 < anchor,
      StreetWords.french[WordKey(bytes[word(endingAt: lineEnd)])] != nil
    else { return street }
    let next = lineEnd + 1
    guard next < anchor, bytes[next].isFoldedLetter, !isCapital(next) else { return street }
    let end = streetEnd(from: next, limit: anchor)
    return street.lowerBound..<max(street.upperBound, end)
  }

  /// The last street within a line that has a number, else its first street.
  private func street(in line: Range<Int>, isLast: Bool) -> Range<Int>? {
    var numbered: Range<Int>?
    var plain: Range<Int>?
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let word = word(at: index)
      defer { index = max(index + 1, word.upperBound) }
      guard word.upperBound <= line.upperBound, let strength = StreetWords.french[WordKey(bytes, word)] else {
        continue
      }
      guard !isWithinWord(word) else { continue }
      let number = houseNumber(before: word.lowerBound, floor: line.lowerBound)
      if word.count <= 2, strength == .weak, number == nil, !isCapital(word.lowerBound) { continue }
      if WordKey(bytes, word) == "r", number == nil { continue }
      let end = streetEnd(from: word.upperBound, limit: line.upperBound)
      let hasAdjective = !adjective(before: word.lowerBound).isEmpty
      guard end > word.upperBound || hasAdjective || bytes.byte(at: line.upperBound) == 0x0A, end - word.lowerBound < 90
      else {
        continue
      }
      if let number {
        if let known = numbered, word.lowerBound < known.upperBound { continue }
        numbered = number.lowerBound..<end
      } else if plain == nil {
        if strength == .weak, !(isCapital(word.lowerBound) || isLast && line.lowerBound == word.lowerBound) { continue }
        plain = adjective(before: word.lowerBound).lowerBound..<end
      } else if let known = plain, word.lowerBound <= known.upperBound + 3 {
        plain = known.lowerBound..<end
      }
    }
    guard let street = numbered ?? plain, !isForeign(street) else { return nil }
    return street
  }

  private func isWithinWord(_ word: Range<Int>) -> Bool {
    guard let before = bytes.byte(before: word.lowerBound) else { return false }
    return before == 0x27 || before == 0x2D || before == 0x5F || before == 0x40 || before == 0x2F
  }

  /// "11 **grande** rue": the adjective before a kind, or an empty range.
  private func adjective(before kind: Int) -> Range<Int> {
    let end = skipBack(" ", from: kind, limit: 1)
    let word = word(endingAt: end)
    return end < kind && StreetWords.adjectives.contains(WordKey(bytes, word)) ? word.lowerBound..<kind : kind..<kind
  }

  /// The house number before a street's kind: "12", "12 bis,", "222-224", "12A".
  func houseNumber(before kind: Int, floor: Int) -> Range<Int>? {
    var end = skipBack(" ,.:", from: adjective(before: kind).lowerBound, limit: 3)
    var word = word(endingAt: end)
    if !word.isEmpty {
      let isRepetition = StreetWords.repetitions.contains(WordKey(bytes, word)) || word.count == 1
      guard isRepetition else { return nil }
      end = skipBack(" ", from: word.lowerBound, limit: 2)
      word = end..<end
    }
    var start = end
    while start > floor, end - start < 6, bytes[start - 1].isDigit { start -= 1 }
    guard start < end, end - start <= 5 else { return nil }
    // "222-224", "12/14", "3 et 5"
    let mark = skipBack(" -/&", from: start, limit: 3)
    if mark < start, bytes[mark..<start].contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x26 }) {
      var other = mark
      while other > floor, mark - other < 5, bytes[other - 1].isDigit { other -= 1 }
      if other < mark, mark - other <= 4, bytes.byte(before: other)?.isFoldedWord != true { start = other }
    }
    guard bytes.byte(before: start)?.isFoldedWord != true else { return nil }
    return start..<kind
  }

  /// Where a street's name ends: at a comma, a dash between spaces, a bracket, a line end.
  func streetEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      switch bytes[index] {
      case 0x0A, 0x09, 0x7C, 0x3B, 0x28, 0x01, 0x02, 0x22: return trimmedEnd(index, floor: start)
      case 0x2C:
        // "Rue du Vieux Frêne, 21"
        let number = skip(" ", from: index + 1, limit: 2)
        var end = number
        while end < limit, bytes[end].isDigit { end += 1 }
        if end > number, end - number <= 3, end >= limit || !bytes[end].isFoldedLetter,
          end + 1 >= limit || bytes[end] != 0x20
            || !bytes[end + 1].isFoldedLetter
        {
          return end
        }
        return trimmedEnd(index, floor: start)
      case 0x2D where bytes.byte(before: index) == 0x20 && bytes.byte(at: index + 1) == 0x20:
        return trimmedEnd(index, floor: start)
      case 0x2E where bytes.byte(at: index + 1) == 0x20 && word(endingAt: index).count > 4:
        return trimmedEnd(index, floor: start)
      case 0x3A: return trimmedEnd(index, floor: start)
      default: break
      }
      index += 1
    }
    return trimmedEnd(limit, floor: start)
  }

  private func trimmedEnd(_ end: Int, floor: Int) -> Int {
    var end = end
    while end > floor, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2C || bytes[end - 1] == 0x2D { end -= 1 }
    if end - floor > 3, bytes.has(" a", at: end - 2) { end -= 2 }
    return end
  }

  /// A place without a way: "1, La Burie", "La Vaudourière", on its own before the postcode.
  private func hamlet(in line: Range<Int>, isLast: Bool) -> Range<Int>? {
    var start = line.upperBound
    while start > line.lowerBound, line.upperBound - start < 50 {
      let byte = bytes[start - 1]
      if byte == 0x7C || byte == 0x3A || byte == 0x3B || byte == 0x28 || byte == 0x09 || byte == 0x01 { break }
      if byte == 0x2D, bytes.byte(before: start - 1) == 0x20, bytes.byte(at: start) == 0x20 { break }
      if byte == 0x2C, !(start >= 2 && bytes[start - 2].isDigit) { break }
      start -= 1
    }
    start = skip(" -,", from: start, limit: 3)
    guard line.upperBound - start >= 4, line.upperBound - start < 50, !isForeign(start..<line.upperBound) else {
      return nil
    }
    var digitsEnd = start
    while digitsEnd < line.upperBound, bytes[digitsEnd].isDigit { digitsEnd += 1 }
    let name = skip(" ,", from: digitsEnd, limit: 2)
    guard name < line.upperBound, bytes[name].isFoldedLetter, digitsEnd - start <= 4 else { return nil }
    let first = WordKey(bytes[word(at: name)])
    let hasNumber = digitsEnd > start && name > digitsEnd
    let isPlace = ["le", "la", "les", "l", "au", "aux"].contains(first) && isCapital(name)
    let words = bytes[name..<line.upperBound].split(separator: 0x20).count
    guard hasNumber ? isCapital(name) && words <= 6 : isPlace && words <= 4 else { return nil }
    return start..<line.upperBound
  }
}
