import Presence
import Testing

@testable import Audit

/// The four sentences at the head of the sheet.
struct AnswersTests {
  private func answers(_ example: CheckExample) throws -> [AuditReport.Answer] {
    let made = ExampleSite.snapshot(of: example)
    let site = try #require(made)
    let findings = Catalogue.all.map { check in
      let judgement = Auditor.judgement(of: check, on: site)
      return Finding(
        check: check.about.id, axis: check.about.axis, impact: check.about.impact, title: check.about.title,
        verdict: judgement.verdict, message: judgement.message, evidence: judgement.evidence, weight: 1)
    }
    return Answers.of(site, findings: findings)
  }

  private func tone(_ question: Question, _ example: CheckExample) throws -> AuditReport.Answer.Tone? {
    try answers(example).first { $0.question == question }?.tone
  }

  private let shop = """
    <h2>Horaires</h2><p>Du mardi au samedi : 9h-19h. Fermé dimanche et lundi.</p><p>Publié le 3 septembre 2026</p>
    <p>Tél. 05 36 49 12 34, bonjour@exemple.example</p>
    """

  @Test func `each question is answered once, in order`() throws {
    #expect(try answers(CheckExample(.passes, "", home: shop)).map(\.question) == Question.allCases)
  }

  @Test func `a shop with hours and contacts is open and reachable`() throws {
    #expect(try tone(.open, CheckExample(.passes, "", home: shop)) == .good)
    #expect(try tone(.reachable, CheckExample(.passes, "", home: shop)) == .good)
  }

  @Test func `what could not be read is never answered by a guess`() throws {
    for state in [SiteState.botWall, .disallowed, .down(.timeout(.connect)), .emptyWithoutScript] {
      for answer in try answers(CheckExample(.cantTell, "", site: state)) {
        #expect(answer.tone == .unknown, "\(state) \(answer.question)")
        #expect(answer.text.fr.count > 40, "the reason is given")
      }
    }
  }

  @Test func `contradictory hours leave the customer in the dark`() throws {
    let example = CheckExample(
      .fails, "", home: "<h2>Horaires</h2><p>Du mardi au samedi : 9h-19h</p>",
      others: [.contact: "<h2>Horaires</h2><p>Du mardi au samedi : 10h-18h</p>"])
    #expect(try tone(.open, example) == .bad)
  }

  @Test func `a building firm is asked for quotes, not for a cart`() throws {
    let example = CheckExample(
      .passes, "", home: "<p>Devis gratuit : devis@exemple.example</p>", merchant: { $0.naf = "43.99C" })
    #expect(try tone(.buyable, example) == .good)
  }

  @Test func `a site that keeps itself out of Google is not found`() throws {
    let home = """
      <html lang="fr"><head><title>Boulangerie Exemple à Pessac</title><meta name="robots" content="noindex"></head>
      <body><p>Bienvenue.</p></body></html>
      """
    #expect(try tone(.found, CheckExample(.fails, "", home: home)) == .bad)
  }

  @Test func `only a network page is found in part`() throws {
    let example = CheckExample(
      .failsInPart, "",
      merchant: { $0.profiles = [SocialProfile(platform: "facebook", url: "https://www.facebook.com/exemple")] })
    let found = try answers(example).first
    #expect(found?.tone == .mixed)
    #expect(found?.text.fr.contains("Facebook") == true)
  }
}
