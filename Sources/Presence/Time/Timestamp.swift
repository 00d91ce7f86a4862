/// A moment in UTC, in whole seconds, which is the precision that an archive keeps.
///
/// Printed and coded as ISO 8601 / RFC 3339 `yyyy-MM-ddTHH:mm:ssZ`. Nothing here reads a clock.
public struct Timestamp: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let secondsSinceEpoch: Int

  /// The moment `secondsSinceEpoch` seconds after 1970-01-01T00:00:00Z.
  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// Midnight UTC at the start of a day.
  public init(_ date: CivilDate) { secondsSinceEpoch = date.daysSinceEpoch * 86_400 }

  /// Reads `yyyy-MM-ddTHH:mm:ss`, then optionally a fraction (dropped), then `Z`. Nil for anything else.
  public init?(iso text: some StringProtocol) {
    guard let date = CivilDate(iso: text) else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes.last == 0x5A else {
      return nil
    }
    func pair(_ start: Int) -> Int? {
      guard (0x30...0x39).contains(bytes[start]), (0x30...0x39).contains(bytes[start + 1]) else { return nil }
      return Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
    }
    guard let hour = pair(11), hour < 24, let minute = pair(14), minute < 60, let second = pair(17), second < 61
    else { return nil }
    secondsSinceEpoch = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day in UTC.
  public var date: CivilDate {
    CivilDate(daysSinceEpoch: Int((Double(secondsSinceEpoch) / 86_400).rounded(.down)))
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  /// `yyyy-MM-ddTHH:mm:ssZ`.
  public var description: String {
    let second = secondsSinceEpoch - date.daysSinceEpoch * 86_400
    func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T\(pair(second / 3600)):\(pair(second / 60 % 60)):\(pair(second % 60))Z"
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Timestamp(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a UTC time; write yyyy-MM-ddTHH:mm:ssZ")
      )
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
