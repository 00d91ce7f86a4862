/// A telephone number as far as it takes to compare two spellings. No judgement whether it exists.
public enum PhoneKey {
  /// The nine digits behind the 0 or the +33 of a French number; all digits of a foreign one, with its `+`.
  /// Nil for short numbers (3006) and for what is no number.
  public static func of(_ text: some StringProtocol) -> String? { all(in: text).first }

  /// All numbers of a cell: `05 56 01 23 45 / 06 12 34 56 78`, `+33 5 56…;+33 6 12…`.
  public static func all(in text: some StringProtocol) -> [String] {
    if let whole = single(text) { return [whole] }
    var found: [String] = []
    for part in text.prefix(400).split(whereSeparator: { ";/,|\n".contains($0) }) {
      if let number = single(part), !found.contains(number) { found.append(number) }
    }
    if !found.isEmpty { return found }
    // Numbers that only spaces part: runs of ten digits that begin with 0.
    let digits = digits(of: text)
    guard digits.count >= 20, digits.count % 10 == 0, digits.count <= 60 else { return [] }
    for start in stride(from: 0, to: digits.count, by: 10) {
      guard digits[start] == 0x30, digits[start + 1] != 0x30 else { return [] }
      found.append(String(decoding: digits[(start + 1)..<(start + 10)], as: UTF8.self))
    }
    return found
  }

  private static func single(_ text: some StringProtocol) -> String? {
    let isInternational = text.first { !$0.isWhitespace && $0 != "(" } == "+"
    var digits = digits(of: text)[...]
    guard digits.count >= 9, digits.count <= 16 else { return nil }
    if isInternational || digits.starts(with: [0x30, 0x30]) {
      if !isInternational { digits = digits.dropFirst(2) }
      guard digits.starts(with: [0x33, 0x33]) else { return "+" + String(decoding: digits, as: UTF8.self) }
      digits = digits.dropFirst(2)
      // `+33 (0)5 56…`
      if digits.count == 10, digits.first == 0x30 { digits = digits.dropFirst() }
      return digits.count == 9 ? String(decoding: digits, as: UTF8.self) : nil
    }
    if digits.count == 11, digits.starts(with: [0x33, 0x33]) { digits = digits.dropFirst(2) }
    if digits.count == 10, digits.first == 0x30 { digits = digits.dropFirst() }
    guard digits.count == 9, digits.first != 0x30 else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digits(of text: some StringProtocol) -> [UInt8] {
    text.utf8.prefix(200).filter { (0x30...0x39).contains($0) }
  }
}
