/// Finds a French telephone number in print, for asking whether it can be tapped; no judge of numbers.
enum PrintedPhone {
  /// First byte of `05 56 01 02 03`, `05.56.01.02.03` or `+33 5 56 01 02 03`; nil when there is none.
  static func first(in text: [UInt8]) -> Int? {
    var index = 0
    while index + 10 <= text.count {
      guard text[index] == 0x30, index == 0 || !DateScanner.isDigit(text[index - 1]),
        (0x31...0x39).contains(text[index + 1]), text[index + 1] != 0x38
      else {
        index += 1
        continue
      }
      if let end = pairs(text, index) {
        _ = end
        return index
      }
      index += 1
    }
    return nil
  }

  /// Index after five pairs with the same separator (or none) between them.
  private static func pairs(_ text: [UInt8], _ start: Int) -> Int? {
    guard start + 2 < text.count else { return nil }
    let separator = text[start + 2]
    let width = separator == 0x20 || separator == 0x2E || separator == 0x2D ? 1 : 0
    var index = start
    for pair in 0..<5 {
      guard index + 1 < text.count, DateScanner.isDigit(text[index]), DateScanner.isDigit(text[index + 1]) else {
        return nil
      }
      index += 2
      if pair < 4, width == 1 {
        guard index < text.count, text[index] == separator else { return nil }
        index += 1
      }
    }
    return index < text.count && DateScanner.isDigit(text[index]) ? nil : index
  }
}
