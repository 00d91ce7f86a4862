import Foundation
public import Presence

/// Finds the merchant's profiles on networks and platforms: not share buttons, not the networks' own pages.
public enum SocialLinks {
  /// Profiles of every kind of platform, each once, in the order of the page. Empty with an empty catalogue.
  ///
  /// A profile's address is the link's, without the parameters that do not name it.
  public static func find(in page: Page) -> [Fact<SocialProfile>] { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> [Fact<SocialProfile>] {
    let catalogue = source.page.context.platforms
    guard !catalogue.platforms.isEmpty else { return [] }
    var facts: [Fact<SocialProfile>] = []
    var places: [String: Int] = [:]
    func note(_ target: String, evidence: () -> Evidence, confidence: Double) {
      guard let url = address(target, on: source.page.url).map(catalogue.unwrapped),
        let match = catalogue.classify(url)
      else { return }
      let key = match.canonical
      if let place = places[key] {
        if facts[place].evidence.count < 3 { facts[place].evidence.append(evidence()) }
        return
      }
      places[key] = facts.count
      let profile = SocialProfile(platform: match.platform.id, url: shown(url, match: match))
      facts.append(Fact(profile, evidence: [evidence()], confidence: confidence))
    }
    // Most links of a page lead to the same few hosts.
    var known: [ArraySlice<UInt8>: Bool] = [:]
    func mayKnow(_ host: ArraySlice<UInt8>) -> Bool {
      if let answer = known[host] { return answer }
      let answer = catalogue.mayKnow(host: String(decoding: host, as: UTF8.self))
      known[host] = answer
      return answer
    }
    for link in source.links where link.kind == .web && mayKnow(host(of: link.lower)) {
      let target = link.isFrame ? embedded(link.target) : link.target
      guard let target else { continue }
      note(
        target, evidence: { source.page.evidence(link.node, excerpt: link.target, method: .link) },
        confidence: link.isFrame ? 0.9 : 1)
    }
    StructuredContacts.walk(source.page.structured) { object, item in
      for text in (object["sameAs"]?.list ?? []).compactMap(\.text) {
        note(
          text, evidence: { source.page.evidence(line: item.line, excerpt: text, method: .jsonLD) }, confidence: 0.9)
      }
    }
    return facts
  }

  /// The host in a lower-case address, without parsing it whole.
  private static func host(of lower: [UInt8]) -> ArraySlice<UInt8> {
    var start = lower.startIndex
    if let slashes = ByteSearch.find("//", in: lower.prefix(8)[...]) { start = slashes + 2 }
    return lower[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A }
  }

  /// Resolves a link; one that forgot its scheme ("www.facebook.com/name") is read as meant.
  private static func address(_ target: String, on page: WebURL) -> WebURL? {
    let bytes = Array(target.utf8)
    guard bytes.count < 2000, let first = bytes.first, first != 0x23 else { return nil }
    let lower = target.lowercased()
    if lower.hasPrefix("http") || lower.hasPrefix("//") { return page.resolving(target) }
    for host in ["www.", "facebook.com/", "instagram.com/", "fr-fr.facebook.com/", "m.facebook.com/", "linktr.ee/"]
    where lower.hasPrefix(host) {
      return WebURL("https://" + target)
    }
    return nil
  }

  /// The profile that a frame of a network shows: `plugins/page.php?href=…`.
  private static func embedded(_ target: String) -> String? {
    guard target.contains("facebook.com/"), target.contains("plugins/"), let range = target.firstRange(of: "href=")
    else { return nil }
    let value = target[range.upperBound...].prefix { $0 != "&" }
    return value.removingPercentEncoding ?? String(value)
  }

  /// The link without its parameters, except where they name the profile.
  private static func shown(_ url: WebURL, match: PlatformCatalogue.Match) -> String {
    match.profile.contains("?") ? "https://" + url.host + url.path + "?" + suffix(match.profile) : url.origin + url.path
  }

  private static func suffix(_ profile: String) -> String {
    guard let mark = profile.firstIndex(of: "?") else { return "" }
    return String(profile[profile.index(after: mark)...])
  }
}
