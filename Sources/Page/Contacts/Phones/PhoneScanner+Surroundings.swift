/// What stands around digits, and what they are instead of a telephone number.
extension PhoneScanner {
  /// Digits glued to letters or to the marks of addresses, prices and versions.
  static func isPartOfSomethingElse(_ window: PhoneWindow, in bytes: [UInt8]) -> Bool {
    guard let before = bytes.byte(before: window.start) else { return false }
    if before.isFoldedLetter {
      // "Tel0612345678" carries its own cue.
      return window.start == window.groups[0].lowerBound
    }
    switch before {
    case 0x2F, 0x3D, 0x3F, 0x26, 0x5F, 0x23, 0x25, 0x24, 0x40, 0x7E, 0x5E, 0x5C: return true
    case 0x2E, 0x2C, 0x2D: return bytes.byte(before: window.start - 1)?.isFoldedWord ?? false
    default: return false
    }
  }

  /// Whether what follows allows a number to end here.
  static func mayEnd(at end: Int, in bytes: [UInt8], isSure: Bool = false) -> Bool {
    guard let next = bytes.byte(at: end) else { return true }
    if next.isFoldedLetter { return isSure }
    switch next {
    case 0x40, 0x25, 0x24, 0x5F, 0x3D: return false
    case 0x2C: return !(bytes.byte(at: end + 1)?.isDigit ?? false)
    default: break
    }
    // "01 99 00 12 34 €" is dear, whatever it looks like.
    guard !isSure else { return !bytes.has(" $", at: end) }
    return !(bytes.has(" $", at: end) || bytes.has(" euro", at: end) || bytes.has(" km", at: end))
  }

  /// Hours ("09.00 - 17.00"), dates ("28 01 2013", "2014-04-14") and the like.
  static func looksLikeOtherThings(_ groups: ArraySlice<Range<Int>>, in bytes: [UInt8]) -> Bool {
    let counts = groups.map(\.count)
    if counts.prefix(3) == [4, 2, 2] || counts.prefix(3) == [2, 2, 4] || counts == [4, 4] {
      let values = groups.prefix(3).map { bytes[$0].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
      if values.contains(where: { (1900...2100).contains($0) }) { return true }
    }
    guard counts.count >= 4, counts.prefix(4).allSatisfy({ $0 <= 2 }) else { return false }
    let values = groups.prefix(4).map { bytes[$0].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let gaps = zip(groups, groups.dropFirst()).map { bytes[$0.upperBound..<$1.lowerBound] }
    let isClock = values[0] < 25 && values[1] < 60 && values[2] < 25 && values[3] < 60
    return isClock && gaps[1].contains(0x2D) && !gaps[0].contains(0x2D) && !gaps[2].contains(0x2D)
  }
}
