import Presence
import Register
import Testing

@Suite struct `Merchant lists` {
  @Test func `a row becomes a merchant with all that it says`() throws {
    let items = try Lists.read(
      """
      Raison sociale;Enseigne;SIRET;Code NAF/APE;Activité;Adresse;CP;Ville;Tél;E-mail;Site web;Facebook;Quartier
      SARL MARTIN;Le Fournil;732 829 320 00074;10.71C;Boulangerie;3 rue Haute;33600;Pessac;05 56 00 00 01;contact@fournil.fr;www.fournil.fr;facebook.com/fournil;Bourg
      """)
    let merchant = try #require(items.merchants.first)
    #expect(items.errors.isEmpty)
    #expect(merchant.name == "Le Fournil" && merchant.legalName == "SARL MARTIN")
    #expect(merchant.siret == "73282932000074" && merchant.id.description == "73282932000074")
    #expect(merchant.naf == "10.71C" && merchant.trade == "Boulangerie")
    #expect(merchant.address == PostalAddress(street: "3 rue Haute", postcode: "33600", city: "Pessac", country: nil))
    #expect(merchant.phone == "05 56 00 00 01" && merchant.email == "contact@fournil.fr")
    #expect(merchant.site?.description == "http://www.fournil.fr/")
    #expect(merchant.profiles == [SocialProfile(platform: "facebook", url: "http://facebook.com/fournil")])
    #expect(merchant.extra == [.init(heading: "Quartier", value: "Bourg")])
    #expect(merchant.line == 2)
  }

  @Test(arguments: ["ENSEIGNE", "  Enseigne ", "\"enseigne\"", "Énseigne", "en-seigne", "Enseigne (nom du magasin)"])
  func `a heading is known whatever its accents, case and punctuation`(heading: String) throws {
    #expect(try Lists.read("\(heading);Ville\nLe Fournil;Pessac\n").merchants.map(\.name) == ["Le Fournil"])
  }

  @Test(arguments: [";", ",", "\t", "|"], ["\n", "\r\n", "\r"])
  func `any separator and line end is read`(separator: String, lineEnd: String) throws {
    let rows = [
      ["Ville", "Enseigne", "CP"], ["Pessac", "A", "33600"], ["Pessac", "B \"bis\"", "33600"], ["", "", ""],
      ["", "C", ""],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: lineEnd)
    let items = try Lists.read(text)
    #expect(items.merchants.map(\.name) == ["A", "B \"bis\"", "C"])
    #expect(items.merchants.map(\.line) == [2, 3, 5])
  }

  @Test(arguments: 1...40)
  func `pieces of any size give the same list`(chunk: Int) throws {
    let text =
      "\u{FEFF}Enseigne;Adresse\r\n\"Café \"\"du Port\"\"\";\"1 quai\r\nBât. B\"\r\nL'Épi;2 rue\r\n\"Non fermé;3 rue\r\nFin;4 rue"
    #expect(try Lists.read(text, chunk: chunk) == Lists.read(text))
    #expect(try Lists.read(text).merchants.map(\.line) == [2, 4, 5, 6])
  }

  @Test func `UTF-8 with a mark, without one, windows-1252 and UTF-16 read the same`() throws {
    let text = "Enseigne;Ville\nL'Épicerie d'été – œuf €;Bègles\n"
    let latin: [UInt8] = text.unicodeScalars.map { scalar in
      switch scalar {
      case "–": 0x96
      case "œ": 0x9C
      case "€": 0x80
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let expected = try Lists.read(text)
    #expect(expected.merchants.first?.name == "L'Épicerie d'été – œuf €")
    #expect(try Lists.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
    #expect(try Lists.read(latin) == expected)
    #expect(try Lists.read(utf16) == expected)
    #expect(try Lists.read(utf16, chunk: 3) == expected)
    let unmarked = Array(utf16.dropFirst(2))
    let swapped = stride(from: 0, to: unmarked.count, by: 2).flatMap { [unmarked[$0 + 1], unmarked[$0]] }
    for bytes in [unmarked, swapped] {
      #expect(try Lists.read(bytes) == expected)
      #expect(try Lists.read(bytes, chunk: 1) == expected)
    }
  }

  @Test func `quotes hold separators and lines, and line numbers stay right`() throws {
    let items = try Lists.read("Enseigne;Adresse;Ville\n\"A; fils\";\"1 rue\nBât. B\";Pessac\nB;2 rue;Pessac\n")
    #expect(items.merchants.map(\.name) == ["A; fils", "B"])
    #expect(items.merchants.first?.address?.street == "1 rue\nBât. B")
    #expect(items.merchants.map(\.line) == [2, 4])
  }

  @Test func `a stray quote is a remark and loses no row`() throws {
    let items = try Lists.read(
      "Enseigne;Adresse;Ville\n\"Le \"Bistrot\" de Jean\";1 rue;Pessac\n\"Ouvert;2 rue;Pessac\nC;3 rue;Pessac\n\"D\";4 rue;Pessac\nE;5\" rue;Pessac\n"
    )
    #expect(items.merchants.map(\.name) == ["Le \"Bistrot\" de Jean", "Ouvert", "C", "D", "E"])
    #expect(items.remarks.map(\.line) == [2, 3, 6])
    #expect(items.rejections.isEmpty)
  }

  @Test func `an unclosed quote does not swallow a long list`() throws {
    let rows = (1...5_000).map { $0 == 10 ? "\"Ouvert \($0);Pessac" : "Commerce \($0);Pessac" }
    let items = try Lists.read("Enseigne;Ville\n" + rows.joined(separator: "\n"))
    #expect(items.merchants.count == 5_000)
  }

  @Test func `a title before the headings is skipped`() throws {
    let items = try Lists.read(
      "Liste des commerces de Pessac;;\nExport du 3 mai 2024\n\nEnseigne;Ville;CP\nA;Pessac;33600\n")
    #expect(items.merchants.map(\.name) == ["A"])
    #expect(items.merchants.map(\.line) == [5])
  }

  @Test func `JSON Lines give the same merchants`() throws {
    let items = try Lists.read(
      """
      {"enseigne": "Caf\\u00e9 \\"du Port\\" \\ud83e\\udd50", "siret": 73282932000074, "site": null, "facebook": ["facebook.com/cafe"], "tags": {"a": [1, "}"]}}
      {"enseigne": "B", "cp": "33600"
      ["C"]

      {"raison sociale": "D"}
      """)
    #expect(items.merchants.map(\.name) == ["Café \"du Port\" 🥐", "D"])
    #expect(items.merchants.first?.siret == "73282932000074" && items.merchants.first?.site == nil)
    #expect(items.merchants.first?.profiles.map(\.platform) == ["facebook"])
    #expect(items.merchants.first?.extra == [.init(heading: "tags", value: "{\"a\": [1, \"}\"]}")])
    #expect(items.rejections.map(\.line) == [2, 3])
  }

  @Test func `a name comes from the best filled column`() throws {
    let items = try Lists.read(
      "Raison sociale;Enseigne;Nom;Prénom\nSARL A;Chez A;Durand;Luc\nSARL B;;Durand;Luc\n;;Durand;Luc\n")
    #expect(items.merchants.map(\.name) == ["Chez A", "SARL B", "Luc Durand"])
    #expect(items.merchants.map(\.legalName) == ["SARL A", nil, nil])
    #expect(try Lists.read("Nom;Ville\nChez Paul;Pessac\n").merchants.map(\.name) == ["Chez Paul"])
  }

  @Test(arguments: [
    ("", RegisterError.empty), ("  \n\n", .empty), ("PK\u{3}\u{4}xlsx", .notText(kind: "a spreadsheet (xlsx or ods)")),
    ("Chez Paul;Pessac\nChez Luc;Pessac\n", .noHeadings(firstLine: "Chez Paul;Pessac")),
    ("Ville;CP\nPessac;33600\n", .noNameColumn(headings: ["Ville", "CP"])),
  ])
  func `what is no list is said so with a remedy`(row: (text: String, error: RegisterError)) {
    #expect(throws: row.error) { try Lists.read(row.text) }
    #expect(row.error.description.count > 40)
  }

  /// Bodies that break readers; named by number, because a test prints its arguments.
  private static let hostileBodies = [
    String(repeating: "\"", count: 30_000), String(repeating: "\"a\n", count: 5_000),
    String(repeating: "a", count: 1_200_000), String(repeating: "\"a;\"\n;\"", count: 3_000),
    String(repeating: ";", count: 20_000), "{\"enseigne\":\"" + String(repeating: "\\u00", count: 5_000),
    "{\"a\":" + String(repeating: "[", count: 50_000),
  ]

  @Test(arguments: hostileBodies.indices)
  func `hostile bytes end in errors, not in a crash or a wait`(number: Int) throws {
    let isJSON = number >= 5
    let head = isJSON ? "{\"enseigne\":\"A\"}\n" : "Enseigne;Ville\nA;Pessac\n"
    let tail = isJSON ? "\n{\"enseigne\":\"Z\"}" : "\nZ;Pessac"
    let items = try Lists.read(head + Self.hostileBodies[number] + tail)
    #expect(items.merchants.first?.name == "A")
    #expect(items.merchants.count + items.errors.count >= 2)
  }
}
