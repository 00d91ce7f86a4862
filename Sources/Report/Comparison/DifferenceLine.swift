public import Presence

/// A merchant's difference as one line of `differences.jsonl`.
public struct DifferenceLine: Sendable, Encodable {
  /// Who.
  public let merchant: MerchantID
  /// Name of the merchant.
  public let name: String
  /// What changed.
  public let difference: Difference

  /// A merchant with what changed.
  public init(merchant: Merchant, difference: Difference) {
    self.merchant = merchant.id
    name = merchant.name
    self.difference = difference
  }
}
