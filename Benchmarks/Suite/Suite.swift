import Foundation

/// The whole table, in parts.
struct Suite {
  private let repository: String
  private let isLong: Bool
  private let isSmall: Bool
  private let words: [String]

  init(_ arguments: [String], repository: String) throws {
    self.repository = repository
    isLong = arguments.contains("--long")
    isSmall = arguments.contains("--small")
    words = arguments.filter { !$0.hasPrefix("--") }.map { $0.lowercased() }
    for flag in arguments where flag.hasPrefix("--") && flag != "--long" && flag != "--small" {
      throw BenchError("there is no \(flag); it takes --long, --small and words of the rows wanted")
    }
  }

  /// Prints the table; false when a mark is missed.
  func run() throws -> Bool {
    let work = try WorkFolder()
    defer { work.remove() }
    var rows: [Row] = []
    if words.isEmpty || !words.allSatisfy({ ["reading", "reports", "matching"].contains($0) }) {
      rows += try served(work)
    }
    // Last, because a child inherits the most that its parent ever held as its own peak.
    try show("Reading", try reading(), into: &rows)
    if words.isEmpty || words.contains("reports") {
      try show("Writing reports", try ReportBenchmarks.rows(repository: repository, isLong: isLong), into: &rows)
    }
    if words.isEmpty || words.contains("matching") { try show("Open data", MatchingBenchmarks.rows(), into: &rows) }
    let missed = rows.filter { $0.verdict == .missed }
    say(missed.isEmpty ? "\nEvery mark is met." : "\nMissed: " + missed.map(\.name).joined(separator: "; "))
    return missed.isEmpty
  }

  /// Rows of one part, in a process of its own: what it took of memory is not inherited by the clients that follow.
  static func part(_ arguments: [String], repository: String) throws {
    switch arguments.first {
    case "sites":
      var content = try WebContent(fixtures: repository + "/Fixtures")
      let sizes = try content.write(into: arguments.last ?? "")
      print("\(sizes.read) \(sizes.wire)")
    default: throw BenchError("there is no such part")
    }
  }

  private func wanted(_ name: String) -> Bool {
    words.isEmpty || words.contains { name.lowercased().contains($0) }
  }

  private func reading() throws -> [Row] {
    guard words.isEmpty || words.contains("reading") else { return [] }
    return RobotsBenchmarks.rows() + (try PageBenchmarks.rows(fixtures: repository + "/Fixtures"))
      + GrowthBenchmarks.rows()
  }

  private func served(_ work: WorkFolder) throws -> [Row] {
    var rows: [Row] = []
    let certificates = try Certificates.make(in: work)
    let made = try Child().run(
      [Program.path("benchmarks"), "part", "sites", try work.empty("sites")], log: work.path("sites.log"))
    guard made.status == 0 else { throw BenchError("the sites could not be generated: see \(work.path("sites.log"))") }
    let sizes = made.output.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }
    if sizes.count == 2 { say("\nPages: \(sizes[0]) bytes on average, \(sizes[1]) on the wire.") }
    let wire = WireBenchmarks(work: work, certificates: certificates, isSmall: isSmall)
    try show("Fetching from nginx", try wire.undelayed(wanted), into: &rows)
    try show("Crawling a slow and partly hostile web", try wire.delayed(wanted), into: &rows)
    if words.isEmpty || wanted("elsewhere") { try elsewhere(work, certificates, into: &rows) }
    let audit = AuditBenchmarks(work: work, certificates: certificates, isSmall: isSmall)
    if wanted("town") { try show("Auditing", try audit.town(), into: &rows) }
    if isLong { try show("Auditing a département", try audit.departement(), into: &rows) }
    return rows
  }

  /// The delayed crawl by other fetchers, after ours.
  private func elsewhere(_ work: WorkFolder, _ certificates: String, into rows: inout [Row]) throws {
    let others = Elsewhere(work: work, repository: repository)
    for isSecure in [false, true] {
      let server = try SlowServer(work: work, certificates: isSecure ? certificates : nil)
      defer { server.stop() }
      let hosts = Hosts.names(isSmall ? 300 : 1_000, hostile: true, isSecure: isSecure)
      let title = "Elsewhere: \(isSecure ? "https" : "http"), 150 ms, 2 % hostile, 200 in flight"
      let authority = isSecure ? certificates + "/authority.pem" : nil
      try show(
        title, try others.rows(hosts: hosts, port: server.port, inFlight: 200, authority: authority), into: &rows)
    }
  }

  private func show(_ title: String, _ rows: [Row], into all: inout [Row]) throws {
    guard !rows.isEmpty else { return }
    say("\n\(title)\n\(Row.table(rows))")
    all += rows
  }
}
