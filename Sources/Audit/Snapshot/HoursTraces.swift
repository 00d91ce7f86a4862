import Page
import Presence

extension SiteSnapshot {
  /// A weekday with a time of day behind it (« le samedi de 10 h à 12 h ») that no reader made hours of: where it stands.
  /// It is enough not to say that hours are missing. A weekday with a date behind it speaks of an event.
  var hoursTrace: Evidence? {
    for page in pages where !page.isArchive {
      guard let excerpt = HoursTraces.find(in: page.outline.text) else { continue }
      return Evidence(
        url: page.facts.url.description, line: nil, excerpt: excerpt, method: .visibleText,
        capturedAt: page.facts.capturedAt)
    }
    return nil
  }
}

/// Looks for traces of opening hours in a page's words, byte by byte.
enum HoursTraces {
  private static let days = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "tous les jours", "tous les soirs", "tous les midis", "chaque jour",
  ].map { Array($0.utf8) }
  /// How far behind a weekday its times stand, in bytes.
  private static let reach = 40

  /// The words around the first trace; nil when there is none.
  static func find(in text: String) -> String? {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for start in bytes.indices where start == 0 || !isLetter(bytes[start - 1]) {
      guard let day = days.first(where: { bytes[start...].starts(with: $0) }) else { continue }
      var index = start + day.count
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x73 { index += 1 }
      guard index < bytes.count, !isDigit(bytes[index]) else { continue }
      if hasTime(bytes[index..<min(bytes.count, index + reach)]) {
        return String(decoding: text.utf8.dropFirst(start).prefix(day.count + reach), as: UTF8.self)
      }
    }
    return nil
  }

  /// `10 h`, `10h30`, `9:00`.
  private static func hasTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices where isDigit(bytes[index]) {
      var previous = index + 1
      while previous < bytes.endIndex, bytes[previous] == 0x20 || bytes[previous] == 0xC2 || bytes[previous] == 0xA0 {
        previous += 1
      }
      guard previous < bytes.endIndex else { return false }
      let next = previous + 1 < bytes.endIndex ? bytes[previous + 1] : 0x20
      if bytes[previous] == 0x68, !isLetter(next) { return true }
      if bytes[previous] == 0x3A, isDigit(next) { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
