import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import CLI

/// What people and machines hand in that is not what was asked for.
struct HostileInputTests {
  @Test(arguments: [
    ("fetch:\n  delayInSeconds: trois\n", "“fetch.delayInSeconds” must be a number; it is “trois”", 2),
    ("fetch:\n  delayInSeconds: [1, 2]\n", "“fetch.delayInSeconds” must be a single value; it is a list", 2),
    ("fetch:\n  retries: 1.5\n", "“fetch.retries” must be a whole number; it is “1.5”", 2),
    ("fetch:\n  allowedAddresses: 3\n", "“fetch.allowedAddresses” must be a list; it is “3”", 2),
    ("fetch: 3\n", "“fetch” must be names with values; it is “3”", 1),
    ("- a\n", "the file must be names with values; it is a list", 1),
  ])
  func `a setting of the wrong kind is told in plain words`(_ text: String, _ told: String, _ line: Int) throws {
    let folder = try TemporaryFolder.make()
    try Data(text.utf8).write(to: URL(filePath: folder + "/settings.yaml"))
    let configuration = try Configuration(ConfigurationOptions.parse(["--config", folder]))
    let error = #expect(throws: ConfigError.self) {
      _ = try configuration.layeredSettings().decode(Settings.self)
    }
    #expect(error?.problem == told)
    #expect(error?.line == line)
    #expect(error?.file == folder + "/settings.yaml")
  }

  @Test(arguments: [
    "a: &a [x]\nb: &b [*a, *a]\n", "fetch: &f\n  retries: *f\n", "fetch: " + String(repeating: "[", count: 20_000),
    "? [a]\n: b\n", "fetch:\n  ? {a: b}\n  : c\n", "\u{0}", "--- a\n--- b\n", "fetch: !!binary aa\n", "<<: 3\n",
  ])
  func `a settings file made to break the reader is refused`(_ text: String) throws {
    let folder = try TemporaryFolder.make()
    try Data(text.utf8).write(to: URL(filePath: folder + "/settings.yaml"))
    let configuration = try Configuration(ConfigurationOptions.parse(["--config", folder]))
    #expect(throws: ConfigError.self) { _ = try configuration.layeredSettings().decode(Settings.self) }
  }

  @Test(arguments: [#""a""#, "1", "-7", "1.5", "12345678901234567890", #""1""#])
  func `a batch's name comes back as it was given`(_ name: String) throws {
    let id = try JSONDecoder().decode(BatchID.self, from: Data(name.utf8))
    #expect(try JSONText.line(id) == name)
  }

  @Test(arguments: ["null", "true", "[]", "{}"]) func `a name that is neither text nor number is refused`(
    _ name: String
  ) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(BatchID.self, from: Data(name.utf8)) }
  }

  @Test func `hours are asked for in a language that is read`() throws {
    #expect(throws: (any Error).self) { try HoursCommand.parse(["lundi 9h-12h", "--lang", "zz"]) }
    #expect(try HoursCommand.parse(["lundi 9h-12h", "--lang", "fr-BE"]).lang == "fr-BE")
  }

  @Test(arguments: ["/dev/zero", "/tmp"]) func `a list that is no file is refused before it is read`(_ path: String) {
    #expect(throws: InputError.self) { try ListImport.fingerprint(of: path) }
  }

  @Test func `a line without end is refused`() throws {
    let file = URL(filePath: try TemporaryFolder.make() + "/line")
    try Data(repeating: 0x41, count: 300_000).write(to: file)
    var lines = LineReader(handle: try FileHandle(forReadingFrom: file), longestLineInBytes: 100_000)
    #expect(throws: InputError.self) { try lines.next() }
  }
}
