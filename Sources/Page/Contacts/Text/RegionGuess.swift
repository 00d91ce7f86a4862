/// Which countries a page's numbers and addresses most likely belong to, weighed from everything that tells.
struct RegionGuess: Sendable {
  private(set) var weights: [String: Int] = [:]
  private(set) var language: WordLanguage?

  /// ISO 3166-1 alpha-2 codes, likeliest first; ties in alphabetical order.
  var ordered: [String] {
    weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The likeliest country; nil when nothing tells.
  var best: String? { ordered.first }

  /// How much speaks for a country.
  func weight(of region: String) -> Int { weights[region] ?? 0 }

  mutating func add(_ region: String, _ weight: Int) { weights[region, default: 0] += weight }

  /// What the top-level domain says; generic ones say nothing.
  mutating func add(host: String, weight: Int) {
    guard let dot = host.lastIndex(of: "."), let region = RegionGuess.region(ofDomain: host[host.index(after: dot)...])
    else { return }
    add(region, weight)
  }

  /// What `<html lang>` says; a region in it says more than the language.
  mutating func add(declared lang: String) {
    let parts = lang.lowercased().split { $0 == "-" || $0 == "_" }
    switch parts.first {
    case "fr": addAll(["FR": 4, "BE": 2, "CH": 1])
    case "en": addAll(["US": 1, "GB": 1])
    case "nl": addAll(["NL": 4, "BE": 2])
    case "de": addAll(["DE": 4])
    case "it": addAll(["IT": 4])
    case "es": addAll(["ES": 4])
    default: break
    }
    // Templates come from America: en-US says little.
    if parts.count == 2, parts[1].utf8.count == 2, parts[0] != "en" { add(parts[1].uppercased(), 3) }
    if parts.count == 2, parts[1] == "gb" { add("GB", 3) }
  }

  /// What the words say: their language, names of countries, shapes of postcodes.
  mutating func read(_ text: TracedText, language: WordLanguage?) {
    self.language = language
    switch language {
    case .french: addAll(["FR": 8, "BE": 3, "CH": 2, "LU": 1, "CA": 2])
    case .english: addAll(["US": 5, "GB": 4, "CA": 2, "AU": 1])
    case .dutch: addAll(["NL": 8, "BE": 4])
    case .german: addAll(["DE": 8, "AT": 3, "CH": 3, "LU": 1])
    case .italian: addAll(["IT": 8, "CH": 2])
    case .spanish: addAll(["ES": 8])
    case nil: break
    }
    addCountriesAndPostcodes(text.bytes)
  }

  private mutating func addAll(_ weights: [String: Int]) {
    for (region, weight) in weights { add(region, weight) }
  }

  /// At most this many signs of a kind are counted, so that a list of far places does not outweigh the language.
  private static let mostSigns = 6

  private mutating func addCountriesAndPostcodes(_ bytes: [UInt8]) {
    var signs: [String: Int] = [:]
    var index = 0
    let limit = min(bytes.count, 200_000)
    while index < limit {
      let byte = bytes[index]
      guard byte.isFoldedWord || byte == 0x2B else {
        index += 1
        continue
      }
      if byte == 0x2B {
        if let region = RegionGuess.region(ofPlus: index, in: bytes) { signs[region, default: 0] += 2 }
        index += 1
        continue
      }
      let start = index
      while index < limit, bytes[index].isFoldedWord { index += 1 }
      if byte.isDigit {
        if let region = PostcodeShape.region(of: start..<index, in: bytes) { signs[region, default: 0] += 1 }
      } else if index - start >= 4, let region = RegionGuess.countries[WordKey(bytes[start..<index])] {
        signs[region, default: 0] += 2
      } else if let region = PostcodeShape.region(of: start..<index, in: bytes) {
        signs[region, default: 0] += 2
      }
    }
    if RegionGuess.hasFivePairs(bytes) { add("FR", 8) }
    for (region, count) in signs { add(region, min(count, RegionGuess.mostSigns) * 2) }
  }

  /// "05 56 01 02 03": nobody else writes telephone numbers so.
  private static func hasFivePairs(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 14 <= bytes.count {
      guard bytes[index] == 0x30, bytes[index + 1].isDigit, bytes[index + 1] != 0x30,
        bytes.byte(before: index)?.isFoldedWord != true
      else {
        index += 1
        continue
      }
      let mark = bytes[index + 2]
      let isPairs =
        (mark == 0x20 || mark == 0x2E || mark == 0x2D)
        && (1...4).allSatisfy { pair in
          let start = index + pair * 3
          return bytes[start - 1] == mark && bytes[start].isDigit && bytes[start + 1].isDigit
        }
      if isPairs, bytes.byte(at: index + 14)?.isFoldedWord != true { return true }
      index += 2
    }
    return false
  }

  private static func region(ofPlus index: Int, in bytes: [UInt8]) -> String? {
    var digits: [UInt8] = []
    var next = index + 1
    while next < bytes.count, digits.count < 3, next - index < 6 {
      if bytes[next].isDigit { digits.append(bytes[next]) } else if !digits.isEmpty || bytes[next] != 0x20 { break }
      next += 1
    }
    for length in stride(from: digits.count, to: 0, by: -1) {
      if let region = callingCodes[String(decoding: digits.prefix(length), as: UTF8.self)] { return region }
    }
    return nil
  }

  private static let callingCodes = [
    "33": "FR", "32": "BE", "41": "CH", "352": "LU", "31": "NL", "49": "DE", "43": "AT", "39": "IT", "34": "ES",
    "44": "GB", "1": "US", "61": "AU", "91": "IN", "353": "IE", "351": "PT", "48": "PL", "590": "GP", "262": "RE",
    "596": "MQ", "594": "GF", "64": "NZ", "45": "DK", "46": "SE", "47": "NO", "420": "CZ", "36": "HU", "65": "SG",
  ]

  private static let countries: WordTable<String> = [
    "france": "FR", "belgique": "BE", "belgium": "BE", "belgie": "BE", "suisse": "CH", "schweiz": "CH",
    "luxembou": "LU", "nederlan": "NL", "holland": "NL", "deutschl": "DE", "germany": "DE", "italia": "IT",
    "italy": "IT", "espana": "ES", "spain": "ES", "england": "GB", "scotland": "GB", "wales": "GB", "london": "GB",
    "canada": "CA", "quebec": "CA", "ontario": "CA", "australi": "AU", "ireland": "IE", "india": "IN",
    "osterrei": "AT", "austria": "AT", "guadelou": "GP", "martiniq": "MQ", "guyane": "GF", "mayotte": "YT",
    "portugal": "PT", "polska": "PL", "toronto": "CA", "montreal": "CA", "britain": "GB", "sydney": "AU",
    "queensla": "AU", "melbourn": "AU",
  ]

  /// Country of a national top-level domain; nil for generic ones and for those sold as generic.
  static func region(ofDomain domain: Substring) -> String? {
    guard domain.utf8.count == 2 else {
      return [
        "paris": "FR", "bzh": "FR", "corsica": "FR", "alsace": "FR", "brussels": "BE", "quebec": "CA", "cat": "ES",
      ][
        domain.lowercased()]
    }
    let code = domain.lowercased()
    if ["io", "co", "me", "tv", "ai", "cc", "eu", "ly", "to", "fm", "gg", "sh", "ws", "gl", "tk", "ml", "ga", "cf"]
      .contains(code)
    {
      return nil
    }
    return code == "uk" ? "GB" : code.uppercased()
  }
}
