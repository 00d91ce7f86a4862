internal import Foundation
import Targets

/// What the fuzzer begins with.
enum Seeds {
  /// Writes `FOLDER/<target>/seed-<n>` and `FOLDER/<target>.dict`, and says how many there are.
  static func write(from fixtures: String, to folder: String) throws {
    let files = FixtureFiles(root: fixtures)
    let manager = FileManager.default
    for target in FuzzTarget.all {
      let place = URL(filePath: folder).appending(path: target.name)
      try manager.createDirectory(at: place, withIntermediateDirectories: true)
      let seeds = try target.seeds(files)
      for (number, seed) in seeds.enumerated() {
        try Data(seed.prefix(target.longest)).write(to: place.appending(path: "seed-\(number)"))
      }
      let words = target.words.map { "\"" + $0.utf8.map(escaped).joined() + "\"\n" }
      try Data(words.joined().utf8).write(to: URL(filePath: folder).appending(path: target.name + ".dict"))
      print("\(target.name): \(seeds.count) seeds, \(words.count) words")
    }
  }

  /// A byte in the dictionary's manner. Source: https://llvm.org/docs/LibFuzzer.html#dictionaries
  private static func escaped(_ byte: UInt8) -> String {
    let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    guard !isPlain else { return String(UnicodeScalar(byte)) }
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
