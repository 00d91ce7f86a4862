/// The screen that a page is shown on.
enum TabScreen: Sendable {
  /// A phone: small, dense, touched.
  case phone
  /// Nothing is pretended: for printing.
  case plain
}

/// What is told to a page before its first script runs.
enum TabSetup {
  /// Everything for a page, which is paused until the last but one of these.
  ///
  /// Returns when the page has answered: the first navigation moves to another process, which takes over only what the
  /// one before has confirmed. Else its events would be lost now and then.
  static func prepare(
    _ wire: Wire, session: String, version: String, screen: TabScreen, _ settings: BrowserSettings
  ) async {
    func tell(_ method: String, _ params: JSONValue = [:]) { wire.send(method, params, session: session) }
    guardTraffic(wire, session: session)
    tell("Page.enable")
    tell("Runtime.enable")
    tell("Log.enable")
    tell("Inspector.enable")
    tell("Network.setBypassServiceWorker", ["bypass": true])
    tell("Emulation.setLocaleOverride", ["locale": .text(settings.locale)])
    tell("Emulation.setTimezoneOverride", ["timezoneId": .text(settings.timeZone)])
    tell("Page.addScriptToEvaluateOnNewDocument", ["source": .text(fewDialogs)])
    if screen == .phone { pretendPhone(tell, version: version, settings) }
    tell("Runtime.runIfWaitingForDebugger")
    _ = try? await wire.call("Runtime.evaluate", ["expression": "0"], session: session, as: Nothing.self)
  }

  /// Each dialog holds the page until we dismiss it; after ten, a page goes on as if the customer had said no.
  private static let fewDialogs = """
    for (const [name, no] of [["alert", undefined], ["confirm", false], ["prompt", null]]) {
      const real = window[name].bind(window);
      let left = 10;
      window[name] = text => left-- > 0 ? real(text) : no;
    }
    """

  /// Every request of the target waits for us, and so does every target that it opens.
  static func guardTraffic(_ wire: Wire, session: String) {
    wire.send("Fetch.enable", ["patterns": [["urlPattern": "*"]]], session: session)
    wire.send("Target.setAutoAttach", Chromium.autoAttach, session: session)
  }

  private static func pretendPhone(
    _ tell: (String, JSONValue) -> Void, version: String, _ settings: BrowserSettings
  ) {
    tell(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(settings.width)), "height": .number(Double(settings.height)),
        "deviceScaleFactor": .number(Double(settings.scale)), "mobile": true,
        "screenOrientation": ["type": "portraitPrimary", "angle": 0],
      ])
    tell("Emulation.setTouchEmulationEnabled", ["enabled": true, "maxTouchPoints": 5])
    tell("Emulation.setEmitTouchEventsForMouse", ["enabled": false])
    tell(
      "Emulation.setUserAgentOverride",
      [
        "userAgent": .text(phoneAgent(version)), "acceptLanguage": .text(settings.locale), "platform": "Linux armv81",
        "userAgentMetadata": [
          "platform": "Android", "platformVersion": "10", "architecture": "", "model": "K", "mobile": true,
        ],
      ])
  }

  /// What scripts read in `navigator.userAgent`; requests that leave the machine carry our fetcher's own agent.
  private static func phoneAgent(_ version: String) -> String {
    let major = version.split(separator: "/").last?.split(separator: ".").first ?? "0"
    return "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/\(major).0.0.0 Mobile Safari/537.36"
  }
}
