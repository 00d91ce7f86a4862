import Page
import Presence

/// A page made from a text, as a reader gets it.
func readPage(
  _ html: String, url: String = "https://www.exemple.fr/", contentType: String? = "text/html; charset=utf-8",
  role: PageRole = .home, country: String? = nil
) -> Page {
  readPage(Array(html.utf8), url: url, contentType: contentType, role: role, country: country)
}

/// A page made from bytes.
func readPage(
  _ body: [UInt8], url: String = "https://www.exemple.fr/", contentType: String?, role: PageRole = .home,
  country: String? = nil
) -> Page {
  guard let address = WebURL(url), let asOf = CivilDate(year: 2026, month: 11, day: 23) else {
    preconditionFailure("A test's address must be one: \(url)")
  }
  let headers = contentType.map { [HeaderField(name: "Content-Type", value: $0)] } ?? []
  let capture = Capture(
    requested: address, url: address, redirects: [], status: 200, headers: headers, body: body, isTruncated: false,
    sizeOnWireInBytes: body.count, capturedAt: Timestamp(asOf))
  return PageReader.parse(capture, role: role, context: ReadingContext(country: country, asOf: asOf))
}
