public import Presence

/// A gate's result as JUnit XML, which CI servers draw: one test case a merchant, and one for all together.
///
/// A merchant whose site could not be measured is skipped, never passed.
public struct GateJUnit {
  private let result: GateResult
  private let runID: String
  private let startedAt: Timestamp

  /// The result of a run.
  public init(result: GateResult, runID: String, startedAt: Timestamp) {
    self.result = result
    self.runID = runID
    self.startedAt = startedAt
  }

  /// The whole file. The same result gives the same bytes.
  public func text(_ language: Language) -> String {
    let all = result.breaches.filter { $0.merchant == nil }
    let byMerchant = Dictionary(grouping: result.breaches.filter { $0.merchant != nil }, by: { $0.merchant })
    let failing = result.cases.count { $0.breaches > 0 } + (all.isEmpty ? 0 : 1)
    let skipped = result.cases.count { $0.breaches == 0 && $0.isNotMeasured }
    let counts = "tests=\"\(result.cases.count + 1)\" failures=\"\(failing)\" errors=\"0\" skipped=\"\(skipped)\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vitrine\" \(counts)>\n"
    text += "<testsuite name=\"\(Self.escaped(runID))\" \(counts) timestamp=\"\(startedAt)\">\n"
    text += testCase(name: language == .french ? "Tous les commerçants" : "All merchants", breaches: all, in: language)
    for one in result.cases {
      let name = "\(one.name) (\(one.merchant))"
      if one.breaches > 0 {
        let shown = byMerchant[one.merchant] ?? []
        text += testCase(name: name, breaches: shown, unshown: one.breaches - shown.count, in: language)
      } else if one.isNotMeasured {
        let why = language == .french ? "non mesuré" : "not measured"
        text +=
          "<testcase classname=\"vitrine\" name=\"\(Self.escaped(name))\"><skipped message=\"\(why)\"/></testcase>\n"
      } else {
        text += testCase(name: name, breaches: [], in: language)
      }
    }
    return text + "</testsuite>\n</testsuites>\n"
  }

  private func testCase(
    name: String, breaches: [GateResult.Breach], unshown: Int = 0, in language: Language
  ) -> String {
    let head = "<testcase classname=\"vitrine\" name=\"\(Self.escaped(name))\""
    guard !breaches.isEmpty || unshown > 0 else { return head + "/>\n" }
    var text = head + ">\n"
    // One failure a test case: several are not read by every CI server.
    let first = breaches.first.map { "\($0.rule): \($0.message[language])" } ?? ""
    text += "<failure message=\"\(Self.escaped(first))\" type=\"gate\">"
    var lines: [String] = []
    for breach in breaches {
      lines.append("\(breach.rule): \(breach.message[language])")
      for finding in breach.findings {
        let place = finding.evidence.first.map { " [\($0.url)\($0.line.map { ":\($0)" } ?? "") « \($0.excerpt) »]" }
        lines.append("  \(finding.check): \(finding.message[language])\(place ?? "")")
      }
    }
    if unshown > 0 { lines.append(language == .french ? "… et \(unshown) de plus" : "… and \(unshown) more") }
    return text + lines.map { Self.escaped($0, limit: 1000) }.joined(separator: "\n") + "</failure>\n</testcase>\n"
  }

  /// XML 1.0: no control characters, and five characters by their entities.
  private static func escaped(_ text: String, limit: Int = 300) -> String {
    SafeText.cleaned(text, limit: limit).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
