import Presence

/// The addresses under which a declared site may answer, in the order in which they are tried before it is called down.
enum SeedVariants {
  /// The declared address, the other scheme, with or without `www.`, and last the root when a page was declared.
  static func of(_ seed: WebURL) -> [WebURL] {
    let otherScheme = seed.scheme == "http" ? "https" : "http"
    var out = [seed]
    func add(_ scheme: String, _ host: String, _ target: String) {
      // A port that was declared belongs to the declared scheme.
      guard seed.port == nil || scheme == seed.scheme else { return }
      let port = seed.port.map { ":\($0)" } ?? ""
      if let url = WebURL("\(scheme)://\(host)\(port)\(target)"), !out.contains(url) { out.append(url) }
    }
    add(otherScheme, seed.host, seed.target)
    if let other = otherHost(of: seed) {
      add(seed.scheme, other, seed.target)
      add(otherScheme, other, seed.target)
    }
    add(seed.scheme, seed.host, "/")
    return out
  }

  /// With `www.` when it has none and is a registered name itself, without it when it has.
  private static func otherHost(of seed: WebURL) -> String? {
    if seed.hasAddressAsHost { return nil }
    if seed.siteHost != seed.host { return seed.siteHost }
    return seed.host == seed.registrableDomain && !seed.isHostedUnderSharedDomain ? "www." + seed.host : nil
  }

  /// True when another variant may do better than this outcome.
  static func mayDoBetter(than outcome: FetchOutcome) -> Bool {
    switch outcome {
    case .captured(let capture):
      // 401, 403, 429 and 503 are walls: another spelling of the address is no way round them.
      return capture.status >= 400 && ![401, 403, 429, 503].contains(capture.status)
    case .disallowed: return false
    case .failed(let failure):
      switch failure.cause {
      case .blockedAddress, .cancelled, .tooLarge: return false
      default: return true
      }
    }
  }

  /// The root of a host stands for a declared page only when that page is gone: when it is merely slow, or the host has
  /// a path for each customer (`/~shop`), the root may be somebody else's.
  private static func isForeignRoot(
    _ variant: WebURL, after tried: [(url: WebURL, outcome: FetchOutcome)]
  ) -> Bool {
    guard let seed = tried.first?.url, seed.path != "/", variant.path == "/" else { return false }
    let isGone = tried.contains { _, outcome in
      if case .captured(let capture) = outcome { [404, 410].contains(capture.status) } else { false }
    }
    return !isGone || seed.path.contains("~") || seed.isHostedUnderSharedDomain
  }

  /// True when a variant cannot do better than what was tried: its host is unknown, or a redirect led to it already.
  static func isPointless(_ variant: WebURL, after tried: [(url: WebURL, outcome: FetchOutcome)]) -> Bool {
    if isForeignRoot(variant, after: tried) { return true }
    return tried.contains { url, outcome in
      switch outcome {
      case .captured(let capture):
        return capture.url == variant || capture.redirects.contains { $0.from == variant }
      case .disallowed: return false
      case .failed(let failure):
        guard case .dns(isCertain: true) = failure.cause else { return failure.url == variant }
        return failure.url.host == variant.host
      }
    }
  }
}
