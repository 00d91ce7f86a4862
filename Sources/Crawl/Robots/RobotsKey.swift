/// What a line of robots.txt begins with.
enum RobotsKey {
  case userAgent, allow, disallow, sitemap, crawlDelay, unknown

  /// Recognises a key by how it begins, in any case, with the typing errors that Google accepts.
  init(_ key: Slice<UnsafeBufferPointer<UInt8>>) {
    self = .unknown
    guard let first = key.first else { return }
    switch ASCII.lower(first) {
    case 0x75 where RobotsKey.begins(key, RobotsKey.userAgents): self = .userAgent
    case 0x61 where RobotsKey.begins(key, ["allow"]): self = .allow
    case 0x64 where RobotsKey.begins(key, RobotsKey.disallows): self = .disallow
    case 0x73 where RobotsKey.begins(key, ["sitemap", "site-map"]): self = .sitemap
    case 0x63 where RobotsKey.begins(key, ["crawl-delay", "crawldelay"]): self = .crawlDelay
    default: break
    }
  }

  private static let userAgents: [StaticString] = ["user-agent", "useragent", "user agent"]
  private static let disallows: [StaticString] = [
    "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw",
  ]

  private static func begins(_ key: Slice<UnsafeBufferPointer<UInt8>>, _ names: [StaticString]) -> Bool {
    names.contains { name in
      guard key.count >= name.utf8CodeUnitCount else { return false }
      for offset in 0..<name.utf8CodeUnitCount
      where ASCII.lower(key[key.startIndex + offset]) != name.utf8Start[offset] { return false }
      return true
    }
  }
}
