import Glibc

/// Decides after name resolution and before connecting whether an address may be spoken to.
///
/// Only globally reachable unicast addresses pass, so that no list, page or redirect can turn the fetcher against the
/// network it runs in. Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890.
struct AddressGuard: Sendable {
  private let allowed: [AddressRange]

  /// A guard that also lets through these addresses and networks; texts that are none are ignored.
  init(allowed: [String]) { self.allowed = allowed.compactMap(AddressRange.init) }

  /// True when an address in network order (4 or 16 bytes) may be connected to.
  func permits(_ address: [UInt8]) -> Bool {
    let address = AddressGuard.unmapped(address)
    if allowed.contains(where: { $0.contains(address) }) { return true }
    switch address.count {
    case 4: return !AddressGuard.reserved4.contains { $0.contains(address) }
    case 16: return permits6(address)
    default: return false
    }
  }

  private func permits6(_ address: [UInt8]) -> Bool {
    // NAT64 (RFC 6052) carries an IPv4 address in its last four bytes: that one counts.
    if AddressGuard.nat64.contains(where: { $0.contains(address) }) { return permits(Array(address[12...])) }
    guard AddressGuard.global6.contains(where: { $0.contains(address) }) else { return false }
    return !AddressGuard.reserved6.contains { $0.contains(address) }
  }

  /// `::ffff:a.b.c.d` and the deprecated `::a.b.c.d` are the IPv4 address that they carry.
  private static func unmapped(_ address: [UInt8]) -> [UInt8] {
    guard address.count == 16, address[..<10].allSatisfy({ $0 == 0 }) else { return address }
    let isMapped = address[10] == 0xFF && address[11] == 0xFF
    return isMapped ? Array(address[12...]) : address
  }

  private static let reserved4 = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4",
  ].compactMap(AddressRange.init)
  private static let nat64 = ["64:ff9b::/96"].compactMap(AddressRange.init)
  private static let global6 = ["2000::/3"].compactMap(AddressRange.init)
  /// Inside global unicast: Teredo and other protocol assignments, documentation, 6to4 (any IPv4 address in disguise).
  private static let reserved6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].compactMap(AddressRange.init)
}

/// A network: the leading bits of an IPv4 or IPv6 address.
struct AddressRange: Sendable, Hashable {
  private let bytes: [UInt8]
  private let prefix: Int

  /// Reads `192.0.2.0/24`, `2001:db8::/32` or a single address. Nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let bytes = AddressRange.bytes(of: String(first)) else {
      return nil
    }
    var prefix = bytes.count * 8
    if parts.count == 2 {
      guard let number = Int(parts[1]), (0...prefix).contains(number) else { return nil }
      prefix = number
    }
    self.bytes = bytes
    self.prefix = prefix
  }

  /// True when the address is of the same family and shares the leading bits.
  func contains(_ address: [UInt8]) -> Bool {
    guard address.count == bytes.count else { return false }
    let whole = prefix / 8
    guard address[..<whole] == bytes[..<whole] else { return false }
    let rest = prefix % 8
    return rest == 0 || (address[whole] ^ bytes[whole]) >> UInt8(8 - rest) == 0
  }

  /// An address in network order, 4 or 16 bytes; nil when the text is not numeric.
  static func bytes(of text: String) -> [UInt8]? {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, text, &four) == 1 { return four }
    var sixteen = [UInt8](repeating: 0, count: 16)
    return inet_pton(AF_INET6, text, &sixteen) == 1 ? sixteen : nil
  }
}
