import Page
import Presence
import Testing

/// A strict reader of the part of the OSM `opening_hours` grammar that Vitrine prints.
struct OSMSyntax {
  private static let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.split(separator: ";", omittingEmptySubsequences: false).allSatisfy { isRule($0) }
  }

  private static func isRule(_ rule: Substring) -> Bool {
    var words = rule.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if let quote = words.firstIndex(where: { $0.hasPrefix("\"") }) {
      guard words.last?.hasSuffix("\"") == true else { return false }
      words.removeSubrange(quote...)
      if words.isEmpty { return true }
    }
    if words == ["24/7"] { return true }
    guard let state = words.popLast() else { return false }
    guard state == "off" || state == "unknown" || isTimes(state) else { return false }
    if let last = words.last, isDays(last) { words.removeLast() }
    return words.isEmpty || isDates(words.joined(separator: " "))
  }

  private static func isTimes(_ text: String) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { span in
      if span.hasSuffix("+") { return isClock(span.dropLast(), 1439) }
      let bounds = span.split(separator: "-", omittingEmptySubsequences: false)
      return bounds.count == 2 && isClock(bounds[0], 1439) && isClock(bounds[1], 1440)
    }
  }

  private static func isClock(_ text: Substring, _ most: Int) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return false }
    return (0..<60).contains(minute) && hour * 60 + minute <= most
  }

  private static func isDays(_ text: String) -> Bool {
    text == "PH"
      || text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
        let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        return (1...2).contains(ends.count) && ends.allSatisfy { days.contains(String($0)) }
      }
  }

  private static func isDates(_ text: String) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      return (1...2).contains(ends.count) && ends.allSatisfy(isDate)
    }
  }

  private static func isDate(_ text: Substring) -> Bool {
    var words = text.split(separator: " ").map(String.init)
    if let first = words.first, first.utf8.count == 4, Int(first) != nil { words.removeFirst() }
    guard let month = words.first.flatMap({ months.firstIndex(of: $0) }) else { return false }
    guard words.count == 2 else { return words.count == 1 }
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return words[1].utf8.count == 2 && Int(words[1]).map { (1...lengths[month]).contains($0) } == true
  }
}

@Suite struct HoursSyntaxTests {
  @Test(arguments: [
    ("Mo-Fr 09:00-18:00", true), ("Mo,We off; PH off", true), ("24/7", true), ("Dec 25 off", true), ("", false),
    ("Mo-Fr 9:00-18:00", false), ("Mo-Fr 09:60-18:00", false), ("Feb 30 off", false), ("Mo-Fr", false),
    ("Lu 09:00-12:00", false), ("Mo 09:00-12:00,", false), ("Fr 18:00+", true), ("Mo unknown \"x\"", true),
  ])
  func `the strict reader tells valid from invalid`(text: String, isValid: Bool) {
    #expect(OSMSyntax.isValid(text) == isValid)
  }

  @Test func `whatever is read is printed in valid syntax`() {
    let pieces = [
      "lundi ", "du mardi au samedi ", "9h-12h ", "14h30-19h ", "fermé ", "jours fériés ", "\n", ", ", "sauf ", "31 ",
      "du 30 février au 31 avril ", "été ", "jusqu'à 22h ", "à partir de 18h ", "sur rendez-vous ", "24h/24 ", "et ",
      "le 25 décembre ", "de juin à août ", "matin ", "soir ", "(", ") ", "23h-2h ", "0h-24h ", "hors saison ", "; ",
      "minuit ", "midi ", "-", "/", "2026 ", "12h ", "idem ", "vendredi ", "nocturne ", "pause de 12h à 14h ", "\t",
    ]
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 1...UInt64.max, using: &generator)
    var state = seed
    var read = 0
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let hours = HoursText.parse(text) else { continue }
      read += 1
      #expect(OSMSyntax.isValid(hours.osm), "\(text) → \(hours.osm), seed \(seed)")
    }
    #expect(read > 300, "seed \(seed)")
  }
}
