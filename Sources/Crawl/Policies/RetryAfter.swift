import Presence

/// `Retry-After` (RFC 9110 §10.2.3): seconds, or a date.
enum RetryAfter {
  /// Statuses with which it is meant as "too much" or "not now".
  static let statuses: Set<Int> = [429, 503]

  /// The pause asked for; nil without the header or when it cannot be read. A date in the past is no pause.
  static func pause(_ headers: [HeaderField], now: Timestamp) -> Duration? {
    guard let text = headers.first(where: { $0.name.lowercased() == "retry-after" })?.value else { return nil }
    if let seconds = Int(text) { return seconds >= 0 ? .seconds(min(seconds, 86_400 * 365)) : nil }
    guard let moment = httpDate(text) else { return nil }
    return .seconds(max(moment.secondsSinceEpoch - now.secondsSinceEpoch, 0))
  }

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the form that RFC 9110 §5.6.7 asks for.
  private static func httpDate(_ text: String) -> Timestamp? {
    let parts = text.split(separator: " ")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let day = Int(parts[1]), (1...31).contains(day) else { return nil }
    return Timestamp(iso: "\(parts[3])-\(two(month + 1))-\(two(day))T\(parts[4])Z")
  }
}
