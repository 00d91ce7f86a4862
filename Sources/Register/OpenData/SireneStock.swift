public import Presence

/// The State's register of establishments as INSEE publishes it (`StockEtablissement_utf8.csv`), or an extract of it
/// with the same headings. Source: https://www.data.gouv.fr, "Base Sirene des entreprises et de leurs établissements".
public enum SireneStock {
  private enum Field: String, CaseIterable {
    case siret = "siretetablissement|siret"
    case diffusion = "statutdiffusionetablissement"
    case sign = "enseigne1etablissement"
    case signTwo = "enseigne2etablissement"
    case usual = "denominationusuelleetablissement"
    case company = "denominationunitelegale|denomination"
    case lastName = "nomusageunitelegale|nomunitelegale"
    case firstName = "prenomusuelunitelegale|prenom1unitelegale"
    case trade = "activiteprincipaleetablissement"
    case state = "etatadministratifetablissement"
    case since = "datedebut"
    case number = "numerovoieetablissement"
    case suffix = "indicerepetitionetablissement"
    case way = "typevoieetablissement"
    case street = "libellevoieetablissement"
    case postcode = "codepostaletablissement"
    case town = "libellecommuneetablissement"
    case latitude, longitude
  }

  /// Gives out the establishments that are wanted; a row without a right SIRET is left out. Returns how many were.
  ///
  /// The whole file has some forty million rows: `isWanted` is asked with SIRET and postcode before a row is kept.
  /// Owners who asked not to be shown (`statutDiffusion` other than `O`) keep SIRET, trade, town and state alone.
  @discardableResult
  public static func read(
    nextChunk: @escaping () throws -> [UInt8]?, file: String,
    isWanted: (_ siret: String, _ postcode: String) -> Bool = { _, _ in true }, _ take: (OpenRecord) -> Void
  ) throws -> Int {
    var table = try PlainTable(nextChunk: nextChunk)
    let columns = Dictionary(
      Field.allCases.compactMap { field in
        field.rawValue.split(separator: "|").compactMap { table.column(String($0)) }.first.map { (field, $0) }
      }, uniquingKeysWith: { first, _ in first })
    guard let siretColumn = columns[.siret], columns[.state] != nil else {
      throw RegisterError.notSirene(headings: table.headings)
    }
    var broken = 0
    while let row = try table.next() {
      func cell(_ field: Field) -> String? {
        columns[field].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }.flatMap {
          $0.isEmpty || $0 == "[ND]" ? nil : $0
        }
      }
      guard row.cells.indices.contains(siretColumn), case .valid(let siret) = SIRET.read(row.cells[siretColumn]) else {
        broken += 1
        continue
      }
      guard isWanted(siret, cell(.postcode) ?? "") else { continue }
      take(record(siret: siret, file: file, line: row.line, cell: cell))
    }
    return broken
  }

  private static func record(siret: String, file: String, line: Int, cell: (Field) -> String?) -> OpenRecord {
    var record = OpenRecord(source: .sirene, id: siret, url: file, line: line)
    record.siret = siret
    record.trade = cell(.trade)
    record.isClosed = cell(.state) == "F"
    record.closedSince = record.isClosed ? cell(.since).flatMap { CivilDate(iso: $0) } : nil
    let isShown = cell(.diffusion).map { $0 == "O" } ?? true
    var street: String?
    if isShown {
      let person = [cell(.firstName), cell(.lastName)].compactMap { $0 }.joined(separator: " ")
      let names = [cell(.sign), cell(.usual), cell(.signTwo), cell(.company), person.isEmpty ? nil : person]
      for name in names.compactMap({ $0 }) where !record.names.contains(name) { record.names.append(name) }
      let parts = [cell(.number), cell(.suffix), cell(.way), cell(.street)].compactMap { $0 }
      street = parts.isEmpty ? nil : parts.joined(separator: " ")
    }
    record.address = PostalAddress(
      street: street, postcode: cell(.postcode), city: cell(.town), country: "FR",
      latitude: isShown ? cell(.latitude).flatMap(Double.init) : nil,
      longitude: isShown ? cell(.longitude).flatMap(Double.init) : nil)
    return record
  }
}
