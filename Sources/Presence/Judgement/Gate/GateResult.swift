/// What a gate found.
public struct GateResult: Sendable, Hashable {
  /// A rule that was not met, at one merchant or over all.
  public struct Breach: Sendable, Hashable {
    /// The rule, as it is written.
    public let rule: String
    /// Who; nil for a rule about all merchants together.
    public let merchant: MerchantID?
    /// Name of the merchant.
    public let name: String?
    /// What is not met, in a sentence.
    public let message: LocalizedText
    /// The findings behind it, the weightiest first.
    public let findings: [Finding]

    /// A breach with what it rests on.
    public init(rule: String, merchant: Merchant?, message: LocalizedText, findings: [Finding]) {
      self.rule = rule
      self.merchant = merchant?.id
      name = merchant?.name
      self.message = message
      self.findings = findings
    }
  }

  /// A merchant as the gate saw it, for a table of test cases.
  public struct Case: Sendable, Hashable {
    /// Who.
    public let merchant: MerchantID
    /// Name of the merchant.
    public let name: String
    /// Rules that the merchant does not meet.
    public var breaches: Int
    /// Whether the merchant's site could not be measured.
    public let isNotMeasured: Bool

    /// A merchant with the number of rules not met.
    public init(merchant: MerchantID, name: String, breaches: Int, isNotMeasured: Bool) {
      self.merchant = merchant
      self.name = name
      self.breaches = breaches
      self.isNotMeasured = isNotMeasured
    }
  }

  /// What an exception let pass.
  public struct Excepted: Sendable, Hashable {
    /// What would not have been met.
    public let breach: Breach
    /// Why it passes.
    public let exception: GateException

    /// A breach and the exception that lets it pass.
    public init(breach: Breach, exception: GateException) {
      self.breach = breach
      self.exception = exception
    }
  }

  /// The rules, as they are written, in their order.
  public var rules: [String]
  /// Every merchant, in the list's order.
  public var cases: [Case] = []
  /// What is not met: those about all merchants first, then merchant by merchant; at most ``longestList``.
  public var breaches: [Breach] = []
  /// How many there are in all.
  public var breachCount = 0
  /// What an exception let pass, with it.
  public var excepted: [Excepted] = []
  /// Exceptions that have ended.
  public var ended: [GateException] = []
  /// Exceptions of merchants whom the run does not have.
  public var strangers: [GateException] = []
  /// What else is to be known, for example that there was nothing to compare with.
  public var notes: [LocalizedText] = []

  /// Most breaches and exceptions kept in full, so that memory does not grow with a list of which everybody fails.
  public static let longestList = 1000

  /// Whether every rule is met.
  public var isMet: Bool { breachCount == 0 }
  /// Merchants whose site could not be measured.
  public var notMeasured: Int { cases.count { $0.isNotMeasured } }
  /// Whether nothing at all was measured: then no rule says anything.
  public var measuredNothing: Bool { cases.allSatisfy(\.isNotMeasured) }

  /// A result without merchants yet.
  public init(rules: [String]) { self.rules = rules }
}
