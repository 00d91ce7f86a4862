@testable import Page
import Presence

extension FuzzTarget {
  /// JSON-LD as it is found: broken.
  static let jsonld = FuzzTarget(
    "jsonld", longest: 8192,
    words: [
      "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u0041", "\\ud83d", "//", "/*", "*/", "<!--", "-->", "<![CDATA[",
      "]]>",
      "\"@type\"", "\"LocalBusiness\"", "\"@graph\"", "\"@id\"", "\"#a\"", "\"openingHours\"", "\"Mo-Fr 09:00-18:00\"",
      "\"openingHoursSpecification\"", "\"opens\"", "\"telephone\"", "\"address\"", "\"datePublished\"", "1e999", "-0",
      "123456789012345678901234567890", "true", "null", "&quot;", "\n", "\u{0}", "undefined", "\"validThrough\"",
    ],
    openings: ["", "{", "[", "{\"a\":\"", "{\"@graph\":[", "{\"@type\":\"Store\",\"name\":"],
    seeds: { files in try files.parts(from: "application/ld+json\">", to: "</script>", 200) }
  ) { bytes in
    _ = LenientJSON.values(in: bytes[...])
    let page = PageSource.parse(
      Array("<script type=\"application/ld+json\">".utf8) + bytes + Array("</script><p>Chez Lucette".utf8))
    guard let page else { return }
    PageSource.check(OpeningHoursReader.find(in: page))
    PageSource.check(Contacts.find(in: page).phones.phones)
    _ = Dates.find(in: page)
    _ = BusinessName.find(in: page)
  }

  /// Stylesheets, style attributes, media queries.
  static let css = FuzzTarget(
    "css", longest: 8192,
    words: [
      "@media (max-width: 600px) {", "@media screen and (min-width:40em)", "@import url(a.css);", "@supports",
      "@font-face{",
      "body{", "}", "width:980px;", "font-size:10px", "!important", "/*", "*/", "url(", ")", "\"", "'", "\\", "(", "[",
      "]",
      "calc(1px + ", ":not(", "not all and (", ",", ";", ":", "1e9999px", "-", "--a:", "#a", ".b", ">", "~", "<!--",
      "-->",
      "(width>=600px)", "or", "only", "{", "@", "U+26", "\n", "min-aspect-ratio: 1/2",
    ],
    openings: ["", "a{", "@media ", "@media (", "a{width:"],
    seeds: { files in
      try files.contents("web", ".css") + files.parts(from: "<style>", to: "</style>", 100)
        + files.parts(from: "style=\"", to: "\"", 100)
    }
  ) { bytes in
    _ = StyleSheetReader.read(bytes)
    _ = StyleSheetReader.readAttribute(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = MediaCondition(attribute: text)
    _ = Viewport(text)
    let html =
      "<meta name=viewport content=width=device-width><link rel=stylesheet href=/contact><div id=a class=b>x</div>"
    if let page = PageSource.parse(Array(html.utf8), styles: bytes) { _ = MobileReader.read(page) }
  }
}
