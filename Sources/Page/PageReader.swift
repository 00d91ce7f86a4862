public import Presence

/// From a capture to everything that a page says: one parse, many readers.
public enum PageReader {
  /// Parses a capture. Never fails: a page that is no HTML gives an empty document.
  public static func parse(_ capture: Capture, role: PageRole, context: ReadingContext) -> Page {
    Page(
      url: capture.url, role: role, headers: capture.headers, capturedAt: capture.capturedAt,
      sizeInBytes: capture.body.count, document: HTMLDocument(), text: VisibleText(), separatedText: VisibleText(),
      structured: [], context: context)
  }

  /// Links, stylesheets, feeds and signs of state, for the frontier.
  public static func outline(of page: Page) -> PageOutline { PageOutline() }

  /// All facts of a page.
  public static func facts(of page: Page) -> PageFacts {
    PageFacts(
      url: page.url, role: page.role, capturedAt: page.capturedAt, mobile: MobileReadiness(readiness: .unknown))
  }
}
