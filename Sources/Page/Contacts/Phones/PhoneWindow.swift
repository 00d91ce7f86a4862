/// A stretch of text that holds nothing but digits and what people put between the digits of a telephone number.
struct PhoneWindow {
  /// The groups of digits, as ranges of the folded text.
  var groups: [Range<Int>]
  /// Where it begins, a leading `+` or parenthesis included.
  var start: Int

  /// Total number of digits.
  var digits: Int { groups.reduce(0) { $0 + $1.count } }

  /// Longest gap between two groups, in bytes.
  private static let longestGap = 4
  /// Groups after which a window is cut, so that a table of figures costs no more than its length.
  private static let mostGroups = 40

  /// All windows with at least `minimum` digits, in order. One pass over the text.
  static func all(in bytes: [UInt8], minimum: Int = 7) -> [PhoneWindow] {
    var windows: [PhoneWindow] = []
    var index = 0
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        guard bytes[index].isDigit else {
          index += 1
          continue
        }
        let window = PhoneWindow(at: index, in: bytes)
        index = window.groups.last?.upperBound ?? index + 1
        if window.digits >= minimum { windows.append(window) }
      }
    }
    return windows
  }

  private init(at first: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    groups = []
    start = first
    while start > 0, first - start < 4, bytes[start - 1] == 0x2B || bytes[start - 1] == 0x28 || bytes[start - 1] == 0x20
    {
      start -= 1
    }
    while start < first, bytes[start] == 0x20 { start += 1 }
    var index = first
    while index < bytes.count, groups.count < PhoneWindow.mostGroups {
      let groupStart = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      groups.append(groupStart..<index)
      var next = index
      while next < bytes.count, next - index < PhoneWindow.longestGap, PhoneWindow.isSeparator(bytes[next]) {
        next += 1
      }
      guard next > index, next < bytes.count, bytes[next].isDigit else { return }
      index = next
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2E, 0x2D, 0x2F, 0x28, 0x29, 0x2B, 0x7C, 0x5F, 0x09: true
    default: false
    }
  }
}
