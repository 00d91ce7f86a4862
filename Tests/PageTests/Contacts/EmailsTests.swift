import Page
import Presence
import Testing

struct EmailsTests {
  private func reading(_ body: String, url: String = "http://localhost/") throws -> EmailReading {
    Emails.find(in: try ContactPages.page((ContactPages.filler["fr"] ?? "") + body, url: url))
  }

  @Test(arguments: [
    "Écrivez à atelier@chaussures-lartigue.fr.", "Email:atelier@chaussures-lartigue.fr",
    "ATELIER@Chaussures-Lartigue.FR", "atelier(at)chaussures-lartigue.fr", "atelier [at] chaussures-lartigue [dot] fr",
    "atelier (arobase) chaussures-lartigue (point) fr", "atelier arobase chaussures-lartigue.fr",
    "atelier at chaussures-lartigue dot fr", "atelier[@]chaussures-lartigue.fr", "atelier @ chaussures-lartigue.fr",
    "atelier&#64;chaussures-lartigue&#46;fr", "rf.eugitral-serussuahc@reileta",
    "<a href=\"mailto:atelier@chaussures-lartigue.fr?subject=Devis\">Écrire</a>",
    "<a href=\"MAILTO: atelier@chaussures-lartigue.fr\">Écrire</a>",
    "<a href=\"mailto:atelier%40chaussures-lartigue.fr\">Écrire</a>", "atelier@chaussures-lartigue.frTéléphone",
    "atelier<span>@</span>chaussures-lartigue.fr",
  ])
  func `an address is read however it is hidden`(text: String) throws {
    #expect(try reading("<p>\(text)</p>").emails.map(\.value.address) == ["atelier@chaussures-lartigue.fr"])
  }

  @Test func `Cloudflare's code is undone`() throws {
    let key: UInt8 = 0x2A
    let code = ([key] + "atelier@exemplar.fr".utf8.map { $0 ^ key }).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let found = try reading("<a class=\"__cf_email__\" data-cfemail=\"\(code.joined())\">[email&#160;protected]</a>")
    #expect(found.emails.map(\.value.address) == ["atelier@exemplar.fr"])
  }

  @Test(arguments: [
    "Suivez @chaussures.lartigue", "logo@2x.png", "Rendez-vous at the shop, point final", "a@b", "@", "cours de 9h@10h",
    "le chat est a la maison (at)",
  ])
  func `what is no address is not read`(text: String) throws {
    let found = try reading("<p>\(text)</p>")
    #expect(found.emails.isEmpty && found.thirdParty.isEmpty)
  }

  @Test func `the own domain comes before a free mailbox`() throws {
    let found = try reading("<p>lartigue@orange.fr</p><p>info@lartigue.fr</p>", url: "https://www.lartigue.fr/contact")
    #expect(found.emails.map(\.value.domain) == [.own, .freeProvider])
  }

  @Test(arguments: ["votre@email.com", "contact@example.com", "info@votredomaine.fr", "axel@company.com"])
  func `samples are reported apart`(address: String) throws {
    let found = try reading("<p>\(address)</p>")
    #expect(found.emails.isEmpty)
    #expect(found.placeholders.map(\.value.address) == [address])
  }

  @Test func `the host's mailbox is a third party's`() throws {
    let found = try reading("<p>Hébergeur : Serveurs du Sud-Ouest, aide@serveurs-sudouest.fr</p>")
    #expect(found.emails.isEmpty)
    #expect(found.thirdParty.map(\.value.address) == ["aide@serveurs-sudouest.fr"])
  }

  @Test func `a link that writes elsewhere is reported`() throws {
    let found = try reading("<a href=\"mailto:info@lartigue.com\">info@lartigue.fr</a>")
    #expect(found.mismatches.map(\.value) == [LinkMismatch(shown: "info@lartigue.fr", target: "info@lartigue.com")])
  }
}
