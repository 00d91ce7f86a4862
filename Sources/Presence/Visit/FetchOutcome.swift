/// What came of a request. A 404 is a capture; only what gave no answer is a failure.
public enum FetchOutcome: Sendable, Hashable {
  case captured(Capture)
  case disallowed(RobotsDecision)
  case failed(FetchFailure)
}

/// One header line, as received.
public struct HeaderField: Sendable, Hashable, Codable {
  /// Name as received.
  public let name: String
  /// Value, white space trimmed.
  public let value: String

  /// A name and its value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A step of a redirect that was followed.
public struct RedirectHop: Sendable, Hashable, Codable {
  /// Address that redirected.
  public let from: WebURL
  /// Its status, 301…308.
  public let status: Int
  /// Where it pointed.
  public let to: WebURL

  /// A hop from one address to the next.
  public init(from: WebURL, status: Int, to: WebURL) {
    self.from = from
    self.status = status
    self.to = to
  }
}

/// A response, as a reader needs it.
public struct Capture: Sendable, Hashable {
  /// The request's address.
  public let requested: WebURL
  /// The address that answered, after redirects.
  public let url: WebURL
  /// Redirects followed, in order.
  public let redirects: [RedirectHop]
  /// HTTP status of the last response.
  public let status: Int
  /// Header lines of the last response, in order.
  public let headers: [HeaderField]
  /// Body with its content encoding removed.
  public let body: [UInt8]
  /// True when the body was cut at the size limit.
  public let isTruncated: Bool
  /// Bytes of the body on the wire, content encoding kept.
  public let sizeOnWireInBytes: Int
  /// When the last response came.
  public let capturedAt: Timestamp

  /// A response and its way there.
  public init(
    requested: WebURL, url: WebURL, redirects: [RedirectHop], status: Int, headers: [HeaderField], body: [UInt8],
    isTruncated: Bool, sizeOnWireInBytes: Int, capturedAt: Timestamp
  ) {
    self.requested = requested
    self.url = url
    self.redirects = redirects
    self.status = status
    self.headers = headers
    self.body = body
    self.isTruncated = isTruncated
    self.sizeOnWireInBytes = sizeOnWireInBytes
    self.capturedAt = capturedAt
  }

  /// The same without its body, for who has an archive to read it from.
  public var withoutBody: Capture {
    Capture(
      requested: requested, url: url, redirects: redirects, status: status, headers: headers, body: [],
      isTruncated: isTruncated, sizeOnWireInBytes: sizeOnWireInBytes, capturedAt: capturedAt)
  }

  /// Value of the first header of this name, case ignored; nil when there is none.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// A refusal by robots.txt (RFC 9309) or by an opt-out list.
public struct RobotsDecision: Sendable, Hashable, Codable {
  /// What was not fetched.
  public let url: WebURL
  /// Line of robots.txt that decided, counted from 1; nil when none did (unreachable file, opt-out).
  public let line: Int?
  /// That line's text, or why the whole host is refused.
  public let rule: String
  /// When it was decided.
  public let decidedAt: Timestamp

  /// A refusal with the line that decided.
  public init(url: WebURL, line: Int?, rule: String, decidedAt: Timestamp) {
    self.url = url
    self.line = line
    self.rule = rule
    self.decidedAt = decidedAt
  }
}

/// A request that got no usable answer.
public struct FetchFailure: Sendable, Hashable, Codable {
  /// Why there was none.
  public enum Cause: Sendable, Hashable, Codable {
    /// No such name, or the resolver did not answer.
    case dns(isCertain: Bool)
    case refused, unreachable
    case timeout(Phase)
    case tls(Fault)
    case tooLarge, redirectLoop, badResponse, reset
    /// An address of a private network, or a port or scheme that we do not use.
    case blockedAddress
    case cancelled
  }

  /// What was waited for.
  public enum Phase: String, Sendable, Hashable, Codable { case resolve, connect, handshake, firstByte, body }

  /// What is wrong with the TLS connection.
  public enum Fault: String, Sendable, Hashable, Codable { case expired, wrongHost, selfSigned, chain, handshake }

  /// Address that failed, possibly after redirects.
  public let url: WebURL
  /// Why.
  public let cause: Cause
  /// What the library said, for the log and the archive.
  public let detail: String
  /// When it failed.
  public let failedAt: Timestamp

  /// A failure with its cause.
  public init(url: WebURL, cause: Cause, detail: String, failedAt: Timestamp) {
    self.url = url
    self.cause = cause
    self.detail = detail
    self.failedAt = failedAt
  }
}
