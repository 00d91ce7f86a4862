import Foundation
import Presence
import Register
import TestSupport

/// How well and how fast merchants are found in open data, on made-up regions with the mistakes that people make.
enum MatchingBenchmarks {
  static func rows() -> [Row] { size() + (1...3).flatMap { quality(seed: $0) } }

  private static func quality(seed: UInt64) -> [Row] {
    let town = NoisyTown(seed: seed, pairs: 2000, strangers: 4000)
    let found = RecordMatcher.match(town.merchants, with: town.records, settings: MatchSettings())
    let sure = found.filter { $0.doubt == nil }.map { ($0.merchant, $0.record) }
    let quality = town.quality(ofPairs: sure)
    let doubtful = "\(found.count - sure.count) doubtful"
    return [
      .bound(
        "Matching: 2,000 noisy pairs, seed \(seed), precision", "\(percent(quality.precision)), \(doubtful)",
        mark: "≥ 99 %", isMet: quality.precision >= 0.99),
      .bound(
        "Matching: 2,000 noisy pairs, seed \(seed), recall", percent(quality.recall), mark: "≥ 90 %",
        isMet: quality.recall >= 0.9),
    ]
  }

  private static func size() -> [Row] {
    let town = NoisyTown(seed: 4, pairs: 33_750, strangers: 116_250)
    let start = ContinuousClock.now
    let found = RecordMatcher.match(town.merchants, with: town.records, settings: MatchSettings())
    let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
    let peak = peakInMebibytes()
    let scale = "\(town.merchants.count) merchants × \(town.records.count) records"
    return [
      .bound("Matching: \(scale), time", "\(seconds.short) s", mark: "≤ 20 s", isMet: seconds <= 20),
      .bound(
        "Matching: \(scale), peak of memory", "\(peak) MiB, \(found.count { $0.doubt == nil }) sure", mark: "≤ 500 MiB",
        isMet: peak <= 500),
    ]
  }

  private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  /// Most memory that the process has held, the made-up region included.
  private static func peakInMebibytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first ?? 0) / 1024
  }
}
