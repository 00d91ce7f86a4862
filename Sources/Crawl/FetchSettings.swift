/// How the fetcher behaves towards the web. A value left out of a configuration file keeps its default.
public struct FetchSettings: Sendable, Hashable, Codable {
  /// Product token: what robots.txt files call us, and the first word of the User-Agent. Letters, `-` and `_` only.
  public var agent = "Vitrine"
  /// Version shown in the User-Agent.
  public var agentVersion = "0.1"
  /// Where an owner of a site can complain: an address of a page or an e-mail address. Sent with every request; a
  /// server owner who cannot reach anybody blocks us, and would be right.
  public var contact = ""
  /// Value of `Accept-Language`. Sites in several languages answer in the first that they have.
  public var acceptLanguage = "fr"

  /// Pause between the end of a request and the start of the next to the same host, in seconds.
  public var delayInSeconds = 1.0
  /// Longest `Crawl-delay` that is obeyed, in seconds; longer ones are cut to it, else one site could hold a run for days.
  public var largestCrawlDelayInSeconds = 10.0
  /// The pause is at least this many times the duration of the host's last answer, so that a server that becomes slow is
  /// asked less often. 0 switches it off.
  public var slowServerFactor = 1.0
  /// Longest `Retry-After` that is waited for, in seconds. A longer one ends the visit of that page.
  public var largestRetryAfterInSeconds = 30.0
  /// Requests at the same time to one IP address, once it is known: small sites share the servers of few hosters.
  public var requestsPerAddress = 8
  /// Hosts (with their subdomains) that asked never to be visited.
  public var optedOutHosts: [String] = []

  /// How often a request that may pass later is sent again. 0 means that a single hiccup is reported as a failure.
  public var retries = 1
  /// Pause before the first retry, in seconds; doubled for each further one.
  public var retryDelayInSeconds = 2.0
  /// Failures running (timeouts, resets, refusals, 429, 503; retries counted once) after which the rest of a host's
  /// requests is not sent in this run. 0 never gives up.
  public var failuresBeforeLeaving = 4
  /// Redirects followed for one request.
  public var redirects = 10
  /// Asks for a page that an earlier run of the campaign archived only when it is another one now (`ETag`,
  /// `Last-Modified`). Spares the merchants' servers; the run's archive then leans on the earlier run's.
  public var conditional = true

  /// Longest time to resolve, connect and shake hands, in seconds.
  public var connectTimeoutInSeconds = 10.0
  /// Longest time for one request in all, in seconds.
  public var totalTimeoutInSeconds = 30.0
  /// Below this rate, in bytes per second, a transfer counts as stalled.
  public var slowestBytesPerSecond = 100
  /// How long a transfer may stall, in seconds. Also the longest wait for the first byte.
  public var stallTimeoutInSeconds = 15.0

  /// Largest body kept, in bytes, on the wire and inflated; the rest is cut and the capture says so.
  public var largestBodyInBytes = 5 * 1024 * 1024
  /// Largest head of a response, in bytes; more is a failure (`tooLarge`).
  public var largestHeadInBytes = 128 * 1024

  /// TLS handshakes begun at the same time. Many at once starve each other into false timeouts.
  public var handshakesAtOnce = 64
  /// Idle connections kept open for further requests of the same host.
  public var connections = 512
  /// Offers HTTP/2. Off: with one request at a time it gains nothing, and HTTP/1.1 is archived byte for byte.
  public var http2 = false
  /// Keeps the cookies of a site during its visit. Off: sites that gate by a cookie redirect in a circle.
  public var cookies = true

  /// Addresses or networks (`127.0.0.1`, `::1`, `10.0.0.0/8`) that may be connected to although they are private.
  /// Empty for the real web: a merchant's page could otherwise make us read our own network.
  public var allowedAddresses: [String] = []
  /// Ports besides 80 and 443 that may be connected to.
  public var allowedPorts: [Int] = []
  /// Where connections really go, as libcurl's `CONNECT_TO` writes it, for example `:80:127.0.0.1:8080` and
  /// `:443:127.0.0.1:8443` for a server that plays the web. Host names and certificates stay those of the request.
  public var connectTo: [String] = []
  /// File of certificate authorities (PEM) trusted besides the system's.
  public var extraAuthorityFile: String?

  /// The defaults, good for the real web once ``contact`` is set.
  public init() {}

  /// The User-Agent sent: who we are and where to complain.
  public var userAgent: String {
    func isFit(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x28 && byte != 0x29 }
    // Said with every request: nearly always there is nothing to leave out.
    let fit = contact.utf8.allSatisfy(isFit) ? contact : String(decoding: contact.utf8.filter(isFit), as: UTF8.self)
    let product = "\(agent)/\(agentVersion)"
    return fit.isEmpty ? product : "\(product) (+\(fit))"
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case agent, agentVersion, contact, acceptLanguage
    case delayInSeconds, largestCrawlDelayInSeconds, slowServerFactor, largestRetryAfterInSeconds
    case requestsPerAddress, optedOutHosts, retries, retryDelayInSeconds, failuresBeforeLeaving, redirects, conditional
    case connectTimeoutInSeconds, totalTimeoutInSeconds, slowestBytesPerSecond, stallTimeoutInSeconds
    case largestBodyInBytes, largestHeadInBytes, handshakesAtOnce, connections, http2, cookies
    case allowedAddresses, allowedPorts, connectTo, extraAuthorityFile
  }
}
