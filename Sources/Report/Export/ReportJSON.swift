import Presence

/// JSON whose bytes depend on the value alone: keys sorted, no locale, no clock.
public enum ReportJSON {
  /// One line with its line feed: a file of its own, or a line of JSON Lines.
  public static func line(_ value: some Encodable) throws -> [UInt8] { try self.value(value) + [0x0A] }

  /// The value without a line feed.
  static func value(_ value: some Encodable) throws -> [UInt8] {
    Array(try SortedJSON.text(value).utf8)
  }
}
