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
    let digits = String(decoding: bytes[postcode].filter(\.isDigit), as: UTF8.self)
    // "14058 avenue …": a house number of five digits.
    let next = word(at: skip(" ,", from: postcode.upperBound, limit: 2))
    if next.count > 2, StreetWords.french[WordKey(bytes, next)] == .strong { return nil }
    // "Bordeaux (33000), Talence (33400)": the town stands before the brackets.
    let isBracketed = bytes.byte(before: postcode.lowerBound) == 0x28 && bytes.byte(at: postcode.upperBound) == 0x29
    let bracketed = isBracketed ? self.townBefore(postcode) : nil
    let behind = afterTownLabel(postcode.upperBound)
    var townAfter = bracketed == nil ? town(after: behind, maySkipLine: false) : nil
    if bracketed != nil {
      townAfter = nil
    } else if townAfter == nil, bytes.lineEnd(of: postcode.upperBound, limit: 4) - postcode.upperBound <= 2 {
      townAfter = town(after: postcode.upperBound, maySkipLine: true)
    }
    let townBefore = bracketed ?? (townAfter == nil ? self.townBefore(postcode) : nil)
    let anchor = townBefore?.lowerBound ?? prefixStart(of: postcode)
    let street = street(before: anchor, floor: max(floor, anchor - AddressScan.reach), hasTown: townAfter != nil)
    if townAfter == nil, townBefore == nil, street != nil {
      townAfter = town(after: postcode.upperBound, maySkipLine: true, mayBeLower: true)
    }
    // "…, 15000 clients": only brackets make a postcode of digits that no street stands before.
    if street == nil, townBefore != nil, bytes.byte(before: postcode.lowerBound) != 0x28 { return nil }
    let town = townAfter ?? townBefore
    guard street != nil || town != nil else { return nil }
    let agrees = town.flatMap { KnownTowns.agrees(postcode: digits, town: text.text($0)) }
    if street == nil, let town, country == "FR" {
      guard agrees != false, agrees == true || !isQuantity(postcode, town) else { return nil }
    }
    let start = min(street?.lowerBound ?? anchor, anchor)
    let end = max(town?.upperBound ?? postcode.upperBound, postcode.upperBound)
    return FoundAddress(
      street: street, postcode: digits, city: town, country: country, range: start..<end,
      confidence: street == nil || country == "FR" && agrees == false ? 0.6 : town == nil ? 0.8 : 0.95)
  }

  /// "CP : 67000 / Ville : Strasbourg": past the label of the town, or the same place.
  private func afterTownLabel(_ start: Int) -> Int {
    let index = skip(" ,-\n\t|", from: start, limit: 4)
    let word = word(at: index)
    guard index > start,
      ["ville", "commune", "localite", "city", "town", "ort", "plaats"].contains(WordKey(bytes, word))
    else { return start }
    let end = skip(" ", from: word.upperBound, limit: 1)
    guard let mark = bytes.byte(at: end), mark == 0x3A || mark == 0x09 || mark == 0x0A else { return start }
    return skip(" \n\t", from: end + 1, limit: 3)
  }

  /// "Réf. 33000 Noir", "boîte de 50000 Pièces", "15000 Tours minute": a number of things, where no street stands.
  private func isQuantity(_ postcode: Range<Int>, _ town: Range<Int>) -> Bool {
    let end = skipBack(" .:,", from: postcode.lowerBound, limit: 3)
    let before = WordKey(bytes, word(endingAt: end))
    let counts: WordSet = [
      "de", "des", "les", "nos", "ref", "referenc", "lot", "modele", "article", "art", "n", "no", "numero", "prix",
      "environ", "plus", "budget", "coute", "pour", "total", "type", "serie", "sur", "par",
    ]
    if end < postcode.lowerBound, counts.contains(before) { return true }
    guard town.lowerBound > postcode.upperBound, bytes.byte(at: town.upperBound) == 0x20 else { return false }
    let next = word(at: town.upperBound + 1)
    return next.count > 2 && !isCapital(next.lowerBound) && !StreetWords.townStops.contains(WordKey(bytes, next))
      && !StreetWords.townLinks.contains(WordKey(bytes, next))
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
    guard end < postcode.lowerBound else { return nil }
    let isMarked = isBracketed || bytes[end..<postcode.lowerBound].contains(0x2C)
    var start = end
    while start > 0, end - start < 40 {
      let byte = bytes[start - 1]
      guard byte.isFoldedLetter || byte == 0x2D || byte == 0x27 || byte == 0x20 else { break }
      start -= 1
    }
    // "9, rue Sainte-Colombe – Bordeaux (33000)": the town begins behind the dash.
    if let dash = bytes.lastIndex(of: " - ", in: start..<end) { start = dash + 3 }
    start = skip(" -", from: start, limit: 3)
    guard start < end else { return nil }
    // After a street without a mark between them, only what follows "à" or the last capitalised word is the town.
    let line = bytes[start..<end]
    if let at = bytes.lastIndex(of: " a ", in: start..<end) { return town(after: at + 3, maySkipLine: false) }
    let words = line.split(separator: 0x20).count
    guard words <= 4, isCapital(start), !containsKind(start..<end) else { return nil }
    // "48 quai des Chartrons, Bordeaux 33000": without a mark of its own it must be a piece of its own.
    let mark = bytes.byte(before: skipBack(" ", from: start, limit: 1))
    guard isMarked || mark == 0x2C || mark == 0x2D || mark == 0x0A else { return nil }
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
}
