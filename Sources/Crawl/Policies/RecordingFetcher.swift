public import Presence

/// Sends one hop, hands the exchange to the recorder as it went over the wire, and returns what a reader gets of it.
///
/// The innermost fetcher, so that every hop, every retry, every robots.txt and every failure passes here once. Refusals
/// send nothing and are recorded by ``RobotsFetcher``.
public struct RecordingFetcher: Fetcher {
  private let transport: any Transport
  private let recorder: any ExchangeRecorder
  private let largestBody: Int

  /// Reads bodies up to `largestBody` bytes, content encoding removed.
  public init(_ transport: any Transport, recorder: any ExchangeRecorder, largestBody: Int) {
    self.transport = transport
    self.recorder = recorder
    self.largestBody = largestBody
  }

  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let exchange = await transport.exchange(request)
    // What was cancelled was not measured: a resumed run asks again, and the archive must not answer for it.
    if case .failed(let failure) = exchange.result, failure.cause == .cancelled { return .failed(failure) }
    await recorder.record(exchange)
    return exchange.outcome(largestBody: largestBody)
  }
}

/// A recorder that keeps nothing.
public struct NoRecorder: ExchangeRecorder {
  /// Keeps nothing.
  public init() {}
  public func record(_ exchange: Exchange) async {}
}
