import Foundation

/// The same crawl by fetchers that others use, where they are installed: for the scale, without a mark.
struct Elsewhere {
  let work: WorkFolder
  let repository: String
  /// Where `Benchmarks/Elsewhere/setup.sh` put Python's ones.
  private var python: String { repository + "/.build/bench-venv/bin/python" }

  private struct Fetcher {
    let name: String
    let speaksHTTPS: Bool
    /// Nil when it is not installed.
    let command: [String]?
  }

  /// A line for each fetcher; one that is not installed says so.
  func rows(hosts: [String], port: Int, inFlight: Int, authority: String?) throws -> [Row] {
    let list = try work.write(hosts.joined(separator: "\n") + "\n", to: "elsewhere.txt")
    let paths = ["/robots.txt"] + WebContent.paths
    return try fetchers(list, hosts, paths, port, inFlight, authority).compactMap { fetcher in
      guard authority == nil || fetcher.speaksHTTPS else { return nil }
      guard let command = fetcher.command else { return Row(name: fetcher.name, ours: "not installed, skipped") }
      let result = try Child(patience: 150).run(command, log: work.path("elsewhere.log"))
      let lines = result.output.split(separator: "\n")
      let counted = lines.count { $0 == "page 200" }
      let told = lines.first { $0.hasPrefix("good ") }.flatMap { Int($0.dropFirst(5)) }
      return Row(
        name: fetcher.name,
        ours: "\(result.wall.short) s wall, \(result.cpu.short) s CPU, \(result.memory >> 20) MiB, "
          + "\(told ?? counted) pages\(result.status > 128 ? ", stopped after 150 s" : "")")
    }
  }

  private func fetchers(
    _ list: String, _ hosts: [String], _ paths: [String], _ port: Int, _ inFlight: Int, _ authority: String?
  ) throws -> [Fetcher] {
    let scripts = repository + "/Benchmarks/Elsewhere"
    func script(_ name: String, needs modules: String) throws -> [String]? {
      guard FileManager.default.isExecutableFile(atPath: python),
        try Child().run([python, "-c", "import \(modules)"], log: work.path("elsewhere.log")).status == 0
      else { return nil }
      return [python, "\(scripts)/\(name)", list, paths.joined(separator: ","), "\(port)", "\(inFlight)"]
    }
    return [
      Fetcher(name: "curl -Z", speaksHTTPS: false, command: try curl(hosts, paths, port, inFlight)),
      Fetcher(
        name: "aiohttp + uvloop", speaksHTTPS: true,
        command: try script("fetch_aiohttp.py", needs: "aiohttp, uvloop").map { $0 + (authority.map { [$0] } ?? []) }),
      Fetcher(name: "Scrapy", speaksHTTPS: false, command: try script("fetch_scrapy.py", needs: "scrapy")),
    ]
  }

  /// Nil when curl cannot work in parallel, or is not there.
  private func curl(_ hosts: [String], _ paths: [String], _ port: Int, _ inFlight: Int) throws -> [String]? {
    let log = work.path("elsewhere.log")
    guard let version = try? Child().run(["curl", "--help", "all"], log: log), version.output.contains("--parallel-max")
    else { return nil }
    var lines: [String] = []
    for path in paths {
      for host in hosts {
        // curl reports every transfer in the same words: only pages are counted.
        let words = path == "/robots.txt" ? "robots" : "page %{http_code}"
        lines.append("next\nurl = \"http://\(host)\(path)\"\noutput = /dev/null\nwrite-out = \"\(words)\\n\"")
      }
    }
    let each = "connect-to = \"::127.0.0.1:\(port)\"\nheader = \"Accept-Encoding: gzip\"\nmax-time = 5\nsilent"
    let text = lines.map { $0.replacing("next\n", with: "next\n\(each)\n") }.joined(separator: "\n")
    let file = try work.write(String(text.dropFirst(5)) + "\n", to: "curl.txt")
    return ["curl", "--parallel", "--parallel-max", "\(min(inFlight, 300))", "--config", file]
  }
}
