public import Presence

/// Reads a ledger that somebody kept in a spreadsheet: the columns of our own export, in any order.
public enum FollowUpReader {
  /// What a file gave.
  public struct Result: Sendable {
    /// Lines that can be used.
    public var entries: [FollowUpEntry] = []
    /// Lines that cannot, each with what is wrong and what to do.
    public var errors: [RowError] = []
  }

  private static let headings: [(key: String, names: [String])] = [
    ("merchant", ["identifiant", "id", "siret", "merchant"]), ("state", ["état", "etat", "suivi", "statut", "state"]),
    ("date", ["date", "le", "on"]), ("meetingOn", ["rendez-vous le", "rendez-vous", "rdv", "meeting on"]),
    ("note", ["note", "remarque", "commentaire", "notes"]),
  ]

  /// Reads a table. Lines without a state are no lines of the ledger and are passed over, so that an exported call list
  /// can be filled in and brought back.
  public static func read(nextChunk: @escaping () throws -> [UInt8]?) throws -> Result {
    var table = try PlainTable(nextChunk: nextChunk)
    var columns: [String: Int] = [:]
    for (key, names) in headings { columns[key] = names.compactMap { table.column($0) }.first }
    guard columns["merchant"] != nil, columns["state"] != nil, columns["date"] != nil else {
      throw RegisterError.notFollowUp(headings: table.headings)
    }
    var result = Result()
    while let row = try table.next() {
      func cell(_ key: String) -> String {
        columns[key].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
      }
      guard !cell("state").isEmpty else { continue }
      func reject(_ key: String, _ problem: LocalizedText, _ remedy: LocalizedText) {
        result.errors.append(
          RowError(
            line: row.line, column: columns[key].map { $0 + 1 },
            heading: columns[key].flatMap { table.headings.indices.contains($0) ? table.headings[$0] : nil },
            problem: problem, remedy: remedy, isRejected: true, cells: row.cells))
      }
      guard let merchant = MerchantID(cell("merchant").lowercased().filter { $0 != " " && $0 != "\u{A0}" }) else {
        reject(
          "merchant", LocalizedText(fr: "Cet identifiant n’en est pas un.", en: "This is no identifier."),
          LocalizedText(fr: "Reprenez celui de l’export.", en: "Take the one of the export."))
        continue
      }
      guard let state = FollowUpState(written: cell("state")) else {
        reject(
          "state", LocalizedText(fr: "Cet état est inconnu.", en: "This state is unknown."),
          LocalizedText(
            fr: "Écrivez : contacté, a répondu, accepté, refusé, rendez-vous ou terminé.",
            en: "Write: contacted, answered, accepted, refused, meeting or done."))
        continue
      }
      guard let date = date(cell("date")) else {
        reject(
          "date", LocalizedText(fr: "La date manque ou ne se lit pas.", en: "The date is missing or cannot be read."),
          LocalizedText(fr: "Écrivez-la 2026-11-23 ou 23/11/2026.", en: "Write it 2026-11-23 or 23/11/2026."))
        continue
      }
      result.entries.append(
        FollowUpEntry(
          merchant: merchant, state: state, date: date, meetingOn: FollowUpReader.date(cell("meetingOn")),
          note: cell("note")))
    }
    return result
  }

  /// `2026-11-23`, `23/11/2026`, `23.11.26`; nil for anything else.
  public static func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(iso: text) { return date }
    let parts = text.split(whereSeparator: { "/.-".contains($0) })
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2].prefix(4))
    else {
      return nil
    }
    return CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }
}
