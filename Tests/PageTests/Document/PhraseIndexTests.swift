import Testing

@testable import Page

struct PhraseIndexTests {
  private static let index = PhraseIndex<Int>([
    ("panier", 1), ("mentions legales", 2), ("mentions legales et cgv", 3), ("reserv*", 4), ("boulang*", 5),
    ("n° siret", 6), ("d'urgence", 7), ("conditionnement", 8), ("conditionnel", 9), ("sur rendez vous*", 10),
  ])

  @Test(arguments: [
    ("votre panier", [1]), ("paniers", []), ("mentions legales", [2]), ("mentions\nlegales et-cgv", [3]),
    ("reserver une reservation", [4, 4]), ("boulangerie, boulanger", [5, 5]), ("n° siret 123", [6]), ("d'urgence", [7]),
    ("conditionnement conditionnel conditions", [8, 9]), ("sur rendez-vous", [10]), ("le panier", [1]), ("", []),
  ])
  func `phrases are found at the borders of words, the longest of one beginning`(text: String, values: [Int]) {
    #expect(Self.index.matches(in: Array(text.utf8)).map(\.value) == values)
  }

  @Test func `a match says where it stands`() {
    let text = Array("voir les mentions legales ici".utf8)
    #expect(Self.index.first(in: text)?.range == 9..<25)
  }

  @Test func `no more matches are given than asked for`() {
    #expect(Self.index.matches(in: Array("panier panier panier".utf8), most: 2).count == 2)
  }
}
