/// A line of the table that `make bench` prints.
struct Row {
  /// Whether a mark is met; `.none` where there is none, or nothing could be measured.
  enum Verdict: String {
    case met = "met"
    case missed = "MISSED"
    case none = ""
  }

  let name: String
  let ours: String
  /// The same by the reference; empty without one.
  var reference = ""
  var ratio = ""
  var mark = ""
  var verdict = Verdict.none

  /// What was measured beside a bound.
  static func bound(_ name: String, _ ours: String, mark: String, isMet: Bool) -> Row {
    Row(name: name, ours: ours, mark: mark, verdict: isMet ? .met : .missed)
  }

  /// What was measured beside the reference.
  static func ratio(
    _ name: String, ours: Double, reference: Double, unit: String, most: Double, show: (Double) -> String = { $0.short }
  ) -> Row {
    let ratio = ours / reference
    return Row(
      name: name, ours: "\(show(ours)) \(unit)", reference: "\(show(reference)) \(unit)", ratio: ratio.short,
      mark: "≤ \(most) × C", verdict: ratio <= most ? .met : .missed)
  }

  static func table(_ rows: [Row], ours: String = "ours") -> String {
    let heading = rows.contains { !$0.mark.isEmpty } ? ["", ours, "C", "ratio", "mark", ""] : ["", "", "", "", "", ""]
    let lines = rows.map { [$0.name, $0.ours, $0.reference, $0.ratio, $0.mark, $0.verdict.rawValue] }
    let widths = heading.indices.map { column in ([heading] + lines).map { $0[column].count }.max() ?? 0 }
    return ([heading] + lines).map { line in
      var text = ""
      for (cell, width) in zip(line, widths) { text += cell + String(repeating: " ", count: width - cell.count + 2) }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
