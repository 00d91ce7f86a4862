public import Page
public import Presence

/// A page of the merchant that was captured and read.
public struct ReadPage: Sendable {
  /// What it is for.
  public let role: PageRole
  /// The request's address.
  public let requested: WebURL
  /// Redirects followed to the page.
  public let redirects: [RedirectHop]
  /// HTTP status.
  public let status: Int
  /// Size of the body on the wire.
  public let sizeOnWireInBytes: Int
  /// Everything read from it.
  public let facts: PageFacts
  /// Its links and measures.
  public let outline: PageOutline

  /// A page as it was read.
  public init(capture: Capture, role: PageRole, facts: PageFacts, outline: PageOutline) {
    self.role = role
    requested = capture.requested
    redirects = capture.redirects
    status = capture.status
    sizeOnWireInBytes = capture.sizeOnWireInBytes
    self.facts = facts
    self.outline = outline
  }
}
