import Presence
import Testing

@testable import Report

@Suite struct TextTests {
  @Test(arguments: [
    ("a\u{0}b\u{202E}c\u{2066}d\u{FEFF}", "abcd"),
    ("  deux\t\n mots  ", "deux mots"),
    ("Zoë à l'Étoile", "Zoë à l'Étoile"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}"),
    ("10\u{A0}h", "10\u{A0}h"),
    ("\u{301}seul", "seul"),
    ("Cœur d’«\u{A0}été\u{A0}»\u{202F}: 3\u{202F}€ – non…", "Cœur d’«\u{A0}été\u{A0}»\u{202F}: 3\u{202F}€ – non…"),
    ("so\u{AD}ft \u{200B}\u{2028}x\u{2003}y\u{85}z\u{9B}", "soft x y z"),
  ])
  func `somebody's text is cleaned of what does not show`(text: String, expected: String) {
    #expect(Array(SafeText.cleaned(text, limit: 100).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `a long text is cut, and its end is marked`() {
    #expect(SafeText.cleaned(String(repeating: "x", count: 10_000), limit: 10) == "xxxxxxxxxx…")
    #expect(SafeText.cleaned("court", limit: 5) == "court")
  }

  @Test(arguments: [
    ("Ouvert ?", "Ouvert\u{202F}?"),
    ("« Bonjour »", "«\u{202F}Bonjour\u{202F}»"),
    ("de 9 h 30 à 12 h", "de 9\u{202F}h\u{202F}30 à 12\u{202F}h"),
    ("l'accueil", "l’accueil"),
    ("https://example.fr/?a=1", "https://example.fr/?a=1"),
    ("2 heures, 15 min, 60 % : oui", "2 heures, 15\u{202F}min, 60\u{202F}%\u{202F}: oui"),
  ])
  func `our French has its own spaces`(text: String, expected: String) {
    #expect(Typography.french(text) == expected)
  }

  @Test(arguments: [
    ("\"\u{301} onclick=", "&quot;\u{301} onclick="), ("<\u{338}b>", "&lt;\u{338}b&gt;"),
    ("\u{600}\"", "\u{600}&quot;"), ("a\u{301}'&", "a\u{301}&#39;&amp;"), ("rien", "rien"),
  ])
  func `what HTML cares about is escaped, whatever stands around it`(text: String, expected: String) throws {
    let texts = try Repository.templateTexts().merging(["facts": "{{#a}}{{>link}}{{/a}}", "link": "{{x}}"]) { $1 }
    let view = View.make { outer in
      outer.set("a", [View.make { $0.set("x", own: text) }])
    }
    let drawn = try ReportTemplates(texts).render(view, with: "facts", .french)
    #expect(Array(drawn.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    (10, "10\u{202F}min"), (60, "1\u{202F}h"), (90, "1\u{202F}h\u{202F}30"), (210, "une demi-journée"),
    (420, "1\u{A0}jour"), (840, "2\u{A0}jours"), (0, "1\u{202F}min"), (65, "1\u{202F}h\u{202F}05"),
  ])
  func `the time a task takes is said in round words`(minutes: Int, expected: String) {
    #expect(Wording.duration(minutes: minutes, .french) == expected)
  }

  @Test func `dates, numbers and telephone numbers are written as people write them`() throws {
    let first = try #require(CivilDate(year: 2026, month: 3, day: 1))
    #expect(Wording.date(first, .french) == "1er\u{A0}mars\u{A0}2026")
    #expect(Wording.date(first, .english) == "1\u{A0}March\u{A0}2026")
    #expect(Wording.number(45_001, .french) == "45\u{202F}001")
    #expect(Wording.number(1_000_000, .english) == "1,000,000")
    #expect(PhoneNumber.readable(e164: "+33556451234") == "05\u{A0}56\u{A0}45\u{A0}12\u{A0}34")
    #expect(PhoneNumber.readable(e164: "+41223456789") == "+41223456789")
    #expect(Wording.percent(1, of: 3, .french) == "33\u{202F}%")
    #expect(Wording.percent(1, of: 0, .french) == nil)
  }

  @Test(
    arguments: [
      (
        "Tu-Sa 07:00-13:00,15:30-19:30; Su 07:00-13:00; Mo off",
        ["Du mardi au samedi|7 h – 13 h, 15 h 30 – 19 h 30", "Dimanche|7 h – 13 h", "Lundi|fermé"]
      ),
      ("Mo-Su 09:00-19:00", ["Tous les jours|9 h – 19 h"]),
      ("24/7", ["Tous les jours|24 h sur 24"]),
      ("09:00-12:00", ["Jours non précisés|9 h – 12 h"]),
      ("\"sur rendez-vous\"", ["Accueil|sur rendez-vous"]),
      ("Mo-Su 09:00-12:00 \"sur rendez-vous\"", ["Tous les jours|9 h – 12 h", "Accueil|sur rendez-vous"]),
      ("Mo-Su unknown \"sur rendez-vous\"", ["Tous les jours|sur rendez-vous"]),
      (
        "Mo-Su 09:00-12:00; Jun-Sep Sa,Su off",
        ["Tous les jours|9 h – 12 h", "juin – septembre, samedi et dimanche|fermé"]
      ),
      ("Mo \"porte bleue\"", nil), ("Mo-Su off; PH 10:00-12:00", ["Tous les jours|fermé", "Jours fériés|10 h – 12 h"]),
      (
        "Mo,Fr 17:30+; Tu-Th,Sa,Su 18:00-22:00",
        ["Lundi et vendredi|à partir de 17 h 30", "Du mardi au jeudi, samedi et dimanche|18 h – 22 h"]
      ),
      (
        "Mo,Tu,Th-Sa 09:00-12:00",
        ["Lundi, mardi et du jeudi au samedi|9 h – 12 h", "Mercredi et dimanche|non précisé"]
      ),
      (
        "Fr 18:00-02:00; PH off",
        ["Vendredi|18 h – 2 h", "Du lundi au jeudi, samedi et dimanche|non précisé", "Jours fériés|fermé"]
      ),

      (
        "Mo 09:00-12:00; 2026 Aug 01-2026 Aug 21 off",
        ["Lundi|9 h – 12 h", "Du mardi au dimanche|non précisé", "1er août 2026 – 21 août 2026|fermé"]
      ),
      ("Sa-Mo 10:00-12:00", ["Lundi, samedi et dimanche|10 h – 12 h", "Du mardi au vendredi|non précisé"]),
      ("Mo-Fr 99:00-10:00", nil), ("bonjour", nil), ("", nil), ("Mo 09:00", nil), ("Mo--Fr 09:00-10:00", nil),
    ] as [(String, [String]?)])
  func `opening hours are read out in words, or left as they are`(osm: String, expected: [String]?) {
    let lines = HoursInWords.lines(osm: osm, .french)?.map { line in
      (line.days + "|" + line.hours).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    #expect(lines == expected)
  }

  @Test func `days keep their capitals in English`() {
    let lines = HoursInWords.lines(osm: "Tu-Th 09:00-12:00; Jun-Sep Sa,Su off; Mo,Fr-Su off", .english)
    #expect(
      lines?.map(\.days) == [
        "Tuesday to Thursday", "Monday and Friday to Sunday", "June – September, Saturday and Sunday",
      ])
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("//example.fr", nil), ("ftp://example.fr", nil),
      ("https://Example.FR/a b?q=\"<", "https://example.fr/a%20b?q=%22%3C"),
      ("https://example.fr", "https://example.fr/"),
    ] as [(String, String?)])
  func `only http and https become links`(text: String, expected: String?) {
    #expect(SafeLink(text).href?.renderText == expected)
  }
}
