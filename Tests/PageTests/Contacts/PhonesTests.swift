import Page
import Presence
import Testing

struct PhonesTests {
  private func reading(_ body: String, lang: String = "fr", title: String = "Boutique") throws -> PhoneReading {
    let page = try ContactPages.page((ContactPages.filler[lang] ?? "") + body, lang: lang, title: title)
    return Phones.find(in: page)
  }

  private func numbers(_ facts: [Fact<PhoneNumber>]) -> [String] { facts.map(\.value.e164) }

  @Test(arguments: [
    ("Tél. 05 57 26 44 18", "+33557264418"),
    ("Tel : 05.57.26.44.18", "+33557264418"),
    ("05-57-26-44-18", "+33557264418"),
    ("0557264418", "+33557264418"),
    ("+33 5 57 26 44 18", "+33557264418"),
    ("+ 33 (0) 5 57 26 44 18", "+33557264418"),
    ("(+33) 05 57 26 44 18", "+33557264418"),
    ("00 33 5 57 26 44 18", "+33557264418"),
    ("Appelez-nous au 06\u{a0}71\u{a0}38\u{a0}52\u{a0}90 !", "+33671385290"),
    ("Téléphone06 71 38 52 90", "+33671385290"),
    ("Atelier 0590 84 17 33", "+590590841733"),
    ("Standard : 0262 41 77 25", "+262262417725"),
    ("N° vert 0 805 32 46 11", "+33805324611"),
    ("☎ 05 57 26 44 18 de 9h à 12h", "+33557264418"),
  ])
  func `a French number is read however it is written`(text: String, e164: String) throws {
    let found = try reading("<p>\(text)</p>")
    #expect(numbers(found.phones) == [e164])
  }

  @Test(arguments: [
    ("nl", "Telefoon 0118 - 46 72 39", "+31118467239"), ("de", "Tel. 07121 / 33 48 76", "+497121334876"),
    ("en", "Phone: (312) 664-2907", "+13126642907"),
    ("en", "Call 020 7946 1825 (London, United Kingdom)", "+442079461825"),
    ("en", "Call 1-800-FLOWERS today, Chicago, IL 60614", "+18003569377"),
  ])
  func `a neighbour's number is read by the language of the words`(lang: String, text: String, e164: String) throws {
    let found = try reading("<p>\(text)</p>", lang: lang)
    #expect(numbers(found.phones) == [e164])
  }

  @Test(arguments: [
    ("<a href=\"tel:+33557264418\">Appeler</a>", "+33557264418"),
    ("<a href=\"tel:+0557264418\">Appeler</a>", "+33557264418"),
    ("<a href=\"tel://+33-05-57-26-44-18\">Appeler</a>", "+33557264418"),
    ("<a href=\"tel : 05 57 26 44 18\">Appeler</a>", "+33557264418"),
    ("<a href=\"callto:0557264418\">Appeler</a>", "+33557264418"),
    ("<a href=\"https://wa.me/33671385290\">WhatsApp</a>", "+33671385290"),
    ("<a href=\"https://api.whatsapp.com/send?phone=33671385290&text=Bonjour\">WhatsApp</a>", "+33671385290"),
    ("<a href=\"http://tel:0557264418\">Appeler</a>", "+33557264418"),
  ])
  func `links that dial are read, mistyped ones too`(body: String, e164: String) throws {
    let found = try reading(body)
    #expect(numbers(found.phones) == [e164])
    #expect(found.phones.first?.evidence.first?.method == .telLink)
  }

  @Test(arguments: [
    "SIRET 443 061 841 00047", "SIREN : 443061841 - RCS Bordeaux", "TVA FR 83 443 061 841",
    "RCS Libourne B 443 061 841",
    "Ouvert de 09.00-12.00 et 14.00-18.30", "Publié le 03.05.2024 à 10.30", "24h/24 - 7j/7", "Prix : 12 500,00 €",
    "IBAN FR76 3000 4028 3798 7654 3210 943", "Licence VTC : 01326100047", "Capital de 1 000 000 €", "Code NAF 4722Z",
    "Agrément n° 21269966 4", "Lot 12 13 14 15 16 17 18 19 20", "IP 192.168.10.24", "Loi n° 2004-575 du 21 juin 2004",
    "Carte professionnelle CPI 3301 2018 000 027 431",
  ])
  func `what only looks like a number is none`(text: String) throws {
    let found = try reading("<p>\(text)</p>")
    #expect(found.phones.isEmpty && found.faxes.isEmpty && found.thirdParty.isEmpty && found.placeholders.isEmpty)
  }

  @Test func `a fax is no phone, but a shared line is one`() throws {
    let found = try reading("<p>Tél : 05 57 26 44 18 - Fax : 05 57 26 44 19</p>")
    #expect(numbers(found.phones) == ["+33557264418"])
    #expect(numbers(found.faxes) == ["+33557264419"])
    #expect(found.faxes.first?.value.kind == .fax)
    #expect(numbers(try reading("<p>Tél./Fax : 05 57 26 44 18</p>").phones) == ["+33557264418"])
  }

  @Test func `numbers in a row share their label`() throws {
    let found = try reading("<p>Tél. 05 57 26 44 18 / 06 71 38 52 90</p>")
    #expect(numbers(found.phones) == ["+33557264418", "+33671385290"])
    #expect(found.phones.map(\.value.kind) == [.landline, .mobile])
  }

  @Test func `the host's number is not the merchant's`() throws {
    let found = try reading(
      ContactPages.lines(
        """
        Éditeur : Boulangerie Castet, 05 57 26 44 18
        Hébergeur : Serveurs du Sud-Ouest, 4 rue des Baies, téléphone 05 47 31 62 84
        """))
    #expect(numbers(found.phones) == ["+33557264418"])
    #expect(numbers(found.thirdParty) == ["+33547316284"])
  }

  @Test func `taxis near a guest house are third parties, a taxi's own number is not`() throws {
    let lines = ContactPages.lines("Taxi Lagrave (Saint-Sever) : 05 57 26 44 18\nNotre maison : 06 71 38 52 90")
    #expect(numbers(try reading(lines, title: "Maison d'hôtes").phones) == ["+33671385290"])
    #expect(try reading(lines, title: "Taxi Lagrave").phones.count == 2)
  }

  @Test(arguments: [
    "01 23 45 67 89", "06 12 34 56 78", "06 00 00 00 00", "01 02 03 04 05", "06 06 06 06 06",
  ])
  func `sample numbers are reported apart`(text: String) throws {
    let found = try reading("<p>Tél : \(text)</p>")
    #expect(found.phones.isEmpty)
    #expect(found.placeholders.count == 1)
  }

  @Test(arguments: ["01 69 88 88 88", "05 45 63 00 00", "02 40 40 40 40", "06 61 62 63 66", "01 99 00 12 34"])
  func `memorable numbers are real`(text: String) throws {
    #expect(try reading("<p>Tél : \(text)</p>").phones.count == 1)
  }

  @Test func `a link that dials another number than it shows is reported`() throws {
    let found = try reading("<a href=\"tel:0557264481\">05 57 26 44 18</a>")
    #expect(found.mismatches.map(\.value) == [LinkMismatch(shown: "+33557264418", target: "+33557264481")])
  }

  @Test func `folded panels count only what they label`() throws {
    let found = try reading(
      "<div style=\"display:none\"><p>Tél : 05 57 26 44 18</p><p>0547316284</p></div><p>Bonjour</p>")
    #expect(numbers(found.phones) == ["+33557264418"])
  }

  @Test func `a number split over tags is one number`() throws {
    let found = try reading("<p>Tél : 05 57 <b>26</b><i>44</i> 18</p>")
    #expect(numbers(found.phones) == ["+33557264418"])
  }

  @Test func `structured data gives the number and the country`() throws {
    let found = try reading(
      "<script type=\"application/ld+json\">{\"@type\":\"Bakery\",\"telephone\":\"04 222 61 83\","
        + "\"faxNumber\":\"04 222 61 84\",\"address\":{\"addressCountry\":\"BE\"}}</script>")
    #expect(numbers(found.phones) == ["+3242226183"])
    #expect(numbers(found.faxes) == ["+3242226184"])
  }

  @Test func `a page of nothing but digits ends`() throws {
    let rows = (0..<4000).map { "\($0) \($0 * 7) 0\($0 % 10) 12 34 56 78" }.joined(separator: " ")
    #expect(try reading("<p>\(rows)</p>").phones.count < 4000)
  }
}
