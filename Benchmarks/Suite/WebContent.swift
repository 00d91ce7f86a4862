import CDeflate
import Foundation

/// Sites at the sizes of the real web: on average 106 KB a page, 21 KB of them on the wire. The words are those of
/// Fixtures; the markup around them is what shops' content management systems write.
struct WebContent {
  /// Pages of a site, each of its own role.
  static let paths = [
    "/", "/contact.html", "/horaires.html", "/mentions-legales.html", "/boutique.html", "/a-propos.html",
    "/actualites.html",
  ]
  static let siteCount = 100
  /// Sizes of pages in bytes: skewed as on the web, 106 KB on average.
  private static let sizes = [9_000, 24_000, 42_000, 66_000, 98_000, 151_000, 352_000]
  private static let titles = [
    "Accueil", "Contact", "Horaires", "Mentions légales", "Boutique", "À propos", "Actualités",
  ]

  private let words: [String]
  private var random = Random(seed: 0x5EED)

  /// Reads the words of the fixture town.
  init(fixtures: String) throws {
    let web = fixtures + "/web"
    var words: [String] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: web).sorted() where name.hasSuffix(".html") {
      guard let text = try? String(contentsOfFile: web + "/" + name, encoding: .utf8) else { continue }
      // A domain for sale is one of the town's sites; its words would make a good site one as well.
      guard !text.contains("ce domaine") else { continue }
      words += WebContent.words(of: text)
    }
    guard words.count > 1000 else { throw BenchError("\(web) holds too few words to make pages of") }
    self.words = words
  }

  /// Writes `00/index.html.gz`, `00/contact.html.gz`, … and returns the average sizes, as read and on the wire.
  mutating func write(into folder: String) throws -> (read: Int, wire: Int) {
    var (read, wire) = (0, 0)
    for site in 0..<WebContent.siteCount {
      let place = folder + "/" + (site < 10 ? "0" : "") + "\(site)"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for (number, path) in WebContent.paths.enumerated() {
        let bytes = page(number, site: site, size: WebContent.sizes[(site + number) % WebContent.sizes.count])
        let packed = WebContent.gzip(bytes)
        try Data(packed).write(to: URL(filePath: place + (path == "/" ? "/index.html" : path) + ".gz"))
        read += bytes.count
        wire += packed.count
      }
      let robots = Array("User-agent: *\nDisallow: /panier\nDisallow: /compte\n".utf8)
      try Data(WebContent.gzip(robots)).write(to: URL(filePath: place + "/robots.txt.gz"))
    }
    let count = WebContent.siteCount * WebContent.paths.count
    return (read / count, wire / count)
  }

  private mutating func page(_ number: Int, site: Int, size: Int) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(size + 2_000)
    out += head(number, site: site).utf8
    while out.count < size - 1_500 { out += section().utf8 }
    out += foot(site).utf8
    return out
  }

  private mutating func head(_ number: Int, site: Int) -> String {
    let title = WebContent.titles[number]
    let links = zip(WebContent.paths, WebContent.titles).map { "<li><a href=\"\($0)\">\($1)</a></li>" }.joined()
    return """
      <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>\(title) – \(sentence(4))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="\(sentence(18))">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"LocalBusiness","name":"\(sentence(3))",
      "telephone":"05 36 49 1\(site / 10) \(10 + site % 10)","openingHours":"Tu-Sa 09:00-12:30"}</script>
      <style>\(style(30))</style></head><body class="home page-\(number)"><nav><ul>\(links)</ul></nav><main>
      <h1>\(title)</h1><p>Ouvert du mardi au samedi de 9h à 12h30 et de 14h à 19h. Tél. 05 36 49 1\(site / 10) \(10 + site % 10)</p>

      """
  }

  private func foot(_ site: Int) -> String {
    """
    </main><footer><p>\(1 + site) avenue de Saige, 33600 Pessac – <a href="mailto:bonjour@exemple-\(site).example">écrire</a>
    – <a href="/mentions-legales.html">Mentions légales</a> – © 2026</p></footer></body></html>

    """
  }

  /// A block as page builders make it: much markup, some words.
  private mutating func section() -> String {
    switch random.below(8) {
    case 0: return "<style>\(style(12))</style>\n"
    case 1:
      let values = (0..<14).map { _ in "\"\(hex(6))\":{\"id\":\(random.below(90_000)),\"speed\":\(random.below(900))}" }
      return
        "<script>window.reglages=window.reglages||{};Object.assign(window.reglages,{\(values.joined(separator: ","))});</script>\n"
    case 2:
      let points = (0..<40).map { _ in "\(random.below(512)).\(random.below(99)) \(random.below(512))" }
      return
        "<svg viewBox=\"0 0 512 512\" aria-hidden=\"true\"><path d=\"M\(points.joined(separator: "l"))z\"/></svg>\n"
    case 3...5:
      return "<div class=\"elementor-widget-wrap\" data-id=\"\(hex(7))\">\(picture())<h3>\(sentence(5))</h3></div>\n"
    default:
      let items = (0..<4).map { _ in "<li class=\"elementor-icon-list-item\"><span>\(sentence(6))</span></li>" }
      return """
        <section class="elementor-section elementor-element elementor-element-\(hex(7))" data-id="\(hex(7))"><div class="elementor-container">
        <h2 class="elementor-heading-title elementor-size-default">\(sentence(5))</h2><p>\(sentence(45))</p>
        <p>\(sentence(30))</p><ul>\(items.joined())</ul></div></section>

        """
    }
  }

  private mutating func picture() -> String {
    let name = "/wp-content/uploads/2024/0\(1 + random.below(9))/\(hex(8))"
    let set = [300, 768, 1024].map { "\(name)-\($0)x\($0 * 3 / 4).jpg \($0)w" }.joined(separator: ", ")
    return """
      <figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="1024" height="768" src="\(name).jpg" \
      srcset="\(set)" sizes="(max-width: 1024px) 100vw, 1024px" alt="\(sentence(6))"></figure>
      """
  }

  private mutating func style(_ rules: Int) -> String {
    (0..<rules).map { _ in
      ".elementor-element-\(hex(4)){padding:\(random.below(60))px \(random.below(60))px;color:#\(hex(3));margin:0 auto}"
    }.joined()
  }

  /// Words that follow each other in the fixtures, from any place.
  private mutating func sentence(_ count: Int) -> String {
    var found: [String] = []
    while found.count < count {
      let start = random.below(words.count - 20)
      found += words[start..<start + min(6 + random.below(14), count - found.count)]
    }
    return found.joined(separator: " ")
  }

  private mutating func hex(_ digits: Int) -> String {
    String((0..<digits).map { _ in "0123456789abcdef".utf8.map { Character(Unicode.Scalar($0)) }[random.below(16)] })
  }

  private static func words(of html: String) -> [String] {
    var text = ""
    var isInside = false
    for character in html {
      if character == "<" { isInside = true }
      if !isInside { text.append(character) }
      if character == ">" {
        isInside = false
        text.append(" ")
      }
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      word.count < 20 && !word.contains { "{}\"@&<>=;".contains($0) || $0.isNumber }
    }
  }

  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let bound = cdeflate_gzip_bound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = cdeflate_gzip(6, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }
}

/// The same numbers in every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(limit, 1)
  }
}
