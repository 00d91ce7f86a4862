import Presence
import Register
import Testing

@Suite struct `Hostile lists` {
  /// The same chain of numbers for a seed.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) << 32 | state >> 32 & 0xFFFF_FFFF
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `bytes of any kind give items whose lines are in order`(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let alphabet = Array("\";,\t\r\n =+-@'{}[]:\\éABC019.wwwfr/".utf8) + [0xFF, 0x00, 0xE9, 0xA0]
    let heads = ["Enseigne;CP;SIRET;Site;Facebook;Tél;E-mail\n", "{\"enseigne\":\"A\",\"site\":\""]
    for head in heads {
      let tail = (0..<3_000).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)] }
      let items = try Lists.read(Array(head.utf8) + tail, chunk: 100)
      let lines = items.map { item in
        switch item {
        case .merchant(let merchant): merchant.line
        case .rowError(let error): error.line
        }
      }
      #expect(lines == lines.sorted())
      #expect(items.merchants.allSatisfy { !$0.name.isEmpty })
      #expect(Set(items.merchants.map(\.id)).count == items.merchants.count)
    }
  }
}
