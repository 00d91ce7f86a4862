internal import Foundation
import Targets

/// Looks for inputs whose cost grows faster than their length.
///
/// A text of the format is repeated to a sixteenth, a quarter and the whole of a length; the processor's time for each is the least of a few runs. Linear
/// work costs 4 times as much at each step; what costs more than 9 times at both, and is not small, is a fault.
struct Growth {
  private static let steepest = 9.0
  /// Below this many seconds a time says nothing.
  private static let least = 0.02
  /// Seconds that the longest may cost, whatever the growth.
  private static let most = 5.0

  let tries: Int
  private let sizes: [Int]
  private var state: UInt64

  init(tries: Int, longest: Int, seed: UInt64) {
    self.tries = tries
    sizes = [longest / 16, longest / 4, longest]
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Tries one target; the number of faults found, each printed.
  mutating func look(at target: FuzzTarget, _ files: FixtureFiles) throws -> Int {
    let seeds = try target.seeds(files)
    var slowest = (seconds: 0.0, text: "")
    var faults = 0
    for number in 0..<(target.words.count + tries) {
      let unit = number < target.words.count ? Array(target.words[number].utf8) : mixed(target, seeds)
      let opening = Array((pick(target.openings) ?? "").utf8)
      guard !unit.isEmpty else { continue }
      let times = self.times(target, opening, unit)
      if times[times.count - 1] > slowest.seconds { slowest = (times[times.count - 1], Growth.shown(opening, unit)) }
      guard isFault(times) else { continue }
      faults += 1
      let figures = times.map { String(format: "%.1f", $0 * 1000) }.joined(separator: " · ")
      print("  FAULT \(target.name): \(figures) ms for \(Growth.shown(opening, unit))")
    }
    let worst = String(format: "%.0f", slowest.seconds * 1000)
    print("\(target.name): \(faults) faults; slowest \(sizes[2] / 1024) KB \(worst) ms: \(slowest.text.prefix(100))")
    fflush(nil)
    return faults
  }

  private func isFault(_ times: [Double]) -> Bool {
    guard times.count == sizes.count else { return true }
    let isSteep = zip(times, times.dropFirst()).allSatisfy { $1 > $0 * Growth.steepest && $1 > Growth.least }
    return isSteep || times[times.count - 1] > Growth.most
  }

  /// Seconds for each size; stops early when one is far too slow.
  private func times(_ target: FuzzTarget, _ opening: [UInt8], _ unit: [UInt8]) -> [Double] {
    var times: [Double] = []
    for size in sizes {
      var bytes = opening
      while bytes.count < size { bytes += unit }
      var best = Double.infinity
      for _ in 0..<3 where best > Growth.least / 4 || best == .infinity {
        let start = Growth.processorSeconds()
        target.read(bytes)
        best = min(best, Growth.processorSeconds() - start)
        if best > 0.5 { break }
      }
      times.append(best)
      if best > Growth.most { break }
    }
    return times
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Two to four words, or pieces of a first input.
  private mutating func mixed(_ target: FuzzTarget, _ seeds: [[UInt8]]) -> [UInt8] {
    var unit: [UInt8] = []
    for _ in 0..<(2 + random(3)) {
      if random(4) == 0, let seed = pick(seeds), !seed.isEmpty {
        let start = random(seed.count)
        unit += seed[start..<min(seed.count, start + 1 + random(40))]
      } else {
        unit += (pick(target.words) ?? "").utf8
      }
    }
    return unit
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[random(elements.count)]
  }

  /// A number below `limit` (xorshift).
  private mutating func random(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  private static func shown(_ opening: [UInt8], _ unit: [UInt8]) -> String {
    String(decoding: opening, as: UTF8.self).debugDescription + " + n × "
      + String(decoding: unit, as: UTF8.self).debugDescription
  }
}
