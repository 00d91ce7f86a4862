import Foundation

/// Spellings that mean the same.
enum CorpusText {
  /// An address of a profile without scheme, `www.`, query and final slash.
  static func profile(_ url: String) -> String {
    var text = url.lowercased()[...]
    if let scheme = text.range(of: "://") { text = text[scheme.upperBound...] }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if !text.contains("profile.php") { text = text.prefix { $0 != "?" } }
    while text.last == "/" { text = text.dropLast() }
    return String(text)
  }

  /// Words of a street or town, without accents, marks and capitals; usual abbreviations are written out.
  static func addressPart(_ text: String) -> String {
    words(text).map { longForms[$0] ?? $0 }.joined(separator: " ")
  }

  /// Whether two names are of the same business: one holds the other, or half of their words agree.
  static func areSameName(_ one: String, _ other: String) -> Bool {
    let left = words(one)
    let right = words(other)
    guard !left.isEmpty, !right.isEmpty else { return false }
    let joined = (left.joined(), right.joined())
    if joined.0.contains(joined.1) || joined.1.contains(joined.0) { return true }
    let shared = Set(left).intersection(right).count
    return 2 * shared >= Set(left).union(right).count
  }

  private static func words(_ text: String) -> [String] {
    text.replacing("œ", with: "oe").replacing("Œ", with: "oe").replacing("ß", with: "ss").replacing("&", with: " et ")
      .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en_US_POSIX"))
      .split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static let longForms = [
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "pl": "place", "ch": "chemin",
    "rte": "route", "imp": "impasse", "st": "saint", "ste": "sainte", "fg": "faubourg", "all": "allee",
  ]
}
