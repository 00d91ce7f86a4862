import Foundation
import Presence

/// The whole audit, as a customer runs it: `vitrine audit` on a generated list, politeness delays off.
struct AuditBenchmarks {
  let work: WorkFolder
  let certificates: String
  let isSmall: Bool

  /// 800 good https hosts, 800 in flight.
  func town() throws -> [Row] {
    let count = isSmall ? 100 : 800
    let name = "town: \(count) https hosts, 150 ms, whole audit"
    let names = Hosts.names(count, hostile: false, isSecure: true)
    let run = try audit("town", names, inFlight: count, timeout: 30, patience: 240)
    let good = names.filter { run.states[$0]?.isUp == true }.count
    for host in names {
      guard let state = run.states[host], !state.isUp else { continue }
      complain("\(name): the good \(host) was called “\(state.words)”")
    }
    return [
      .bound(
        "\(name): CPU", "\(run.result.cpu.short) s (wall \(run.result.wall.short) s, server \(run.server.short) s)",
        mark: "≤ 30 s", isMet: run.result.cpu <= 30),
      Row(name: "\(name): peak memory", ours: "\(run.result.memory >> 20) MiB"),
      .bound(
        "\(name): sites", "\(good) of \(count) up", mark: "no false failure",
        isMet: good == count && run.result.status == 0),
    ]
  }

  /// A département: 45,000 hosts, one in fifty hostile.
  func departement() throws -> [Row] {
    let count = isSmall ? 2_000 : 45_000
    let name = "département: \(count) https hosts, 2 % hostile, whole audit"
    let names = Hosts.names(count, hostile: true, isSecure: true)
    let run = try audit("departement", names, inFlight: 200, timeout: 10, patience: 2_400)
    let hostile = names.filter { Hosts.expectedCauses($0, isSecure: true) != nil }
    let named = hostile.filter { isNamed($0, run.states[$0]) }
    for host in hostile where !named.contains(host) {
      complain("\(name): \(host) was called “\(run.states[host]?.words ?? "nothing")”")
    }
    let good = names.filter { Hosts.expectedCauses($0, isSecure: true) == nil && run.states[$0]?.isUp == true }.count
    return [
      .bound(
        "\(name): wall", "\((run.result.wall / 60).short) min (CPU \((run.result.cpu / 60).short) min)",
        mark: "≤ 30 min",
        isMet: run.result.status == 0 && run.result.wall <= 1_800),
      .bound(
        "\(name): peak memory", "\(run.result.memory >> 20) MiB", mark: "≤ 512 MiB",
        isMet: run.result.memory <= 512 << 20),
      .bound(
        "\(name): sites",
        "\(good) of \(count - hostile.count) up, \(named.count) of \(hostile.count) hostile ones named",
        mark: "all", isMet: good == count - hostile.count && named.count == hostile.count),
    ]
  }

  /// A body without end and one that is cut are pages all the same; every other hostile host is down, and why is said.
  private func isNamed(_ host: String, _ state: State?) -> Bool {
    guard let state, let expected = Hosts.expectedCauses(host, isSecure: true) else { return false }
    return host.hasPrefix("endless-") || host.hasPrefix("length-") || expected.contains(state.words)
  }

  private struct Run {
    let result: Child.Result
    let server: Double
    let states: [String: State]
  }

  private struct State {
    let isUp: Bool
    let words: String
  }

  private func audit(
    _ kind: String, _ names: [String], inFlight: Int, timeout: Int, patience: Double
  ) throws -> Run {
    let secure = try SlowServer(work: work, certificates: certificates)
    let plain = try SlowServer(work: work, certificates: nil)
    let list = names.map { "Commerce \($0);33600;Pessac;https://\($0)/\n" }.joined()
    let merchants = try work.write("Enseigne;CP;Ville;Site web\n" + list, to: "\(kind).csv")
    let settings = Self.settings(secure.port, plain.port, inFlight, timeout, certificates)
    let config = try work.empty("\(kind)-config")
    try work.write(settings, to: "\(kind)-config/settings.yaml")
    let campaign = work.path("\(kind)-campaign")
    let log = work.path("\(kind).log")
    defer { try? FileManager.default.removeItem(atPath: campaign) }
    let result = try Child(patience: patience).run(
      [Program.path("vitrine"), "audit", merchants, "--into", campaign, "--config", config, "--quiet"], log: log)
    plain.stop()
    let server = secure.stop()
    if result.status != 0 { complain((try? String(contentsOfFile: log, encoding: .utf8)) ?? "") }
    return Run(result: result, server: server, states: try Self.states(in: campaign))
  }

  private static func settings(
    _ secure: Int, _ plain: Int, _ inFlight: Int, _ timeout: Int, _ certificates: String
  ) -> String {
    """
    visit:
      siteTimeInSeconds: 120
    audit:
      sitesInFlight: \(inFlight)
    fetch:
      contact: "bench@vitrine.example"
      delayInSeconds: 0
      slowServerFactor: 0
      requestsPerAddress: 10000
      retries: 0
      connectTimeoutInSeconds: \(timeout)
      totalTimeoutInSeconds: \(timeout)
      stallTimeoutInSeconds: \(timeout)
      connections: \(inFlight + 64)
      allowedAddresses: ["127.0.0.1"]
      connectTo: [":80:127.0.0.1:\(plain)", ":443:127.0.0.1:\(secure)"]
      extraAuthorityFile: "\(certificates)/authority.pem"

    """
  }

  /// What was found of each host, from the run's `audits.jsonl`.
  private static func states(in campaign: String) throws -> [String: State] {
    struct Line: Decodable {
      struct Named: Decodable { let name: String }
      let merchant: Named
      let site: ObservedState
    }
    let reports = campaign + "/reports"
    guard let run = try? FileManager.default.contentsOfDirectory(atPath: reports).sorted().last,
      let file = FileHandle(forReadingAtPath: "\(reports)/\(run)/audits.jsonl")
    else { return [:] }
    var states: [String: State] = [:]
    var rest = Data()
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      rest += piece
      while let end = rest.firstIndex(of: 0x0A) {
        let line = try JSONDecoder().decode(Line.self, from: Data(rest[..<end]))
        rest = Data(rest[(end + 1)...])
        let host = line.merchant.name.replacing("Commerce ", with: "")
        states[host] = state(line.site.state)
      }
    }
    return states
  }

  private static func state(_ state: SiteState) -> State {
    switch state {
    case .up: State(isUp: true, words: "up")
    case .down(.timeout(let phase)): State(isUp: false, words: "timeout \(phase.rawValue)")
    case .down(.tls(let fault)): State(isUp: false, words: "tls \(fault.rawValue)")
    case .down(let cause): State(isUp: false, words: "\(cause)")
    default: State(isUp: false, words: "\(state)")
    }
  }
}
