import ArgumentParser

/// Which pages a browser opens.
enum RenderMode: String, Codable, Sendable, CaseIterable, ExpressibleByArgument {
  /// Those that are empty until their scripts have run, where Chromium is installed.
  case auto
  /// None.
  case never

  /// As `--render` sets it.
  var flag: SettingFlag { SettingFlag(path: "rendering.mode", value: rawValue, name: "--render") }
}

/// What a page that needs a browser may ask for.
struct RenderLimits: Decodable, Sendable {
  /// Which pages are opened.
  var mode = RenderMode.auto
  /// Scripts and data fetched for a page, at most.
  var resourcesPerPage = 40
  /// How often a page is shown: what a round misses is fetched for the next one.
  var rounds = 4
  /// Hosts, with their subdomains, whose scripts count customers and show nothing.
  var hostsToSkip: [String] = []

  private enum CodingKeys: String, CodingKey { case mode, resourcesPerPage, rounds, hostsToSkip }
}
