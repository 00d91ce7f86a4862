internal import Presence

/// An address that may stand in `href`, with a short form to read.
struct SafeLink: Hashable, Sendable {
  /// Canonical http or https address; nil when the text is no such address, and then there is no link.
  let href: SafeText?
  /// Host and path, at most 70 characters.
  let label: SafeText

  /// Reads any text.
  init(_ text: String) {
    if text.utf8.count <= 2000, let url = WebURL(text) {
      href = SafeText(url.description, limit: 4000)
      let path = url.target == "/" ? "" : url.target
      label = SafeText(url.siteHost + path, limit: 70)
    } else {
      href = nil
      label = SafeText(text, limit: 70)
    }
  }

  /// The same, where an address of `home`'s own site is shown by its path alone, and its first page by its name.
  init(_ text: String, home: WebURL?, _ language: Language) {
    let whole = SafeLink(text)
    guard let home, whole.href != nil, let url = WebURL(text), url.siteHost == home.siteHost else {
      self = whole
      return
    }
    href = whole.href
    let first = language == .french ? "page d’accueil" : "home page"
    label = url.target == "/" ? SafeText(own: first) : SafeText(url.target, limit: 60)
  }

  /// As templates read it: `href` and `label`.
  var view: View {
    View.make {
      $0.set("href", href)
      $0.set("label", label)
    }
  }
}
