import Foundation
import Presence

/// The machine's clock, read here and nowhere below.
struct SystemClock: Sendable {
  /// Minutes since midnight by the machine's own time zone.
  func minuteOfDay() -> Int {
    let parts = Calendar.current.dateComponents([.hour, .minute], from: Date())
    return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
  }

  /// Now, in whole seconds.
  func now() -> Timestamp { Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970.rounded(.down))) }
}
