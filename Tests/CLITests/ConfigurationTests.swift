import ArgumentParser
import Crawl
import Foundation
import TestSupport
import Testing

@testable import CLI

/// Settings in layers, and errors that say where.
struct ConfigurationTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A configuration whose folder holds one file.
  private func configuration(_ text: String, as name: String = "settings.yaml") throws -> Configuration {
    let folder = try TemporaryFolder.make()
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    return try Configuration(ConfigurationOptions.parse(["--config", folder]))
  }

  private func problem(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `every file of config is embedded, and nothing else`() throws {
    let folder = ConfigurationTests.repository + "/config"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".mustache") || $0.hasSuffix(".json")
    }
    #expect(ConfigFiles.embeddedNames == files.sorted(), "run tools/embed.sh")
  }

  @Test func `everything built in can be read`() throws {
    _ = try Instruments(Configuration(ConfigurationOptions.parse([])))
  }

  @Test func `a setting remembers the layer that it came from`() throws {
    let layers = try configuration("fetch:\n  retries: 4\n").layeredSettings()
    let retries = try #require(layers.entries.first { $0.path == "fetch.retries" })
    #expect(retries.value == "4")
    #expect(retries.layer.hasSuffix("settings.yaml:2"))
    #expect(layers.entries.first { $0.path == "fetch.redirects" }?.layer.contains("built in") == true)
    #expect(try layers.decode(Settings.self).fetch.retries == 4)
  }

  @Test func `a flag stands above every file`() throws {
    var layers = try configuration("fetch:\n  delayInSeconds: 3\n").layeredSettings()
    layers.set("fetch.delayInSeconds", to: "0.5", flag: "--rate")
    #expect(try layers.decode(Settings.self).fetch.delayInSeconds == 0.5)
    #expect(layers.entries.first { $0.path == "fetch.delayInSeconds" }?.layer == "--rate")
  }

  @Test func `an unknown setting is named with its line and the nearest known one`() throws {
    let text = problem { _ = try configuration("fetch:\n  retires: 4\n").layeredSettings() }
    #expect(text.contains("settings.yaml:2:3"))
    #expect(text.contains("“fetch.retires”"))
    #expect(text.contains("“retries”"))
  }

  @Test func `a value of the wrong type is named with its place`() throws {
    let text = problem { _ = try configuration("fetch:\n  retries: many\n").layeredSettings().decode(Settings.self) }
    #expect(text.contains("settings.yaml"))
    #expect(text.contains("fetch.retries"))
  }

  @Test func `text that is not YAML is named with its line`() throws {
    let text = problem { _ = try configuration("fetch:\n  retries: [1\n").layeredSettings() }
    #expect(text.contains("is not YAML here"))
  }

  @Test func `advice for a check that does not exist is refused`() throws {
    let text = problem {
      _ = try configuration(
        """
        recommendations:
          - id: a
            checks: [phone-visble]
            what: {fr: a, en: a}
            why: {fr: a, en: a}
            how: [{fr: a, en: a}]
            minutes: 5
            cost: free
            owner: merchant
            horizon: thisWeek
        """, as: "recommendations.yaml"
      ).advice()
    }
    #expect(text.contains("“phone-visble”"))
  }

  @Test func `every setting of the fetcher stands in settings.yaml`() throws {
    let layers = try Configuration(ConfigurationOptions.parse([])).layeredSettings()
    let written = Set(layers.entries.map(\.path).filter { $0.hasPrefix("fetch.") }.map { String($0.dropFirst(6)) })
    let encoded = try JSONEncoder().encode(FetchSettings())
    let known = try #require(JSONSerialization.jsonObject(with: encoded) as? [String: Any]).keys
    #expect(written.isSuperset(of: known), "missing: \(Set(known).subtracting(written).sorted())")
  }
}
