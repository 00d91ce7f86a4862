/// The many addresses of one listing on Google Maps.
///
/// A listing is known by its customer number (`cid`), which is also the second half of the feature number in long
/// addresses (`!1s0x…:0x…`, `ftid=0x…:0x…`, hexadecimal), or by a place identifier (`ChIJ…`). The two cannot be turned
/// into each other without asking Google.
enum GoogleMapsListing {
  /// Identifier in `config/platforms.yaml`.
  static let platform = "google-maps"

  /// The canonical address by number or place identifier; nil when the address has neither.
  static func canonical(_ url: WebURL) -> String? {
    for parameter in ["cid", "ludocid"] {
      if let value = ProfilePattern.value(of: parameter, in: url.query), let number = UInt64(value) {
        return address(of: number)
      }
    }
    let ftid = ProfilePattern.value(of: "ftid", in: url.query).flatMap { number(inFeature: Array($0.utf8)[...]) }
    if let number = ftid ?? number(inData: Array(url.path.utf8)) { return address(of: number) }
    for parameter in ["query_place_id", "placeid", "place_id", "q"] {
      guard var value = ProfilePattern.value(of: parameter, in: url.query) else { continue }
      for prefix in ["place_id:", "place_id%3A", "place_id%3a"] where value.hasPrefix(prefix) {
        value = value.dropFirst(prefix.count)
      }
      if value.hasPrefix("ChIJ"), isIdentifier(value) { return "https://google.com/maps/place/?q=place_id:" + value }
    }
    return nil
  }

  private static func address(of number: UInt64) -> String { "https://google.com/maps?cid=\(number)" }

  /// The feature number behind `!1s` in the data of a long address.
  private static func number(inData path: [UInt8]) -> UInt64? {
    let mark = Array("!1s0x".utf8)
    guard path.count > mark.count else { return nil }
    for start in 0..<(path.count - mark.count) where path[start..<(start + mark.count)].elementsEqual(mark) {
      if let number = number(inFeature: path[(start + 3)...]) { return number }
    }
    return nil
  }

  /// `0xd54d8c5b1a2b3c4:0x1f2e3d4c5b6a7988` → the second number.
  private static func number(inFeature text: ArraySlice<UInt8>) -> UInt64? {
    guard let colon = text.prefix(24).firstIndex(where: { $0 == 0x3A || $0 == 0x25 }) else { return nil }
    // A colon may be escaped: `%3A`.
    let second = text[(colon + 1)...].drop { $0 == 0x33 && text[colon] == 0x25 }.drop {
      ($0 | 0x20) == 0x61 && text[colon] == 0x25
    }
    guard second.starts(with: "0x".utf8) else { return nil }
    let digits = second.dropFirst(2).prefix { ProfilePattern.hexValue($0) != nil }
    guard !digits.isEmpty, digits.count <= 16 else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func isIdentifier(_ text: Substring) -> Bool {
    text.utf8.count <= 200
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D
      }
  }
}
