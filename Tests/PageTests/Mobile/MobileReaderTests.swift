import Presence
import Testing

@testable import Page

@Suite struct MobileReaderTests {
  private let text = String(repeating: "<p>Notre pain est pétri chaque nuit dans notre fournil.</p>", count: 12)
  private let device = "<meta name=viewport content='width=device-width, initial-scale=1'>"

  private func read(_ html: String, css: [String: String] = [:]) -> MobileReadiness {
    guard let url = WebURL("https://www.exemple.fr/"), let asOf = CivilDate(iso: "2026-11-23") else {
      return MobileReadiness(readiness: .unknown)
    }
    let capture = Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: Array(html.utf8), isTruncated: false,
      sizeOnWireInBytes: 0, capturedAt: Timestamp(asOf))
    let sheets = css.sorted { $0.key < $1.key }.compactMap { path, text in
      url.resolving(path).map { ReadingContext.Stylesheet(url: $0, text: Array(text.utf8)) }
    }
    return MobileReader.read(
      PageReader.parse(capture, role: .home, context: ReadingContext(asOf: asOf, stylesheets: sheets)))
  }

  private func codes(_ readiness: MobileReadiness) -> [String] { readiness.reasons.map(\.code) }

  @Test func `a flexible page fits`() {
    let found = read(
      "<html><head>\(device)<link rel=stylesheet href=a.css></head><body><main>\(text)</main></body></html>",
      css: [
        "/a.css": "main{display:flex;max-width:60rem}img{max-width:100%}@media(max-width:600px){main{display:block}}"
      ])
    #expect(found.readiness == .yes)
    #expect(codes(found) == ["viewport", "mediaQueries", "flexibleLayout", "fluidImages"])
    #expect(found.reasons[1].evidence.first?.url == "https://www.exemple.fr/a.css")
    #expect(found.reasons.allSatisfy { $0.isGood && !$0.evidence.isEmpty })
  }

  @Test func `without viewport no phone fits it`() {
    let found = read("<style>main{display:flex}</style><main>\(text)</main>")
    #expect(found.readiness == .no)
    #expect(codes(found).first == "noViewport")
    #expect(found.viewport == nil)
  }

  @Test(arguments: [
    ("width=1024", MobileReadiness.Readiness.no, ["fixedViewport"]), ("width=320", .yes, ["viewport"]),
    ("initial-scale=1.0", .yes, ["viewport"]),
    ("width=device-width, user-scalable=no", .yes, ["viewport", "zoomBlocked"]),
    ("width=device-width;maximum-scale=1", .yes, ["viewport", "zoomBlocked"]), ("", .no, ["noViewport"]),
  ])
  func `the viewport is read as browsers read it`(
    content: String, readiness: MobileReadiness.Readiness, expected: [String]
  ) {
    let found = read("<meta name=viewport content='\(content)'><style>p{color:red}</style>\(text)")
    #expect(found.readiness == readiness)
    #expect(codes(found).filter { $0.contains("iewport") || $0 == "zoomBlocked" } == expected)
  }

  @Test(arguments: [
    ("#page{width:960px}", MobileReadiness.Readiness.no, true), ("#page{width:960px;max-width:100%}", .yes, false),
    ("#page{width:960px}@media(max-width:700px){#page{width:auto}}", .yes, false),
    ("#page{width:960px}@media(max-width:700px){p{width:auto}}", .partial, true),
    ("#page{width:auto!important}#page{width:960px}", .yes, false), ("#page{min-width:1000px}", .no, true),
    ("@media(min-width:1000px){#page{width:960px}}", .yes, false), ("@media print{#page{width:960px}}", .yes, false),
    ("#other{width:960px}", .yes, false), ("#page{width:60em}", .no, true),
    ("#page{width:calc(100% - 2em)}", .yes, false),
    ("/* #page{width:960px} */p{margin:0}", .yes, false),
  ])
  func `a fixed width counts only when it holds on a phone`(
    css: String, readiness: MobileReadiness.Readiness, isFixed: Bool
  ) {
    let found = read("\(device)<style>\(css)</style><div id=page>\(text)</div>")
    #expect(found.readiness == readiness, "\(css)")
    #expect(codes(found).contains("fixedWidth") == isFixed, "\(css)")
  }

  @Test func `a width of something small is not the page's`() {
    let found = read("\(device)<style>.banner{width:1200px}</style><div class=banner>Promo</div>\(text)")
    #expect(found.readiness == .yes)
  }

  @Test func `style attributes and table attributes count too`() {
    #expect(read("\(device)<div style='width:960px'>\(text)</div>").readiness == .no)
    let table = read("\(device)<table width=900><tr><td>\(text)</td><td>Menu</td></tr></table>")
    #expect(codes(table).contains("tableLayout") && codes(table).contains("fixedWidth"))
  }

  @Test func `a table of hours is no layout`() {
    let rows = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"].map { "<tr><td>\($0)</td><td>9h-12h</td></tr>" }
    let found = read("\(device)<style>p{margin:0}</style><table>\(rows.joined())</table>")
    #expect(!codes(found).contains("tableLayout"))
    #expect(found.readiness == .yes)
  }

  @Test func `a sheet that could not be read makes it less sure and speaks against nobody`() {
    let found = read("\(device)<link rel=stylesheet href=/theme.css>\(text)")
    #expect(found.readiness == .yes)
    #expect(codes(found).last == "stylesheetsUnread")
    let wide = read("\(device)<link rel=stylesheet href=/theme.css><div style='width:960px'>\(text)</div>")
    #expect(wide.readiness == .partial)
    let theme = read(
      "\(device)<link rel=stylesheet href=/theme.css><style>.a{width:960px}</style><div class=a>\(text)</div>")
    #expect(theme.readiness == .yes)
    let fonts = read(
      "\(device)<link rel=stylesheet href='https://fonts.googleapis.com/css?family=A'><style>p{margin:0}</style>\(text)"
    )
    #expect(!codes(fonts).contains("stylesheetsUnread"))
  }

  @Test func `small text is measured on what is read`() {
    #expect(codes(read("\(device)<style>body{font-size:10px}</style>\(text)")).contains("smallText"))
    #expect(!codes(read("\(device)<style>body{font-size:10px}p{font-size:1.8em}</style>\(text)")).contains("smallText"))
    #expect(
      !codes(read("\(device)<style>html{font-size:62.5%}body{font-size:1.6rem}</style>\(text)")).contains("noViewport"))
  }

  @Test(arguments: [
    ("<frameset cols='200,*'><frame src=a.html><frame src=b.html></frameset>", "frames"),
    ("<object type='application/x-shockwave-flash' data='intro.swf'></object><p>x</p>", "flash"),
    ("<embed src='intro.swf'><p>x</p>", "flash"), ("<applet code=Menu.class></applet><p>x</p>", "java"),
    ("<marquee>Bienvenue</marquee>", "marquee"), ("<p>Tél. 05 56 01 02 03</p>", "phoneNotTappable"),
    ("<a href='tel:+33556010203'>05 56 01 02 03</a>", "clickToCall"),
    ("<link rel=amphtml href=/amp><p>x</p>", "mobileSite"),
    ("<img srcset='a.jpg 1x, b.jpg 2x' src=a.jpg><p>x</p>", "responsiveImages"),
    ("<img width=900 src=a.jpg><p>x</p>", "wideImages"), ("<p>x</p>", "unstyled"),
    ("<div class='col-md-6'><p>x</p></div>", "responsiveFramework"),
    ("<nav>" + String(repeating: "<a href=/a>Pain</a> | ", count: 9) + "</nav>", "closeLinks"),
    (String(repeating: "<img src=a.jpg>", count: 130) + "<p>x</p>", "manyRequests"),
  ])
  func `each sign is seen`(html: String, code: String) {
    let found = read(device + html)
    #expect(codes(found).contains(code), "\(html)")
    #expect(found.reasons.first { $0.code == code }?.evidence.isEmpty == false)
  }

  @Test func `a page without viewport but with a version for phones adapts in part`() {
    let script = "<script>if(/iPhone|Android/.test(navigator.userAgent))location.replace('/phone/')</script>"
    #expect(read(script + text).readiness == .partial)
  }

  @Test func `reasons come in one order`() {
    let order = MobileSign.allCases.map(\.rawValue)
    let found = codes(
      read(
        "\(device)<a href='tel:1'>x</a><marquee>y</marquee><style>@media(max-width:600px){p{width:1px}}</style>\(text)")
    )
    #expect(found == found.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) })
    #expect(found.count >= 4)
  }

  @Test func `an empty page is unknown`() {
    #expect(read("").readiness == .unknown)
    #expect(read("<script>render()</script>").readiness == .unknown)
  }
}
