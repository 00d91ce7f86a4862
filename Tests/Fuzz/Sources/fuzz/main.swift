internal import Foundation
import Targets

// fuzz list                       the targets
// fuzz seeds FIXTURES FOLDER      first inputs and dictionaries, one folder a target
// fuzz longest TARGET             longest input of a target, in bytes
// fuzz TARGET [libFuzzer flags] [corpus]

let words = CommandLine.arguments

switch words.dropFirst().first {
case "list": for target in FuzzTarget.all { print(target.name) }
case "longest": print(FuzzTarget.named(words.last ?? "")?.longest ?? 4096)
case "seeds" where words.count == 4: try Seeds.write(from: words[2], to: words[3])
case let name? where FuzzTarget.named(name) != nil: exit(Fuzzer.run())
default:
  FileHandle.standardError.write(
    Data("fuzz list | seeds FIXTURES FOLDER | longest TARGET | TARGET [flags] [corpus]\n".utf8))
  exit(2)
}
