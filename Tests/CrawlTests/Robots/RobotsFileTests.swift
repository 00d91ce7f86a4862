import Crawl
import TestSupport
import Testing

/// A file, a question and its answer.
struct RobotsRow: Sendable, CustomTestStringConvertible {
  var rule: String
  var file: String
  var target: String
  var allowed: Bool
  var line: Int?
  var agent = "Vitrine"

  var testDescription: String { rule }
}

struct RobotsFileTests {
  static let rows: [RobotsRow] = [
    RobotsRow(rule: "an empty file allows", file: "", target: "/", allowed: true),
    RobotsRow(
      rule: "a group for the agent wins over the one for all",
      file: "User-agent: *\nDisallow: /\n\nUser-agent: vitrine\nDisallow: /prive\n", target: "/contact", allowed: true),
    RobotsRow(
      rule: "several agents share a group", file: "User-agent: autre\nUser-agent: Vitrine\nDisallow: /x\n",
      target: "/x/y",
      allowed: false, line: 3),
    RobotsRow(
      rule: "several groups of an agent are one",
      file: "User-agent: vitrine\nDisallow: /a\nUser-agent: *\nDisallow: /\nUser-agent: vitrine\nDisallow: /b",
      target: "/b", allowed: false, line: 6),
    RobotsRow(
      rule: "the longest match wins", file: "User-agent: *\nDisallow: /boutique\nAllow: /boutique/horaires\n",
      target: "/boutique/horaires.html", allowed: true, line: 3),
    RobotsRow(
      rule: "allow wins at the same length", file: "User-agent: *\nDisallow: /page\nAllow: /page\n", target: "/page",
      allowed: true, line: 3),
    RobotsRow(
      rule: "a star is anything", file: "User-agent: *\nDisallow: /*.pdf\n", target: "/menu/carte.pdf?x",
      allowed: false, line: 2),
    RobotsRow(
      rule: "a dollar is the end", file: "User-agent: *\nDisallow: /*.pdf$\n", target: "/carte.pdf?x", allowed: true),
    RobotsRow(
      rule: "a dollar in the middle is a dollar", file: "User-agent: *\nDisallow: /a$b\n", target: "/a$bc",
      allowed: false, line: 2),
    RobotsRow(
      rule: "an empty disallow forbids nothing", file: "User-agent: *\nDisallow:\n", target: "/", allowed: true),
    RobotsRow(rule: "rules before any agent are void", file: "Disallow: /\n", target: "/", allowed: true),
    RobotsRow(
      rule: "a version is no part of the name", file: "User-agent: Vitrine/2.1\nDisallow: /\n", target: "/",
      allowed: false, line: 2),
    RobotsRow(
      rule: "a longer name is another agent", file: "User-agent: VitrineBot\nDisallow: /\n", target: "/", allowed: true),
    RobotsRow(
      rule: "CRLF counts once", file: "User-agent: *\r\n\r\nDisallow: /x\r\n", target: "/x", allowed: false, line: 3),
    RobotsRow(
      rule: "CR alone ends a line", file: "User-agent: *\rDisallow: /x\r", target: "/x", allowed: false, line: 2),
    RobotsRow(
      rule: "a byte order mark is skipped", file: "\u{FEFF}User-agent: *\nDisallow: /x", target: "/x", allowed: false,
      line: 2),
    RobotsRow(
      rule: "a comment is none of it", file: "User-agent: * # tous\nDisallow: /x # non\n", target: "/x", allowed: false,
      line: 2),
    RobotsRow(
      rule: "a missing colon is forgiven", file: "User-agent *\nDisallow /x\n", target: "/x", allowed: false, line: 2),
    RobotsRow(
      rule: "typing errors are forgiven", file: "useragent: *\ndissallow: /x\n", target: "/x", allowed: false, line: 2),
    RobotsRow(
      rule: "accents are compared as sent", file: "User-agent: *\nDisallow: /pâtisserie\n", target: "/p%C3%A2tisserie",
      allowed: false, line: 2),
    RobotsRow(
      rule: "small hexadecimal digits are the same", file: "User-agent: *\nDisallow: /p%c3%a2t\n", target: "/p%C3%A2t",
      allowed: false, line: 2),
    RobotsRow(
      rule: "a sitemap does not end a group",
      file: "User-agent: a\nSitemap: /s.xml\nUser-agent: vitrine\nDisallow: /\n",
      target: "/", allowed: false, line: 4),
  ]

  @Test(arguments: rows)
  func `a rule of robots.txt decides`(row: RobotsRow) {
    let decision = RobotsFile(Array(row.file.utf8)).decision(agent: row.agent, target: row.target)
    #expect(decision.isAllowed == row.allowed, "\(row.rule)")
    #expect(decision.line == row.line, "\(row.rule): \(decision)")
  }

  @Test func `a decision quotes its line`() {
    let file = RobotsFile(Array("User-agent: *\n  Disallow :  /prive  # rien à voir\n".utf8))
    #expect(file.decision(agent: "Vitrine", target: "/prive/x").rule == "Disallow :  /prive")
  }

  @Test func `crawl delay and sitemaps are read`() {
    let text =
      "Sitemap: https://a.example/s.xml\nUser-agent: *\nCrawl-delay: 4.5\nUser-agent: autre\nCrawl-delay: x\nDisallow:\n"
    let file = RobotsFile(Array(text.utf8))
    #expect(file.sitemaps == ["https://a.example/s.xml"])
    #expect(file.crawlDelay(agent: "Vitrine") == 4.5)
    #expect(file.crawlDelay(agent: "autre") == 4.5, "no rule stands between the two agents: one group")
    #expect(RobotsFile([]).crawlDelay(agent: "Vitrine") == nil)
  }

  @Test func `what lies beyond 500 KiB is not read`() {
    let filler = String(repeating: "# rien\n", count: RobotsFile.largestSize / 7 + 1)
    let file = RobotsFile(Array(("User-agent: *\n" + filler + "Disallow: /\n").utf8))
    #expect(file.decision(agent: "Vitrine", target: "/").isAllowed)
  }

  @Test(arguments: [0x0D, 0x0A, 0x3A, 0x00, 0x2A, 0xEF] as [UInt8])
  func `half a megabyte of one byte neither crashes nor hangs`(byte: UInt8) {
    let file = RobotsFile([UInt8](repeating: byte, count: 500_000))
    #expect(file.decision(agent: "Vitrine", target: "/").isAllowed)
  }

  @Test func `thousands of stars against a long path do not hang`() {
    let pattern = "/" + String(repeating: "*a", count: 8000) + "b"
    let file = RobotsFile(Array("User-agent: *\nDisallow: \(pattern)\n".utf8))
    #expect(file.decision(agent: "Vitrine", target: "/" + String(repeating: "a", count: 2000)).isAllowed)
  }

  @Test func `random bytes and random targets are survived`() {
    var random = SplitMix(seed: 20_261_120)
    let pieces = [
      "User-agent:", "*", "Disallow:", "Allow:", "/", "$", "\n", "\r", "%", "%e", "%C3", "\u{FEFF}", "a", " ", "#",
      "index.html",
    ]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in pieces[random.below(pieces.count)] }.joined()
      let file = RobotsFile(Array(text.utf8))
      let decision = file.decision(agent: "a", target: "/" + text)
      #expect(decision.isAllowed || decision.line != nil)
    }
  }
}
