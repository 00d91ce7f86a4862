extension FetchSettings {
  /// Reads what is there; the rest keeps its default. Throws for values of the wrong type, never for missing ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<FetchSettings, Value>) throws {
      if let value = try values.decodeIfPresent(Value.self, forKey: key) { self[keyPath: path] = value }
    }
    try read(.agent, \.agent)
    try read(.agentVersion, \.agentVersion)
    try read(.contact, \.contact)
    try read(.acceptLanguage, \.acceptLanguage)
    try read(.delayInSeconds, \.delayInSeconds)
    try read(.largestCrawlDelayInSeconds, \.largestCrawlDelayInSeconds)
    try read(.slowServerFactor, \.slowServerFactor)
    try read(.largestRetryAfterInSeconds, \.largestRetryAfterInSeconds)
    try read(.requestsPerAddress, \.requestsPerAddress)
    try read(.optedOutHosts, \.optedOutHosts)
    try read(.retries, \.retries)
    try read(.retryDelayInSeconds, \.retryDelayInSeconds)
    try read(.failuresBeforeLeaving, \.failuresBeforeLeaving)
    try read(.redirects, \.redirects)
    try read(.conditional, \.conditional)
    try read(.connectTimeoutInSeconds, \.connectTimeoutInSeconds)
    try read(.totalTimeoutInSeconds, \.totalTimeoutInSeconds)
    try read(.slowestBytesPerSecond, \.slowestBytesPerSecond)
    try read(.stallTimeoutInSeconds, \.stallTimeoutInSeconds)
    try read(.largestBodyInBytes, \.largestBodyInBytes)
    try read(.largestHeadInBytes, \.largestHeadInBytes)
    try read(.handshakesAtOnce, \.handshakesAtOnce)
    try read(.connections, \.connections)
    try read(.http2, \.http2)
    try read(.cookies, \.cookies)
    try read(.allowedAddresses, \.allowedAddresses)
    try read(.allowedPorts, \.allowedPorts)
    try read(.connectTo, \.connectTo)
    extraAuthorityFile = try values.decodeIfPresent(String.self, forKey: .extraAuthorityFile)
  }
}
