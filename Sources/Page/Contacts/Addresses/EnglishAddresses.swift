/// Addresses of the USA, Canada, Britain, Ireland and Australia: street, town, state, code, from small to large.
extension AddressScan {
  /// The address that ends with a code (ZIP, postcode).
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - tail: where the code's line-mates begin, for example the state; equal to the code's start when there are none.
  ///   - isSure: whether the code's shape alone tells, so that a town suffices.
  func englishAddress(
    code: Range<Int>, tail: Int, floor: Int, country: String, isSure: Bool
  ) -> FoundAddress? {
    var pieces = pieces(before: tail, floor: max(floor, tail - 200))
    // "14 Church Lane, Kendal, Cumbria LA9 4AB": the county is no town, where a town stands before it.
    if country == "GB", pieces.count >= 3, isCounty(pieces[0]), streetStart(in: pieces[1]) == nil {
      pieces.removeFirst()
    }
    guard !pieces.isEmpty else { return nil }
    var street: Range<Int>?
    var town: Range<Int>?
    for (place, piece) in pieces.prefix(6).enumerated() {
      guard let begin = streetStart(in: piece) else {
        if place == 0 { town = trimmedTown(piece) }
        continue
      }
      if place == 0 {
        // Street and town in one piece: "12 Main Street Springfield, IL".
        let split = streetSplit(piece, from: begin)
        street = begin..<split
        if split < piece.upperBound { town = trimmedTown(split..<piece.upperBound) }
      } else {
        street = begin..<pieces[1].upperBound
      }
      street = street.map { extended($0, by: pieces.dropFirst(place + 1)) }
      break
    }
    guard street != nil || (isSure && town != nil) else { return nil }
    if let range = street, range.count > 120 || isForeign(range) { street = nil }
    guard street != nil || isSure else { return nil }
    let start = street?.lowerBound ?? town?.lowerBound ?? tail
    return FoundAddress(
      street: street, postcode: text.text(code).uppercased(), city: town, country: country,
      range: start..<code.upperBound, confidence: street == nil ? 0.6 : 0.9)
  }

  private func isCounty(_ piece: Range<Int>) -> Bool {
    let word = word(at: piece.lowerBound)
    guard word.upperBound >= piece.upperBound || bytes[piece].contains(0x20) else { return false }
    let last = self.word(endingAt: piece.upperBound)
    return bytes[last].suffix(5).elementsEqual("shire".utf8) || Self.counties.contains(WordKey(bytes, last))
  }

  /// Counties of Britain that do not end in "shire", by their last word.
  private static let counties: WordSet = [
    "cumbria", "kent", "essex", "sussex", "surrey", "norfolk", "suffolk", "cornwall", "devon", "dorset", "somerset",
    "rutland", "durham", "northumb", "merseysi", "cleveland", "middlese", "gwynedd", "powys", "dyfed", "gwent",
    "glamorga", "clwyd", "fife", "midlands", "wight", "down", "antrim", "tyrone", "avon", "humbersi",
  ]

  /// A street with the pieces before it that belong to it: a unit, a post box, a house by its name when no number
  /// stands yet.
  private func extended(_ street: Range<Int>, by pieces: ArraySlice<Range<Int>>) -> Range<Int> {
    var street = street
    for piece in pieces.prefix(2) {
      // "Registered office Essex House 7-8 The Shrubberies": the number is within a sentence.
      if piece.count >= 45, !bytes[street].contains(where: \.isDigit), let number = lastNumber(in: piece) {
        return number..<street.upperBound
      }
      guard piece.count < 45, !isForeign(piece), isCapital(piece.lowerBound) || bytes[piece.lowerBound].isDigit else {
        return street
      }
      let first = word(at: piece.lowerBound)
      let isUnit = StreetWords.units.contains(WordKey(bytes, first)) || postBox(in: piece) != nil
      let hasNumber = bytes[street].contains(where: \.isDigit)
      guard isUnit || !hasNumber else { return street }
      street = piece.lowerBound..<street.upperBound
    }
    return street
  }

  /// Where the last word that begins with a digit begins; nil when there is none.
  private func lastNumber(in piece: Range<Int>) -> Int? {
    var index = piece.upperBound - 1
    while index > piece.lowerBound {
      if bytes[index].isDigit, bytes[index - 1] == 0x20 { return piece.upperBound - index < 45 ? index : nil }
      index -= 1
    }
    return nil
  }

  /// The pieces before an offset, nearest first: parted by commas, line ends, cells, bullets.
  private func pieces(before end: Int, floor: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var pieceEnd = skipBack(" ,.\n\t|-", from: end, limit: 5)
    var index = pieceEnd
    while index > floor, pieces.count < 7 {
      let byte = bytes[index - 1]
      let isMark =
        byte == 0x0A || byte == 0x09 || byte == 0x7C || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x01
        || byte == 0x02 || (byte == 0x2D && bytes.byte(before: index - 1) == 0x20 && bytes.byte(at: index) == 0x20)
      if isMark {
        let start = skip(" ", from: index, limit: 3)
        if start < pieceEnd { pieces.append(start..<pieceEnd) }
        // A colon or a symbol ends what can belong to the address.
        if byte == 0x3A || byte == 0x02 { return pieces }
        index = skipBack(" ,.\n\t|-", from: index - 1, limit: 4)
        pieceEnd = index
      } else {
        index -= 1
      }
    }
    let start = skip(" ", from: index, limit: 3)
    if start < pieceEnd, pieces.count < 7 { pieces.append(start..<pieceEnd) }
    return pieces
  }

  /// Where a street begins in a piece: at its house number or at "PO Box"; nil when it has none.
  private func streetStart(in piece: Range<Int>) -> Int? {
    if let box = postBox(in: piece) { return box }
    var index = piece.lowerBound
    while index < piece.upperBound {
      guard bytes[index].isFoldedWord else {
        index += 1
        continue
      }
      let start = index
      while index < piece.upperBound, bytes[index].isFoldedWord || bytes[index] == 0x2D { index += 1 }
      guard bytes[start].isDigit, index - start <= 10, index < piece.upperBound, bytes[index] == 0x20 else { continue }
      let next = index + 1
      guard next < piece.upperBound, bytes[next].isFoldedWord else { continue }
      if start == piece.lowerBound, bytes[next].isFoldedLetter || hasKind(next..<piece.upperBound) { return start }
      if hasKind(next..<piece.upperBound) { return start }
    }
    return hasKind(piece) && piece.count < 60 && endsWithKind(piece) ? piece.lowerBound : nil
  }

  private func postBox(in piece: Range<Int>) -> Int? {
    for form: StaticString in ["po box", "p.o. box", "p o box", "p.o.box", "p. o. box", "post office box"] {
      if let at = bytes.firstIndex(of: form, in: piece) { return at }
    }
    return nil
  }

  private func hasKind(_ range: Range<Int>) -> Bool { lastKindEnd(in: range) != nil }

  /// "Village Way", "Cowley Road": the kind is the last word.
  private func endsWithKind(_ piece: Range<Int>) -> Bool {
    guard let end = lastKindEnd(in: piece) else { return false }
    return end >= piece.upperBound - 1 && bytes[piece].contains(0x20) && isCapital(piece.lowerBound)
  }

  private func lastKindEnd(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var found: Int?
    while index < range.upperBound {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let word = word(at: index)
      if word.lowerBound > range.lowerBound, StreetWords.english.contains(WordKey(bytes, word)) {
        found = word.upperBound
      }
      index = max(index + 1, word.upperBound)
    }
    return found
  }

  /// Where the street ends in a piece that holds the town too: after the kind, its compass letters and unit.
  private func streetSplit(_ piece: Range<Int>, from start: Int) -> Int {
    if let box = postBox(in: piece) {
      var end = box
      while end < piece.upperBound, !bytes[end].isDigit { end += 1 }
      while end < piece.upperBound, bytes[end].isFoldedWord { end += 1 }
      return end
    }
    guard var end = lastKindEnd(in: start..<piece.upperBound) else { return piece.upperBound }
    while end < piece.upperBound {
      let next = skip(" .", from: end, limit: 3)
      let word = word(at: next)
      let key = WordKey(bytes, word)
      if StreetWords.compass.contains(key), !word.isEmpty {
        end = word.upperBound
      } else if StreetWords.units.contains(key) || bytes.byte(at: next) == 0x23 {
        var unit = skip(" .#", from: max(word.upperBound, next), limit: 3)
        while unit < piece.upperBound, bytes[unit].isFoldedWord || bytes[unit] == 0x2D { unit += 1 }
        guard unit > end else { break }
        end = unit
      } else {
        break
      }
    }
    return min(end, piece.upperBound)
  }

  private func trimmedTown(_ range: Range<Int>) -> Range<Int>? {
    let start = skip(" ,.-", from: range.lowerBound, limit: 4)
    guard start < range.upperBound, range.upperBound - start < 50, isCapital(start),
      !isForeign(start..<range.upperBound),
      bytes[start..<range.upperBound].split(separator: 0x20).count <= 5
    else { return nil }
    return start..<range.upperBound
  }
}
