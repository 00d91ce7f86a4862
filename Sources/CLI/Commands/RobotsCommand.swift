import ArgumentParser
import Crawl
import Foundation

struct RobotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robots",
    abstract: "Whether a robots.txt allows an address, and the line that decides (RFC 9309).",
    discussion: """
      EXAMPLE
        vitrine robots https://exemple.fr/panier --file robots.txt --agent Vitrine
        vitrine robots --batch - < questions.jsonl      one true or false per question
      """)

  @Argument(help: "The address.")
  var url: String?

  @Option(help: "The robots.txt.", completion: .file())
  var file: String?

  @Option(help: "The product token of the robot.")
  var agent = "Vitrine"

  @Option(
    help: ArgumentHelp(
      "JSON Lines {robots_b64, agent, url} or {robots_b64, queries: [{agent, url}]}; - for standard input.",
      valueName: "file"))
  var batch: String?

  private struct Query: Decodable {
    let agent: String
    let url: String
  }

  private struct Question: Decodable {
    let robots_b64: String
    let agent: String?
    let url: String?
    let queries: [Query]?
  }

  func run() throws {
    if let batch { return try answer(batch) }
    guard let url, let file else { throw ValidationError("Give an address and --file, or use --batch -") }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError("\(file): cannot be read; check the path and its permissions")
    }
    let robots = RobotsFile([UInt8](data))
    let decision = robots.decision(agent: agent, target: RobotsTarget.of(url))
    let place = decision.line.map { "\(file):\($0): \(decision.rule)" } ?? "no rule applies"
    StandardOutput.line("\(decision.isAllowed ? "allowed" : "disallowed")    \(place)")
    if let delay = robots.crawlDelay(agent: agent) { StandardOutput.line("crawl-delay \(delay) s") }
  }

  private func answer(_ batch: String) throws {
    try JSONLines.each(of: batch) { (question: Question) in
      guard let data = Data(base64Encoded: question.robots_b64) else { throw InputError("robots_b64 is not base64") }
      let robots = RobotsFile([UInt8](data))
      var queries = question.queries ?? []
      if let agent = question.agent, let url = question.url { queries.append(Query(agent: agent, url: url)) }
      guard !queries.isEmpty else { throw InputError("“queries”, or “agent” and “url”, are missing; add them") }
      for query in queries {
        let decision = robots.decision(agent: query.agent, target: RobotsTarget.of(query.url))
        StandardOutput.line(decision.isAllowed ? "true" : "false")
      }
    }
  }
}

/// The part of an address that robots.txt speaks of: path and query, as written.
enum RobotsTarget {
  /// `/` when the address has no path. Works on what is no URL too: the rules are about bytes.
  static func of(_ url: String) -> String {
    let withoutFragment = url.prefix { $0 != "#" }
    var rest = withoutFragment
    if let slashes = withoutFragment.firstRange(of: "//") {
      rest = withoutFragment[slashes.upperBound...]
    }
    guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" || $0 == ";" }) else { return "/" }
    let target = String(rest[start...])
    return target.hasPrefix("/") ? target : "/" + target
  }
}
