import Presence
import Synchronization

/// The cookies of sites that are being visited, so that a site that gates by a cookie lets us in. Kept in memory only,
/// for the most recent sites only, never longer than the run. Source: RFC 6265, without expiry dates.
final class CookieJar: Sendable {
  private struct Cookie {
    var name: String
    var value: String
    var path: String
    var host: String
    var isForSubdomains: Bool
    var isSecure: Bool
  }

  private struct State {
    var cookies: [String: [Cookie]] = [:]
    var order: [String] = []
  }

  private static let mostSites = 2048
  private static let mostPerSite = 30
  private static let longest = 4096

  private let state = Mutex(State())

  /// Value of the `Cookie` header for a request; nil when there is none to send.
  func header(for url: WebURL) -> String? {
    let cookies = state.withLock { $0.cookies[url.siteHost] ?? [] }
    let sent = cookies.filter { cookie in
      (cookie.host == url.host || cookie.isForSubdomains && url.host.hasSuffix("." + cookie.host))
        && (!cookie.isSecure || url.scheme == "https") && CookieJar.matches(cookie.path, url.path)
    }
    return sent.isEmpty ? nil : sent.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// Takes what a response sets.
  func take(_ head: [UInt8], from url: WebURL) {
    let set = HeaderBlock.values("set-cookie", in: head)
    guard !set.isEmpty else { return }
    state.withLock { state in
      let site = url.siteHost
      if state.cookies[site] == nil {
        state.order.append(site)
        if state.order.count > CookieJar.mostSites { state.cookies[state.order.removeFirst()] = nil }
      }
      var cookies = state.cookies[site] ?? []
      for text in set.prefix(CookieJar.mostPerSite) {
        guard let (cookie, isRemoved) = CookieJar.parse(text, url) else { continue }
        cookies.removeAll { $0.name == cookie.name && $0.path == cookie.path && $0.host == cookie.host }
        if !isRemoved, cookies.count < CookieJar.mostPerSite { cookies.append(cookie) }
      }
      state.cookies[site] = cookies
    }
  }

  private static func parse(_ text: String, _ url: WebURL) -> (Cookie, isRemoved: Bool)? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    guard text.utf8.count <= longest, let first = parts.first, let equals = first.firstIndex(of: "=") else {
      return nil
    }
    let name = trimmed(first[..<equals])
    let value = trimmed(first[first.index(after: equals)...])
    let isPrintable = (name.utf8 + Array(value.utf8)).allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }
    guard !name.isEmpty, isPrintable else { return nil }
    var cookie = Cookie(
      name: name, value: value, path: "/", host: url.host, isForSubdomains: false, isSecure: false)
    var isRemoved = false
    for part in parts.dropFirst() {
      let mark = part.firstIndex(of: "=") ?? part.endIndex
      let setting = trimmed(mark == part.endIndex ? "" : part[part.index(after: mark)...])
      switch part[..<mark].lowercased() {
      case "path" where setting.hasPrefix("/"): cookie.path = setting
      case "secure": cookie.isSecure = true
      case "max-age": isRemoved = (Int(setting) ?? 1) <= 0
      case "expires": isRemoved = isRemoved || setting.contains("1970")
      case "domain":
        let domain = (setting.hasPrefix(".") ? String(setting.dropFirst()) : setting).lowercased()
        // Without a list of public suffixes only the site's own name is accepted, never a part of it.
        guard domain == url.siteHost || domain == url.host else { return nil }
        cookie.host = domain
        cookie.isForSubdomains = true
      default: break
      }
    }
    return (cookie, isRemoved)
  }

  private static func matches(_ cookiePath: String, _ path: String) -> Bool {
    guard path.hasPrefix(cookiePath) else { return false }
    return path.utf8.count == cookiePath.utf8.count || cookiePath.hasSuffix("/")
      || path.dropFirst(cookiePath.count).first == "/"
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
