import Foundation
import Presence

/// Results that are kept in a file, to see later what became worse: JSON Lines, a merchant a line, so that a difference
/// in git reads well.
///
/// In memory a merchant takes a byte a check; 45,000 merchants fit.
struct Baseline {
  /// The first line.
  struct Head: Codable {
    /// 1.
    let baseline: Int
    /// Run of which it was written.
    let run: String
    /// Digest of the configuration that judged it.
    let configuration: String
  }

  /// A merchant's line: checks by what came of them; what was not measured is left out.
  struct Line: Codable {
    let id: MerchantID
    let name: String
    let scores: [String: Int]
    let passed: [String]
    let part: [String]
    let failed: [String]

    init(_ report: AuditReport) {
      id = report.merchant.id
      name = report.merchant.name
      let values = report.scores.compactMap { score in score.value.map { (score.axis.rawValue, $0) } }
      scores = Dictionary(values, uniquingKeysWith: { first, _ in first })
      func checks(_ verdict: Verdict) -> [String] {
        report.findings.filter { $0.verdict == verdict }.map(\.check).sorted()
      }
      passed = checks(.passed)
      part = checks(.failed(.part))
      failed = checks(.failed(.full))
    }
  }

  let head: Head
  private var numbers: [String: Int] = [:]
  private var verdicts: [MerchantID: [UInt8]] = [:]

  /// Reads a file. Throws ``InputError`` with the line that cannot be read.
  init(path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("--baseline \(path): cannot be read; “--write-baseline \(path)” makes one")
    }
    var lines = LineReader(handle: handle)
    let decoder = JSONDecoder()
    guard let first = try lines.next(), let head = try? decoder.decode(Head.self, from: first), head.baseline == 1
    else {
      throw InputError("--baseline \(path):1: is no baseline of this version; “--write-baseline \(path)” makes one")
    }
    self.head = head
    var number = 1
    while let text = try lines.next() {
      number += 1
      guard !text.isEmpty else { continue }
      guard let line = try? decoder.decode(Line.self, from: text) else {
        throw InputError("--baseline \(path):\(number): cannot be read; “--write-baseline \(path)” makes it again")
      }
      add(line)
    }
  }

  private mutating func add(_ line: Line) {
    for (value, checks) in [(1, line.failed), (2, line.part), (3, line.passed)] as [(UInt8, [String])] {
      for check in checks {
        let place = numbers[check] ?? numbers.count
        numbers[check] = place
        var own = verdicts[line.id] ?? []
        if own.count <= place { own += [UInt8](repeating: 0, count: place + 1 - own.count) }
        own[place] = value
        verdicts[line.id] = own
      }
    }
    if verdicts[line.id] == nil { verdicts[line.id] = [] }
  }

  /// Checks of a merchant that are worse now; nil when the baseline does not have the merchant.
  func worse(_ report: AuditReport) -> [String]? {
    guard let own = verdicts[report.merchant.id] else { return nil }
    return report.findings.filter { finding in
      guard let place = numbers[finding.check], own.indices.contains(place) else { return false }
      return Change(from: Baseline.verdict(own[place]), to: finding.verdict) == .worse
    }.map(\.check)
  }

  private static func verdict(_ value: UInt8) -> Verdict? {
    switch value {
    case 1: .failed(.full)
    case 2: .failed(.part)
    case 3: .passed
    default: nil
    }
  }
}

/// Writes a baseline, a merchant after the other; the file is put in place when it is whole.
final class BaselineWriter {
  private let path: String
  private let partial: String
  private let handle: FileHandle

  init(path: String, head: Baseline.Head) throws {
    self.path = path
    partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw InputError("--write-baseline \(path): cannot be written; check the folder and its permissions") }
    self.handle = handle
    try handle.write(contentsOf: Data((JSONText.line(head) + "\n").utf8))
  }

  func add(_ report: AuditReport) throws {
    try handle.write(contentsOf: Data((JSONText.line(Baseline.Line(report)) + "\n").utf8))
  }

  func finish() throws {
    try handle.close()
    guard rename(partial, path) == 0 else {
      throw InputError("--write-baseline \(path): cannot be put in place; check the folder and its permissions")
    }
  }
}
