internal import Presence

/// A schema.org block in JSON-LD, ready to paste, of what is known.
///
/// Decision: written by hand, not by an encoder: the order of the keys is the one in which a person checks them, and
/// `<`, `>` and `&` are escaped, so that no name can end the script element that it is pasted into.
enum BusinessJSON {
  static func block(_ facts: PasteFacts) -> String {
    var lines = [
      "  \"@context\": \"https://schema.org\"", "  \"@type\": \(string(facts.trade.type))",
      "  \"name\": \(string(facts.name))",
    ]
    if let site = facts.site { lines.append("  \"url\": \(string(site))") }
    if let phone = facts.dialled ?? facts.listedPhone { lines.append("  \"telephone\": \(string(phone))") }
    if let email = facts.email { lines.append("  \"email\": \(string(email))") }
    if let address = address(facts) { lines.append(address) }
    let hours = hours(facts)
    if !hours.isEmpty {
      lines.append("  \"openingHoursSpecification\": [\n    \(hours.joined(separator: ",\n    "))\n  ]")
    }
    if !facts.profiles.isEmpty {
      lines.append("  \"sameAs\": [\(facts.profiles.map(string).joined(separator: ", "))]")
    }
    return "<script type=\"application/ld+json\">\n{\n" + lines.joined(separator: ",\n") + "\n}\n</script>"
  }

  private static func address(_ facts: PasteFacts) -> String? {
    let parts = [
      ("streetAddress", facts.street), ("postalCode", facts.postcode), ("addressLocality", facts.city),
    ].compactMap { key, value in value.map { "\"\(key)\": \(string($0))" } }
    guard !parts.isEmpty else { return nil }
    let country = "\"addressCountry\": \(string(facts.country))"
    return "  \"address\": {\n    \"@type\": \"PostalAddress\",\n    "
      + (parts + [country]).joined(separator: ",\n    ") + "\n  }"
  }

  private static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// One entry for each span and the days that share it; none when the hours cannot be told exactly.
  private static func hours(_ facts: PasteFacts) -> [String] {
    guard let osm = facts.osmHours, let plan = WeekPlan(osm: osm), plan.timesWithoutDays.isEmpty else { return [] }
    var order: [TimeSpan] = []
    var days: [TimeSpan: [Int]] = [:]
    for (day, hours) in plan.days.enumerated() {
      guard case .open(let spans) = hours else { continue }
      for span in spans where !span.isOpenEnded {
        if days[span] == nil { order.append(span) }
        days[span, default: []].append(day)
      }
    }
    return order.map { span in
      let names = days[span, default: []].map { "\"\(dayNames[$0])\"" }.joined(separator: ", ")
      return "{\"@type\": \"OpeningHoursSpecification\", \"dayOfWeek\": [\(names)], "
        + "\"opens\": \"\(clock(span.start))\", \"closes\": \"\(clock(span.end % 1440))\"}"
    }
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  /// A JSON string that is safe inside an HTML script element.
  static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "<": out += "\\u003C"
      case ">": out += "\\u003E"
      case "&": out += "\\u0026"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
