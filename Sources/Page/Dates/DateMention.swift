import Presence

/// A date as it stands in a text.
struct DateMention: Sendable, Hashable {
  /// How it is written.
  enum Form: Sendable, Hashable {
    /// `2026-03-03`, `2026/03/03`.
    case iso
    /// `03/03/2026`, `3.3.26`.
    case numeric
    /// `mardi 3 mars 2026`, `March 3, 2026`.
    case words
    /// `mars 2026`.
    case monthYear
    /// `il y a 3 jours`.
    case relative
  }

  /// Nil when the text says no year and none could be inferred.
  var year: Int?
  /// Nil after a relative number of years only.
  var month: Int?
  /// Nil when only the month is said.
  var day: Int?
  /// How it is written.
  var form: Form
  /// True when the year was inferred from the weekday.
  var yearIsInferred = false
  /// Day of the week that is written with it.
  var weekday: Weekday?
  /// Bytes of the text that hold it, the weekday left out.
  var range: Range<Int>

  /// The date, when the year is known.
  var date: PartialDate? {
    guard let year else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }
}

/// How numeric dates are read.
struct DateStyle: Sendable, Hashable {
  /// `03/04/2026` is the 4th of March.
  var monthFirst = false

  /// Month first in American English: language `en` (or nothing said) on a host that is not of a country where the day
  /// comes first.
  init(monthFirst: Bool = false) { self.monthFirst = monthFirst }

  /// By language tag (`fr`, `en-GB`) and host.
  init(language: String?, host: String) {
    let tag = language?.lowercased() ?? ""
    if tag == "en-us" {
      monthFirst = true
    } else if tag == "en" || tag.isEmpty {
      let end = host.utf8.lastIndex(of: 0x2E).map { String(host[host.index(after: $0)...]) } ?? host
      monthFirst = tag == "en" && ["com", "org", "net", "us", "gov", "edu", "info", "io", "co"].contains(end)
    }
  }
}
