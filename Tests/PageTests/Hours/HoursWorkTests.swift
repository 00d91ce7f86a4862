import Presence
import Testing

@testable import Page

/// The cost is counted in steps, not by a clock.
@Suite struct HoursWorkTests {
  private static let pieces = [
    "lundi mardi mercredi ", "lundi\n", "lundi - ", "9h-", "9h ", "9 ", "du au ", "fermé ", "sauf lundi ", "(",
    "1er mai ",
    "lundi\t", "lundi 9h\n", "9h-12h lundi\n", "12/", "0 1 2 3 ", "mars et ", "sur rendez-vous ",
    "fermé du 1 au 2 mai ",
    "24h/24 ", "lundi 9h-12h du 1er mai au 3 juin (", ". A", "à ", "L-V 9-12 ", "lun.", "été : 9h-12h\n",
  ]

  @Test(arguments: pieces)
  func `ten times the text costs ten times the steps`(piece: String) {
    func steps(_ count: Int) -> Int {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let result = HoursTokenizer.tokens(of: bytes[...], language: nil)
      let items = HoursItems.read(result, of: bytes[...])
      var assembler = HoursAssembler(items, result.tokens)
      assembler.run()
      #expect(result.tokens.count <= bytes.count)
      #expect(items.count <= result.tokens.count)
      return result.tokens.count + items.count + assembler.work
    }
    let small = steps(150)
    #expect(steps(1500) <= small * 11 + 100)
  }

  @Test func `a flood of day names is read and gives nothing`() {
    let text = String(repeating: "lundi mardi mercredi jeudi vendredi samedi dimanche ", count: 3000)
    #expect(HoursText.parse(text) == nil)
    let blocks = HoursBlocks.find(in: Array((text + "9h-12h").utf8), language: nil)
    #expect(blocks.count <= 1)
  }

  @Test func `blocks never overlap, so that no line is read twice`() {
    let text = Array(String(repeating: "Horaires\nlundi 9h-12h\nmardi 9h\n\nBoutique\n", count: 500).utf8)
    let blocks = HoursBlocks.find(in: text, language: nil)
    #expect(blocks.reduce(0) { $0 + $1.bytes.count } <= text.count)
    for (left, right) in zip(blocks, blocks.dropFirst()) { #expect(left.bytes.upperBound <= right.bytes.lowerBound) }
  }

  @Test func `damaged bytes are read without harm`() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    var state = seed
    for _ in 0..<100 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let choice = Int(state >> 59)
        bytes += choice < 26 ? Array(HoursWorkTests.pieces[choice].utf8) : [UInt8(truncatingIfNeeded: state >> 32)]
        if choice % 5 == 0, !bytes.isEmpty { bytes.removeLast() }
      }
      _ = HoursText.parse(utf8: bytes[...], language: nil)
      _ = HoursBlocks.find(in: bytes, language: nil)
    }
    #expect(Bool(true), "seed \(seed)")
  }
}
