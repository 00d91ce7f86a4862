import Presence
import Store

/// Two runs in numbers.
struct DifferenceSummary {
  let from: Run
  let to: Run
  /// Merchants by what became of them as a whole.
  private(set) var merchants: [Change: Int] = [:]
  /// Checks by what became of them, over all merchants.
  private(set) var checks: [Change: Int] = [:]
  /// Merchants who were compared.
  private(set) var compared = 0
  /// Merchants whom only the newer run has.
  var joined: [Merchant] = []
  /// Merchants whom only the older run has.
  var left: [Merchant] = []

  init(from: Run, to: Run) {
    self.from = from
    self.to = to
  }

  mutating func add(_ difference: Difference) {
    compared += 1
    merchants[difference.change, default: 0] += 1
    for check in difference.checks { checks[check.change, default: 0] += 1 }
    checks[.unchanged, default: 0] += difference.unchanged
  }

  /// As `--json` ends with it.
  struct Counts: Encodable {
    let merchants: [String: Int]
    let checks: [String: Int]
    let compared: Int
    let joined: [MerchantID]
    let left: [MerchantID]
  }

  var counts: Counts {
    func named(_ counts: [Change: Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: Change.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
    }
    return Counts(
      merchants: named(merchants), checks: named(checks), compared: compared, joined: joined.map(\.id),
      left: left.map(\.id))
  }
}
