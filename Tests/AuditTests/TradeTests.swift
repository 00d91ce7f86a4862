import Presence
import Testing

@testable import Audit

struct TradeTests {
  private func trade(naf: String? = nil, words: String? = nil) -> Trade? {
    var merchant = Merchant(id: MerchantID(siret: nil, name: "Exemple", postcode: nil), name: "Exemple")
    merchant.naf = naf
    merchant.trade = words
    return TradeReader.trade(of: merchant, pages: [])
  }

  @Test(
    arguments: [
      ("10.71C", Trade.foodShop), ("1071C", .foodShop), ("56.10A", .restaurant), ("96.02A", .hairdresser),
      ("96.02B", .beauty), ("43.22A", .building), ("86.90E", .health), ("55.20Z", .accommodation),
      ("01.49Z", .foodShop),
    ])
  func `a code tells the trade`(_ code: String, _ expected: Trade) { #expect(trade(naf: code) == expected) }

  @Test func `a code of another activity is believed, whatever the words say`() {
    #expect(trade(naf: "47.61Z", words: "Boulangerie") == nil)
  }

  @Test(arguments: ["", "abc", "1", "99999999999999999999Z"])
  func `what is no code leaves the word to the list's trade`(_ code: String) {
    #expect(trade(naf: code, words: "Coiffure mixte") == .hairdresser)
  }

  @Test(
    arguments: [
      ("Boulangerie-pâtisserie", Trade.foodShop), ("Restauration traditionnelle", .restaurant),
      ("Plombier chauffagiste", .building),
      ("Chambres d’hôtes", .accommodation), ("Ostéopathe", .health), ("Institut de beauté", .beauty),
    ])
  func `words tell the trade`(_ words: String, _ expected: Trade) { #expect(trade(words: words) == expected) }

  @Test(arguments: ["Commerce de détail de livres", "Agence de voyages", "Banque"])
  func `other trades have no checks of their own`(_ words: String) { #expect(trade(words: words) == nil) }
}
