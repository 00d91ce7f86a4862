import Page
import Presence
import Testing

@Suite struct OpeningHoursReaderTests {
  private func read(_ body: String, head: String = "") -> [Fact<OpeningHours>] {
    OpeningHoursReader.find(in: readPage("<html lang=fr><head>\(head)</head><body>\(body)</body></html>"))
  }

  private func osm(_ body: String, head: String = "") -> [String] { read(body, head: head).map(\.value.osm) }

  @Test func `a sentence in a paragraph is found with its line`() {
    let facts = read("<h1>Chez Lulu</h1>\n<p>Venez !</p>\n<p>Ouvert du mardi au samedi de 9h à 18h.</p>")
    #expect(facts.map(\.value.osm) == ["Tu-Sa 09:00-18:00"])
    #expect(facts.first?.evidence.first?.line == 3)
    #expect(facts.first?.evidence.first?.method == .visibleText)
    #expect(facts.first?.evidence.first?.excerpt.contains("mardi au samedi") == true)
  }

  @Test(arguments: [
    "<table><tr><th>Lundi</th><td>Fermé</td></tr><tr><th>Mardi</th><td>9h-12h</td><td>14h-18h</td></tr></table>",
    "<table><tr><th>Lundi</th><th>Mardi</th></tr><tr><td>fermé</td><td>9h-12h</td></tr><tr><td></td><td>14h-18h</td></tr></table>",
    "<table><tr><td></td><td>Lundi</td><td>Mardi</td></tr><tr><td>Matin</td><td>fermé</td><td>9h-12h</td></tr>"
      + "<tr><td>Après-midi</td><td>fermé</td><td>14h-18h</td></tr></table>",
    "<dl><dt>Lundi</dt><dd>Fermé</dd><dt>Mardi</dt><dd>9h-12h / 14h-18h</dd></dl>",
    "<ul><li>Lundi : fermé</li><li>Mardi : 9h-12h, 14h-18h</li></ul>",
    "<div><span>Lundi</span><span>Fermé</span></div><div><span>Mardi</span><span>9h</span>–<span>12h</span>"
      + "<span>14h</span>–<span>18h</span></div>",
    "<h3>Horaires</h3><p>Lundi<br>Fermé<br>Mardi<br>9h - 12h<br>14h - 18h</p>",
  ])
  func `tables, lists and lines say the same`(body: String) {
    #expect(osm(body) == ["Mo off; Tu 09:00-12:00,14:00-18:00"])
  }

  @Test func `two shops on a page are two facts`() {
    let body = """
      <h2>Boutique de Pessac</h2><p>Lundi fermé</p><p>Du mardi au samedi : 9h-19h</p>
      <h2>Boutique de Talence</h2><p>Lundi fermé</p><p>Du mardi au samedi : 10h-18h</p>
      """
    let facts = read(body)
    #expect(facts.map(\.value.osm) == ["Mo off; Tu-Sa 09:00-19:00", "Mo off; Tu-Sa 10:00-18:00"])
    #expect(facts.map { $0.confidence > OpeningHoursReader.unsure } == [true, false])
  }

  @Test func `the footer that says otherwise is a contradiction one can rely on`() {
    let facts = read(
      "<main><p>Ouvert du mardi au samedi, 9h-19h</p></main><footer><p>Ouvert du mardi au samedi, 10h-19h</p></footer>")
    #expect(facts.count == 2)
    #expect(facts.allSatisfy { $0.confidence > OpeningHoursReader.unsure })
  }

  @Test func `the same week in two places is one fact with both places`() {
    let body = "<p>Du mardi au samedi : 9h-19h</p><footer><p>Horaires : mardi - samedi 9h à 19h</p></footer>"
    let facts = read("<p>Bienvenue</p>" + String(repeating: "<p>Notre histoire</p>", count: 12) + body)
    #expect(facts.count == 1)
    let far = "<p>Du mardi au samedi : 9h-19h</p>" + String(repeating: "<p>Nos produits frais</p>", count: 12)
    #expect(read(far + "<p>Ouvert du mardi au samedi de 9h à 19h</p>").first?.evidence.count == 2)
  }

  @Test func `structured data that agrees is evidence, and that differs is a fact of its own`() {
    func head(_ hours: String) -> String {
      "<script type=\"application/ld+json\">{\"@type\":\"Bakery\",\"openingHours\":[\"\(hours)\"]}</script>"
    }
    let body = "<p>Ouvert du mardi au samedi de 9h à 19h</p>"
    let same = read(body, head: head("Tu-Sa 09:00-19:00"))
    #expect(same.map { $0.evidence.map(\.method) } == [[.visibleText, .jsonLD]])
    let other = read(body, head: head("Tu-Sa 10:00-19:00"))
    #expect(other.map(\.value.osm) == ["Tu-Sa 09:00-19:00", "Tu-Sa 10:00-19:00"])
    #expect(other.first.map { $0.value.isContradicting(other[1].value) } == true)
    #expect(osm("<p>Bonjour</p>", head: head("Mo-Fr 08:00-12:00")) == ["Mo-Fr 08:00-12:00"])
  }

  @Test func `specifications give days, closed days, nights and dated closures`() {
    let head = """
      <script type="application/ld+json">{"@type":"Store","openingHoursSpecification":[
      {"@type":"OpeningHoursSpecification","dayOfWeek":["Monday","https://schema.org/Tuesday"],"opens":"09:00","closes":"12:00:00"},
      {"@type":"OpeningHoursSpecification","dayOfWeek":"Friday","opens":"18:00","closes":"02:00"},
      {"@type":"OpeningHoursSpecification","dayOfWeek":"Sunday","opens":"00:00","closes":"00:00"},
      {"@type":"OpeningHoursSpecification","dayOfWeek":"Saturday","opens":"00:00","closes":"23:59"}],
      "specialOpeningHoursSpecification":{"opens":"00:00","closes":"00:00","validFrom":"2026-12-24","validThrough":"2026-12-26"}}
      </script>
      """
    #expect(
      osm("", head: head) == [
        "Mo,Tu 09:00-12:00; Fr 18:00-02:00; Sa 00:00-24:00; Su off; 2026 Dec 24-2026 Dec 26 off"
      ])
  }

  @Test(arguments: [
    "<p>Publié le 12 mars 2024 à 10h30</p>", "<p>Standard téléphonique : du lundi au vendredi, 9h-12h</p>",
    "<h2>Livraison</h2><p>Du mardi au samedi de 10h à 12h</p>", "<p>Menu à 12,50 € - 14,90 €</p>",
    "<p>Concert samedi 14 juin 2025 de 18h à 20h</p>", "<p>Lundi, mardi et jeudi</p>", "<p>Actualités 24/7</p>",
    "<p>04.05.20 14:50</p>", "<label>12h - 17h</label>", "<p style='display:none'>lundi 9h-12h</p>", "",
  ])
  func `what is no hours is not found`(body: String) { #expect(osm(body) == []) }

  @Test func `a week behind a click is found when nothing else is stated, and held against nobody`() {
    let hidden = "<div style='display:none'><p>Horaires</p><p>Lundi fermé</p><p>Mardi-samedi 9h-19h</p></div>"
    let facts = read("<p>Bonjour</p>" + hidden)
    #expect(facts.map(\.value.osm) == ["Mo off; Tu-Sa 09:00-19:00"])
    #expect(facts.map(\.confidence) == [OpeningHoursReader.unsure])
    #expect(osm("<p>Lundi-vendredi 10h-18h</p>" + hidden) == ["Mo-Fr 10:00-18:00"])
  }

  @Test func `times without a day are a fact but no week`() {
    let facts = read("<h3>Horaires</h3><p>11h30-14h30</p><p>19h-23h</p>")
    #expect(facts.map(\.value.osm) == ["11:30-14:30,19:00-23:00"])
    #expect(facts.allSatisfy { !$0.value.hasWeek && $0.confidence < 0.7 })
  }
}
