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
  /// Whether the page arrived only in part.
  public let isTruncated: Bool
  /// Everything read from it.
  public let facts: PageFacts
  /// Its links and measures.
  public let outline: PageOutline
  /// The words of each link of the outline, folded for comparing, a space before them; empty for long ones.
  let linkWords: [String]

  /// A page as it was read.
  public init(capture: Capture, role: PageRole, facts: PageFacts, outline: PageOutline) {
    self.role = role
    requested = capture.requested
    redirects = capture.redirects
    status = capture.status
    isTruncated = capture.isTruncated
    sizeOnWireInBytes = capture.sizeOnWireInBytes
    self.facts = facts
    self.outline = outline
    linkWords = outline.outlinks.map { link in
      link.anchor.isEmpty || link.anchor.utf8.count > ReadPage.longestName ? "" : " " + link.anchor.foldedForComparison
    }
  }

  /// Whether it is a news page or an article of a blog, whose past is kept on purpose.
  var isArchive: Bool {
    let path = facts.url.path.lowercased()
    return role == .news
      || ["/blog", "/actu", "/news", "/article", "/agenda", "/evenement"].contains { path.contains($0) }
  }

  /// Longest words of a link that name a page, in bytes; longer ones are sentences.
  private static let longestName = 60
}
