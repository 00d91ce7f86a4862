/// How late the engine's thread comes to its work, so that a host is never called unreachable because our own processor was
/// saturated.
///
/// Time is lost when the thread wakes later than it asked to, or when one round of its own work takes long: meanwhile
/// answers wait unread and timers run down.
struct Saturation {
  /// Delays up to this are ordinary, in milliseconds.
  private static let ordinary: Int64 = 50

  /// Time lost so far, in milliseconds.
  private(set) var lost: Int64 = 0

  /// Takes note of a wake-up that was due at one moment and came at another.
  mutating func woke(at now: Int64, due: Int64) { lost &+= max(0, now &- due &- Saturation.ordinary) }

  /// Takes note of a round of work.
  mutating func worked(from start: Int64, to end: Int64) { lost &+= max(0, end &- start &- Saturation.ordinary) }

  /// True when so much of a transfer's time was lost that its timeout says nothing about the server: a quarter, and half a
  /// second.
  static func explains(lost: Int64, of total: Int64) -> Bool { lost >= 500 && lost &* 4 >= total }
}
