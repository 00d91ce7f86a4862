internal import Foundation
import Targets

// growth FIXTURES [TARGET…]: repeats the words of each format, alone, in pairs and in threes, and names those whose cost
// grows faster than their length. Ends with 1 when there are some. GROWTH_TRIES, GROWTH_SEED and
// GROWTH_LONGEST (bytes) change the sampling.

let words = CommandLine.arguments.dropFirst()
guard let fixtures = words.first else {
  FileHandle.standardError.write(Data("growth FIXTURES [TARGET…]\n".utf8))
  exit(2)
}
let environment = ProcessInfo.processInfo.environment
let wanted = words.dropFirst()
let targets = FuzzTarget.all.filter { wanted.isEmpty || wanted.contains($0.name) }
var growth = Growth(
  tries: environment["GROWTH_TRIES"].flatMap { Int($0) } ?? 150,
  longest: environment["GROWTH_LONGEST"].flatMap { Int($0) } ?? 262_144,
  seed: environment["GROWTH_SEED"].flatMap { UInt64($0) } ?? 1)
var faults = 0
for target in targets { faults += try growth.look(at: target, FixtureFiles(root: fixtures)) }
exit(faults == 0 ? 0 : 1)
