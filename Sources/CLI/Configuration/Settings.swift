import Crawl
import Register
import Render
import Report

/// `settings.yaml` as one value; each part is the value of the room that needs it.
struct Settings: Decodable {
  /// How a list is worked through.
  struct Audit: Decodable {
    var sitesInFlight: Int
    /// Hours of the day in which visits may begin, `22:00-06:00`; empty for all.
    var allowedHours: String
    /// File of hosts that asked never to be visited; empty for none.
    var optOutFile: String

    /// The hours as a value; nil when all are allowed.
    var hours: AllowedHours? { AllowedHours(allowedHours) }
  }

  var organisation: OrganisationSettings
  var visit: VisitSettings
  var audit: Audit
  var matching: MatchSettings
  var directory: DirectorySettings
  var fetch: FetchSettings
  var render: BrowserSettings
  var rendering: RenderLimits

  /// What is wrong with the values, in sentences that name the key; empty when nothing is.
  var problems: [String] {
    let hours =
      audit.allowedHours.isEmpty || audit.hours != nil
      ? [] : ["audit.allowedHours must be like 22:00-06:00, or empty; it is “\(audit.allowedHours)”"]
    return hours
      + numbers.compactMap { key, value, range in
        range.contains(value)
          ? nil
          : "\(key) must lie between \(Settings.shown(range.lowerBound)) and \(Settings.shown(range.upperBound)); it is \(value)"
      } + matching.problems + directory.problems
  }

  /// Every number with the bounds in which it makes sense.
  private var numbers: [(key: String, value: Double, range: ClosedRange<Double>)] {
    [
      ("visit.pagesPerSite", Double(visit.pagesPerSite), 1...100),
      ("visit.stylesheetsPerSite", Double(visit.stylesheetsPerSite), 0...100),
      ("visit.sitemapsPerSite", Double(visit.sitemapsPerSite), 0...100),
      ("visit.siteTimeInSeconds", visit.siteTimeInSeconds, 1...86_400),
      ("audit.sitesInFlight", Double(audit.sitesInFlight), 1...100_000),
      ("fetch.delayInSeconds", fetch.delayInSeconds, 0...3600),
      ("fetch.largestCrawlDelayInSeconds", fetch.largestCrawlDelayInSeconds, 0...3600),
      ("fetch.slowServerFactor", fetch.slowServerFactor, 0...100),
      ("fetch.largestRetryAfterInSeconds", fetch.largestRetryAfterInSeconds, 0...86_400),
      ("fetch.requestsPerAddress", Double(fetch.requestsPerAddress), 1...10_000),
      ("fetch.retries", Double(fetch.retries), 0...10),
      ("fetch.retryDelayInSeconds", fetch.retryDelayInSeconds, 0...3600),
      ("fetch.failuresBeforeLeaving", Double(fetch.failuresBeforeLeaving), 0...1000),
      ("fetch.redirects", Double(fetch.redirects), 0...50),
      ("fetch.connectTimeoutInSeconds", fetch.connectTimeoutInSeconds, 0.1...3600),
      ("fetch.totalTimeoutInSeconds", fetch.totalTimeoutInSeconds, 0.1...3600),
      ("fetch.stallTimeoutInSeconds", fetch.stallTimeoutInSeconds, 0.1...3600),
      ("fetch.slowestBytesPerSecond", Double(fetch.slowestBytesPerSecond), 0...1e9),
      ("fetch.largestBodyInBytes", Double(fetch.largestBodyInBytes), 1024...1e9),
      ("fetch.largestHeadInBytes", Double(fetch.largestHeadInBytes), 1024...1e8),
      ("fetch.handshakesAtOnce", Double(fetch.handshakesAtOnce), 1...10_000),
      ("fetch.connections", Double(fetch.connections), 1...100_000),
      ("rendering.resourcesPerPage", Double(rendering.resourcesPerPage), 0...1000),
      ("rendering.rounds", Double(rendering.rounds), 1...20),
      ("render.user", Double(render.user), 1...4_294_967_294),
      ("render.group", Double(render.group), 1...4_294_967_294),
      ("render.secondsPerPage", Double(render.secondsPerPage), 3...600),
      ("render.pagesAtOnce", Double(render.pagesAtOnce), 1...64),
      ("render.pagesPerBrowser", Double(render.pagesPerBrowser), 1...100_000),
      ("render.memoryInMiB", Double(render.memoryInMiB), 128...65_536),
      ("render.scriptHeapInMiB", Double(render.scriptHeapInMiB), 16...8_192),
    ]
  }

  private static func shown(_ bound: Double) -> String {
    bound == bound.rounded() ? String(Int(bound)) : String(bound)
  }
}
