/// American numbers that end in a word: "1-800-FLOWERS", "303.333.PAUL".
enum VanityNumbers {
  /// Keys of a telephone for `a`…`z`. Source: ITU-T E.161.
  private static let keys = Array("22233344455566677778889999".utf8)

  /// The number that a short window and the capitals after it spell; nil when they spell none.
  static func number(in window: PhoneWindow, of text: TracedText, library: inout PhoneLibrary) -> FoundNumber? {
    let bytes = text.bytes
    guard window.groups.count <= 3, let last = window.groups.last else { return nil }
    var digits = window.groups.flatMap { bytes[$0] }
    if digits.first == 0x31, digits.count > 3 { digits.removeFirst() }
    guard digits.count == 3 || digits.count == 6 else { return nil }
    var index = last.upperBound
    var letters = 0
    while index < bytes.count, letters < 10 - digits.count || letters < 7, index - last.upperBound < 14 {
      let byte = bytes[index]
      if byte >= 0x61, byte <= 0x7A {
        // Only capitals: "800 students" is no number.
        guard isCapital(index, in: text) else { return nil }
        digits.append(keys[Int(byte - 0x61)])
        letters += 1
      } else if byte == 0x2D || byte == 0x2E || (letters == 0 && (byte == 0x20 || byte == 0x29)) {
        if letters > 0, digits.count >= 10 { break }
      } else {
        break
      }
      index += 1
    }
    guard digits.count == 10, letters >= 4, bytes.byte(at: index)?.isFoldedLetter != true,
      bytes.byte(at: last.upperBound)?.isFoldedLetter != true
    else { return nil }
    guard letters == 4 || isTollFree(digits), let number = library.judge(digits, region: "US") else { return nil }
    return FoundNumber(number: number, range: window.start..<index, cue: .telephone)
  }

  private static func isTollFree(_ digits: [UInt8]) -> Bool {
    digits[0] == 0x38 && digits[1] == digits[2] && digits[1] != 0x31 && digits[1] != 0x39
  }

  private static func isCapital(_ offset: Int, in text: TracedText) -> Bool {
    let byte = text.source[text.origin(offset)]
    return byte >= 0x41 && byte <= 0x5A
  }
}
