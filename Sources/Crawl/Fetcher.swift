public import Presence

/// Gets one thing: from the web, from an archive, or from a test's table.
///
/// Everything that can come of a request is a value of ``Presence/FetchOutcome``; nothing is thrown. Policies (robots.txt,
/// politeness, retries, redirects) are small structs around another fetcher.
public protocol Fetcher: Sendable {
  /// Fetches, and returns when the answer is there, refused or given up. Obeys cancellation of the calling task by
  /// returning `.failed` with the cause `.cancelled`.
  func fetch(_ request: FetchRequest) async -> FetchOutcome
}

/// Carries one request over the wire: one hop, no policy. The live one is `CurlTransport`.
public protocol Transport: Sendable {
  /// Sends one GET and returns what went over the wire. Never follows a redirect, never retries.
  func exchange(_ request: FetchRequest) async -> Exchange

  /// The same, asking for the page only when it is another one than that which came with these validators. A transport
  /// that cannot ask so sends the plain request, which is always right.
  func exchange(_ request: FetchRequest, unless known: Validators) async -> Exchange
}

extension Transport {
  public func exchange(_ request: FetchRequest, unless known: Validators) async -> Exchange { await exchange(request) }
}
