import Presence
import Testing

@testable import CLI

struct GateWordsTests {
  @Test(arguments: [
    ("contact >= 50", GateRule.leastScore(.contact, 50)), ("contact>=50", .leastScore(.contact, 50)),
    ("  Hours ≥ 0 ", .leastScore(.hours, 0)), ("all >= 100", .leastScore(nil, 100)),
    ("no-regression", .mostRegressions(0)), ("regressions <= 3", .mostRegressions(3)),
    ("not-measured <= 10", .mostNotMeasured(10)), ("not-measured <= 10 %", .mostNotMeasuredShare(10)),
    ("not-measured<=2.5%", .mostNotMeasuredShare(2.5)), ("site-reachable passes", .passes(check: "site-reachable")),
  ])
  func `a rule is read as people write it, and written the same way`(text: String, rule: GateRule) throws {
    #expect(try GateWords.rule(text) == rule)
    #expect(try GateWords.rule(rule.text) == rule)
  }

  @Test(arguments: [
    ("contcat >= 50", "did you mean “contact”"), ("contact >= 101", "0 to 100"), ("contact >= many", "0 to 100"),
    ("contact > 50", "is no rule"), ("site-reachble passes", "did you mean “site-reachable”"), ("", "is no rule"),
    ("not-measured <= 101 %", "0 to 100"), ("regressions <= -1", "0 or more"), ("contact <= 50", "no limit"),
  ])
  func `what is no rule is refused with what could be meant`(text: String, hint: String) {
    let problem = #expect(throws: GateWords.Problem.self) { try GateWords.rule(text) }
    #expect(problem?.text.contains(hint) == true, "\(problem?.text ?? "")")
  }

  @Test(arguments: [
    ("require:\n  - contact >= 50\nexceptons: []\n", 3, "did you mean “exceptions”"),
    ("require: contact >= 50\n", 1, "is a list"),
    ("require: []\n", 1, "has no rule"),
    ("require:\n  - all >= 1\nexceptions:\n  - merchant: 1\n    rule: all\n    until: 2027-01-01\n", 4, "no “reason”"),
    (
      "require:\n  - all >= 1\nexceptions:\n  - merchant: 1\n    rule: all\n    reason: r\n    until: soon\n", 7,
      "is no day"
    ),
    (
      "require:\n  - all >= 1\nexceptions:\n  - merchant: 1\n    rule: contcat\n    reason: r\n    until: 2027-01-01\n",
      5, "did you mean “contact”"
    ),
    ("require:\n\t- contact >= 50\n", 2, "is not YAML"),
  ])
  func `a wrong gate file is refused with the line`(text: String, line: Int, hint: String) {
    let error = #expect(throws: ConfigError.self) {
      try GateFile(ConfigFiles.File(name: "gate.yaml", text: text, label: "gate.yaml"))
    }
    #expect(error?.line == line)
    #expect(error?.problem.contains(hint) == true, "\(error?.problem ?? "")")
  }

  @Test func `a SIRET without quotes stays a SIRET`() throws {
    let text = """
      require: [no-regression]
      exceptions:
        - {merchant: 99204811600014, rule: contact-real, reason: r, until: 2027-01-01}
      """.replacing("contact-real", with: "contacts-real")
    let file = try GateFile(ConfigFiles.File(name: "gate.yaml", text: text, label: "gate.yaml"))
    #expect(file.exceptions.map(\.merchant.description) == ["99204811600014"])
    #expect(file.exceptions.map(\.scope) == [.check("contacts-real")])
  }
}
