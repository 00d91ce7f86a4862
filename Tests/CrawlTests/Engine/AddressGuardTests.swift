@testable import Crawl
import Testing

struct AddressGuardTests {
  static let rows: [(String, Bool)] = [
    ("8.8.8.8", true), ("51.91.236.255", true), ("2001:41d0:1:1b00::1", true), ("64:ff9b::808:808", true),
    ("0.0.0.0", false), ("10.1.2.3", false), ("100.64.0.1", false), ("100.128.0.1", true), ("127.0.0.1", false),
    ("169.254.169.254", false), ("172.16.0.1", false), ("172.32.0.1", true), ("192.0.0.8", false), ("192.0.2.1", false),
    ("192.168.0.1", false), ("198.18.0.1", false), ("198.51.100.7", false), ("203.0.113.9", false),
    ("224.0.0.1", false),
    ("255.255.255.255", false), ("::", false), ("::1", false), ("::ffff:127.0.0.1", false), ("::ffff:8.8.8.8", true),
    ("::127.0.0.1", false), ("64:ff9b::7f00:1", false), ("64:ff9b:1::1", false), ("2002:808:808::", false),
    ("2001::1", false), ("2001:db8::1", false), ("fc00::1", false), ("fe80::1", false), ("ff02::1", false),
    ("100::1", false),
  ]

  @Test(arguments: rows)
  func `only public addresses pass`(row: (String, Bool)) throws {
    let address = try #require(AddressRange.bytes(of: row.0))
    #expect(AddressGuard(allowed: []).permits(address) == row.1, "\(row.0)")
  }

  @Test func `what is allowed passes, its neighbour does not`() throws {
    let guardian = AddressGuard(allowed: ["127.0.0.1", "10.1.0.0/16", "fd00::/8", "nonsense", "1.2.3.4/99"])
    for (text, expected) in [
      ("127.0.0.1", true), ("127.0.0.2", false), ("::ffff:127.0.0.1", true), ("10.1.200.3", true), ("10.2.0.1", false),
      ("fd12::1", true), ("fe80::1", false),
    ] {
      #expect(guardian.permits(try #require(AddressRange.bytes(of: text))) == expected, "\(text)")
    }
    #expect(!guardian.permits([]) && !guardian.permits([1, 2, 3]))
  }
}
