import Testing

@testable import Page

struct NeedleSetTests {
  private static let needles = NeedleSet(words: "/cart /cgv facebook.com add-to-cart art")

  @Test(arguments: [
    ("https://www.exemple.example/cart/", 0), ("/cgv", 1), ("x/cgvx", 1), ("https://facebook.com/a", 2),
    ("add-to-cart", 3),
    ("quart", 4), ("smart/cart", 0), ("carte", 4),
  ])
  func `the needle of the lowest rank is found wherever it stands`(text: String, rank: Int) {
    #expect(Self.needles.first(in: Array(text.utf8)[...]) == rank)
    #expect(Self.needles.isAny(in: Array(text.utf8)[...]))
  }

  @Test(arguments: ["", "a", "ar", "ca rt", "/car", "facebook-com", "CART"])
  func `what holds no needle has none`(text: String) {
    #expect(Self.needles.first(in: Array(text.utf8)[...]) == nil)
  }

  @Test func `a folded text is searched without its capitals and accents`() {
    #expect(Self.needles.first(inFolded: Array("/CÀRT".utf8)[...]) == 0)
    #expect(Self.needles.first(inFolded: Array("FACEBOOK.COM".utf8)[...]) == 2)
  }

  @Test func `the marks of all needles of a text are joined`() {
    let marks: [UInt32] = [1, 2, 4, 8, 16]
    #expect(Self.needles.joined(marks, in: Array("facebook.com/cgv".utf8)[...]) == 6)
    #expect(Self.needles.joined(marks, in: Array("/cart".utf8)[...]) == 17)
    #expect(Self.needles.joined(marks, in: []) == 0)
  }

  @Test func `a slice is searched within its own bounds`() {
    let text = Array("/cart and /cgv".utf8)
    #expect(Self.needles.first(in: text[5...]) == 1)
    #expect(Self.needles.first(in: text[..<4]) == nil)
  }

  @Test func `needles of one byte and empty ones do not disturb the others`() {
    let needles = NeedleSet([[], Array("é".utf8), [0x40]])
    #expect(needles.first(in: Array("a@b".utf8)[...]) == 2)
    #expect(needles.first(in: Array("né".utf8)[...]) == 1)
    #expect(needles.first(in: []) == nil)
  }

  @Test func `all needles are found that a plain search finds`() {
    let words = PhraseList.words("ab abc bca cab aab bb c")
    let set = NeedleSet(words)
    var seed: UInt64 = 7
    for _ in 0..<500 {
      var text: [UInt8] = []
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(0x61 + UInt8(seed >> 60) % 4)
      }
      #expect(set.first(in: text[...]) == words.firstIndex { ByteSearch.find($0, in: text[...]) != nil })
    }
  }
}
