/// The hours of the day in which an audit may begin to visit a site, for example `22:00-06:00`.
struct AllowedHours: Sendable, Hashable {
  private static let minutesOfDay = 24 * 60

  private let from: Int
  private let to: Int

  /// Nil when the text is not `HH:MM-HH:MM`, or names no minute at all (`08:00-08:00`).
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { AllowedHours.minutes($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from != to else { return nil }
    self.from = from
    self.to = to
  }

  /// Minutes until the hours begin; 0 within them. Hours that run over midnight are as good as others.
  func minutesToWait(atMinuteOfDay now: Int) -> Int {
    let isWithin = from < to ? (from..<to).contains(now) : now >= from || now < to
    return isWithin ? 0 : (from - now + AllowedHours.minutesOfDay) % AllowedHours.minutesOfDay
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
      part.allSatisfy(\.isASCII) && (1...2).contains(part.count) ? Int(part) : nil
    }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
      (0..<60).contains(minute), hour * 60 + minute <= minutesOfDay
    else { return nil }
    return hour * 60 + minute
  }
}
