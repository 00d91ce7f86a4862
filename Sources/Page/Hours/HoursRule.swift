import Presence

/// One thing said about some days.
struct HoursRule: Sendable {
  enum Content: Sendable {
    case open([TimeSpan])
    case closed
    case appointment
    /// The day ends then; when it starts is said elsewhere.
    case end(Int)
    /// These stretches are taken out.
    case pause([TimeSpan])
  }

  /// Nil when no day is named.
  var days: DayGroup?
  var content: Content
  var season: Season?
  /// Replaces what was said before ("sauf le jeudi 14h-19h").
  var isOverride = false
  /// Follows from "sauf …" and is no answer by itself.
  var isImplied = false

  var spans: [TimeSpan]? { if case .open(let spans) = content { spans } else { nil } }
  var isEnd: Bool { if case .end = content { true } else { false } }
  var isClosing: Bool { if case .closed = content { true } else { false } }
}
