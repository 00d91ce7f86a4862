import Page
import Presence
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("<p>Tél.<b>05</b> 56</p>", "Tél.05 56", "Tél. 05 56"),
    ("<p>a</p><p>b</p>c", "a\nb\nc", "a\nb\nc"),
    ("<table><tr><td><p>Lundi</p></td><td>9h<br>12h</td></tr><tr><td>Mardi", "Lundi\t9h\n12h\nMardi", nil),
    ("05&nbsp;56\u{202F}01&shy;02\u{200B}03", "05 56 010203", nil),
    ("a<script>x</script><style>y</style><!-- z --><template>t</template>b", "ab", "ab"),
    ("a<p hidden>b</p><p style='Display : NONE'>c</p><p aria-hidden=true>d</p>", "a\nd", nil),
    ("<p>05<img src=x>56</p>", "05 56", "05 56"),
    ("<span style='direction:rtl;unicode-bidi:bidi-override'>rf.elpmexe@tcatnoc</span>", "contact@exemple.fr", nil),
    ("<style>.r{unicode-bidi:bidi-override;direction:rtl}</style><i class='x r'>(2)1</i>", "1(2)", nil),
    ("<pre>a\n b</pre>", "a\nb", nil),
    ("<ul><li>a</li> <li>b</li></ul>", "a\nb", nil),
    ("<svg><text>logo</text><title>no</title></svg>", "logo", nil),
    ("<svg><title>no</title><path d=x /></svg>a", "a", nil),
    ("9<sup>h</sup>30", "9h30", "9 h 30"),
  ])
  func `text is what a person reads`(html: String, glued: String, separated: String?) {
    let page = readPage(html)
    #expect(page.text.string() == glued)
    if let separated { #expect(page.separatedText.string() == separated) }
  }

  @Test func `hidden text is known as hidden`() {
    let page = readPage("<div style='display:none'>Menu <b>caché</b></div>vu")
    #expect(page.hiddenText.string() == "Menu caché")
    #expect(page.text.string() == "vu")
  }

  @Test func `every byte leads back to its node and line`() {
    let page = readPage("<p>un</p>\n<p>deux\ntrois\nquatre <b>cinq</b></p>")
    for (word, line) in [("un", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 4)] {
      let offset = ByteSearch.find(Array(word.utf8), in: page.text.utf8[...])
      #expect(offset != nil)
      #expect(offset.flatMap { page.text.line(at: $0, in: page.document) } == line, "\(word)")
    }
    let cinq = page.document.first(.b).map { $0 + 1 }
    #expect(page.text.node(at: page.text.utf8.count - 1) == cinq)
  }

  @Test func `folding removes case and accents of the languages read here`() {
    #expect(ByteSearch.folded("ÉTÉ Œuvre Straße l’été – Łódź ÿ") == "ete oeuvre strasse l'ete – lodz y")
  }

  @Test(arguments: [
    ("<footer><nav><a href=/a>x</a></nav></footer>", PageRegion.footer),
    ("<div class='site-footer x'><a href=/a>x</a></div>", .footer),
    ("<header><nav><a href=/a>x</a></nav></header>", .navigation),
    ("<header><a href=/a>x</a></header>", .header), ("<article><footer><a href=/a>x</a></footer></article>", .main),
    ("<div id=pied><a href=/a>x</a></div>", .footer), ("<div class=has-footer><a href=/a>x</a></div>", .main),
  ])
  func `a link knows its part of the page`(html: String, region: PageRegion) {
    let page = readPage(html)
    #expect(page.links.first.map { page.region(of: $0.node) } == region)
  }

  @Test(arguments: [
    ("Nous vous accueillons dans notre boutique du centre avec le sourire et une tasse de thé pour vous", "fr"),
    ("We welcome you to our shop in the centre of the town and you can order from our menu with your phone", "en"),
    ("Wij zijn er voor u en het team staat klaar met een kop koffie op onze zaak in de stad", "nl"),
    ("Wir freuen uns auf Sie und das Team ist für Ihre Fragen da, mit einer Tasse Kaffee bei uns in der Stadt", "de"),
  ])
  func `the language is told by its small words`(text: String, language: String) {
    #expect(readPage("<html lang=xx><p>\(text)").wordLanguage?.rawValue == language)
  }

  @Test func `the outline tells the frontier where to go`() {
    let page = readPage(
      """
      <base href="https://www.exemple.fr/site/"><title> Chez  Léa </title><meta name=Robots content="NOINDEX, nofollow">
      <meta http-equiv=refresh content="0; URL='accueil.html'">
      <link rel=stylesheet href=a.css><link rel=stylesheet href=p.css media=print>
      <link rel=alternate type=application/rss+xml href=feed/>
      <nav><a href="contact.html"><img alt="Nous  écrire"></a></nav><footer><a rel=nofollow href="/mentions">Mentions</a>
      <a href="#top">haut</a><a href="tel:0556">0556</a></footer>
      """)
    let outline = PageReader.outline(of: page)
    #expect(outline.title == "Chez Léa")
    #expect(outline.outlinks.map(\.url.path) == ["/site/contact.html", "/mentions"])
    #expect(outline.outlinks.map(\.anchor) == ["Nous écrire", "Mentions"])
    #expect(outline.outlinks.map(\.place) == [.navigation, .footer])
    #expect(outline.outlinks.map(\.isNofollow) == [false, true])
    #expect(outline.outlinks.map(\.line) == [5, 5])
    #expect(outline.stylesheets.map(\.path) == ["/site/a.css"])
    #expect(outline.feeds.map(\.path) == ["/site/feed/"])
    #expect(outline.refresh?.path == "/site/accueil.html")
    #expect(outline.robotsDirectives == ["noindex", "nofollow"])
  }
}
