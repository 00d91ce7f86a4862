/// French streets that stand without a postcode: "55 boulevard Mansart à Dijon".
extension AddressScan {
  /// The street that a kind of way at `word` begins, with its number and, where it is told, its town. Nil without a
  /// number: too many sentences speak of streets.
  func numberedStreet(kind word: Range<Int>) -> FoundAddress? {
    guard StreetWords.french[WordKey(bytes, word)] == .strong || WordKey(bytes, word) == "place" else { return nil }
    guard let number = houseNumber(before: word.lowerBound, floor: max(0, word.lowerBound - 20)) else { return nil }
    var end = streetEnd(from: word.upperBound, limit: bytes.lineEnd(of: word.upperBound, limit: 90))
    // Its postcode, if any, finds the street again; the street ends before it.
    var run = 0
    for index in word.upperBound..<end {
      run = bytes[index].isDigit ? run + 1 : 0
      if run == 4 {
        end = skipBack(" ,-", from: index - 3, limit: 4)
        break
      }
    }
    // A name is a few words, the last of them capitalised; what follows is the sentence.
    if let at = bytes.firstIndex(of: " a ", in: word.upperBound..<end) { end = at }
    guard end - word.upperBound >= 3, bytes[word.upperBound..<end].split(separator: 0x20).count <= 8 else { return nil }
    guard !isForeign(number.lowerBound..<end) else { return nil }
    // "50 Av. de la …": cut short by something that is no name.
    let last = WordKey(bytes[self.word(endingAt: end)])
    guard !StreetWords.townLinks.contains(last), last != "a", last != "et" else { return nil }
    var town = self.town(after: skip(" ,-", from: end, limit: 3), maySkipLine: false)
    if bytes.has(" a ", at: end) { town = self.town(after: end + 3, maySkipLine: false) }
    if town == nil, bytes.byte(at: end) == 0x0A { town = shortLineTown(after: end + 1) }
    return FoundAddress(
      street: number.lowerBound..<end, postcode: nil, city: town, country: nil,
      range: number.lowerBound..<max(end, town?.upperBound ?? end), confidence: 0.7)
  }

  /// A town that is a line of its own.
  private func shortLineTown(after start: Int) -> Range<Int>? {
    let end = bytes.lineEnd(of: start, limit: 40)
    guard end - start < 40, let town = town(after: start, maySkipLine: false), town.upperBound >= end - 8 else {
      return nil
    }
    return town
  }
}
