/// Numbers that stand in templates and films, not on telephones.
enum PlaceholderPhones {
  /// Whether a number is a sample: counted up or down, one digit or pair repeated, zeros, or an American 555-01xx (NANPA).
  ///
  /// Decision: the French ranges set aside for fiction (Arcep, décision 2018-0881) are no samples here: no template was
  /// seen to use them, and our fixture town lives in them, so that it rings nobody.
  static func contains(_ e164: String) -> Bool {
    let digits = e164.utf8.filter { $0 != 0x2B }.map { Int($0) - 0x30 }
    if e164.hasPrefix("+33"), digits.count == 11 { return isFrenchSample(Array(digits.dropFirst(2))) }
    if e164.hasPrefix("+1"), digits.count == 11 { return isAmericanSample(Array(digits.dropFirst())) }
    return isCountedOrRepeated(digits.suffix(8))
  }

  private static func isFrenchSample(_ national: [Int]) -> Bool {
    let rest = national.dropFirst()
    if rest.allSatisfy({ $0 == 0 }) || isCountedOrRepeated(rest) { return true }
    let pairs = [0] + national
    let values = stride(from: 0, to: 10, by: 2).map { pairs[$0] * 10 + pairs[$0 + 1] }
    // 06 06 06 06 06, 01 11 11 11 11; 01 02 03 04 05, 06 07 08 09 10.
    if Set(values).count == 1 || Set(values.dropFirst()).count == 1 && values[1] % 11 == 0 && values[1] < 80 {
      return values[1] != 88 && Set(values.dropFirst()).count == 1
    }
    if zip(values, values.dropFirst()).allSatisfy({ $1 - $0 == 1 }) { return true }
    return zip(values.dropFirst(), values.dropFirst(2)).allSatisfy { $1 - $0 == 11 }
  }

  private static func isAmericanSample(_ national: [Int]) -> Bool {
    let digits = national.suffix(7)
    if Array(digits.prefix(4)) == [5, 5, 5, 0] { return true }
    return isCountedOrRepeated(national[...]) || Array(national.prefix(3)) == [5, 5, 5]
      || Array(digits) == [4, 5, 6, 7, 8, 9, 0] || Array(digits) == [5, 5, 5, 1, 2, 3, 4]
      || Array(digits) == [5, 5, 5, 5, 5, 5, 5]
  }

  /// 12345678, 23456789, 87654321, 11111111.
  private static func isCountedOrRepeated(_ digits: ArraySlice<Int>) -> Bool {
    let steps = zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 }
    guard let first = steps.first else { return false }
    return [0, 1, 9].contains(first) && steps.allSatisfy { $0 == first }
  }
}
