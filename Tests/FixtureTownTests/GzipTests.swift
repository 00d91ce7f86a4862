import Testing

@testable import FixtureTown

@Suite struct GzipTests {
  @Test func `the checksum is that of RFC 1952`() {
    // The check value that catalogues of CRC give for “123456789”.
    #expect(Gzip.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
  func `stored members have the length of their content, blocks and frame`(_ count: Int) {
    let member = Gzip.stored([UInt8](repeating: 7, count: count))
    let blocks = max(1, (count + 65_534) / 65_535)
    #expect(member.count == 10 + 5 * blocks + count + 8)
  }

  @Test func `a bomb is a hundred times smaller than what it holds`() {
    let bomb = Gzip.bomb(count: 1_000_000)
    #expect((5_000...8_000).contains(bomb.count))
  }
}
