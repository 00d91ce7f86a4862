import Page
import Presence
import TestSupport
import Testing

/// A row of `Fixtures/phrases/*.tsv`: what people write, and what it says. A row that begins with `?` is not read rightly
/// yet; a test that finds it right wants the mark gone.
struct PhraseRow: Sendable, CustomTestStringConvertible {
  let file: String
  let line: Int
  let isKnownToFail: Bool
  /// The columns, line ends (⏎) and cells (⇥) as such.
  let columns: [String]

  var text: String { columns[0] }
  /// The second column; `-` says that nothing is stated.
  var expected: String { columns[1] }
  var third: String? { columns.count > 2 ? columns[2] : nil }
  var testDescription: String { "\(file):\(line) \(columns[0])" }

  /// The rows of a file, without its notes; none when it cannot be read, which a test of its own reports.
  static func all(_ file: String) -> [PhraseRow] {
    guard let bytes = try? Fixtures.bytes("phrases/\(file).tsv") else { return [] }
    var rows: [PhraseRow] = []
    for (index, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated() {
      guard !line.hasPrefix("#") else { continue }
      let isKnown = line.hasPrefix("?")
      let columns = (isKnown ? line.dropFirst() : line[...]).split(separator: "\t").map {
        String($0).replacing("⏎", with: "\n").replacing("⇥", with: "\t")
      }
      guard columns.count >= 2 else { continue }
      rows.append(PhraseRow(file: file, line: index + 1, isKnownToFail: isKnown, columns: columns))
    }
    return rows
  }

  /// Expects a row to be right, or to fail where it is known to.
  func expect(_ isRight: Bool, _ answer: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if isKnownToFail {
      withKnownIssue(sourceLocation: sourceLocation) {
        #expect(isRight, "\(text) → \(answer)", sourceLocation: sourceLocation)
      }
    } else {
      #expect(isRight, "\(text) is \(expected), read \(answer)", sourceLocation: sourceLocation)
    }
  }

  /// Everything that is read of a page with the row's text in its body; the third column is a language and a country.
  func facts() -> PageFacts {
    let parts = (third ?? "fr-FR").split(separator: "-").map(String.init)
    let ending = Self.endings[parts.last ?? "FR"] ?? "fr"
    let welcome = Self.welcomes[parts.first ?? "fr"] ?? ""
    let html = """
      <!doctype html><html lang="\(parts.first ?? "fr")"><head><meta charset="utf-8"><title>Boutique</title></head>\
      <body><p>\(welcome)</p>\(text)</body></html>
      """
    return PageReader.facts(of: readPage(html, url: "https://www.boutique-exemple.\(ending)/"))
  }

  private static let endings = [
    "GB": "co.uk", "US": "com", "BE": "be", "CH": "ch", "LU": "lu", "DE": "de", "NL": "nl", "IT": "it", "ES": "es",
    "RE": "re", "GP": "gp",
  ]

  private static let welcomes = [
    "fr": "Bienvenue dans notre boutique, nous vous accueillons avec plaisir pour vos achats.",
    "de": "Willkommen in unserem Laden, wir freuen uns auf Ihren Besuch und beraten Sie gerne.",
    "nl": "Welkom in onze winkel, wij helpen u graag met al uw vragen over het assortiment.",
    "it": "Benvenuti nel nostro negozio, siamo a disposizione per ogni richiesta dei clienti.",
    "es": "Bienvenidos a nuestra tienda, estamos a su disposición para todas sus compras.",
    "en": "Welcome to our shop, we are happy to help you with everything that you need.",
  ]
}
