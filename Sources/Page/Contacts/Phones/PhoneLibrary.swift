import CPhone
import Presence

/// What libphonenumber says of digits, as a value.
struct JudgedNumber: Sendable, Hashable {
  /// E.164.
  var e164: String
  /// ISO 3166-1 alpha-2 of the number, `001` for numbers of no country.
  var region: String
  /// What sort of line it is.
  var kind: PhoneNumber.Kind
}

/// The only door to libphonenumber; remembers what it was asked on a page.
struct PhoneLibrary {
  private var asked: [String: JudgedNumber?] = [:]

  /// A valid number, or nil. `digits` may begin with `+`; `region` is ISO 3166-1 alpha-2, `ZZ` when unknown.
  mutating func judge(_ digits: [UInt8], region: String) -> JudgedNumber? {
    guard digits.count >= 6, digits.count <= 20 else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    let key = text + region
    if let known = asked[key] { return known }
    let answer = PhoneLibrary.ask(text, region: region)
    asked[key] = .some(answer)
    return answer
  }

  private static func ask(_ text: String, region: String) -> JudgedNumber? {
    var number = cphone_number()
    guard cphone_judge(text, text.utf8.count, region, &number), number.is_valid else { return nil }
    let e164 = withUnsafeBytes(of: &number.e164) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let home = withUnsafeBytes(of: &number.region) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return JudgedNumber(e164: e164, region: home, kind: kind(number.type, e164: e164))
  }

  /// `PhoneNumberUtil::PhoneNumberType` in our words; numbers that may be either are unknown.
  private static func kind(_ type: Int32, e164: String) -> PhoneNumber.Kind {
    switch type {
    case 0: .landline
    case 1: .mobile
    case 3: .freephone
    case 4: .premium
    case 5: .sharedCost
    case 6: .voip
    case 9, 10: .hotline
    default: .unknown
    }
  }
}
