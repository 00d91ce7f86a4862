import Presence

/// Dates to which hours or a closing are limited.
struct Season: Sendable, Hashable {
  /// OSM selector.
  var selector: String
  /// One day of the year, not a stretch.
  var isSingleDay: Bool
  /// A month and a year with nothing else, as in the date of a page.
  var isDateline: Bool
  /// Months or dates with "from … to …".
  var isRange: Bool
  /// Less than three weeks: a holiday, not a season.
  var isShort: Bool
  /// Days from the first to the last, when both are said; else 365.
  var days = 365
  /// Selector of the rest of the year; nil when that cannot be said.
  var rest: String?

  /// "Hors saison" before any season was named.
  static let unsaid = Season(
    selector: "", isSingleDay: false, isDateline: false, isRange: true, isShort: false, rest: nil)

  /// "Hors saison".
  var complement: Season? {
    rest.map {
      Season(selector: $0, isSingleDay: false, isDateline: false, isRange: true, isShort: false, rest: selector)
    }
  }
}
