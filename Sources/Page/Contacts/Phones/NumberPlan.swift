/// How the people of a region write their telephone numbers: enough to ask libphonenumber about few candidates.
enum NumberPlan {
  /// How a candidate looks.
  enum Shape: Sendable, Comparable {
    /// Cannot be a number of the region.
    case no
    /// Could be one, if a cue says so.
    case possible
    /// Written as only telephone numbers are.
    case typical
  }

  /// Regions with 262, 590, 594 or 596 as country code, reached by French national numbers.
  ///
  /// Source: Arcep, plan national de numérotation.
  static func overseas(_ digits: [UInt8]) -> String? {
    guard digits.count == 10, digits[0] == 0x30 else { return nil }
    let prefix = digits[1...3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    switch prefix {
    case 590, 690, 691: return "GP"
    case 594, 694: return "GF"
    case 596, 696, 697: return "MQ"
    case 262, 263, 692, 693: return "RE"
    case 269, 639: return "YT"
    default: return nil
    }
  }

  /// Groups that no other country writes: five French pairs, the American 3-3-4.
  static func isUnmistakable(_ groups: [Int], region: String) -> Bool {
    region == "FR" ? groups == [2, 2, 2, 2, 2] : groups == [3, 3, 4] && ["US", "CA"].contains(region)
  }

  /// Judges digits by their count, their first digits and how they are grouped. `separators` has one byte for each
  /// gap: 0 for none, else its mark (space, `.`, `-`, `/`, `(`).
  static func shape(_ digits: [UInt8], groups: [Int], separators: [UInt8], region: String) -> Shape {
    switch region {
    case "FR", "GP", "GF", "MQ", "RE", "YT": french(digits, groups, separators)
    case "US", "CA", "PR", "TT": northAmerican(digits, groups, separators)
    case "BE": belgian(digits, groups)
    case "LU": luxembourgish(digits, groups)
    case "NL": dutch(digits, groups)
    case "ES", "PT": iberian(digits, groups, region: region)
    case "IT": italian(digits, groups)
    case "AU", "NZ": australian(digits, groups)
    case "IN": indian(digits, groups)
    case "CH": trunk(digits, groups, counts: 10...10)
    case "DE", "AT": trunk(digits, groups, counts: 7...12)
    case "GB": trunk(digits, groups, counts: 10...11)
    case "IE": trunk(digits, groups, counts: 9...10)
    default: trunk(digits, groups, counts: 8...11)
    }
  }

  private static func isUniform(_ separators: ArraySlice<UInt8>) -> Bool {
    guard let first = separators.first else { return true }
    return separators.allSatisfy { $0 == first }
  }

  private static func french(_ digits: [UInt8], _ groups: [Int], _ separators: [UInt8]) -> Shape {
    guard digits.count == 10, digits[0] == 0x30, digits[1] != 0x30 else { return .no }
    switch groups {
    case [10]: return .typical
    case [2, 2, 2, 2, 2]: return isUniform(separators[...]) ? .typical : .possible
    case [4, 3, 3]: return overseas(digits) != nil && !separators.contains(0x2E) ? .typical : .possible
    case [2, 2, 3, 3] where separators.allSatisfy({ $0 == 0x20 }): return .typical
    case [4, 2, 2, 2], [1, 3, 2, 2, 2], [1, 3, 3, 3]: return separators.contains(0x2F) ? .possible : .typical
    case [1, 1, 2, 2, 2, 2], [1, 9]: return separators.first == 0x28 ? .typical : .possible
    case [2, 8], [2, 4, 4], [3, 3, 4], [4, 6], [2, 2, 2, 4], [2, 2, 6], [2, 6, 2], [2, 4, 2, 2], [2, 2, 4, 2]:
      return .possible
    default: return groups.count <= 7 && groups.dropFirst().allSatisfy { $0 >= 2 } ? .possible : .no
    }
  }

  private static func northAmerican(_ digits: [UInt8], _ groups: [Int], _ separators: [UInt8]) -> Shape {
    var local = digits[...]
    var groups = groups
    var separators = separators
    if digits.count == 11, digits[0] == 0x31 {
      local = digits[1...]
      if groups[0] == 1 {
        groups.removeFirst()
        separators = Array(separators.dropFirst())
      } else {
        groups[0] -= 1
      }
    }
    guard local.count == 10, let area = local.first, area >= 0x32, local[local.startIndex + 3] >= 0x32 else {
      return .no
    }
    switch groups {
    case [3, 3, 4]: return separators.contains(0x2F) ? .possible : .typical
    case [3, 7] where separators.first == 0x29: return .typical
    case [3, 7], [10], [6, 4], [3, 3, 2, 2], [3, 2, 2, 3], [3, 4, 3]: return .possible
    default: return .no
    }
  }

  private static func belgian(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    guard digits.count == 9 || digits.count == 10, digits[0] == 0x30, digits[1] != 0x30 else { return .no }
    if digits.count == 10, !(digits[1] == 0x34 && digits[2] >= 0x35) { return .no }
    switch groups {
    case [9], [10], [3, 6], [4, 6], [2, 7], [3, 3, 3]: return .possible
    case [5, 4], [4, 5], [5, 5]: return .possible
    default: return groups.count <= 5 && (groups.last ?? 0) >= 2 ? .typical : .no
    }
  }

  private static func luxembourgish(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    guard (6...9).contains(digits.count), digits[0] >= 0x32, groups.count <= 4 else { return .no }
    return .possible
  }

  private static func dutch(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    if digits[0] == 0x30, groups == [4, 4], digits[2] == 0x30, digits[3] == 0x30 { return .possible }
    return trunk(digits, groups, counts: 10...11)
  }

  private static func iberian(_ digits: [UInt8], _ groups: [Int], region: String) -> Shape {
    guard digits.count == 9 else { return .no }
    let first = digits[0]
    guard region == "ES" ? first >= 0x36 : first == 0x32 || first == 0x33 || first == 0x39 else { return .no }
    switch groups {
    case [3, 2, 2, 2], [3, 3, 3], [2, 3, 2, 2], [2, 3, 4], [3, 6]: return .typical
    default: return groups.count <= 5 ? .possible : .no
    }
  }

  private static func italian(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    guard (8...11).contains(digits.count) else { return .no }
    if digits[0] == 0x30 { return trunk(digits, groups, counts: 8...11) }
    guard digits[0] == 0x33 || (digits[0] == 0x38 && digits[1] == 0x30) else { return .no }
    return groups.count >= 2 && groups.count <= 5 && groups[0] == 3 ? .typical : .possible
  }

  private static func australian(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    if digits[0] == 0x31, digits.count == 10 || digits.count == 6 {
      return groups == [4, 3, 3] || groups == [2, 2, 2] ? .typical : .possible
    }
    return trunk(digits, groups, counts: 9...10)
  }

  private static func indian(_ digits: [UInt8], _ groups: [Int]) -> Shape {
    if digits.count == 10, digits[0] >= 0x36 { return .possible }
    return trunk(digits, groups, counts: 11...11)
  }

  /// Numbers that begin with a trunk `0`.
  private static func trunk(_ digits: [UInt8], _ groups: [Int], counts: ClosedRange<Int>) -> Shape {
    guard counts.contains(digits.count), digits[0] == 0x30, digits[1] != 0x30, groups.count <= 7 else { return .no }
    if groups == [5, 5] || groups == [5, 4] { return .possible }
    guard groups.count >= 2, (2...5).contains(groups[0]), (groups.last ?? 0) >= 2 else { return .possible }
    return digits.count >= 9 ? .typical : .possible
  }
}
