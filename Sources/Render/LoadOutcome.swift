/// Why a page was not measured.
public enum RenderGap: String, Sendable, Hashable, Codable {
  /// The browser died twice over it, or will not start any more.
  case browserDied
  /// The page needed more memory than it may have, and was ended.
  case tooMuchMemory
  /// The page's process crashed.
  case pageCrashed
  /// No document came: refused, missing, or a download.
  case noDocument
  /// The page's scripts would not stop, even when told.
  case hung
}

/// What came of showing a page.
public enum LoadOutcome: Sendable, Hashable {
  /// There is a page on the screen that can be measured.
  case loaded(LoadedPage)
  /// There is none; unknown, for this reason.
  case notMeasured(RenderGap)
}

/// How a page came to rest.
public enum PageRest: String, Sendable, Hashable, Codable {
  /// The load event came and nothing more was asked for.
  case settled
  /// The load event came, but the page went on asking or was given no more time.
  case busy
  /// Time was up before the load event.
  case unfinished
}

/// A page on the screen.
public struct LoadedPage: Sendable, Hashable, Codable {
  /// Where it ended, after redirects and its own navigations.
  public let url: String
  /// Status of the document shown; nil when unknown.
  public let status: Int?
  /// Whether it came to rest.
  public let rest: PageRest
  /// How often a script had to be stopped because the page did not answer any more.
  public let scriptsStopped: Int
  /// Where the page sent itself, in order, refused or not; the first is the address asked for.
  public let navigations: [String]
  /// What it asked for, in order, at most `requestsPerPage`.
  public let requests: [SeenRequest]
  /// Errors on the console, uncaught ones included: at most 50, 300 characters each.
  public let consoleErrors: [String]
  /// Dialogs dismissed.
  public let dialogs: Int
  /// Windows closed as they opened.
  public let windows: Int
  /// From the start of the navigation to the load event, in milliseconds; nil without one. Noisy: for information only.
  public let loadTimeInMilliseconds: Int?
}
