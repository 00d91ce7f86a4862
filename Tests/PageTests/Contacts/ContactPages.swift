import Page
import Presence
import Testing

/// Pages of a few lines for the contact readers, and what they read there.
enum ContactPages {
  /// A page with this body, read without any hint from outside unless one is given.
  static func page(
    _ body: String, url: String = "http://localhost/", lang: String = "fr", title: String = "Boutique",
    country: String? = nil
  ) throws -> Page {
    let html = "<!DOCTYPE html><html lang=\"\(lang)\"><head><title>\(title)</title></head><body>\(body)</body></html>"
    let address = try #require(WebURL(url))
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    let bytes = Array(html.utf8)
    let capture = Capture(
      requested: address, url: address, redirects: [], status: 200,
      headers: [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")], body: bytes, isTruncated: false,
      sizeOnWireInBytes: bytes.count, capturedAt: Timestamp(day))
    return PageReader.parse(
      capture, role: .contact, context: ReadingContext(country: country, asOf: day, platforms: Catalogues.small))
  }

  /// Lines of text as paragraphs.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
  }

  /// A few sentences that make a page French, Dutch, German or English beyond doubt.
  static let filler: [String: String] = [
    "fr": "<p>Bienvenue dans notre boutique. Nous vous accueillons avec le sourire et vous conseillons pour tous vos "
      + "projets, dans le respect de la tradition et du métier.</p>",
    "nl": "<p>Welkom in onze winkel. Wij helpen u graag met een goed advies en staan voor u klaar, ook voor al uw "
      + "vragen over het werk van onze vakmensen.</p>",
    "de":
      "<p>Willkommen in unserem Geschäft. Wir beraten Sie gerne und sind für Sie da, auch wenn Sie nur eine Frage zu "
      + "den Produkten haben oder nicht wissen, was das ist.</p>",
    "en": "<p>Welcome to our shop. We are here to help you with all of your questions, and our team is happy to show "
      + "you the work that we do for the people of this town.</p>",
  ]
}
