/// The command line of a browser that is small, still, and has no way to a network. Never `--no-sandbox`.
enum LaunchFlags {
  /// All arguments, the program's name first.
  static func arguments(_ program: String, profile: String, _ settings: BrowserSettings, smallSharedMemory: Bool)
    -> [String]
  {
    [program, "--headless=new", "--remote-debugging-pipe", "--user-data-dir=" + profile, "--lang=" + settings.locale]
      + ["--js-flags=--max-old-space-size=\(settings.scriptHeapInMiB)"]
      + (smallSharedMemory ? ["--disable-dev-shm-usage"] : [])
      + noNetwork + still + small + same + ["--disable-features=" + unwanted.joined(separator: ",")]
  }

  /// Nothing listens on port 9, no name and no address resolves, and WebRTC has no datagrams of its own.
  private static let noNetwork = [
    "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic", "--dns-prefetch-disable", "--no-pings",
  ]

  /// No talk with its maker, no windows but ours.
  private static let still = [
    "--no-first-run", "--no-default-browser-check", "--no-startup-window", "--no-service-autorun",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
    "--disable-extensions", "--disable-component-extensions-with-background-pages", "--disable-breakpad",
    "--disable-crash-reporter", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
    "--disable-search-engine-choice-screen", "--metrics-recording-only", "--password-store=basic",
    "--disable-notifications", "--block-new-web-contents", "--disable-hang-monitor", "--disable-prompt-on-repost",
  ]

  /// Frames share the process of their page: the sandbox is around the page, and a shop's map costs no second one.
  private static let small = [
    "--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis", "--disable-site-isolation-trials",
    "--disable-speech-api", "--mute-audio",
  ]

  /// The same picture on every machine.
  private static let same = [
    "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none", "--disable-lcd-text",
    "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
  ]

  private static let unwanted = [
    "PreloadTopChromeWebUI", "SpareRendererForSitePerProcess", "MediaRouter", "DialMediaRouteProvider",
    "OptimizationHints", "OptimizationGuideModelDownloading", "Translate", "AutofillServerCommunication",
    "CertificateTransparencyComponentUpdater", "Prerender2", "BackForwardCache", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "DnsOverHttps", "AsyncDns", "NetworkTimeServiceQuerying", "LensOverlay",
    "PaintHolding", "SegmentationPlatform", "IsolateOrigins", "site-per-process", "DestroyProfileOnBrowserClose",
  ]
}
