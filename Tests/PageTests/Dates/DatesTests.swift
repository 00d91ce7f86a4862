import Presence
import Testing

@testable import Page

@Suite struct DatesTests {
  private func dates(_ html: String, url: String = "https://www.exemple.fr/", headers: [HeaderField] = []) -> PageDates
  {
    guard let address = WebURL(url) else { return PageDates() }
    let capture = Capture(
      requested: address, url: address, redirects: [], status: 200, headers: headers, body: Array(html.utf8),
      isTruncated: false, sizeOnWireInBytes: 0, capturedAt: Timestamp(autumn))
    return Dates.find(in: PageReader.parse(capture, role: .news, context: ReadingContext(asOf: autumn)))
  }

  @Test func `markup of the article is believed before anything printed`() {
    let found = dates(
      """
      <html lang=fr><head><title>Pain d’hiver</title>
      <meta property="article:published_time" content="2025-02-03T08:00:00+01:00">
      <meta property="article:modified_time" content="2025-03-04T08:00:00+01:00"></head>
      <body><h1>Pain d’hiver</h1><p>Recette du 12 janvier 2020.</p></body></html>
      """)
    #expect(found.published?.value.description == "2025-02-03")
    #expect(found.modified?.value.description == "2025-03-04")
    #expect(found.freshest?.value.description == "2025-03-04")
  }

  @Test func `a moment in UTC is the day that the page prints`() {
    let found = dates(
      """
      <title>Fermeture</title><meta property="article:published_time" content="2025-02-03T23:30:00+00:00">
      <h1>Fermeture</h1><p class="entry-date">Publié le 4 février 2025</p>
      """)
    #expect(found.published?.value.description == "2025-02-04")
  }

  @Test func `visible cues tell publication from change`() {
    let found = dates("<h1>Nos horaires</h1><p>Publié le 3 mars 2024</p><p>Mis à jour le 5 mai 2025</p>")
    #expect(found.published?.value.description == "2024-03-03")
    #expect(found.modified?.value.description == "2025-05-05")
    #expect(found.published?.evidence.first?.line == 1)
    #expect(found.published?.evidence.first?.excerpt.contains("3 mars 2024") == true)
  }

  @Test func `comments, laws, history and reviews are no sign of life`() {
    let found = dates(
      """
      <h1>La maison</h1><p>Fondée depuis le 3 mars 1995. Décret du 30 octobre 2015.</p>
      <section class="comments"><p>Paul, 3 octobre 2026</p></section>
      <div class="testimonials"><p>Anne, octobre 2026</p></div>
      """)
    #expect(found.freshest == nil)
  }

  @Test func `a day after the capture is never the freshest`() {
    let found = dates("<p>Salon le 3 mars 2027</p><p>Atelier du 2 mai 2026</p>")
    #expect(found.freshest?.value.description == "2026-05-02")
  }

  @Test(
    arguments: [
      ("Mon, 23 Nov 2026 00:00:10 GMT", nil), ("Wed, 21 Oct 2015 07:28:00 GMT", "2015-10-21"), ("hier", nil),
    ] as [(String, String?)])
  func `a server that says now says nothing`(value: String, date: String?) {
    let found = dates("<p>Bonjour</p>", headers: [HeaderField(name: "last-modified", value: value)])
    #expect(found.modified?.value.description == date)
  }

  @Test func `the day of the address beats the template's day`() {
    let found = dates("<h1>Titre</h1><time datetime=2026-11-20>20/11</time>", url: "https://blog.fr/2024/05/12/titre/")
    #expect(found.published?.value.description == "2024-05-12")
  }

  @Test func `structured data is read, readers' items are not`() {
    let found = dates(
      """
      <script type="application/ld+json">{"@type":"BlogPosting","datePublished":"2024-01-02","dateModified":"2024-02-03",
      "comment":{"@type":"Comment","dateCreated":"2026-01-01"}}</script><p>Texte</p>
      """)
    #expect(found.published?.value.description == "2024-01-02")
    #expect(found.modified?.value.description == "2024-02-03")
    #expect(found.freshest?.value.description == "2024-02-03")
    #expect(found.ladder.first?.evidence.method == .jsonLD)
  }

  @Test func `a page without dates has none`() {
    let found = dates("<p>Pain, 2,50 €. Tél. 05 56 01 02 03.</p>")
    #expect(found.published == nil)
    #expect(found.modified == nil)
    #expect(found.freshest == nil)
    #expect(found.copyrightYear == nil)
    #expect(found.ladder.isEmpty)
  }

  @Test(
    arguments: [
      ("©2021 Café. Tous droits réservés.", 2021), ("2014 © exemple.fr", 2014), ("© Librairie 2013", 2013),
      ("Copyright - Coiffure 2013.", 2013), ("Mille fleurs 2014. Tous droits réservés", 2014),
      ("© 2017 - 2026 | Copyright BÂTIMENT", 2026), ("La Musarde 2023-2033 © Tout droit réservé", 2023),
      ("Copyright Ⓒ - 2021 Motos", 2021), ("© 2010 - aujourd’hui Jade", nil), ("© Jade, depuis toujours", nil),
      ("Depuis 2010, du pain.", nil), ("© 2019-2031 Jade", 2019),
    ] as [(String, Int?)])
  func `the copyright year is the newest that can be`(text: String, year: Int?) {
    #expect(dates("<footer><p>\(text)</p></footer>").copyrightYear?.value == year)
  }

  @Test func `years of prices and awards count as content`() {
    #expect(dates("<p>Tarifs 2026</p>").freshest?.value.year == 2026)
    #expect(dates("<img src=a.png alt='Traveller Awards 2025'>").freshest?.value.year == 2025)
    #expect(dates("<p>Menu à 2000 €</p>").freshest == nil)
  }
}
