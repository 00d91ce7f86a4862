/// One page that is open, from its first request to its closing.
actor Tab {
  /// What is to be shown.
  struct Order: Sendable {
    var url: String
    var screen: TabScreen
    /// The document, when it is ours and not asked for.
    var document: [UInt8]?
  }

  let chromium: Chromium
  let context: String
  let target: String
  let session: String
  let order: Order
  let serve: @Sendable (RenderRequest) async -> RenderAnswer
  let started = ContinuousClock.now
  var watch = TabWatch()
  var answering: [Int: Task<Void, Never>] = [:]
  private var events: AsyncStream<WireEvent>.Continuation?

  /// Most events of a page that wait for us; a flood loses the rest.
  private static let mostEvents = 20_000

  init(
    _ order: Order, chromium: Chromium, context: String, target: String, session: String,
    serve: @escaping @Sendable (RenderRequest) async -> RenderAnswer
  ) {
    (self.order, self.chromium, self.context, self.target) = (order, chromium, context, target)
    (self.session, self.serve) = (session, serve)
  }

  var wire: Wire { chromium.wire }
  var elapsed: Duration { ContinuousClock.now - started }

  /// Goes to the address and waits until the page can be looked at.
  func load(_ rule: SettleRule) async -> LoadOutcome {
    let endedBefore = chromium.memory.endedPages
    chromium.memory.tabOpened()
    listen()
    await TabSetup.prepare(wire, session: session, version: chromium.version, screen: order.screen, chromium.settings)
    wire.send("Page.navigate", ["url": .text(order.url)], session: session)
    let rest = await settle(rule)
    if wire.hasEnded { return .notMeasured(.browserDied) }
    if watch.hasCrashed {
      return .notMeasured(chromium.memory.endedPages > endedBefore ? .tooMuchMemory : .pageCrashed)
    }
    guard let url = watch.url, !url.hasPrefix("chrome-error:") else { return .notMeasured(.noDocument) }
    if rest != .settled { wire.send("Page.stopLoading", session: session) }
    guard await answersAtAll() else { return .notMeasured(watch.hasCrashed ? .pageCrashed : .hung) }
    return .loaded(summary(url, rest))
  }

  /// Ends the page, whatever it does.
  func close() async {
    events?.finish()
    events = nil
    for task in answering.values { task.cancel() }
    answering = [:]
    wire.forget(session)
    chromium.memory.tabClosed()
    _ = try? await wire.call("Target.closeTarget", ["targetId": .text(target)], within: .seconds(2), as: Nothing.self)
  }

  private func listen() {
    let (stream, continuation) = AsyncStream.makeStream(
      of: WireEvent.self, bufferingPolicy: .bufferingOldest(Self.mostEvents))
    events = continuation
    hear(session)
    Task { for await event in stream { self.handle(event) } }
  }

  /// Events of this session are the page's.
  func hear(_ session: String) {
    guard let events else { return }
    wire.listen(session) { events.yield($0) }
  }

  private func settle(_ rule: SettleRule) async -> PageRest {
    var nextProbe = Duration.seconds(2)
    while !wire.hasEnded, !watch.hasCrashed {
      if let rest = rule.rest(watch.progress, at: elapsed) { return rest }
      if watch.progress.loaded == nil, watch.url != nil, elapsed > nextProbe {
        await stopScriptThatNeverEnds()
        nextProbe = elapsed + .seconds(1)
      }
      try? await Task.sleep(for: .milliseconds(15))
      if Task.isCancelled { return .unfinished }
    }
    return .unfinished
  }

  /// `terminateExecution` also ends the *next* script when none runs, so it is only for pages that do not answer.
  private func stopScriptThatNeverEnds() async {
    guard await !answers(within: .milliseconds(700)), !watch.hasCrashed else { return }
    watch.scriptsStopped += 1
    wire.send("Runtime.terminateExecution", session: session)
  }

  private func answers(within limit: Duration) async -> Bool {
    (try? await wire.call("Runtime.evaluate", ["expression": "0"], session: session, within: limit, as: Nothing.self))
      != nil
  }

  private func answersAtAll() async -> Bool {
    if await answers(within: .milliseconds(700)) { return true }
    await stopScriptThatNeverEnds()
    return await answers(within: .milliseconds(500))
  }

  private func summary(_ url: String, _ rest: PageRest) -> LoadedPage {
    LoadedPage(
      url: url, status: watch.status, rest: rest, scriptsStopped: watch.scriptsStopped,
      navigations: watch.navigations, requests: watch.requests, consoleErrors: watch.consoleErrors,
      dialogs: watch.dialogs, windows: chromium.desk.takeClosedWindows(in: context),
      loadTimeInMilliseconds: watch.progress.loaded.map { Int($0 / .milliseconds(1)) })
  }
}
