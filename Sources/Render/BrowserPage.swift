/// A merchant's page in a browser: one address after another, with the same cookies.
///
/// Each load has a fresh tab; the earlier one is closed, whatever its scripts are at.
public actor BrowserPage {
  private let browser: Browser
  private let settings: BrowserSettings
  private let serve: @Sendable (RenderRequest) async -> RenderAnswer
  private var place: (chromium: Chromium, context: String)?
  private var tab: Tab?

  init(
    _ browser: Browser, _ settings: BrowserSettings, serve: @escaping @Sendable (RenderRequest) async -> RenderAnswer
  ) {
    (self.browser, self.settings, self.serve) = (browser, settings, serve)
  }

  /// Shows an address (http or https) on the phone's screen, within a time of at most `secondsPerPage`.
  ///
  /// A browser that dies is replaced, and the page loaded once more.
  public func load(url: String, within limit: Duration? = nil) async -> LoadOutcome {
    await open(Tab.Order(url: url, screen: .phone), within: limit)
  }

  /// Shows a document of ours (UTF-8), as if it stood at `url`, on no phone: for printing.
  public func show(html: [UInt8], at url: String = "https://vitrine.invalid/", within limit: Duration? = nil) async
    -> LoadOutcome
  {
    await open(Tab.Order(url: url, screen: .plain, document: html), within: limit)
  }

  /// The value of an expression (also of a promise) as JSON bytes. It sees the document, not the page's own scripts.
  public func evaluate(_ script: String, within limit: Duration = .seconds(3)) async throws(RenderError) -> [UInt8] {
    Array(try await current().text(of: "JSON.stringify(await (\(script)))??'null'", within: limit).utf8)
  }

  /// The document as scripts have left it, cut at `largest` UTF-16 units.
  public func html(largest: Int = 8 << 20) async throws(RenderError) -> [UInt8] {
    let script = """
      ((document.doctype?new XMLSerializer().serializeToString(document.doctype)+'\\n':'')\
      +(document.documentElement?.outerHTML??'')).slice(0,\(largest))
      """
    return Array(try await current().text(of: script, within: .seconds(3)).utf8)
  }

  /// Lays the page out anew for a computer's screen; its scripts may notice.
  func widen() async throws(RenderError) {
    let tab = try current()
    _ = try await tab.wire.call(
      "Emulation.setDeviceMetricsOverride",
      ["width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false], session: tab.session,
      within: .seconds(3), as: Nothing.self)
  }

  /// A picture of the first screen, or of an area, which may lie below it. `zoom` 1 gives `scale` pixels for a CSS pixel.
  public func screenshot(_ format: PictureFormat, area: PageArea? = nil, zoom: Double = 1) async throws(RenderError)
    -> [UInt8]
  {
    let area = area ?? PageArea(x: 0, y: 0, width: Double(settings.width), height: Double(settings.height))
    var params: [(String, JSONValue)] = [
      ("captureBeyondViewport", .flag(area.y + area.height > Double(settings.height))),
      (
        "clip",
        [
          "x": .number(area.x), "y": .number(area.y), "width": .number(area.width), "height": .number(area.height),
          "scale": .number(zoom),
        ]
      ),
    ]
    switch format {
    case .png: params.append(("format", "png"))
    case .webp(let quality): params += [("format", "webp"), ("quality", .number(Double(min(max(quality, 0), 100))))]
    }
    return try await current().bytes("Page.captureScreenshot", .object(params), within: .seconds(5))
  }

  /// The page as PDF.
  public func printToPDF(_ options: PrintOptions = PrintOptions()) async throws(RenderError) -> [UInt8] {
    let params: JSONValue = [
      "printBackground": .flag(options.background), "preferCSSPageSize": .flag(options.stylesheetSize),
      "generateTaggedPDF": .flag(options.tagged), "generateDocumentOutline": .flag(options.bookmarks),
      "paperWidth": 8.27, "paperHeight": 11.69,
    ]
    return try await current().bytes("Page.printToPDF", params, within: .seconds(30))
  }

  /// All cookies that the merchant's pages have set so far, in the order of name and domain.
  public func cookies() async throws(RenderError) -> [RenderCookie] {
    try await current().cookies().sorted { ($0.name, $0.domain) < ($1.name, $1.domain) }
  }

  /// Ends the tab and its context.
  func close() async {
    await closeTab()
    if let place, !place.chromium.wire.hasEnded { await place.chromium.dispose(place.context) }
    place = nil
  }

  private func current() throws(RenderError) -> Tab {
    guard let tab else { throw .pageHung }
    return tab
  }

  private func closeTab() async {
    let closing = tab
    tab = nil
    await closing?.close()
  }

  private func open(_ order: Tab.Order, within limit: Duration?) async -> LoadOutcome {
    for isLastTry in [false, true] {
      await closeTab()
      let outcome: LoadOutcome
      do throws(RenderError) { outcome = try await openOnce(order, within: limit) } catch {
        if case .pageHung = error { await browser.replaceHung(place?.chromium) }
        outcome = .notMeasured(.browserDied)
      }
      if outcome != .notMeasured(.browserDied) || isLastTry { return outcome }
    }
    return .notMeasured(.browserDied)
  }

  private func openOnce(_ order: Tab.Order, within limit: Duration?) async throws(RenderError) -> LoadOutcome {
    let place = try await settledPlace()
    let page = try await place.chromium.makePage(in: place.context)
    let tab = Tab(
      order, chromium: place.chromium, context: place.context, target: page.target, session: page.session, serve: serve)
    self.tab = tab
    // The last two seconds are for a page that must be told to stop.
    let most = Duration.seconds(settings.secondsPerPage)
    let rule = SettleRule(
      quiet: .milliseconds(settings.quietInMilliseconds), longest: .milliseconds(settings.longestSettleInMilliseconds),
      limit: max(min(limit ?? most, most) - .seconds(2), .seconds(1)))
    return await tab.load(rule)
  }

  /// The browser and context that this merchant has; new ones when the browser is gone.
  private func settledPlace() async throws(RenderError) -> (chromium: Chromium, context: String) {
    if let place, !place.chromium.wire.hasEnded { return place }
    place = nil
    let chromium = try await browser.running()
    let made = (chromium, try await chromium.makeContext())
    place = made
    return made
  }
}
