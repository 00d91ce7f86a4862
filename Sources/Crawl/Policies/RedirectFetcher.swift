public import Presence

/// Follows redirects hop by hop, each hop through every policy inside: its own robots.txt, its own host's pace, its own
/// record.
///
/// Outermost, live and in a replay alike: the fetcher inside answers one hop. `Capture.redirects` is the way without
/// detours: when a cookie gate sends us away and back to the same address, the circle is left out, so that an archive
/// that answers with the last exchange of an address gives the same capture.
public struct RedirectFetcher: Fetcher {
  private let inner: any Fetcher
  private let mostHops: Int

  /// Follows at most so many hops.
  public init(_ inner: any Fetcher, mostHops: Int) {
    self.inner = inner
    self.mostHops = max(mostHops, 0)
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    var trail = Trail(start: request.url)
    while true {
      let outcome = await inner.fetch(FetchRequest(url: trail.url, purpose: request.purpose))
      guard case .captured(let capture) = outcome, let location = RedirectFetcher.location(capture) else {
        return outcome.arrived(from: request.url, by: trail.hops)
      }
      guard let next = trail.url.resolving(location) else {
        return failed(
          capture, .blockedAddress, "redirect to “\(location.prefix(200))”, which is no http or https address")
      }
      guard trail.visited.count <= mostHops else {
        return failed(capture, .redirectLoop, "more than \(mostHops) redirects")
      }
      guard trail.go(to: next, after: capture) else {
        return failed(capture, .redirectLoop, "redirected in a circle to \(next)")
      }
    }
  }

  /// Where a capture points by its status and `Location`; nil when it is no redirect.
  private static func location(_ capture: Capture) -> String? {
    guard [301, 302, 303, 307, 308].contains(capture.status), let location = capture.header("location") else {
      return nil
    }
    return location.isEmpty ? nil : location
  }

  private func failed(_ capture: Capture, _ cause: FetchFailure.Cause, _ detail: String) -> FetchOutcome {
    .failed(FetchFailure(url: capture.url, cause: cause, detail: detail, failedAt: capture.capturedAt))
  }
}

/// The way so far.
private struct Trail {
  var url: WebURL
  var hops: [RedirectHop] = []
  /// Every address asked, in order, circles included.
  var visited: [WebURL] = []
  private var hasCookie = false

  init(start: WebURL) {
    url = start
    visited = [start]
  }

  /// Takes a hop. False when it leads back to where nothing new can come from: an address is asked a second time only
  /// when a cookie was set meanwhile, and never a third time.
  mutating func go(to next: WebURL, after capture: Capture) -> Bool {
    hasCookie = hasCookie || capture.header("set-cookie") != nil
    let visits = visited.count { $0 == next }
    guard visits == 0 || (visits == 1 && hasCookie) else { return false }
    visited.append(next)
    if let circle = hops.firstIndex(where: { $0.from == next }) {
      hops.removeSubrange(circle...)
    } else if next != url {
      hops.append(RedirectHop(from: url, status: capture.status, to: next))
    }
    url = next
    return true
  }
}

extension FetchOutcome {
  /// The outcome of the last hop as that of the first request.
  fileprivate func arrived(from requested: WebURL, by hops: [RedirectHop]) -> FetchOutcome {
    // Without a hop it is already that: a robots.txt comes with its own way.
    guard !hops.isEmpty, case .captured(let capture) = self else { return self }
    return .captured(
      Capture(
        requested: requested, url: capture.url, redirects: hops, status: capture.status, headers: capture.headers,
        body: capture.body, isTruncated: capture.isTruncated, sizeOnWireInBytes: capture.sizeOnWireInBytes,
        capturedAt: capture.capturedAt))
  }
}
