import Testing

@testable import Page

@Suite struct CSSTests {
  private func kinds(_ css: String) -> [CSSToken.Kind] {
    var tokenizer = CSSTokenizer(Array(css.utf8))
    var out: [CSSToken.Kind] = []
    while let token = tokenizer.next() { out.append(token.kind) }
    return out
  }

  /// Cases of css-syntax-3 §4.3.
  @Test(arguments: [
    ("a", [CSSToken.Kind.ident]), ("--x", [.ident]), ("-", [.delim]), ("-->", [.cdc]), ("<!--", [.cdo]),
    ("@media", [.atKeyword]), ("@ ", [.delim, .whitespace]), ("#a1", [.hash]), ("# ", [.delim, .whitespace]),
    ("12", [.number]), (".5px", [.dimension]), ("+1e3", [.number]), ("1e", [.dimension]), ("50%", [.percentage]),
    ("-.5em", [.dimension]), ("\"a\\\"b\"", [.string]), ("\"a\nb", [.badString, .whitespace, .ident]),
    ("url(a.png)", [.url]), ("url( 'a' )", [.function, .whitespace, .string, .whitespace, .closeParenthesis]),
    ("url(a'b)", [.badURL]), ("calc(", [.function]), ("a/**/b", [.ident, .ident]), ("/* no end", []),
    ("a{b:c;}", [.ident, .openBrace, .ident, .colon, .ident, .semicolon, .closeBrace]),
    ("\\31 23", [.ident, .whitespace, .number]), ("é", [.ident]), ("a,b>c", [.ident, .comma, .ident, .delim, .ident]),
  ])
  func `tokens are those of the standard`(css: String, expected: [CSSToken.Kind]) {
    #expect(kinds(css) == expected, "\(css)")
  }

  @Test func `every byte belongs to one token and the end is reached`() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    var tokenizer = CSSTokenizer(bytes)
    var last = 0
    while let token = tokenizer.next() {
      #expect(token.start >= last && token.end > token.start)
      last = token.end
    }
    #expect(last <= bytes.count && tokenizer.position == bytes.count)
  }

  @Test(arguments: [
    ("(max-width: 600px)", true, false), ("screen and (max-width:37.5em)", true, false),
    ("only screen and (min-width: 992px)", false, true), ("print", false, false), ("", true, true),
    ("not print", true, true), ("not screen", false, false), ("(width <= 600px)", true, false),
    ("(400px <= width <= 700px)", false, false), ("(orientation: portrait)", true, false),
    ("print, (max-width: 480px)", true, false), ("(max-width: 320px)", false, false),
    ("(prefers-color-scheme: dark)", false, false), ("(min-width:320px) and (max-width:768px)", true, false),
  ])
  func `media conditions tell a phone from a desk`(query: String, phone: Bool, desk: Bool) {
    let condition = MediaCondition(attribute: query)
    #expect(condition.phone == phone && condition.desk == desk, "\(query)")
  }

  @Test func `rules keep widths and their media`() {
    let sheet = StyleSheetReader.read(
      Array("#page{color:red;width:960px!important}@media (max-width:600px){#page{width:auto}}p{margin:0}".utf8))
    #expect(sheet.ruleCount == 3)
    #expect(sheet.rules.count == 2)
    #expect(sheet.declarations.first?.value == .pixels(960))
    #expect(sheet.declarations.first?.isImportant == true)
    #expect(sheet.rules.last?.condition.phone == true && sheet.rules.last?.condition.desk == false)
    #expect(sheet.answers.map(\.limit) == [600])
  }

  @Test func `nested rules and skipped blocks are understood`() {
    let sheet = StyleSheetReader.read(
      Array(
        """
        @import url("b.css");@font-face{width:1px}@keyframes x{from{width:900px}}
        .a{width:900px;&:hover{width:1px}.b{width:10px}@media (max-width:500px){width:100%}max-width:5px}
        @supports (display:grid){.c{display:grid}}
        """.utf8))
    #expect(sheet.imports.count == 1)
    #expect(sheet.declarations.map(\.property) == [.width, .width, .width, .width, .maxWidth, .display])
    #expect(sheet.declarations.last?.value == .word(.grid))
  }

  @Test(arguments: [
    "}}}}a{width:1px}", "a{width:1px", "a{width:;}", "{{{{", "@media", "@media{", "a{b:c(;d)}", "@import", "]])(",
    "a{width:1px;;;;}", "<!-- a{width:1px} -->", "\\", "a\\", "url(", "\"", "a{;}", "@charset \"utf-8\";a{width:9px}",
  ])
  func `damaged sheets are read to their end`(css: String) {
    _ = StyleSheetReader.read(Array(css.utf8))
    _ = StyleSheetReader.readAttribute(Array(css.utf8))
  }

  @Test func `deep and long sheets cost no more than their length`() {
    let deep = String(repeating: "a{", count: 100_000) + "width:1px" + String(repeating: "}", count: 100_000)
    #expect(StyleSheetReader.read(Array(deep.utf8)).declarations.isEmpty)
    let long = String(repeating: "@media (max-width:1px),", count: 50_000)
    _ = StyleSheetReader.read(Array(long.utf8))
  }

  @Test(arguments: [
    ("#page", 1, true), ("div#page.wide", 1, true), ("body > .wide", 1, true), (".narrow", 1, false),
    ("h1, .wide", 2, true), (".wide:hover", 0, false), (".wide::before", 0, false), (".wide:not(.x)", 1, true),
    ("section .wide", 1, false), ("[data-a] .wide", 1, true),
  ])
  func `selectors match as far as they are read`(text: String, count: Int, matches: Bool) {
    let page = readPage("<body><div id=page class='a wide'>x</div></body>")
    let bytes = Array(text.utf8)
    let selectors = Selector.list(bytes, 0..<bytes.count)
    #expect(selectors.count == count)
    let node = page.document.first(.div) ?? 0
    #expect(selectors.contains { $0.matches(node, page.document, bytes) } == matches)
  }
}
