public import Presence

/// The live transport: one hop through libcurl, with the site's cookies, and the result in our words.
public struct CurlTransport: Transport {
  private let engine: CurlEngine
  private let settings: FetchSettings
  private let clock: any FetchClock
  private let jar = CookieJar()
  private let names = NameCheck()

  /// Starts an engine with its own thread; it ends when the last copy of this value is gone.
  public init(settings: FetchSettings, clock: any FetchClock) {
    engine = CurlEngine(settings: settings)
    self.settings = settings
    self.clock = clock
  }

  public func exchange(_ request: FetchRequest) async -> Exchange { await exchange(request, conditions: []) }

  public func exchange(_ request: FetchRequest, unless known: Validators) async -> Exchange {
    await exchange(request, conditions: known.lines)
  }

  private func exchange(_ request: FetchRequest, conditions: [String]) async -> Exchange {
    let startedAt = clock.now()
    guard mayConnect(to: request.url) else {
      let detail = "port \(request.url.port ?? 0) is not asked"
      return failed(request, .blockedAddress, detail, startedAt)
    }
    VisitConnections.current?.use(request.url, of: engine)
    let cookie = settings.cookies ? jar.header(for: request.url) : nil
    let order = EngineOrder(url: request.url.description, cookie: cookie, conditions: conditions)
    var delivery = await engine.perform(order)
    var attempts = 1
    while FailureMapping.isOwnFault(delivery), attempts < CurlTransport.mostAttempts {
      attempts += 1
      // The load must pass first; who is cancelled meanwhile gets the timeout, and no visit is made of it.
      do { try await clock.sleep(for: .seconds(attempts)) } catch { break }
      delivery = await engine.perform(order)
    }
    if FailureMapping.isOwnFault(delivery) {
      let lost = "\(delivery.lostInMilliseconds) ms of \(delivery.times.total / 1000)"
      return failed(
        request, .cancelled, "our own processor was saturated (\(lost)), the server may be well", startedAt)
    }
    let isCertain =
      FailureMapping.read(delivery) == .failure(.dns(isCertain: false))
      ? await names.surelyDoesNotExist(request.url.host) : false
    switch FailureMapping.read(delivery, isNameCertain: isCertain) {
    case .failure(let cause): return failed(request, cause, detail(of: delivery), startedAt)
    case .response(let truncation):
      let response = WireResponse(
        status: delivery.status, head: delivery.head, body: delivery.body, truncation: truncation,
        remoteAddress: delivery.remoteAddress)
      if settings.cookies { jar.take(delivery.head, from: request.url) }
      return Exchange(
        request: request,
        requestHead: RequestHead.bytes(
          url: request.url, cookie: cookie, conditions: conditions, settings: settings),
        result: .response(response), startedAt: startedAt, duration: .microseconds(delivery.times.total))
    }
  }

  /// How often a request is sent whose timeout was our own processor's fault.
  private static let mostAttempts = 3

  private func mayConnect(to url: WebURL) -> Bool {
    guard let port = url.port else { return true }
    return port == 80 || port == 443 || settings.allowedPorts.contains(port)
  }

  private func failed(
    _ request: FetchRequest, _ cause: FetchFailure.Cause, _ detail: String, _ startedAt: Timestamp
  ) -> Exchange {
    Exchange(
      request: request, requestHead: [],
      result: .failed(FetchFailure(url: request.url, cause: cause, detail: detail, failedAt: startedAt)),
      startedAt: startedAt)
  }

  private func detail(of delivery: EngineDelivery) -> String {
    switch delivery.stop {
    case .blocked(let address): "\(address) is not a public address"
    case .headTooLarge: "the head is longer than \(settings.largestHeadInBytes) bytes"
    case .noSocket(let code): "this machine could not open a connection (\(delivery.message), system error \(code))"
    case .bodyFull, .cancelled, nil: delivery.message
    }
  }
}
