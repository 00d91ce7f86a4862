import Foundation

/// What fetching costs beside a minimal client on libcurl, on the same servers in the same run.
struct WireBenchmarks {
  let work: WorkFolder
  let certificates: String
  /// The least number of sites with which the rows are still themselves; for trying them out.
  let isSmall: Bool

  private var cores: (server: Int?, client: Int?) {
    ProcessInfo.processInfo.activeProcessorCount > 1 && FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset")
      ? (0, 1) : (nil, nil)
  }

  // MARK: - Undelayed: nginx on one core, the client on the other

  /// Rows against nginx: microseconds of processor a response.
  func undelayed(_ wanted: (String) -> Bool) throws -> [Row] {
    let hosts = isSmall ? 200 : 1_000
    let nginx = try Nginx(work: work, certificates: certificates, hosts: hosts, core: cores.server)
    defer { nginx.stop() }
    let few = try hostList("few", 20, hostile: false, isSecure: false)
    let all = try hostList("all", hosts, hostile: false, isSecure: false)
    let pages = WebContent.paths.joined(separator: ",")
    var rows: [Row] = []
    func add(
      _ name: String, most: Double, _ hosts: String, _ common: [String], ours: [String], reference: [String],
      isSecure: Bool = false
    ) throws {
      guard wanted(name) else { return }
      let port = isSecure ? nginx.httpsPort : nginx.httpPort
      let shared =
        ["--hosts", hosts, "--paths", pages, "--in-flight", "20", "--port", "\(port)"] + common
        + (isSecure ? ["--authority", certificates + "/authority.pem"] : [])
      let (mine, theirs) = try both(shared, ours: ours, reference: reference, core: cores.client, runs: isSmall ? 1 : 3)
      rows.append(
        .ratio(name, ours: mine.microseconds, reference: theirs.microseconds, unit: "µs CPU a response", most: most))
      rows.append(contentsOf: mine.complaints(expected: theirs.good, name: name))
    }
    try add(
      "http, kept alive, as sent", most: 1.4, few, ["--repeat", isSmall ? "30" : "200"], ours: ["--depth", "wire"],
      reference: [])
    try add(
      "http, kept alive, inflated, WARC written", most: 0.7, few, ["--repeat", isSmall ? "10" : "60"],
      ours: ["--depth", "archive"], reference: ["--inflate", "yes"])
    try add(
      "https, 7 requests a connection, as sent", most: 1.1, all, [], ours: ["--depth", "wire"], reference: [],
      isSecure: true)
    return rows
  }

  // MARK: - Delayed: a server that waits 150 ms, one host in fifty hostile

  /// Rows against the slow server: wall and processor of a whole crawl.
  func delayed(_ wanted: (String) -> Bool) throws -> [Row] {
    var rows: [Row] = []
    for isSecure in [false, true] {
      let name = "\(isSecure ? "https" : "http"), 150 ms, 2 % hostile"
      let server = try SlowServer(work: work, certificates: isSecure ? certificates : nil)
      defer { server.stop() }
      for (inFlight, most) in [(200, 1.15), (1_000, 1.2)] where wanted("\(name), \(inFlight) in flight") {
        rows += try crawl("\(name), \(inFlight) in flight", server.port, inFlight, isSecure: isSecure, most: most)
      }
    }
    return rows
  }

  private func crawl(_ name: String, _ port: Int, _ inFlight: Int, isSecure: Bool, most: Double) throws -> [Row] {
    let names = Hosts.names(isSmall ? 300 : 1_000, hostile: true, isSecure: isSecure)
    let list = try work.write(names.joined(separator: "\n") + "\n", to: "delayed-\(isSecure).txt")
    let shared =
      [
        "--hosts", list, "--paths", (["/robots.txt"] + WebContent.paths).joined(separator: ","), "--in-flight",
        "\(inFlight)", "--port", "\(port)", "--timeout", "5000",
      ] + (isSecure ? ["--authority", certificates + "/authority.pem"] : [])
    let (mine, theirs) = try both(shared, ours: ["--depth", "archive"], reference: ["--inflate", "yes"], core: nil)
    var rows = [
      Row.ratio("\(name): wall", ours: mine.result.wall, reference: theirs.result.wall, unit: "s", most: most),
      Row.ratio(
        "\(name): CPU, WARC written", ours: mine.result.cpu, reference: theirs.result.cpu, unit: "s", most: most),
      Row(
        name: "\(name): peak memory", ours: "\(mine.result.memory >> 20) MiB",
        reference: "\(theirs.result.memory >> 20) MiB", mark: "≤ 150 MB",
        verdict: mine.result.memory <= 150_000_000 ? .met : .missed),
    ]
    rows.append(outcomes(name, names, mine, isSecure: isSecure))
    return rows
  }

  /// Whether every good page was kept and every hostile host named with its cause.
  private func outcomes(_ name: String, _ hosts: [String], _ mine: Told, isSecure: Bool) -> Row {
    let hostile = hosts.filter { Hosts.expectedCauses($0, isSecure: isSecure) != nil }
    let named = hostile.filter { host in
      guard let said = mine.failures[host], let expected = Hosts.expectedCauses(host, isSecure: isSecure) else {
        return false
      }
      return expected.contains(said)
    }
    let pages = (hosts.count - hostile.count) * WebContent.paths.count
    // What a hostile host gave before it misbehaved is no page of a good one.
    let lost = mine.failures.keys.filter { Hosts.expectedCauses($0, isSecure: isSecure) == nil }.count
    for host in hostile where !named.contains(host) {
      complain("\(name): \(host) was called “\(mine.failures[host] ?? "good")”")
    }
    for (host, cause) in mine.failures where Hosts.expectedCauses(host, isSecure: isSecure) == nil {
      complain("\(name): the good \(host) was called “\(cause)”")
    }
    return .bound(
      "\(name): pages, hosts",
      "\(min(mine.good, pages)) of \(pages) good pages, \(named.count) of \(hostile.count) named",
      mark: "all", isMet: mine.good >= pages && lost == 0 && named.count == hostile.count)
  }

  // MARK: - Clients

  /// Ours and the reference with the same arguments, in turn; of several runs the one that took least processor, because
  /// a disturbed run only ever takes more.
  private func both(
    _ shared: [String], ours: [String], reference: [String], core: Int?, runs: Int = 1
  ) throws -> (ours: Told, reference: Told) {
    let child = Child(core: core, patience: 120)
    let log = work.path("clients.log")
    var (mine, theirs): ([Child.Result], [Child.Result]) = ([], [])
    for _ in 0..<runs {
      theirs.append(try child.run([Program.path("bench-reference")] + shared + reference, log: log))
      let archive = try work.empty("archive")
      mine.append(
        try child.run([Program.path("benchmarks"), "client"] + shared + ours + ["--archive", archive], log: log))
      _ = try work.empty("archive")
    }
    guard let mine = mine.min(by: { $0.cpu < $1.cpu }), let theirs = theirs.min(by: { $0.cpu < $1.cpu }),
      mine.status == 0, theirs.status == 0
    else { throw BenchError("a client or the reference failed: see \(log)") }
    return (Told(mine), Told(theirs))
  }

  func hostList(_ name: String, _ count: Int, hostile: Bool, isSecure: Bool) throws -> String {
    let names = Hosts.names(count, hostile: hostile, isSecure: isSecure)
    return try work.write(names.joined(separator: "\n") + "\n", to: name + ".txt")
  }
}

/// What a client said in its lines.
struct Told {
  let result: Child.Result
  var good = 0
  var failures: [String: String] = [:]

  init(_ result: Child.Result) {
    self.result = result
    for line in result.output.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      if words.count == 2, words[0] == "good" { good = Int(words[1]) ?? 0 }
      if words.count == 3, words[0] == "failed" { failures[words[1]] = words[2] }
    }
  }

  /// Processor time of a response.
  var microseconds: Double { result.cpu / Double(max(good, 1)) * 1e6 }

  /// A row that says that pages are missing; empty when none is.
  func complaints(expected: Int, name: String) -> [Row] {
    good == expected && failures.isEmpty
      ? [] : [.bound("\(name): pages", "\(good) of \(expected)", mark: "all", isMet: false)]
  }
}

/// Says on standard out, at once: a part of the table is of use before the rest is there.
func say(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

/// Says on standard error what a row cannot.
func complain(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
