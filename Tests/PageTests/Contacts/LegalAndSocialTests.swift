import Page
import Presence
import Testing

struct LegalNumbersTests {
  private func reading(_ text: String) throws -> LegalNumbersReading {
    LegalNumbers.find(in: try ContactPages.page((ContactPages.filler["fr"] ?? "") + ContactPages.lines(text)))
  }

  @Test(arguments: [
    ("SIRET : 443 061 841 00047", "443061841"), ("SIREN 443061841", "443061841"),
    ("RCS Bordeaux B 443 061 841", "443061841"), ("N° TVA : FR64 443 061 841", "443061841"),
  ])
  func `the merchant's SIREN is read from any of its numbers`(text: String, siren: String) throws {
    #expect(try reading(text).siren?.value == siren)
  }

  @Test(arguments: ["SIRET : 443 061 842 00047", "SIREN 123 456 789", "Tél 05 57 26 44 18", "SIREN 000 000 000"])
  func `a number whose check digit is wrong is not read`(text: String) throws {
    #expect(try reading(text).siren == nil)
  }

  @Test func `a SIRET with a wrong end still tells the SIREN`() throws {
    let found = try reading("SIRET : 443 061 841 00048")
    #expect(found.siren?.value == "443061841")
    #expect(found.siret == nil)
  }

  @Test func `the host's numbers are not the merchant's`() throws {
    let found = try reading("Éditeur : SIREN 443 061 841\nHébergement : OVH, RCS Lille Métropole 424 761 419 00045")
    #expect(found.siren?.value == "443061841")
    #expect(found.siret == nil)
    #expect(found.thirdParty.map(\.value) == ["424761419"])
  }

  @Test func `check digits follow their rules`() {
    #expect(RegistrationNumbers.isSIREN("356000000"))
    // An establishment of La Poste: no Luhn, a digit sum that five divides.
    #expect(RegistrationNumbers.isSIRET("35600000049837"))
    #expect(!RegistrationNumbers.isSIRET("35600000049838"))
    #expect(RegistrationNumbers.isSIRET("35600000000048"))
    #expect(RegistrationNumbers.isVAT("FR39356000000"))
    #expect(!RegistrationNumbers.isVAT("FR40356000000"))
    #expect(!RegistrationNumbers.isVAT("FR39"))
  }
}

struct SocialLinksTests {
  private func platforms(_ body: String) throws -> [String] {
    SocialLinks.find(in: try ContactPages.page(body)).map { $0.value.platform + " " + $0.value.url }
  }

  @Test(arguments: [
    ("https://www.facebook.com/fleurs.castet/?ref=hl", "facebook https://www.facebook.com/fleurs.castet/"),
    ("https://www.facebook.com/profile.php?id=100012345", "facebook https://www.facebook.com/profile.php?id=100012345"),
    ("//fr-fr.facebook.com/pages/Fleurs/123456", "facebook http://fr-fr.facebook.com/pages/Fleurs/123456"),
    ("www.instagram.com/fleurs_castet", "instagram https://www.instagram.com/fleurs_castet"),
    ("https://fr.pinterest.com/castet/", "pinterest https://fr.pinterest.com/castet/"),
    ("https://fleurs-castet.business.site/", "google-business-site https://fleurs-castet.business.site/"),
  ])
  func `a profile is known by its address`(target: String, expected: String) throws {
    #expect(try platforms("<a href=\"\(target)\">x</a>") == [expected])
  }

  @Test(arguments: [
    "https://www.facebook.com/", "https://www.facebook.com/sharer/sharer.php?u=x",
    "https://www.facebook.com/sharer.php",
    "https://www.instagram.com/p/Cx12/", "https://www.youtube.com/watch?v=abc",
    "https://example.fr/facebook.com/castet",
    "https://notfacebook.com/castet", "mailto:a@facebook.com", "#", "https://business.site/", "https://[", "//",
  ])
  func `share buttons and home pages are no profiles`(target: String) throws {
    #expect(try platforms("<a href=\"\(target)\">x</a>").isEmpty)
  }

  @Test func `a profile is given once, a page plugin shows one too`() throws {
    let found = try platforms(
      """
      <a href="https://www.facebook.com/castet">a</a><a href="http://m.facebook.com/castet/about">b</a>
      <iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fautre&tabs"></iframe>
      """)
    #expect(found == ["facebook https://www.facebook.com/castet", "facebook https://www.facebook.com/autre"])
  }

  @Test(arguments: ["", "facebook.com/{nom}", "{name}", "x.fr/a?b", "x.{tld}.fr/{"])
  func `a pattern that cannot be one is refused`(text: String) {
    #expect(ProfilePattern(text) == nil)
  }
}
