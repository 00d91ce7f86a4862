import Page
import Presence
import Testing

struct HostileContactsTests {
  /// Pieces that the readers look for, cut and joined without sense.
  private static let pieces = [
    "05 57 26 44 18", "+33 ", "(0)", "0", "00", "12 ", "33600", " Pessac", "rue ", "RUE", "avenue de la ", "bis ", ", ",
    " - ", "\n", "</p><p>", "<br>", "tel ", "Tél. : ", "fax", "SIRET ", "443 061 841 00047", "FR64", "@", "(at)", "[",
    "]", " dot ", "a@b.fr", ".fr", "www.", "http://", "é", "œ", "İ", "\u{a0}", "\u{200b}", "📞", "€", "1234 AB ", "AB",
    "SW1A 1AA", "H2X 1Y4", "TX 77055", "PO Box ", "Street", "Suite #", "303.555.PAUL", "1-800-", "\u{feff}", "(", ")",
    "/",
    "|", ";", ":", "é", "<a href=\"tel:", "<a href=\"mailto:", "\">", "</a>", "%40", "%", "D-", "Lieu-dit Le ", "à ",
    "<table><tr><td>", "</td><td>", "hébergeur", "taxi ", "q=", "!3d44.8!2d-0.6",
    "<iframe src=\"https://google.fr/maps?q=",
    "\u{0}", "&#x80;", "Cedex 2", "<div hidden>", "</div>", "日本", "٠١٢", "-", "'", "’", "L'", "d'", "Via ", "Calle ",
    "s/n",
  ]

  @Test func `nothing that a page holds makes the contact readers fail`() throws {
    var state: UInt64 = 0x5EED_C0DE
    for round in 0..<120 {
      var body = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = Int(state >> 33) % 60 + 1
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        body += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      let lang = ["fr", "en", "nl", "de"][round % 4]
      let page = try ContactPages.page((ContactPages.filler[lang] ?? "") + "<p>" + body, lang: lang)
      let reading = Contacts.find(in: page)
      for fact in reading.phones.phones { #expect(fact.value.e164.hasPrefix("+"), "seed round \(round)") }
      for fact in reading.addresses.addresses {
        #expect(fact.value.street != nil || fact.value.postcode != nil, "seed round \(round)")
      }
    }
  }

  @Test(arguments: [
    "1", "1 ", "0 ", "+", "(", "@", "a@", "rue ", "12 rue ", "33600 ", "tel ", "at ", "(at)", "\n1234 AB ",
  ])
  func `a long page of one thing is read to its end`(piece: String) throws {
    // That the time grows with the size alone is measured by `make bench`.
    let page = try ContactPages.page("<p>" + String(repeating: piece, count: 48_000 / piece.utf8.count) + "</p>")
    let reading = Contacts.find(in: page)
    #expect(reading.emails.emails.isEmpty)
  }
}
