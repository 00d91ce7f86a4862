/// What a group of checks is about. The first four are the ones that Pessac asked for.
public enum Axis: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  case freshness, contact, hours, mobile, visibility, selling, trust, social
}

/// The four questions of every sheet.
public enum Question: String, Sendable, Hashable, Codable, CaseIterable {
  case found, open, reachable, buyable

  /// The axes that answer it.
  public var axes: [Axis] {
    switch self {
    case .found: [.visibility, .social]
    case .open: [.hours, .freshness]
    case .reachable: [.contact]
    case .buyable: [.selling]
    }
  }
}

/// How much a check matters to a customer.
public enum Impact: String, Sendable, Hashable, Codable, CaseIterable {
  case high, medium, low
}
