/// Finds every address of a text in one pass over its digits and words.
struct AddressFinder {
  let scan: AddressScan
  let regions: [String]
  let language: WordLanguage?
  private let guess: RegionGuess
  private(set) var found: [FoundAddress] = []

  init(_ text: TracedText, regions: RegionGuess) {
    self.regions = regions.ordered
    language = regions.language
    guess = regions
    let known = self.regions.first { ["FR", "DE", "IT", "ES", "US", "AT", "BE", "CH"].contains($0) }
    scan = AddressScan(text: text, country: known ?? "FR")
  }

  /// Most addresses looked for on a page.
  private static let most = 200

  /// The addresses in the order of the text, none within another.
  mutating func find() -> [FoundAddress] {
    let bytes = scan.bytes
    var index = 0
    while index < bytes.count, found.count < AddressFinder.most {
      guard bytes[index].isFoldedWord else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isFoldedWord { index += 1 }
      let word = start..<index
      guard word.count <= 10 else { continue }
      if let address = address(at: word) {
        add(address)
        if address.postcode != nil { index = max(index, address.range.upperBound) }
      }
    }
    return found
  }

  var floor: Int { found.last?.range.upperBound ?? 0 }

  private mutating func add(_ address: FoundAddress) {
    // A street without its postcode, found before the anchor that completes it.
    if let last = found.last, last.postcode == nil, address.range.lowerBound < last.range.upperBound {
      found[found.count - 1] = address
    } else {
      found.append(address)
    }
  }

  private func address(at word: Range<Int>) -> FoundAddress? {
    let bytes = scan.bytes
    if bytes[word.lowerBound].isDigit {
      guard bytes[word].allSatisfy(\.isDigit) else { return mixed(word) }
      switch word.count {
      case 2: return spacedDigits(word)
      case 5: return fiveDigits(word)
      case 4: return fourDigits(word)
      default: return nil
      }
    }
    return mixed(word)
  }

  /// Where an anchor's street may begin: after the address before it, unless that one only waits for its postcode.
  var anchorFloor: Int {
    guard let last = found.last else { return 0 }
    return last.postcode == nil ? last.range.lowerBound : last.range.upperBound
  }

  /// "33 000 Bordeaux": five digits with a space, taken only with a street before and a town behind.
  private func spacedDigits(_ word: Range<Int>) -> FoundAddress? {
    let bytes = scan.bytes
    let code = word.lowerBound..<(word.upperBound + 4)
    guard language == .french || language == nil && scan.country == "FR", isFree(word),
      bytes.byte(at: word.upperBound) == 0x20, code.upperBound <= bytes.count,
      bytes[(word.upperBound + 1)..<code.upperBound].allSatisfy(\.isDigit),
      bytes.byte(at: code.upperBound).map({ $0 == 0x20 || $0 == 0x0A }) == true,
      AddressScan.isFrenchPostcode(bytes[word] + bytes[(word.upperBound + 1)..<code.upperBound])
    else { return nil }
    guard let address = scan.frenchAddress(postcode: code, floor: anchorFloor, country: "FR"), address.street != nil,
      address.city != nil
    else { return nil }
    return address
  }

  /// "BP 40123", "CS 30001": a box, not a postcode.
  private func isBox(_ start: Int) -> Bool {
    let end = scan.skipBack(" ", from: start, limit: 2)
    return ["bp", "cs", "tsa"].contains(WordKey(scan.bytes, scan.word(endingAt: end)))
  }

  private func fiveDigits(_ word: Range<Int>) -> FoundAddress? {
    let bytes = scan.bytes
    guard isFree(word), !isBox(word.lowerBound) else { return nil }
    if let tail = stateStart(before: word.lowerBound) {
      var code = word
      if bytes.byte(at: word.upperBound) == 0x2D, bytes.byte(at: word.upperBound + 4)?.isDigit == true {
        code = word.lowerBound..<(word.upperBound + 5)
      }
      if let address = scan.englishAddress(
        code: code, tail: tail, floor: anchorFloor, country: "US", isSure: true)
      {
        return address
      }
    }
    // Words too few to tell a language say nothing against a country that everything else speaks for.
    let isOther = ["DE", "IT", "ES"].contains(scan.country)
    let french = scan.country == "FR" || language == .french || language == nil && !isOther
    if AddressScan.isFrenchPostcode(bytes[word]) {
      let address = scan.frenchAddress(postcode: word, floor: anchorFloor, country: "FR")
      if let address, french ? true : address.street != nil && isFrenchTown(address) { return address }
    }
    guard isOther else { return nil }
    return scan.numberLastAddress(
      postcode: word, written: String(decoding: bytes[word], as: UTF8.self), floor: anchorFloor, country: scan.country,
      isSure: false)
  }

  /// On pages in other languages a French street must be one beyond doubt.
  private func isFrenchTown(_ address: FoundAddress) -> Bool {
    guard let street = address.street else { return false }
    let hasNumber = scan.bytes[street.lowerBound].isDigit
    var index = street.lowerBound
    while index < street.upperBound {
      guard scan.bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let word = scan.word(at: index)
      let key = WordKey(scan.bytes, word)
      if ["rue", "boulevar", "chemin", "impasse", "allee", "quai", "avenue"].contains(key) { return true }
      if hasNumber, StreetWords.french[key] == .strong { return true }
      index = word.upperBound
    }
    return false
  }

  private func fourDigits(_ word: Range<Int>) -> FoundAddress? {
    let bytes = scan.bytes
    guard isFree(word) else { return nil }
    if let tail = australianState(before: word.lowerBound) {
      return scan.englishAddress(code: word, tail: tail, floor: anchorFloor, country: "AU", isSure: false)
    }
    if let code = dutchCode(word) {
      let isDutch = language == .dutch || regions.first == "NL"
      let written = String(
        decoding: bytes[word] + [0x20] + bytes[(code.upperBound - 2)..<code.upperBound], as: UTF8.self)
      return scan.numberLastAddress(
        postcode: code, written: written.uppercased(), floor: anchorFloor, country: "NL", isSure: isDutch)
    }
    let prefixed = countryPrefix(word.lowerBound)
    let likely = regions.first { ["BE", "CH", "LU", "AT"].contains($0) }
    // Four digits are a year before they are a postcode, and the country must be one of those that write four.
    let year = bytes[word].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let isLikely = likely.map { guess.weight(of: $0) >= 9 || regions.first == $0 } ?? false
    let isYear = (1900...2040).contains(year) && regions.first != likely
    guard let country = prefixed ?? (isLikely && !isYear ? likely : nil) else { return nil }
    if bytes.byte(before: word.lowerBound) == 0x20, endsLongNumber(word.lowerBound - 1) { return nil }
    let digits = String(decoding: bytes[word], as: UTF8.self)
    if country != "AT", language == .french || language == nil {
      if let address = scan.frenchAddress(postcode: word, floor: anchorFloor, country: country),
        address.street != nil, address.city != nil
      {
        return address
      }
    }
    return scan.numberLastAddress(
      postcode: word, written: digits, floor: anchorFloor, country: country, isSure: prefixed != nil)
  }

  /// Whether three digits or more end at an offset: "043 364 9800" is no postcode.
  private func endsLongNumber(_ end: Int) -> Bool {
    end >= 3 && scan.bytes[(end - 3)..<end].allSatisfy(\.isDigit)
  }

  /// Digits that stand alone: not within a number, a price, a word.
  private func isFree(_ word: Range<Int>) -> Bool {
    let bytes = scan.bytes
    if let before = bytes.byte(before: word.lowerBound) {
      if before == 0x2E || before == 0x2F || before == 0x23 || before == 0x24 || before == 0x3D || before == 0x5F
        || before == 0x2B
      {
        return false
      }
      if before == 0x20 || before == 0x2C, bytes.byte(before: word.lowerBound - 1)?.isDigit == true, before == 0x2C {
        return false
      }
    }
    guard let next = bytes.byte(at: word.upperBound) else { return true }
    if next == 0x24 || next == 0x25 || next == 0x40 || next == 0x2F { return false }
    if next == 0x2E || next == 0x2C, bytes.byte(at: word.upperBound + 1)?.isDigit == true { return false }
    return
      !(bytes.has(" $", at: word.upperBound) || bytes.has(" euro", at: word.upperBound)
      || bytes.has(" km", at: word.upperBound))
  }

  private func dutchCode(_ word: Range<Int>) -> Range<Int>? {
    let bytes = scan.bytes
    if PostcodeShape.region(of: word, in: bytes) == "NL" {
      guard scan.isCapital(word.upperBound + 1), scan.isCapital(word.upperBound + 2) else { return nil }
      return word.lowerBound..<(word.upperBound + 3)
    }
    return nil
  }

  /// "B-4608", "CH-1200", "L-1234", "A-1010".
  private func countryPrefix(_ start: Int) -> String? {
    let dash = scan.skipBack("- ", from: start, limit: 3)
    guard dash < start, scan.bytes[dash..<start].contains(0x2D) else { return nil }
    let letters = scan.word(endingAt: dash)
    switch WordKey(scan.bytes, letters) {
    case "b", "be": return "BE"
    case "ch": return "CH"
    case "l", "lu": return "LU"
    case "a", "at": return "AT"
    default: return nil
    }
  }
}
