@testable import Page
import Presence

/// A page of given bytes, as a visit would hand it over.
enum PageSource {
  static func parse(_ body: [UInt8], type: String = "text/html", styles: [UInt8]? = nil) -> Page? {
    guard let url = WebURL("https://www.chez-lucette.example/contact"), let day = CivilDate(iso: "2026-11-23"),
      let moment = Timestamp(iso: "2026-11-23T06:00:00Z")
    else { return nil }
    let headers = [
      HeaderField(name: "Content-Type", value: type),
      HeaderField(name: "Last-Modified", value: "Mon, 02 Mar 2020 10:00:00 GMT"),
    ]
    let capture = Capture(
      requested: url, url: url, redirects: [], status: 200, headers: headers, body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: moment)
    let sheets = styles.map { [ReadingContext.Stylesheet(url: url, text: $0)] } ?? []
    return PageReader.parse(
      capture, role: .contact, context: ReadingContext(country: "FR", asOf: day, stylesheets: sheets))
  }

  /// A page around a text that is not to be read as tags.
  static func around(_ text: [UInt8]) -> Page? {
    let escaped = text.map { $0 == UInt8(ascii: "<") ? UInt8(ascii: "\n") : $0 }
    return parse(Array("<!doctype html><html lang=fr><title>Chez Lucette</title><p>".utf8) + escaped)
  }

  static func check<Value>(_ facts: [Fact<Value>]) {
    for fact in facts {
      promise((0...1).contains(fact.confidence), "a confidence is between 0 and 1")
      for evidence in fact.evidence {
        promise(evidence.excerpt.unicodeScalars.count <= 200, "an excerpt is short")
        promise((evidence.line ?? 1) >= 1, "lines are counted from 1")
      }
    }
  }
}

extension FuzzTarget {
  /// A whole page: character set, parser, every reader.
  static let html = FuzzTarget(
    "html", longest: 16384, words: pageWords,
    openings: [
      "", "<html><body>", "<table><tr><td>", "<script>", "<style>", "<div itemscope itemtype=http://schema.org/Store>",
    ],
    seeds: { files in try files.pages().filter { $0.count < 16_000 } }
  ) { bytes in
    guard let page = PageSource.parse(bytes) else { return }
    let facts = PageReader.facts(of: page)
    PageSource.check(facts.phones)
    PageSource.check(facts.emails)
    PageSource.check(facts.addresses)
    PageSource.check(facts.openingHours)
    PageSource.check(facts.staleSignals)
    PageSource.check(facts.placeholders)
    PageSource.check(facts.offers)
    let outline = PageReader.outline(of: page)
    promise(outline.outlinks.count <= 2000, "the frontier gets a bounded number of links")
    for node in 0..<page.document.count {
      promise(page.document.end(of: node) <= page.document.count, "a node ends in the document")
    }
  }

  /// Text with phone numbers, e-mails, addresses, legal numbers.
  static let contacts = FuzzTarget(
    "contacts", longest: 2048,
    words: [
      "05 56 12 34 56", "+33 ", "(0)", "Tél. : ", "Fax ", "SIRET ", "732 829 320 00074", "TVA FR", "33600 Pessac",
      "12 bis rue de la Poste", "BP 12", "cedex", "contact", " [at] ", "@", "(arobase)", " point ", ".fr",
      "01.23.45.67.89",
      "0800 ", "RCS Bordeaux", "CH-1200", "B-1000", "L-1234", "\u{A0}", "\u{202F}", "-", ".", "/", "n° ", "ZA ", "é",
    ],
    seeds: { files in try files.lines(400) { $0.contains { $0.isNumber } || $0.contains("@") } }
  ) { bytes in
    guard let page = PageSource.around(bytes) else { return }
    let contacts = Contacts.find(in: page)
    PageSource.check(contacts.phones.phones)
    PageSource.check(contacts.emails.emails)
    PageSource.check(contacts.addresses.addresses)
  }

  /// Opening hours as merchants write them.
  static let hours = FuzzTarget(
    "hours", longest: 2048,
    words: [
      "lundi", "du mardi au samedi", "9h-12h", "14h30", "9:00", "fermé", "le ", " et ", " sauf ", "jours fériés",
      "7j/7",
      "24h/24", "de ", " à ", "midi", "minuit", "toute l'année", "du 1er juin au 15 septembre", "sur rendez-vous",
      "Mo-Fr",
      "mon", "closed", "open", "maandag", "gesloten", "Montag", "geschlossen", "Uhr", "lunedì", "chiuso", "lunes",
      "cerrado",
      "am", "pm", ",", ";", "/", "-", "–", "|", "\n", "été", "vacances", "pair", "premier dimanche du mois", "25/12",
      "99999999999999999999", "horaires : ", "25h", "h", ":",
    ],
    openings: ["", "Horaires : lundi ", "du lundi au "],
    seeds: { files in
      try files.lines(400) { line in
        line.contains { $0.isNumber } && ["h", ":", "lun", "sam", "fer"].contains { line.contains($0) }
      }
    }
  ) { bytes in
    for language in [nil, "fr", "en", "nl", "de", "it", "es"] {
      guard let reading = HoursText.parse(utf8: bytes[...], language: language) else { continue }
      promise(reading.work <= 400 * (bytes.count + 64), "the work on hours is linear")
      promise(reading.hours.osm == reading.hours.osm, "hours print")
    }
    guard let page = PageSource.around(bytes) else { return }
    PageSource.check(OpeningHoursReader.find(in: page))
  }

  /// Dates in text, in addresses, in attributes.
  static let dates = FuzzTarget(
    "dates", longest: 2048,
    words: [
      "2026-11-23", "23/11/2026", "le 3 mars 2020", "1er janvier", "March 3rd, 2020", "il y a 3 jours", "©",
      "2012-2019",
      "T10:00:00+02:00", "mis à jour le ", "publié le ", "1604966400", "99999999999999999", "0000-00-00",
      "29 février 2023",
      "3 Μαρτίου", "12.03.21", "vœux 2019", "\u{A0}", "lundi ", "/2019/03/02/", "-1", "ago", "yesterday", "hier",
    ],
    seeds: { files in try files.lines(400) { line in line.contains("20") || line.contains("19") } }
  ) { bytes in
    guard let day = CivilDate(iso: "2026-11-23") else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    var end = 0
    for mention in DateText.find(in: bytes, asOf: day) {
      promise(mention.range.lowerBound >= end, "dates never overlap")
      end = mention.range.upperBound
    }
    _ = DateText.single(text, asOf: day)
    _ = URLDate.find(inPath: "/" + text, asOf: day)
    if let date = CivilDate(iso: text) { promise(CivilDate(iso: date.description) == date, "a day reads back") }
    if let moment = Timestamp(iso: text) {
      promise(Timestamp(iso: moment.description) == moment, "a moment reads back")
    }
    guard let page = PageSource.around(bytes) else { return }
    let dates = Dates.find(in: page)
    if let published = dates.published { PageSource.check([published]) }
    _ = Freshness.find(in: DatedPage(page))
  }

  private static let pageWords = [
    "<html lang=fr>", "<head>", "<meta charset=windows-1252>", "<meta name=viewport content=width=device-width>",
    "<title>",
    "<body>", "<div ", "<p>", "</p>", "<a href=\"tel:+33556123456\">", "</a>", "<a href=\"mailto:", "<table>", "<tr>",
    "<td>",
    "</table>", "<ul>", "<li>", "<dl><dt>", "<dd>", "<script type=\"application/ld+json\">", "</script>", "<script/>",
    "<style>", "</style>", "<!--", "-->", "<![CDATA[", "<!--[if IE]>", "&amp;", "&eacute", "&#x", "&#0;", "<svg>",
    "<math>",
    "<template>", "<noscript>", "<plaintext>", "<select><option>", "<form><input type=email>", "<textarea>",
    "<frameset>",
    "<iframe src=", "itemscope", "itemprop=name", "itemtype=http://schema.org/Restaurant", "itemref=a", "id=a",
    "hidden",
    "style=display:none", "style=\"direction:rtl;unicode-bidi:bidi-override\"", "class=date",
    "<time datetime=2020-01-01>",
    "data-cfemail=\"7b1a3b1955181416\"", "<img src=a.jpg alt=", "<link rel=stylesheet href=a.css>", "<base href=//",
    "05 56 12 34 56", "lundi 9h-12h", "33600 Pessac", "SIRET 732 829 320 00074", "\u{0}", "\u{FEFF}", "<font size=1>",
    "<center>", "<a ", "<b><i>", "</b>", "<button>", "<object>", "<h1>", "<address>", "<footer>", "<header>", "<nav>",
    "=", "\"",
  ]
}
