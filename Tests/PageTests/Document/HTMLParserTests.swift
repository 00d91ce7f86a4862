import Page
import Testing

@Suite struct HTMLParserTests {
  /// The tree in one line: names with their children in brackets, text in quotes.
  private func outline(_ html: String) -> String {
    let document = readPage(html).document
    func render(_ node: Int) -> String {
      switch document.kind(node) {
      case .comment: return "!"
      case .text: return "'" + String(decoding: document.utf8(of: node), as: UTF8.self) + "'"
      case .element:
        let children = document.children(of: node).map(render).joined(separator: " ")
        return document.tag(node) + (children.isEmpty ? "" : "(\(children))")
      }
    }
    return document.first(.body).map { document.children(of: $0).map(render).joined(separator: " ") } ?? ""
  }

  @Test(arguments: [
    ("<p>a<p>b", "p('a') p('b')"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li('a') li('b' ul(li('c'))) li('d'))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td('a') td('b')) tr(td('c'))) 'd'"),
    ("<table><form><tr><td><input></table>", "table(form(tr(td(input))))"),
    ("<div><span>a</div>b", "div(span('a')) 'b'"),
    ("<b>a</i>b</b>", "b('ab')"),
    ("<a href=1>a<a href=2>b</a>", "a('a') a('b')"),
    ("a < b & c", "'a < b & c'"),
    ("<h2>a</h3>b", "h2('a') 'b'"),
    ("<select><option>a<option>b</select>", "select(option('a') option('b'))"),
    ("<wix-box><div>a</wix-box>b", "wix-box(div('a')) 'b'"),
    ("<svg><path/><title>a</title></svg>b", "svg(path title('a')) 'b'"),
    ("<![if !IE]>a<![endif]-->", "'a'"),
    ("<!--[if IE]><p>old</p><![endif]-->a", "! 'a'"),
    ("<div/>a", "div('a')"),
    ("<br/>a</br>b", "br 'a' br 'b'"),
    ("<p>a</p", "p('a')"),
    ("<p a='1", ""),
  ])
  func `tags are put in their places`(html: String, tree: String) { #expect(outline("<body>" + html) == tree) }

  @Test(arguments: [
    ("<script src=a.js /><p>a</p>", "script p('a')"),
    ("<iframe src=x><p>a</p>", "iframe p('a')"),
    ("<script><!-- document.write('<script src=x></script>') //--></script>a", nil),
    ("<noscript><p>no</p></noscript>a", "noscript('<p>no</p>') 'a'"),
    ("<textarea><p>&eacute;</textarea>a", "textarea('<p>é') 'a'"),
  ])
  func `scripts and frames neither swallow the page nor leak into it`(html: String, tree: String?) {
    let found = outline("<body>" + html)
    if let tree { #expect(found == tree) } else { #expect(found.hasSuffix(" 'a'")) }
  }

  @Test(arguments: [
    ("&eacute;&eacute &#233;&#xE9", "éé éé"), ("&euro;&#128;&#0;", "€€\u{FFFD}"), ("&apos;&commat;&period;", "'@."),
    ("AT&T &copy2024 &notit; &nosuch;", "AT&T ©2024 ¬it; &nosuch;"), ("&#99999999999999;", "\u{FFFD}"),
  ])
  func `character references are read as browsers read them`(html: String, text: String) {
    #expect(readPage(html).text.string() == text)
  }

  @Test func `an attribute keeps an ampersand that only looks like a reference`() {
    let document = readPage("<A HREF='?a=1&copy=2&amp;lang=fr' Data-X=y HREF=no>x</A>").document
    let link = document.first(.a)
    #expect(link.flatMap { document.attribute(.href, of: $0) } == "?a=1&copy=2&lang=fr")
    #expect(link.flatMap { document.attribute("data-x", of: $0) } == "y")
    #expect(link.flatMap { document.attribute("none", of: $0) } == nil)
  }

  @Test func `lines are those of the source, whatever the newlines`() {
    let document = readPage("<!doctype html>\r\n<html lang=fr>\r\n<p>a</p>\r\n\r\n<div\n id=x>b</div>").document
    #expect(document.first(.p).map(document.line) == 3)
    #expect(document.first(.div).map(document.line) == 5)
    #expect(document.attribute(.lang, of: 0) == "fr")
  }

  @Test func `head and body are always there`() {
    let document = readPage("<title>t</title><p>a</p><body class=x><p>b").document
    #expect(document.elements(.head).count == 1)
    #expect(document.elements(.body).count == 1)
    #expect(document.first(.body).flatMap { document.attribute(.class, of: $0) } == "x")
    #expect(document.elements(.p).allSatisfy { document.hasAncestor(.body, $0) })
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 40_000), String(repeating: "<b><p>", count: 20_000),
    String(repeating: "<a><table><td>", count: 10_000), "<p " + String(repeating: "a=1 ", count: 100_000) + ">x",
    "<p title='" + String(repeating: "&amp;", count: 40_000) + "'>x", String(repeating: "<!--", count: 40_000),
    String(repeating: "<iframe>", count: 20_000), String(repeating: "</x>", count: 40_000),
    "<script>" + String(repeating: "<!--<script>", count: 20_000), String(repeating: "&", count: 40_000),
    String(repeating: "<svg><p>", count: 20_000), String(repeating: "<li><ul>", count: 20_000),
  ])
  func `hostile pages are read to their end`(html: String) {
    let page = readPage(html)
    #expect(page.document.count > 0)
    _ = PageReader.outline(of: page)
  }
}
