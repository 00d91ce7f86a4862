/// French streets within a line: number, kind and name.
extension AddressScan {
  /// The last street within a line that has a number, else its first street.
  func street(in line: Range<Int>, isLast: Bool) -> Range<Int>? {
    var numbered: Range<Int>?
    var plain: Range<Int>?
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let zone = plain == nil ? dottedZone(at: index) : nil
      let word = zone.map { index..<$0 } ?? word(at: index)
      defer { index = max(index + 1, word.upperBound) }
      guard word.upperBound <= line.upperBound,
        let strength = zone == nil ? StreetWords.french[WordKey(bytes, word)] : .weak
      else {
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
        plain = articled(adjective(before: word.lowerBound).lowerBound, in: line)..<end
      } else if let known = plain, word.lowerBound <= known.upperBound + 3 {
        plain = known.lowerBound..<end
      }
    }
    guard let street = numbered ?? plain, !isForeign(street) else { return nil }
    return street
  }

  /// "**Le** Bourg", "**La** Croix Blanche": with the article that begins the line or the piece.
  private func articled(_ start: Int, in line: Range<Int>) -> Int {
    let end = skipBack(" ", from: start, limit: 1)
    let word = word(endingAt: end)
    guard end < start, word.lowerBound >= line.lowerBound, isCapital(word.lowerBound),
      ["le", "la", "les"].contains(WordKey(bytes, word))
    else { return start }
    let mark = bytes.byte(before: skipBack(" ", from: word.lowerBound, limit: 1))
    return mark.map { $0.isFoldedWord || $0 == 0x27 } == true ? start : word.lowerBound
  }

  /// "Z.A.", "Z.I.", "Z.A.C.": the end of a zone that is written with full stops; nil when none begins there.
  private func dottedZone(at start: Int) -> Int? {
    guard bytes.has("z.a.", at: start) || bytes.has("z.i.", at: start) else { return nil }
    return bytes.has("c.", at: start + 4) || bytes.has("e.", at: start + 4) ? start + 6 : start + 4
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
  func hamlet(in line: Range<Int>, isLast: Bool) -> Range<Int>? {
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
