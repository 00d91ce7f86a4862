public import Presence

/// What a legal notice says of itself, in its own words.
public struct LegalFields: Sendable, Hashable {
  /// Who publishes the site.
  public var publisher: Fact<String>?
  /// Director of publication (law 2004-575, article 1-1).
  public var director: Fact<String>?
  /// Who hosts it.
  public var host: Fact<String>?
  /// Register and number: `RCS Bordeaux 123 456 789`, `RM 33`.
  public var register: Fact<String>?
  /// Share capital as written.
  public var capital: Fact<String>?

  /// Nothing said yet.
  public init() {}
}

/// Reads the fields of a legal notice behind their labels. What stands in a sentence of its own is cut at its end.
enum LegalFieldsReader {
  private enum Label: Sendable { case publisher, director, host, register, capital }

  /// Longest value, in bytes.
  private static let longest = 90

  /// The first value of each field; empty where the page has no such words.
  static func find(in page: Page) -> LegalFields {
    var out = LegalFields()
    // A cheap look first: most pages say nothing of the kind.
    let text = page.foldedText[...]
    guard marks.contains(where: { ByteSearch.contains($0, in: text) }) else { return out }
    let matches = labels.matches(in: page.foldedText, most: 200)
    guard !matches.isEmpty else { return out }
    let starts = page.separatedOffsets(ofFolded: matches.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    for (place, match) in matches.enumerated() {
      let (start, end) = (starts[2 * place], starts[2 * place + 1])
      let evidence = page.evidence(in: page.separatedText, at: start)
      func fact(_ text: String?) -> Fact<String>? { text.map { Fact($0, evidence: [evidence], confidence: 0.8) } }
      switch match.value {
      case .publisher where out.publisher == nil: out.publisher = fact(value(page, end))
      case .director where out.director == nil: out.director = fact(value(page, end))
      case .host where out.host == nil: out.host = fact(value(page, end))
      case .register where out.register == nil: out.register = fact(number(page, start, end))
      case .capital where out.capital == nil: out.capital = fact(amount(page, end))
      default: break
      }
    }
    return out
  }

  /// What stands behind a label: after a colon, a dash or "est", or on the next line when nothing more is on this one.
  private static func value(_ page: Page, _ end: Int) -> String? {
    let text = page.separatedText.utf8
    var index = end
    var lines = 0
    while index < text.count, index - end < 24 {
      let byte = text[index]
      if byte == 0x0A { lines += 1 }
      guard byte <= 0x20 || byte == 0x3A || byte == 0x2D || byte == 0xC2 || byte == 0xA0 || lines > 0 && byte == 0x0A
      else {
        break
      }
      guard lines <= 2 else { return nil }
      index += 1
    }
    let hadMark = text[min(end, text.count)..<index].contains { $0 == 0x3A || $0 == 0x2D || $0 == 0x0A || $0 == 0x09 }
    var rest = text[index...].prefix(longest + 40)
    for word in ["est assurée par ", "est assuré par ", "est hébergé par ", "est ", "par ", "la société ", "Monsieur "]
    where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count)
    }
    guard hadMark || rest.startIndex > index else { return nil }
    return clean(rest)
  }

  /// Up to the end of the line, the sentence or the comma.
  private static func clean(_ rest: ArraySlice<UInt8>) -> String? {
    var end = rest.startIndex
    while end < rest.endIndex {
      let byte = rest[end]
      if byte == 0x0A || byte == 0x2C || byte == 0x3B || byte == 0x28 || byte == 0x7C { break }
      let isStop = byte == 0x2E && end + 1 < rest.endIndex && rest[end + 1] <= 0x20 && end - rest.startIndex > 3
      let dash = rest[min(end + 1, rest.endIndex)...].prefix(3)
      let isDash =
        byte == 0x20 && (dash.starts(with: "- ".utf8) || dash.elementsEqual("–".utf8) || dash.elementsEqual("—".utf8))
      if isStop || isDash { break }
      end += 1
    }
    if let capital = ByteSearch.find(" au capital", in: rest[..<end]) { end = capital }
    let value = String(decoding: rest[..<end], as: UTF8.self).trimmed
    guard (3...longest).contains(value.utf8.count),
      value.utf8.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    return value
  }

  /// "RCS Bordeaux 123 456 789", "RM 33": the label, the town and the number behind it.
  private static func number(_ page: Page, _ start: Int, _ end: Int) -> String? {
    let text = page.separatedText.utf8
    var index = end
    var digits = 0
    while index < text.count, index - end < 60, text[index] != 0x0A {
      if (0x30...0x39).contains(text[index]) { digits += 1 } else if digits >= 9 { break }
      if text[index] == 0x2C || text[index] == 0x3B, digits > 0 { break }
      index += 1
    }
    guard digits >= 2 else { return nil }
    return String(decoding: text[start..<index], as: UTF8.self).trimmed
  }

  /// "au capital de 8 000 €".
  private static func amount(_ page: Page, _ end: Int) -> String? {
    let text = page.separatedText.utf8
    let rest = text[min(end, text.count)...].prefix(40)
    guard let first = rest.firstIndex(where: { (0x30...0x39).contains($0) }), first - end <= 8 else { return nil }
    let line = rest[first...].prefix { $0 != 0x0A && $0 != 0x2D && $0 != 0x3B }
    guard let sign = ByteSearch.find("€", in: line) ?? ByteSearch.find("uro", in: line) else { return nil }
    return String(decoding: line[..<sign], as: UTF8.self).filter { $0.isNumber || $0 == " " || $0 == "." || $0 == "," }
      .trimmed + " €"
  }

  private static let marks: [StaticString] = [
    "publication", "heberge", "editeur", "capital", "rcs", "r.c.s", "rne ", "rm ", "sociale",
  ]

  private static let labels = PhraseIndex<Label>(
    [
      ("directeur de la publication", .director), ("directrice de la publication", .director),
      ("directeur de publication", .director), ("directrice de publication", .director),
      ("responsable de la publication", .director), ("responsable de publication", .director),
      ("responsable publication", .director), ("directeur publication", .director),
      ("hebergeur", .host), ("hebergement", .host), ("site heberge par", .host), ("est heberge par", .host),
      ("hebergeur du site", .host), ("hebergement du site", .host), ("editeur du site", .publisher),
      ("editeur", .publisher), ("proprietaire du site", .publisher), ("raison sociale", .publisher),
      ("denomination sociale", .publisher), ("rcs", .register), ("r.c.s.", .register), ("rne", .register),
      ("repertoire des metiers", .register), ("rm", .register), ("au capital de", .capital),
      ("capital social de", .capital), ("capital social", .capital), ("capital", .capital),
    ])
}
