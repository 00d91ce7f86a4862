/// The cheap look at a line.
enum HoursPrefilter {
  /// Whether a figure is followed by what makes it a time: `9h`, `9 h`, `9:00`, `9.00`, `9 am`, `24/7`, `0800-`.
  static func mayHoldTime(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound {
      guard text[index] >= 0x30, text[index] <= 0x39 else {
        index += 1
        continue
      }
      var next = index + 1
      while next < line.upperBound, text[next] >= 0x30, text[next] <= 0x39 { next += 1 }
      if next - index <= 4, isTimeMark(text, next, line.upperBound) { return true }
      index = next
    }
    return false
  }

  /// Whether a line of ordinary length speaks of an appointment and of a weekday: « le cabinet reçoit du lundi au
  /// vendredi, sur rendez-vous ».
  static func mayHoldAppointment(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard (16...240).contains(line.count) else { return false }
    let bytes = text[line]
    let isAsked = ["rendez-vous", "endez-vous", "rdv", "RDV", "Rdv"].contains { ByteSearch.contains($0, in: bytes) }
    return isAsked
      && ["undi", "ardi", "credi", "eudi", "ndredi", "amedi"].contains { ByteSearch.contains($0, in: bytes) }
  }

  private static func isTimeMark(_ text: [UInt8], _ from: Int, _ end: Int) -> Bool {
    var index = from
    while index < end, text[index] == 0x20, index < from + 2 { index += 1 }
    guard index < end else { return false }
    switch text[index] | 0x20 {
    case 0x68, 0x75: return true  // h, u
    case 0x3A: return true
    case 0x61, 0x70:
      return index == from || index + 1 < end && (text[index + 1] | 0x20 == 0x6D || text[index + 1] == 0x2E)
    case 0x2E, 0x2C: return index + 2 < end && isDigit(text[index + 1]) && isDigit(text[index + 2])
    case 0x2F: return index + 1 < end && (text[index + 1] == 0x37 || text[index + 1] == 0x32 || text[index + 1] == 0x20)
    case 0x2D: return index + 1 < end && (isDigit(text[index + 1]) || text[index + 1] == 0x20)
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
