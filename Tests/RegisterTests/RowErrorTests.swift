import Presence
import Register
import Testing

@Suite struct `Wrong rows` {
  /// A row of our columns, and the words of its first rejection or remark.
  static let rows: [(cells: String, column: Int?, isRejected: Bool, words: String)] = [
    (";33600;;;;", 1, true, "nom du commerce manque"),
    ("A;33600;1,23E+13;;;", 3, true, "arrondi le SIRET"), ("A;33600;7,32829E+13;;;", 3, true, "arrondi le SIRET"),
    ("A;33600;73282932000075;;;", 3, true, "clé de contrôle"),
    ("A;33600;00000000000000;;;", 3, true, "clé de contrôle"),
    ("A;33600;7328293200007;;;", 3, true, "13 chiffres"), ("A;33600;732829320000741;;;", 3, true, "15 chiffres"),
    ("A;33600;ABC;;;", 3, true, "autre chose que des chiffres"), ("A;33600;732829320;;;", 3, false, "SIREN"),
    ("A;33600;;Chez Paul;;", 4, true, "adresse du site"), ("A;33600;;www.exemple;;", 4, true, "adresse du site"),
    ("A;33600;;http://;;", 4, true, "adresse du site"), ("A;33600;;contact@exemple.fr;;", 4, false, "adresse e-mail"),
    ("A;33600;;https://www.facebook.com/chez.paul;;", 4, false, "page facebook"),
    ("A;33600;;voir facebook;;", 4, false, "nomme un réseau"),
    ("A;33600;;a.fr et b.fr;;", 4, false, "plusieurs choses"),
    ("A;33600;;;pas d'adresse ici;", 5, false, "adresse du profil"),
    ("A;33600;;;www.exemple.fr;", 5, false, "adresse d’un site"),
    ("A;1000;;;;", 2, false, "lu 01000"), ("A;3360;;;;", 2, false, "lu 03360"),
    ("A;Pessac;;;;", 2, false, "forme d’un code"),
    ("A;33600;;;;556000001", 6, false, "zéro du début"), ("A;33600;;;;5,56E+08", 6, false, "arrondi le numéro"),
    ("A;33600;;;;;trop", nil, true, "7 cases au lieu de 6"), ("A", nil, true, "ligne : 1 au lieu de 6"),
    ("A;33600;Pessac", nil, true, "ligne : 3 au lieu de 6"),
  ]

  @Test(arguments: rows)
  func `a wrong row is told with its column and remedy`(
    row: (cells: String, column: Int?, isRejected: Bool, words: String)
  ) throws {
    let items = try Lists.read("Enseigne;CP;SIRET;Site web;Facebook;Tél\n\(row.cells)\nZ;33000;;;;\n")
    let error = try #require(items.errors.first)
    #expect(error.line == 2 && error.column == row.column)
    #expect(error.heading == row.column.map { ["Enseigne", "CP", "SIRET", "Site web", "Facebook", "Tél"][$0 - 1] })
    #expect(error.isRejected == row.isRejected)
    #expect(error.problem.fr.contains(row.words))
    #expect(error.remedy.fr.count > 10 && error.remedy.en.count > 10 && error.problem.en != error.problem.fr)
    #expect(items.merchants.map(\.name) == (row.isRejected ? ["Z"] : ["A", "Z"]))
  }

  @Test(arguments: [
    ("73282932000074", "73282932000074"), ("732 829 320 00074", "73282932000074"),
    ("=\"73282932000074\"", "73282932000074"),
    ("'73282932000074", "73282932000074"), ("732\u{A0}829\u{202F}320-00074", "73282932000074"),
    ("35600000000048", "35600000000048"), ("35600000049837", "35600000049837"), ("5720784000018", "05720784000018"),
    ("néant", nil), ("", nil),
  ])
  func `a right SIRET is read in its spellings, those of La Poste too`(row: (cell: String, siret: String?)) throws {
    let items = try Lists.read("Enseigne;SIRET\nA;\(row.cell)\n")
    #expect(items.merchants.map(\.siret) == [row.siret])
  }

  @Test(arguments: [
    ("www.exemple.fr / facebook", "http://www.exemple.fr/", nil),
    ("HTTP://WWW.EXEMPLE.FR", "http://www.exemple.fr/", nil),
    ("www,exemple,fr", "http://www.exemple.fr/", nil), ("www. exemple. fr", "http://www.exemple.fr/", nil),
    ("http:\\\\www.exemple.fr", "http://www.exemple.fr/", nil),
    ("exemple.fr - contact@exemple.fr", "http://exemple.fr/", "contact@exemple.fr"),
    ("aucun", nil, nil), ("en cours", nil, nil), ("-", nil, nil),
    ("https://exemple.fr/a?b=c;d", "https://exemple.fr/a?b=c", nil),
  ])
  func `a site is read as people write it`(row: (cell: String, site: String?, email: String?)) throws {
    let merchant = try #require(try Lists.read("Enseigne;Ville;Site web\nA;Pessac;\"\(row.cell)\"\n").merchants.first)
    #expect(merchant.site?.description == row.site)
    #expect(merchant.email == row.email)
  }

  @Test(arguments: [
    ("https://fr-fr.facebook.com/fournil/", "https://fr-fr.facebook.com/fournil/"),
    ("@fournil", "https://www.facebook.com/fournil"),
    ("le.fournil", "https://www.facebook.com/le.fournil"),
    ("www.facebook.com/fournil", "http://www.facebook.com/fournil"),
    ("Le Fournil : facebook.com/fournil", "http://facebook.com/fournil"),
  ])
  func `a profile is an address or an account name`(row: (cell: String, url: String)) throws {
    let merchant = try #require(try Lists.read("Enseigne;Facebook\nA;\(row.cell)\n").merchants.first)
    #expect(merchant.profiles == [SocialProfile(platform: "facebook", url: row.url)])
  }

  @Test func `duplicates name the line of the first`() throws {
    let items = try Lists.read(
      """
      Enseigne;CP;SIRET;Site
      A;33600;73282932000074;
      B;33600;732 829 320 00074;
      C;33600;;exemple.fr
      c;33600;;
      D;33000;;https://www.exemple.fr/
      C;33000;;
      """)
    #expect(items.merchants.map(\.name) == ["A", "C", "D", "C"])
    #expect(items.rejections.map(\.line) == [3, 5])
    #expect(items.rejections.allSatisfy { $0.problem.fr.contains("Doublon") })
    #expect(items.rejections.first?.problem.fr.contains("ligne 2") == true)
    #expect(items.remarks.map(\.line) == [6] && items.remarks.first?.problem.fr.contains("ligne 4") == true)
  }

  @Test func `all that is wrong with a row is told at once`() throws {
    let items = try Lists.read("Enseigne;SIRET;Site\n;12;Chez Paul\n")
    #expect(items.rejections.map(\.column) == [1, 2, 3])
  }

  @Test func `rejected rows are written so that they can be corrected and read again`() throws {
    let items = try Lists.read("Enseigne;SIRET;Note\n\"A;1\";12;=2+3\n;;\"x \"\"y\"\"\"\nC;;\n")
    var writer = RejectedRows(language: .french)
    var bytes = writer.head(headings: ["Enseigne", "SIRET", "Note"])
    for error in items.errors { bytes += writer.append(error) }
    bytes += writer.finish()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = text.dropFirst().split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "Ligne;Colonne en cause;Problème;Remède;Enseigne;SIRET;Note")
    #expect(
      lines[1].hasPrefix("2;SIRET;Le SIRET a 2 chiffres au lieu de 14.;") && lines[1].hasSuffix(";\"A;1\";12;'=2+3"))
    #expect(lines[2].hasSuffix(";;;\"x \"\"y\"\"\""))
    let again = try Lists.read(text.replacing(";12;", with: ";;"))
    #expect(again.merchants.map(\.name) == ["A;1"])
    #expect(again.merchants.first?.extra == [.init(heading: "Note", value: "=2+3")])
  }
}
