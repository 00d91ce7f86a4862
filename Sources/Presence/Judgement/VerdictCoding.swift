/// Coded flat, so that other programs can read it without knowing Swift:
/// `{"outcome":"failed","severity":"part"}`, `{"outcome":"cantTell","reason":{…}}`.
extension Verdict {
  private enum Key: String, CodingKey { case outcome, severity, reason, because }
  private enum Outcome: String, Codable { case passed, failed, cantTell, inapplicable }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Outcome.self, forKey: .outcome) {
    case .passed: self = .passed
    case .failed: self = .failed(try container.decode(Severity.self, forKey: .severity))
    case .cantTell: self = .cantTell(try container.decode(UnmeasuredReason.self, forKey: .reason))
    case .inapplicable: self = .inapplicable(try container.decode(LocalizedText.self, forKey: .because))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .passed: try container.encode(Outcome.passed, forKey: .outcome)
    case .failed(let severity):
      try container.encode(Outcome.failed, forKey: .outcome)
      try container.encode(severity, forKey: .severity)
    case .cantTell(let reason):
      try container.encode(Outcome.cantTell, forKey: .outcome)
      try container.encode(reason, forKey: .reason)
    case .inapplicable(let because):
      try container.encode(Outcome.inapplicable, forKey: .outcome)
      try container.encode(because, forKey: .because)
    }
  }
}
