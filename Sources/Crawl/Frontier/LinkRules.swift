import Presence

/// Which links of a site are pages worth a visit, and when two addresses are the same page.
enum LinkRules {
  /// An address by which the same page is known in its variants: scheme, `www.`, index file, last slash, tracking.
  static func key(of url: WebURL) -> String {
    var path = url.path
    if path.hasSuffix("/") { path.removeLast() }
    if let slash = path.lastIndex(of: "/"), indexFiles.contains(path[path.index(after: slash)...].lowercased()) {
      path = String(path[..<slash])
    }
    let parameters = self.parameters(of: url).filter { !isTracking($0.name) }
    let query = parameters.map { $0.name + "=" + $0.value }.sorted().joined(separator: "&")
    return url.siteHost + (url.port.map { ":\($0)" } ?? "") + path + (query.isEmpty ? "" : "?" + query)
  }

  /// True when both are of one site, `www.` and scheme apart.
  static func isSameSite(_ left: WebURL, _ right: WebURL) -> Bool {
    left.port == right.port && (left.host == right.host || left.siteHost == right.siteHost)
  }

  /// True for files, endless calendars, sorted and filtered lists, links that act.
  static func isTrap(_ url: WebURL) -> Bool {
    guard url.target.utf8.count <= 512 else { return true }
    let segments = url.path.split(separator: "/")
    if let last = segments.last, let dot = last.lastIndex(of: "."),
      assetExtensions.contains(last[last.index(after: dot)...].lowercased())
    {
      return true
    }
    if segments.count > 8 || hasRepeatedSegments(segments) || isDatedList(segments) { return true }
    let parameters = parameters(of: url)
    guard parameters.count <= 4 else { return true }
    return parameters.contains { parameter in
      let name = parameter.name.lowercased()
      return trapParameters.contains(name) || trapPrefixes.contains { name.hasPrefix($0) }
    }
  }

  /// `/2024/05/` and `/page/12/`: lists by date or number, not pages of their own.
  private static func isDatedList(_ segments: [Substring]) -> Bool {
    if segments.count >= 2, segments[segments.count - 2].lowercased() == "page", isNumber(segments[segments.count - 1])
    {
      return true
    }
    let tail = segments.suffix(3)
    guard let last = tail.last, isNumber(last) else { return false }
    return tail.contains { isNumber($0) && $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  /// `/a/a/a/`: a relative link that resolves against itself for ever.
  private static func hasRepeatedSegments(_ segments: [Substring]) -> Bool {
    segments.count >= 4 && Set(segments).count * 2 <= segments.count
  }

  static func parameters(of url: WebURL) -> [(name: String, value: String)] {
    guard let query = url.query, !query.isEmpty else { return [] }
    return query.utf8.split(whereSeparator: { $0 == 0x26 || $0 == 0x3B }).prefix(16).map { pair in
      let end = pair.firstIndex(of: 0x3D) ?? pair.endIndex
      let value = end == pair.endIndex ? pair[end...] : pair[pair.index(after: end)...]
      return (String(decoding: pair[..<end], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }

  private static func isNumber(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  private static func isTracking(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("utm_") || lower.hasPrefix("pk_") || lower.hasPrefix("mtm_") || trackers.contains(lower)
  }

  private static let trackers: Set<String> = [
    "fbclid", "gclid", "gad_source", "msclkid", "mc_cid", "mc_eid", "igshid", "phpsessid", "sid", "jsessionid", "ref",
    "_ga", "_gl", "v", "ver",
  ]

  private static let indexFiles: Set<String> = [
    "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.shtml", "default.aspx", "default.html",
    "accueil.html", "accueil.htm", "accueil.php", "home.html", "home.htm",
  ]

  private static let assetExtensions: Set<String> = Set(
    """
    jpg jpeg png gif svg webp avif bmp ico tif tiff pdf zip rar 7z gz tgz tar doc docx xls xlsx ppt pptx odt ods csv \
    rtf mp3 mp4 m4a m4v mov avi wmv wav ogg webm flv swf css js mjs json map xml rss atom ics vcf woff woff2 ttf eot \
    otf txt exe dmg apk psd ai eps kml gpx
    """.split(separator: " ").map(String.init))

  private static let trapParameters: Set<String> = [
    "add-to-cart", "add_to_cart", "addtocart", "remove_item", "action", "replytocom", "share", "print", "orderby",
    "order", "sort", "sort_by", "filter", "date", "day", "month", "year", "ical", "outlook-ical", "eventdisplay",
    "tribe-bar-date", "tribe_event_display", "attachment_id", "format", "feed", "redirect_to", "return", "returnurl",
    "logout", "session", "token", "wc-ajax", "add_to_wishlist", "letter", "start", "limitstart", "offset", "paged",
    "s", "q", "search", "tmpl", "task", "preview",
  ]

  private static let trapPrefixes = ["filter_", "filter[", "tx_", "tribe-", "min_price", "max_price", "pa_", "cal_"]
}
