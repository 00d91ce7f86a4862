import Audit
import Presence

/// Reads the rules of a gate as people write them: `contact >= 50`, `not-measured <= 10 %`, `no-regression`,
/// `site-reachable passes`.
enum GateWords {
  /// What cannot be read, in a sentence that says what could.
  struct Problem: Error {
    let text: String
  }

  private static let checks = Catalogue.all.map { $0.about.id }

  /// A rule. Spaces do not matter, nor does upper case.
  static func rule(_ text: String) throws(Problem) -> GateRule {
    let written = text.lowercased().replacing("≥", with: ">=").replacing("≤", with: "<=")
    if let (name, bound) = split(written, at: ">=") {
      guard let least = Int(bound), (0...100).contains(least) else {
        throw Problem(text: "“\(bound)” is no score; write a whole number from 0 to 100")
      }
      if name == "all" { return .leastScore(nil, least) }
      if let axis = Axis(rawValue: name) { return .leastScore(axis, least) }
      throw unknown(name, among: ["all"] + Axis.allCases.map(\.rawValue), kind: "axis")
    }
    if let (name, bound) = split(written, at: "<=") { return try upperBound(name, bound) }
    let words = written.split { $0 == " " || $0 == "\t" }.map(String.init)
    if words == ["no-regression"] || words == ["no-regressions"] { return .mostRegressions(0) }
    if words.count == 2, words[1] == "passes" { return .passes(check: try check(words[0])) }
    throw Problem(
      text:
        "“\(text)” is no rule; write for example “contact >= 50”, “site-reachable passes”, “no-regression” or “not-measured <= 10 %”"
    )
  }

  /// What an exception lets pass: `all`, an axis or a check.
  static func scope(_ text: String) throws(Problem) -> GateException.Scope {
    if text == "all" { return .everything }
    if let axis = Axis(rawValue: text) { return .axis(axis) }
    if checks.contains(text) { return .check(text) }
    throw unknown(text, among: ["all"] + Axis.allCases.map(\.rawValue) + checks, kind: "axis or check")
  }

  /// The identifier of a check of the catalogue.
  static func check(_ text: String) throws(Problem) -> String {
    guard checks.contains(text) else { throw unknown(text, among: checks, kind: "check") }
    return text
  }

  private static func upperBound(_ name: String, _ bound: String) throws(Problem) -> GateRule {
    switch name {
    case "regressions":
      guard let most = Int(bound), most >= 0 else {
        throw Problem(text: "“\(bound)” is no number of regressions; write 0 or more")
      }
      return .mostRegressions(most)
    case "not-measured":
      if bound.hasSuffix("%") {
        let number = bound.dropLast().trimmingSuffix { $0 == " " }
        guard let share = Double(number), (0...100).contains(share) else {
          throw Problem(text: "“\(bound)” is no share; write a number from 0 to 100 before the %")
        }
        return .mostNotMeasuredShare(share)
      }
      guard let most = Int(bound), most >= 0 else {
        throw Problem(text: "“\(bound)” is no number of merchants; write 0 or more, or a share such as 10 %")
      }
      return .mostNotMeasured(most)
    default: throw unknown(name, among: ["not-measured", "regressions"], kind: "limit")
    }
  }

  private static func split(_ text: String, at mark: String) -> (String, String)? {
    guard let range = text.firstRange(of: mark) else { return nil }
    func trimmed(_ part: Substring) -> String {
      String(part.trimmingPrefix { $0 == " " }.trimmingSuffix { $0 == " " })
    }
    return (trimmed(text[..<range.lowerBound]), trimmed(text[range.upperBound...]))
  }

  private static func unknown(_ name: String, among known: [String], kind: String) -> Problem {
    let nearest = known.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
    return Problem(text: "there is no \(kind) “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
  }
}

extension Substring {
  func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, predicate(last) { rest = rest.dropLast() }
    return rest
  }
}
