import Presence

/// An outcome of another kind than the test wants.
struct Unexpected: Error, CustomStringConvertible {
  let outcome: FetchOutcome
  var description: String { "came otherwise: \(outcome)" }
}

extension FetchOutcome {
  /// The capture; throws when there is none.
  func captured() throws -> Capture {
    guard case .captured(let capture) = self else { throw Unexpected(outcome: self) }
    return capture
  }

  /// The failure; throws when there is none.
  func failed() throws -> FetchFailure {
    guard case .failed(let failure) = self else { throw Unexpected(outcome: self) }
    return failure
  }

  /// The refusal; throws when there is none.
  func disallowed() throws -> RobotsDecision {
    guard case .disallowed(let decision) = self else { throw Unexpected(outcome: self) }
    return decision
  }
}
