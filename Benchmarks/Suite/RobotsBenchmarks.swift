import Crawl

/// robots.txt: parsing and asking.
enum RobotsBenchmarks {
  static func rows() -> [Row] {
    var text = "User-agent: *\n"
    for number in 0..<2_000 { text += "Disallow: /catalogue/\(number)/*.php$\nAllow: /catalogue/\(number)/vitrine\n" }
    let bytes = Array(text.utf8)
    let parse = Measure.cpu { for _ in 0..<20 { _ = RobotsFile(bytes) } } / 20
    let small = RobotsFile(Array("User-agent: *\nDisallow: /panier\nDisallow: /compte\nAllow: /\n".utf8))
    let query =
      Measure.cpu { for _ in 0..<10_000 { _ = small.decision(agent: "Vitrine", target: "/horaires.html") } } / 10_000
    let speed = Double(bytes.count) / parse / 1e6
    return [
      .bound("robots.txt: parse", "\(speed.short) MB/s", mark: "≥ 100 MB/s", isMet: speed >= 100),
      .bound("robots.txt: a query", "\((query * 1e6).short) µs", mark: "< 1 µs", isMet: query < 1e-6),
    ]
  }
}
