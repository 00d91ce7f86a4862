import Presence

/// Known trackers and consent tools in the scripts, frames and pictures that a page loads.
///
/// A script that waits for agreement (`type="text/plain"`, `data-cookieconsent`, `data-src`) does not count. Source:
/// article 82 of the law of 6 January 1978, CNIL guidelines of 17 September 2020.
enum Trackers {
  static func find(in page: Page, into facts: inout TrustFacts) {
    let document = page.document
    for node in 0..<document.count {
      let name = document.name(node)
      guard name == .script || name == .iframe || name == .img || name == .link else { continue }
      if let source = document.attributeUTF8(name == .link ? .href : .src, of: node), source.count < 1_000 {
        read(source, node, page, into: &facts)
      } else if name == .script, let child = document.descendants(of: node).first {
        let content = document.utf8(of: child)
        guard content.count < 60_000, page.mayHold([.tracker, .consentTool], node) else { continue }
        read(content, node, page, into: &facts)
      }
    }
    if facts.consentBanner == nil { facts.consentBanner = ownBanner(page) }
  }

  private static func read(
    _ source: ArraySlice<UInt8>, _ node: HTMLDocument.Node, _ page: Page, into facts: inout TrustFacts
  ) {
    let document = page.document
    if facts.consentBanner == nil, let rank = anyTool.first(in: source) {
      let tool = tools[rank]
      let excerpt = String(decoding: tool.needle, as: UTF8.self)
      facts.consentBanner = Fact(tool.name, evidence: [page.evidence(node, excerpt: excerpt, method: .script)])
    }
    guard document.name(node) != .link, anyTracker.isAny(in: source), !waits(node, in: document) else { return }
    for tracker in trackers where ByteSearch.find(tracker.needle, in: source) != nil {
      guard !facts.trackers.contains(where: { $0.value == tracker.name }) else { continue }
      let excerpt = String(decoding: tracker.needle, as: UTF8.self)
      facts.trackers.append(
        Fact(tracker.name, evidence: [page.evidence(node, excerpt: excerpt, method: .script)], confidence: 0.9))
    }
  }

  private static func waits(_ node: HTMLDocument.Node, in document: HTMLDocument) -> Bool {
    if let type = document.attributeUTF8(.type, of: node), ByteSearch.contains("text/plain", in: type) { return true }
    return ["data-cookieconsent", "data-consent", "data-category", "data-cookiecategory", "data-service"].contains {
      document.attributeUTF8($0, of: node) != nil
    }
  }

  /// A box of the page's own that speaks of cookies and has a button.
  private static func ownBanner(_ page: Page) -> Fact<String>? {
    let document = page.document
    for node in document.elements(.div) + document.elements(.section) + document.elements(.aside) {
      for name in [AttributeName.id, .class] {
        guard let value = document.attributeUTF8(name, of: node), value.count < 200 else { continue }
        let folded = ByteSearch.folded(value)
        guard ByteSearch.contains("cookie", in: folded[...]) || ByteSearch.contains("rgpd", in: folded[...]) else {
          continue
        }
        let range = document.descendants(of: node)
        guard document.first(.button, in: range) != nil || document.first(.a, in: range) != nil else { continue }
        let excerpt = String(decoding: value, as: UTF8.self)
        return Fact("own", evidence: [page.evidence(node, excerpt: excerpt, method: .markup)], confidence: 0.7)
      }
    }
    return nil
  }

  private static func list(_ entries: [(String, String)]) -> [(name: String, needle: [UInt8])] {
    entries.map { ($0.0, Array($0.1.utf8)) }
  }

  static let trackerNeedles = trackers.map(\.needle)
  static let toolNeedles = tools.map(\.needle)
  private static let anyTracker = NeedleSet(trackerNeedles)
  private static let anyTool = NeedleSet(toolNeedles)

  private static let trackers = list([
    ("Google Analytics", "google-analytics.com"), ("Google Analytics", "googletagmanager.com/gtag/js"),
    ("Google Analytics", "urchin.js"), ("Google Tag Manager", "googletagmanager.com/gtm.js"),
    ("Google Ads", "googleadservices.com"), ("Google Ads", "googlesyndication.com"), ("DoubleClick", "doubleclick.net"),
    ("Meta Pixel", "connect.facebook.net/en_US/fbevents.js"), ("Meta Pixel", "fbevents.js"),
    ("Meta", "connect.facebook.net/fr_FR/"), ("Hotjar", "static.hotjar.com"), ("Microsoft Clarity", "clarity.ms"),
    ("LinkedIn Insight", "snap.licdn.com"), ("TikTok Pixel", "analytics.tiktok.com"), ("Xiti", "xiti.com"),
    ("Pinterest Tag", "s.pinimg.com/ct"), ("Criteo", "criteo.net"), ("HubSpot", "js.hs-scripts.com"),
    ("Yandex Metrica", "mc.yandex.ru"), ("StatCounter", "statcounter.com"), ("AddThis", "addthis.com"),
    ("ShareThis", "sharethis.com"), ("Bing Ads", "bat.bing.com"), ("X", "static.ads-twitter.com"),
    ("Snap Pixel", "sc-static.net/scevent"), ("Quantcast", "quantserve.com"), ("Brevo", "sibautomation.com"),
  ])

  private static let tools = list([
    ("tarteaucitron", "tarteaucitron"), ("Axeptio", "axept.io"), ("Axeptio", "axeptio"), ("Didomi", "didomi"),
    ("Cookiebot", "cookiebot.com"), ("OneTrust", "cookielaw.org"), ("Complianz", "complianz"),
    ("CookieYes", "cookieyes"), ("CookieYes", "cookie-law-info"), ("Cookie Notice", "cookie-notice"),
    ("Iubenda", "iubenda.com"), ("Klaro", "klaro"), ("Osano", "cookieconsent.min.js"), ("Sirdata", "sirdata"),
    ("Quantcast Choice", "quantcast.mgr.consensu"), ("Borlabs", "borlabs-cookie"), ("Usercentrics", "usercentrics"),
    ("Orejime", "orejime"), ("CookieFirst", "cookiefirst"), ("Moove", "gdpr-cookie-compliance"),
    ("Real Cookie Banner", "real-cookie-banner"), ("Hu-manity", "hu-manity"), ("cookieconsent", "cookieconsent"),
  ])
}
