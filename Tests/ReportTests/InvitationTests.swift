import Foundation
import Presence
import Testing

@testable import Report

struct InvitationTests {
  private static func text(_ words: String) -> LocalizedText { LocalizedText(fr: words, en: words) }

  private static let texts = InvitationTexts(
    title: text("Voulez-vous ?"), greeting: text("Bonjour {name},"), intro: text("{organisation} regarde."),
    nothing: text("Rien trouvé."), offer: text("Offre."), choices: [text("Oui"), text("Non")],
    corrections: text("Corriger"), signature: text("Signature"), notice: text("Droits"))

  private static func html(_ invitations: [Invitation]) throws -> String {
    InvitationRenderer(templates: try Repository.templates(), organisation: Sample.organisation, texts: texts)
      .render(invitations, language: .french)
  }

  @Test func `each merchant has a page, with what was found or that nothing was`() throws {
    var merchant = Merchant(id: MerchantID(siret: nil, name: "a", postcode: nil), name: "Élec'Saige & Fils")
    merchant.address = PostalAddress(street: "29 rue de Romainville", postcode: "33600", city: "Pessac", country: nil)
    let html = try Self.html([
      Invitation(merchant: merchant, found: [], hours: nil),
      Invitation(merchant: merchant, found: ["OpenStreetMap"], hours: "Tu-Sa 09:00-12:00"),
    ])
    let page = Page(html)
    #expect(page.faults == [])
    #expect(page.tags.count { $0.name == "article" && !$0.isClosing } == 2)
    #expect(html.contains("Bonjour Élec&#39;Saige &amp; Fils,"))
    #expect(page.text.components(separatedBy: "Rien trouvé.").count == 2)
    #expect(page.text.contains("Du mardi au samedi"))
    #expect(page.text.components(separatedBy: "☐").count == 5)
  }

  @Test func `a poisonous name stays a name`() throws {
    let merchant = Merchant(id: MerchantID(siret: nil, name: "a", postcode: nil), name: Sample.poison)
    let html = try Self.html([Invitation(merchant: merchant, found: [Sample.poison], hours: Sample.poison)])
    #expect(Page(html).faults == [])
    #expect(!Page(html).tags.contains { $0.name == "script" || $0.name == "img" })
  }
}
