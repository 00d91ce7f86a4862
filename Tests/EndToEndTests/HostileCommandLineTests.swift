import Foundation
import TestSupport
import Testing

/// The program itself against input and surroundings that mean it harm.
struct HostileCommandLineTests {
  private struct Answer {
    let status: Int32
    let out: String
    let errors: String
  }

  /// Runs a line of shell in which `$V` is the program.
  private func shell(_ line: String, in folder: String? = nil) throws -> Answer {
    try TemporaryFolder.with { own in
      let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "vitrine")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", line]
      process.currentDirectoryURL = URL(filePath: folder ?? own)
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["V": program.path, "SWIFT_BACKTRACE": "enable=no"]) { $1 }
      let (out, errors) = (own + "/.out", own + "/.errors")
      for file in [out, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
      process.standardOutput = FileHandle(forWritingAtPath: out)
      process.standardError = FileHandle(forWritingAtPath: errors)
      try process.run()
      process.waitUntilExit()
      func text(_ file: String) -> String {
        String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
      }
      return Answer(status: process.terminationStatus, out: text(out), errors: text(errors))
    }
  }

  @Test func `each line of a batch is answered, in order, by its own name`() throws {
    let answer = try shell(
      """
      printf '%s\\n' '{"id":1,"text":"lundi 9h-12h"}' '' 'no' '{"id":"b","text":3}' '{"id":2.5,"text":"7j/7 9h-19h"}' '' |
        "$V" hours --batch -
      """)
    #expect(answer.status == 0)
    let lines = answer.out.split(separator: "\n").map(String.init)
    try #require(lines.count == 5, "\(answer.out)")
    #expect(lines[0] == #"{"id":1,"osm":"Mo 09:00-12:00"}"#)
    #expect(lines[1].contains("the line is empty") && lines[1].contains(#""line":2"#))
    #expect(lines[2].contains("the line is not JSON"))
    #expect(lines[3].contains("“text” must be a text") && lines[3].contains(#""id":"b""#))
    #expect(lines[4] == #"{"id":2.5,"osm":"Mo-Su 09:00-19:00"}"#)
  }

  @Test(arguments: [
    (#""$V" hours "lundi 9h-12h" >/dev/full"#, Int32(2)), (#""$V" hours "lundi 9h-12h" >&-"#, 2),
    (#""$V" checks >/dev/full"#, 2), (#""$V" hours --batch - <&-"#, 2), (#""$V" hours --batch . "#, 2),
    (#""$V" hours "lundi 9h-12h" 2>&- >&-"#, 2), (#""$V" audit /dev/zero --into c"#, 2),
    (#""$V" audit . --into c"#, 2), (#""$V" audit none.csv --into c"#, 2), (#""$V" facts . "#, 2),
    (#""$V" report ."#, 2), (#"yes '{"id":"x","text":"lundi 9h"}' | "$V" hours --batch - | head -1"#, 0),
  ])
  func `streams that are closed, full or no files end cleanly`(_ line: String, _ status: Int32) throws {
    let answer = try shell(line)
    #expect(answer.status == status, "\(answer.errors)")
    #expect(!answer.errors.contains("Fatal error"))
  }

  @Test func `a damaged database is told as one`() throws {
    let answer = try shell(#"mkdir c && head -c 100000 /dev/urandom >c/campaign.sqlite && "$V" report c"#)
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("vitrine: c/campaign.sqlite: is damaged, or no campaign’s"), "\(answer.errors)")
  }

  @Test func `a broken template is told with its line and not with the engine's words`() throws {
    let answer = try shell(
      """
      mkdir -p k/templates && printf 'a\\n{{#b}}\\nc' >k/templates/sheet.mustache &&
        printf 'nom;site\\nA;http://127.0.0.1:1/\\n' >l.csv && "$V" audit l.csv --into c --config k
      """)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("vitrine: template “sheet.mustache” cannot be read (line 3: "), "\(answer.errors)")
    #expect(!answer.errors.contains("ParserError"))
  }
}
