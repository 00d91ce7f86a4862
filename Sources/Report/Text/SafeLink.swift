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

  /// As templates read it: `href` and `label`.
  var view: View {
    View.make {
      $0.set("href", href)
      $0.set("label", label)
    }
  }
}
