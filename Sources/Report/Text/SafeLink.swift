internal import Presence

/// An address that may stand in `href`, with a short form to read.
struct SafeLink: Hashable, Sendable {
  /// Canonical http or https address; nil when the text is no such address, and then there is no link.
  let href: SafeText?
  /// Host and path, at most 70 characters.
  let label: SafeText

  /// Reads any text.
  init(_ text: String) { self.init(text, SafeLink.url(text)) }

  private init(_ text: String, _ url: WebURL?) {
    let shown = url.map { $0.siteHost + ($0.target == "/" ? "" : $0.target) }
    self.init(href: url.map { SafeLink.strict($0) }, label: SafeText(shown ?? text, limit: 70))
  }

  private init(href: SafeText?, label: SafeText) {
    self.href = href
    self.label = label
  }

  /// The same, where an address of `home`'s own site is shown by its path alone, and its first page by its name.
  init(_ text: String, home: WebURL?, _ language: Language) {
    let url = SafeLink.url(text)
    guard let home, let url, url.siteHost == home.siteHost else {
      self.init(text, url)
      return
    }
    let first = language == .french ? "page d’accueil" : "home page"
    self.init(
      href: SafeLink.strict(url),
      label: url.target == "/" ? SafeText(own: first) : SafeText(url.target, limit: 60))
  }

  /// Browsers bear with characters that RFC 3986 has no place for; the HTML standard asks to write them as %XX. The
  /// origin is left alone: the brackets of an IPv6 address stand there.
  private static func strict(_ url: WebURL) -> SafeText {
    let text = url.description
    let start = url.origin.utf8.count
    guard text.utf8.dropFirst(start).contains(where: isMisplaced) else { return SafeText(text, limit: 4000) }
    var out = ""
    for (place, byte) in text.utf8.enumerated() {
      if place >= start, isMisplaced(byte) {
        out += "%" + String(byte, radix: 16, uppercase: true)
      } else {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return SafeText(out, limit: 4000)
  }

  private static func isMisplaced(_ byte: UInt8) -> Bool { "[]^|`{}\\".utf8.contains(byte) }

  private static func url(_ text: String) -> WebURL? { text.utf8.count <= 2000 ? WebURL(text) : nil }

  /// As templates read it: `href` and `label`.
  var view: View {
    View.make {
      $0.set("href", href)
      $0.set("label", label)
    }
  }
}
