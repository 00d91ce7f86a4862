/// How pages are shown, and what a browser may cost.
public struct BrowserSettings: Sendable, Hashable, Codable {
  /// Programs tried in this order; the first that can be executed is used.
  public var executables = ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/google-chrome"]
  /// User that the browser runs as when we are root; never 0. 65534 is Debian's `nobody`.
  public var user: UInt32 = 65534
  /// Group for that user.
  public var group: UInt32 = 65534
  /// Folder in which a browser has its temporary profile.
  public var temporaryFolder = "/tmp"
  /// Width of the screen in CSS pixels.
  public var width = 360
  /// Height of the screen in CSS pixels.
  public var height = 800
  /// Device pixels for a CSS pixel.
  public var scale = 2
  /// Language of the pages' scripts and of `Accept-Language`.
  public var locale = "fr-FR"
  /// Time zone of the pages' scripts.
  public var timeZone = "Europe/Paris"
  /// Longest time for one page in all, in seconds.
  public var secondsPerPage = 9
  /// A page is settled when nothing was asked for during this time after its load event, in milliseconds.
  public var quietInMilliseconds = 250
  /// Longest wait after the load event, in milliseconds.
  public var longestSettleInMilliseconds = 2_000
  /// Requests of one page that are answered; further ones are refused.
  public var requestsPerPage = 250
  /// Navigations of the page by itself that are followed; a circle ends there.
  public var navigationsPerPage = 8
  /// Pages open at the same time.
  public var pagesAtOnce = 2
  /// A browser is replaced after that many pages: what leaks goes with it.
  public var pagesPerBrowser = 300
  /// Memory of all processes of the browser, in MiB; above, the largest page is ended and counts as not measured.
  public var memoryInMiB = 512
  /// Largest heap of a page's scripts, in MiB.
  public var scriptHeapInMiB = 128
  /// Largest message accepted from the browser, in bytes; a larger one ends the browser.
  public var largestMessageInBytes = 96 << 20
  /// Puts the browser in a network namespace without interfaces, where the kernel gives one, besides all other measures.
  public var isolatesNetwork = true

  /// The defaults.
  public init() {}
}
