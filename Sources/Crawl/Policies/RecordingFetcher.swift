public import Presence

/// Sends one hop, hands the exchange to the recorder as it went over the wire, and returns what a reader gets of it.
///
/// The innermost fetcher, so that every hop, every retry, every robots.txt and every failure passes here once. Refusals
/// send nothing and are recorded by ``RobotsFetcher``.
public struct RecordingFetcher: Fetcher {
  private let transport: any Transport
  private let recorder: any ExchangeRecorder
  private let earlier: EarlierVisit?
  private let largestBody: Int

  /// Reads bodies up to `largestBody` bytes, content encoding removed. What `earlier` has is asked for only when it is
  /// another one now.
  public init(
    _ transport: any Transport, recorder: any ExchangeRecorder, earlier: EarlierVisit? = nil, largestBody: Int
  ) {
    self.transport = transport
    self.recorder = recorder
    self.earlier = earlier
    self.largestBody = largestBody
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let exchange = await exchange(request)
    // An interrupted visit is no visit, and is made again: its last exchange says nothing. Trouble of our own machine, which
    // has the same cause, is part of a visit that goes on, and of its replay.
    if Task.isCancelled, case .failed(let failure) = exchange.result, failure.cause == .cancelled {
      return .failed(failure)
    }
    await recorder.record(exchange)
    return exchange.outcome(largestBody: largestBody)
  }

  private func exchange(_ request: FetchRequest) async -> Exchange {
    guard let earlier, let known = earlier.validators(for: request.url) else {
      return await transport.exchange(request)
    }
    let exchange = await transport.exchange(request, unless: known)
    guard case .response(let response) = exchange.result, response.status == 304 else { return exchange }
    if let payload = try? earlier.payload(of: request.url) { return exchange.standing(for: payload) }
    // The archive that has the page is gone or damaged: a 304 alone would leave nothing to read.
    return await transport.exchange(request)
  }
}

/// A recorder that keeps nothing.
public struct NoRecorder: ExchangeRecorder {
  /// Keeps nothing.
  public init() {}
  public func record(_ exchange: Exchange) async {}
}
