/// The 14 digits of a French establishment.
enum SIRET {
  /// What a cell of a SIRET column turned out to hold.
  enum Reading: Equatable {
    case valid(String)
    /// 13 digits that are right with a zero before them: the spreadsheet dropped it.
    case zeroRestored(String)
    /// 9 digits of a company, not of an establishment.
    case siren(String)
    /// `1,23E+13`: the spreadsheet threw digits away.
    case rounded
    case wrongLength(Int)
    case wrongChecksum
    case notDigits
  }

  static func read(_ text: String) -> Reading {
    if text.utf8.count == 14, case let digits = Array(text.utf8), digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      return isValid(digits) ? .valid(text) : .wrongChecksum
    }
    if isScientific(text) { return .rounded }
    var digits: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.append(UInt8(scalar.value))
      case " ", ".", "-", "\u{A0}", "\u{202F}", "\u{2009}", "_", "/": continue
      default: return .notDigits
      }
    }
    let number = String(decoding: digits, as: UTF8.self)
    switch digits.count {
    case 14: return isValid(digits) ? .valid(number) : .wrongChecksum
    case 13: return isValid([0x30] + digits) ? .zeroRestored("0" + number) : .wrongLength(13)
    case 9 where hasLuhnSum(digits): return .siren(number)
    case 0: return .notDigits
    default: return .wrongLength(digits.count)
    }
  }

  /// Luhn (INSEE), and for La Poste (SIREN 356 000 000) a digit sum that 5 divides.
  static func isValid(_ digits: [UInt8]) -> Bool {
    guard digits.count == 14, digits.contains(where: { $0 != 0x30 }) else { return false }
    if hasLuhnSum(digits) { return true }
    return digits.starts(with: "356000000".utf8) && digits.reduce(0) { $0 + Int($1 - 0x30) } % 5 == 0
  }

  private static func hasLuhnSum(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (offset, byte) in digits.reversed().enumerated() {
      let value = Int(byte - 0x30) * (offset % 2 == 1 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// `1,23E+13`, `1.23457E13`.
  static func isScientific(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }), mark > 0, mark + 1 < bytes.count else {
      return false
    }
    let isMantissa = bytes[..<mark].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x20 }
    let exponent = bytes[(mark + 1)...].drop { $0 == 0x2B }
    return isMantissa && !exponent.isEmpty && exponent.count <= 3 && exponent.allSatisfy { (0x30...0x39).contains($0) }
  }
}
