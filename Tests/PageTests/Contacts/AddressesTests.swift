import Page
import Presence
import Testing

struct AddressesTests {
  private func reading(_ body: String, lang: String = "fr", country: String? = nil) throws -> AddressReading {
    let page = try ContactPages.page((ContactPages.filler[lang] ?? "") + body, lang: lang, country: country)
    return PostalAddresses.find(in: page)
  }

  private func parts(_ fact: Fact<PostalAddress>?) -> [String?] {
    [fact?.value.street, fact?.value.postcode, fact?.value.city]
  }

  @Test(arguments: [
    ("12, avenue Jean Jaurès\n33600 Pessac", "12, avenue Jean Jaurès", "33600", "Pessac"),
    ("Adresse : 12 bis rue du Pont, 33600 PESSAC", "12 bis rue du Pont", "33600", "PESSAC"),
    ("7 Av. du Général Leclerc 33200 Bordeaux Tél. 05 57 26 44 18", "7 Av. du Général Leclerc", "33200", "Bordeaux"),
    ("222-224 bd Victor Hugo – 33110 – LE BOUSCAT", "222-224 bd Victor Hugo", "33110", "LE BOUSCAT"),
    ("ZA des Portes\n24100 Saint-Laurent-des-Vignes", "ZA des Portes", "24100", "Saint-Laurent-des-Vignes"),
    ("11 grande rue 21440 Vaux", "11 grande rue", "21440", "Vaux"),
    ("Lieu-dit Les Tuileries\n24230 Montcaret", "Lieu-dit Les Tuileries", "24230", "Montcaret"),
    ("3, La Barde 17350 Taillant", "3, La Barde", "17350", "Taillant"),
    ("31 allée\ndes cèdres\n33170 Gradignan", "31 allée des cèdres", "33170", "Gradignan"),
    ("5 place de l'Église, Cauvignac (33690)", "5 place de l'Église", "33690", "Cauvignac"),
    ("Quai des Salinières\n33000\nBordeaux", "Quai des Salinières", "33000", "Bordeaux"),
    ("14 rue Bouquière, F-33000 Bordeaux Cedex 2, France", "14 rue Bouquière", "33000", "Bordeaux"),
    ("8 rue Schoelcher · 97110 Pointe-à-Pitre", "8 rue Schoelcher", "97110", "Pointe-à-Pitre"),
    ("12 A rue des Bleuets, 68320 Jebsheim", "12 A rue des Bleuets", "68320", "Jebsheim"),
    ("40 quai du Port\nQuartier des Docks\n83120 Plan-de-la-Tour", "40 quai du Port", "83120", "Plan-de-la-Tour"),
    (
      "SARL au capital de 8 000 € dont le siège est 4427 route de Vélines, 24700 Ménesplet, RCS Périgueux",
      "4427 route de Vélines", "24700", "Ménesplet"
    ),
  ])
  func `a French address is read in its parts`(text: String, street: String, postcode: String, city: String) throws {
    let found = try reading(ContactPages.lines(text))
    #expect(parts(found.addresses.first) == [street, postcode, city])
    #expect(found.addresses.count == 1)
  }

  @Test(arguments: [
    ("nl", "Molenstraat 14a\n4331 BK Middelburg", "Molenstraat 14a", "4331 BK", "Middelburg"),
    ("de", "Lindenweg 3, 72764 Reutlingen", "Lindenweg 3", "72764", "Reutlingen"),
    ("en", "1420 Maple Avenue, Suite 6, Evanston, IL 60201", "1420 Maple Avenue, Suite 6", "60201", "Evanston"),
    ("en", "P.O. Box 418\nBangor, ME 04402", "P.O. Box 418", "04402", "Bangor"),
    ("en", "27 Castle Street\nLudlow\nSY8 1AT", "27 Castle Street", "SY8 1AT", "Ludlow"),
  ])
  func `a neighbour's address is read by its shape`(
    lang: String, text: String, street: String, postcode: String, city: String
  ) throws {
    let found = try reading(ContactPages.lines(text), lang: lang)
    #expect(parts(found.addresses.first) == [street, postcode, city])
  }

  @Test func `a Belgian address needs more than four digits`() throws {
    let text = ContactPages.lines("Rue du Pré, 21\n4031 Angleur\nDepuis 2012 Nous sommes là")
    let found = try reading(text + "<a href=\"mailto:a@pre.be\">a</a><a href=\"mailto:b@pre.be\">b</a>", country: "BE")
    #expect(found.addresses.map(parts) == [["Rue du Pré, 21", "4031", "Angleur"]])
    #expect(try reading(ContactPages.lines("Place aux jeunes 12\n2020 Nouvelle collection")).addresses.isEmpty)
  }

  @Test func `a street with its number counts without a postcode`() throws {
    let found = try reading("<p>Nous sommes au 55 boulevard Mansart à Dijon depuis vingt ans.</p>")
    #expect(parts(found.addresses.first) == ["55 boulevard Mansart", nil, "Dijon"])
  }

  @Test(arguments: [
    "La route est longue", "Prenez rendez-vous, 15000 clients nous font confiance", "Budget de 33600 euros",
    "Capital de 10000 €", "Référence 45120-B", "Bordeaux, Pessac, Mérignac", "Le port du masque 2021",
  ])
  func `what is no address is not read`(text: String) throws {
    #expect(try reading("<p>\(text)</p>").addresses.isEmpty)
  }

  @Test func `towns served are no addresses`() throws {
    let towns = "33000 Bordeaux, 33600 Pessac, 33400 Talence, 33700 Mérignac, 33170 Gradignan"
    #expect(try reading("<p>Nous livrons : \(towns)</p>").addresses.isEmpty)
  }

  @Test func `the host's address is a third party's`() throws {
    let found = try reading(
      ContactPages.lines("Éditeur : 3 rue du Lac, 33600 Pessac\nHébergeur : Octave, 2 rue Kellermann, 59100 Roubaix"))
    #expect(found.addresses.map { $0.value.postcode } == ["33600"])
    #expect(found.thirdParty.map { $0.value.postcode } == ["59100"])
  }

  @Test func `structured data and text are one address, a map gives its place`() throws {
    let found = try reading(
      """
      <script type="application/ld+json">{"@type":"Florist","address":{"@type":"PostalAddress",
      "streetAddress":"3 rue du Lac","postalCode":"33600","addressLocality":"Pessac","addressCountry":"France"}}</script>
      <p>3, rue du Lac - 33600 Pessac</p>
      <iframe src="https://www.google.com/maps/embed?pb=!1m14!2d-0.6312!3d44.8067!5e0"></iframe>
      """)
    #expect(found.addresses.count == 1)
    #expect(found.addresses.first?.value.country == "FR")
    #expect(found.addresses.first?.value.latitude == 44.8067)
    #expect(found.addresses.first?.value.longitude == -0.6312)
    #expect(found.addresses.first?.evidence.map(\.method) == [.jsonLD, .visibleText])
  }

  @Test func `a page of nothing but postcodes ends`() throws {
    let text = String(repeating: "12 rue 33600 Pessac, ", count: 5000)
    #expect(try reading("<p>\(text)</p>").addresses.count <= 200)
  }
}
