public import Presence

/// One hop as it went over the wire: what was sent, and what came back or why nothing did.
///
/// This is the unit that is archived. A redirect chain is as many exchanges as hops; a retry is one more exchange of the
/// same address. For one address the last exchange is the one that counted, so an archive that answers with the last
/// one replays a visit.
public struct Exchange: Sendable, Hashable {
  /// What came of it.
  public enum Result: Sendable, Hashable {
    /// A response with its headers; the body may be cut, see ``WireResponse/truncation``.
    case response(WireResponse)
    /// No usable response.
    case failed(FetchFailure)
    /// Not sent: robots.txt or an opt-out forbids it.
    case disallowed(RobotsDecision)
  }

  /// Address and purpose.
  public let request: FetchRequest
  /// Request line and header lines as sent, each ended by CRLF, and the empty line; empty when nothing was sent.
  public let requestHead: [UInt8]
  /// What came of it.
  public let result: Result
  /// When it began. Also the capture time of the page, so that a replay from an archive equals the visit.
  public let startedAt: Timestamp
  /// From the start to the last byte; nil when it was not measured (a replay, a refusal).
  public let duration: Duration?
  /// The payload that a 304 stands for; nil when the response is its own answer.
  public let earlier: EarlierPayload?

  /// An exchange and what came of it.
  public init(
    request: FetchRequest, requestHead: [UInt8], result: Result, startedAt: Timestamp, duration: Duration? = nil,
    earlier: EarlierPayload? = nil
  ) {
    self.request = request
    self.requestHead = requestHead
    self.result = result
    self.startedAt = startedAt
    self.duration = duration
    self.earlier = earlier
  }

  /// The response that readers get: for a 304 the one that it stands for. Nil when there was none.
  var meantResponse: WireResponse? {
    guard case .response(let response) = result else { return nil }
    return earlier.map { response.refreshing($0.response) } ?? response
  }

  /// This exchange as one that stands for an earlier payload.
  func standing(for earlier: EarlierPayload) -> Exchange {
    Exchange(
      request: request, requestHead: requestHead, result: result, startedAt: startedAt, duration: duration,
      earlier: earlier)
  }
}

/// A response as received: transfer encoding (chunks) removed, content encoding (gzip) kept.
public struct WireResponse: Sendable, Hashable {
  /// Why a body is not whole.
  public enum Truncation: String, Sendable, Hashable, Codable {
    /// Cut at the size limit.
    case length
    /// Cut at the time limit.
    case time
    /// The connection ended before the announced length.
    case disconnect
  }

  /// HTTP status.
  public let status: Int
  /// Status line and header lines, bytes as received, with the empty line at the end. Of interim 1xx responses nothing.
  public let head: [UInt8]
  /// Body, content encoding kept.
  public let body: [UInt8]
  /// Why the body is not whole; nil when it is.
  public let truncation: Truncation?
  /// Address of the server, numeric; nil when it is not known.
  public let remoteAddress: String?

  /// A response with its bytes.
  public init(status: Int, head: [UInt8], body: [UInt8], truncation: Truncation?, remoteAddress: String?) {
    self.status = status
    self.head = head
    self.body = body
    self.truncation = truncation
    self.remoteAddress = remoteAddress
  }
}

/// Keeps exchanges, for example in a WARC.
public protocol ExchangeRecorder: Sendable {
  /// Keeps one exchange. Called once per hop, in the order in which the exchanges of one site ended; calls for different
  /// sites come at the same time. Returns when the recorder has taken it over.
  func record(_ exchange: Exchange) async
}
