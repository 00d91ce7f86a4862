/// Codes that mix letters and digits, words that begin streets, and what stands before a code.
extension AddressFinder {
  /// The address that a word announces: a street's kind, or a code of letters and digits.
  func mixed(_ word: Range<Int>) -> FoundAddress? {
    let bytes = scan.bytes
    if bytes[word].allSatisfy(\.isFoldedLetter) {
      guard language == .french || (language == nil && regions.first == "FR") else { return nil }
      guard StreetWords.french[WordKey(bytes, word)] != nil, word.lowerBound >= floor else { return nil }
      return scan.numberedStreet(kind: word)
    }
    // "6247BK"
    if word.count == 6, bytes[word].prefix(4).allSatisfy(\.isDigit), bytes[word].suffix(2).allSatisfy(\.isFoldedLetter),
      regions.prefix(2).contains("NL"), scan.isCapital(word.upperBound - 1)
    {
      let written = String(decoding: bytes[word], as: UTF8.self).uppercased()
      return scan.numberLastAddress(
        postcode: word, written: written.prefix(4) + " " + written.suffix(2), floor: anchorFloor, country: "NL",
        isSure: true)
    }
    return british(word) ?? canadian(word)
  }

  func british(_ word: Range<Int>) -> FoundAddress? {
    guard bytes(word).contains(where: \.isDigit), bytes(word).first?.isFoldedLetter == true,
      scan.isCapital(word.lowerBound), PostcodeShape.isBritish(word, in: scan.bytes)
    else { return nil }
    let end = word.count <= 4 ? word.upperBound + 4 : word.upperBound
    return scan.englishAddress(
      code: word.lowerBound..<end, tail: word.lowerBound, floor: anchorFloor, country: "GB", isSure: true)
  }

  func canadian(_ word: Range<Int>) -> FoundAddress? {
    guard bytes(word).contains(where: \.isDigit), scan.isCapital(word.lowerBound),
      PostcodeShape.isCanadian(word, in: scan.bytes)
    else { return nil }
    let end = word.count == 3 ? word.upperBound + 4 : word.upperBound
    let tail = provinceStart(before: word.lowerBound) ?? word.lowerBound
    if language == .french,
      let street = scan.street(before: tail, floor: max(anchorFloor, tail - 160), hasTown: false)
    {
      let town = scan.town(after: street.upperBound, maySkipLine: true)
      return FoundAddress(
        street: street, postcode: scan.text.text(word.lowerBound..<end).uppercased(), city: town, country: "CA",
        range: street.lowerBound..<end, confidence: 0.9)
    }
    return scan.englishAddress(
      code: word.lowerBound..<end, tail: tail, floor: anchorFloor, country: "CA", isSure: true)
  }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { scan.bytes[range] }

  /// Start of the state before a ZIP code: ", TX 77055", "Texas 77055".
  func stateStart(before zip: Int) -> Int? {
    let end = scan.skipBack(" ,.\n-", from: zip, limit: 3)
    guard end < zip else { return nil }
    let word = scan.word(endingAt: end)
    let key = WordKey(scan.bytes, word)
    if word.count == 2, AmericanStates.codes.contains(key), scan.isCapital(word.lowerBound) {
      guard language != .french || scan.isCapital(word.upperBound - 1) else { return nil }
      return word.lowerBound
    }
    guard language != .french, AmericanStates.names.contains(key) else { return nil }
    let before = scan.word(endingAt: scan.skipBack(" ", from: word.lowerBound, limit: 1))
    let isPair = ["new", "north", "south", "west", "rhode"].contains(WordKey(scan.bytes, before))
    return isPair ? before.lowerBound : word.lowerBound
  }

  func provinceStart(before code: Int) -> Int? {
    let end = scan.skipBack(" ,.\n-()", from: code, limit: 4)
    guard end < code else { return nil }
    let word = scan.word(endingAt: end)
    let key = WordKey(scan.bytes, word)
    if word.count == 2, AmericanStates.provinces.contains(key) { return word.lowerBound }
    return ["quebec", "ontario", "alberta", "manitoba", "columbia", "scotia"].contains(key) ? word.lowerBound : nil
  }

  func australianState(before code: Int) -> Int? {
    let end = scan.skipBack(" ,.\n", from: code, limit: 3)
    guard end < code else { return nil }
    let word = scan.word(endingAt: end)
    return ["nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"].contains(WordKey(scan.bytes, word))
      && scan.isCapital(word.lowerBound) ? word.lowerBound : nil
  }
}
