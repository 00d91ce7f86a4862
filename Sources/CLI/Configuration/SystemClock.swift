import Foundation
import Presence

/// The machine's clock, read here and nowhere below.
struct SystemClock: Sendable {
  /// Now, in whole seconds.
  func now() -> Timestamp { Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down))) }
}
