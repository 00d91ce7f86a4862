import Presence
@testable import Register

extension FuzzTarget {
  /// Merchant lists: CSV in any dress, JSON Lines.
  static let csv = FuzzTarget(
    "csv", longest: 8192,
    words: [
      "nom;siret;téléphone;site;facebook\n", "name,phone,url\n", "\"", "\"\"", ";", ",", "\t", "|", "\n", "\r\n", "\r",
      "\u{FEFF}", "\u{0}", "{\"name\":\"a\",\"site\":\"", "\"}\n", "[", "73282932000074", "7,3282932E+13", "néant",
      "=1+1",
      "sep=;\n", "www.a.example", "05 56 12 34 56", "\\", "é", "{", "}", "\\ud800", "1e400",
    ],
    openings: ["", "nom;siret;site\n", "nom;siret;site\n\"", "{\"name\":"],
    seeds: { files in
      let list = try files.contents("", "merchants.csv").first ?? []
      let lines = list.split(separator: 0x0A)
      let pieces = stride(from: 1, to: lines.count, by: 8).map { start in
        Array((lines.prefix(1) + lines[start..<min(start + 8, lines.count)]).joined(separator: [0x0A]))
      }
      let objects = #"{"name":"Chez Lucette","site":"www.chez-lucette.example","phone":"05 56 12 34 56"}"# + "\n"
      return pieces + [Array(objects.utf8), Array((objects + objects).utf8)]
    }
  ) { bytes in
    // What is read must not depend on how the file comes in pieces.
    let whole = items(bytes, piece: max(1, bytes.count))
    promise(whole == items(bytes, piece: 7), "pieces give what the whole gives")
  }

  private static let columns = ColumnMap(
    columns: [
      .name: ["nom", "name", "enseigne"], .siret: ["siret"], .phone: ["téléphone", "phone"], .site: ["site", "url"],
      .email: ["email"], .street: ["adresse"], .postcode: ["cp"], .city: ["ville"], .latitude: ["lat"],
      .longitude: ["lon"],
      .country: ["pays"], .naf: ["naf"],
    ],
    profiles: [
      .init(
        platform: "facebook", headings: ["facebook"], hosts: ["facebook.com"], address: "https://www.facebook.com/{}")
    ],
    nothing: ["néant", "-"])

  private static func items(_ bytes: [UInt8], piece: Int) -> [ListItem] {
    var start = 0
    var reader = MerchantListReader(columns: columns) {
      guard start < bytes.count else { return nil }
      defer { start += piece }
      return Array(bytes[start..<min(start + piece, bytes.count)])
    }
    var items: [ListItem] = []
    var rejected = RejectedRows(language: .french)
    while let item = try? reader.next() {
      if case .rowError(let error) = item { _ = rejected.append(error) }
      items.append(item)
    }
    _ = rejected.finish()
    return items
  }
}
