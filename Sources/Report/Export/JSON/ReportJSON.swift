internal import FoundationEssentials

/// JSON whose bytes depend on the value alone: keys sorted, no locale, no clock.
public enum ReportJSON {
  /// One line with its line feed: a file of its own, or a line of JSON Lines.
  public static func line(_ value: some Encodable) throws -> [UInt8] { try self.value(value) + [0x0A] }

  /// The value without a line feed.
  static func value(_ value: some Encodable) throws -> [UInt8] {
    let own = SortedJSONEncoder()
    if let bytes = try own.encode(value) { return bytes }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}
