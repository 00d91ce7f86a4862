public import Presence

/// The page that cannot exist, and what answers like it.
enum MissingPage {
  /// An address beside the home page under a name that nobody chose: made from the host's name, so that two visits ask
  /// the same. It says what it is to whoever finds it in a log.
  static func address(beside home: WebURL) -> WebURL? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in home.siteHost.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return home.resolving("vitrine-page-inexistante-" + String(digits.prefix(12)))
  }
}

/// What a page says, for comparing it with the answer to a page that cannot exist.
///
/// Digits are left out, and so is the name of the page asked for: many such answers count or repeat them.
public struct PageLikeness: Sendable, Hashable {
  private let words: [String]

  /// Longest text that is compared, in bytes: what comes later differs only where this does.
  private static let longest = 8_000

  /// The title and the visible text of a page; nil when it has hardly any, because nothing is like nothing.
  public init?(_ outline: PageOutline, at url: WebURL) {
    let own = Set(PathWords.of(url.path).filter { $0.utf8.count > 3 })
    let text = String(decoding: outline.text.utf8.prefix(PageLikeness.longest), as: UTF8.self)
    words = (FoldedWords.of(outline.title) + FoldedWords.of(text)).filter { word in
      !own.contains(word) && !word.utf8.contains { (0x30...0x39).contains($0) }
    }
    guard words.count >= 3 else { return nil }
  }
}
