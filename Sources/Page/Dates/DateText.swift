import Presence

/// Finds dates in UTF-8 text, in French, English, German, Dutch, Italian, Spanish and the numeric manners.
///
/// One pass over the bytes that stops only at digits; every look around a digit is bounded, so the cost is linear. A
/// day stays the day that is written: zones never shift it.
enum DateText {
  /// Years that a shop's page can speak of.
  static let years = 1990...2099

  /// All dates of `bytes` (or of `range` of it), in order, never overlapping.
  ///
  /// - Parameters:
  ///   - asOf: Day that relative dates count from and that an inferred year lies near.
  static func find(
    in bytes: [UInt8], range: Range<Int>? = nil, style: DateStyle = DateStyle(), asOf: CivilDate
  ) -> [DateMention] {
    var scanner = DateScanner(bytes: bytes, range: range ?? 0..<bytes.count, style: style, asOf: asOf)
    return scanner.all()
  }

  /// All dates of a string.
  static func find(in text: String, style: DateStyle = DateStyle(), asOf: CivilDate) -> [DateMention] {
    find(in: Array(text.utf8), style: style, asOf: asOf)
  }

  /// The first whole date of a short value such as a `content` attribute or a header; nil when it holds none.
  ///
  /// Reads also `20260303`, `20260303T101500` and seconds or milliseconds since 1970.
  static func single(_ text: String, style: DateStyle = DateStyle(), asOf: CivilDate) -> PartialDate? {
    let bytes = Array(text.utf8.prefix(200))
    if let compact = compact(bytes) { return compact }
    let found = find(in: bytes, style: style, asOf: asOf)
    return (found.first { $0.date?.isWhole == true } ?? found.first { $0.date != nil })?.date ?? yearMonth(bytes)
  }

  /// `20260303`, with anything that is no digit after it, or a number of seconds or milliseconds since 1970.
  private static func compact(_ bytes: [UInt8]) -> PartialDate? {
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    var end = start
    var value = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - start < 14 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    if end < bytes.count, (0x30...0x39).contains(bytes[end]) { return nil }
    switch end - start {
    case 8, 12, 14:
      let day = end - start == 8 ? value : end - start == 12 ? value / 10_000 : value / 1_000_000
      guard years.contains(day / 10_000) else { return nil }
      return PartialDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    case 10 where end == bytes.count, 13 where end == bytes.count:
      let seconds = end - start == 10 ? value : value / 1000
      let date = Timestamp(secondsSinceEpoch: seconds).date
      return years.contains(date.year) ? PartialDate(date) : nil
    default: return nil
    }
  }

  /// `2026-03`, alone.
  private static func yearMonth(_ bytes: [UInt8]) -> PartialDate? {
    guard bytes.count == 7, bytes[4] == 0x2D, let date = CivilDate(iso: String(decoding: bytes, as: UTF8.self) + "-01")
    else { return nil }
    return years.contains(date.year) ? PartialDate(year: date.year, month: date.month) : nil
  }
}
