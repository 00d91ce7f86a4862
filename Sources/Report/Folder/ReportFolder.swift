public import Presence

/// Names of the files of a run's reports, relative to its folder and written with `/`.
public enum ReportFolder {
  /// One merchant per line, complete, keys sorted.
  public static let audits = "audits.jsonl"
  /// One merchant per row, for a spreadsheet.
  public static let merchantTable = "merchants.csv"
  /// One check of one merchant per row.
  public static let findingTable = "findings.csv"
  /// One merchant per row, for a mail merge.
  public static let mailing = "mailing.csv"
  /// What changed since the run before, a check per row; absent for a first run.
  public static let differences = "differences.csv"
  /// Merchants on a map; absent when the list gives no coordinates.
  public static let map = "merchants.geojson"
  /// The run as a whole: settings, configuration, comparison.
  public static let run = "run.json"
  /// The run on one page of Markdown.
  public static let summary = "summary.md"
  /// What the overview counts from.
  public static let overviewData = "overview.json"
  /// Rows of the list that gave no merchant; the CLI writes it beside.
  public static let rejected = "rejected.csv"

  /// `sheets/<id>.fr.html`.
  public static func sheet(_ id: MerchantID, _ language: Language) -> String {
    "sheets/\(id).\(language.rawValue).html"
  }

  /// `sheets/<id>.json`.
  public static func audit(_ id: MerchantID) -> String { "sheets/\(id).json" }

  /// `index.html` in French, `index.en.html`; from the second page on `index-2.html`, `index-2.en.html`.
  public static func overview(_ language: Language, page: Int = 1) -> String {
    let number = page > 1 ? "-\(page)" : ""
    return language == .french ? "index\(number).html" : "index\(number).\(language.rawValue).html"
  }
}
