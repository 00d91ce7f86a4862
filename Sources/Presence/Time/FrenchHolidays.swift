/// The public holidays of France, without those of Alsace-Moselle and overseas. Source: Code du travail, art. L3133-1.
public enum FrenchHolidays {
  /// The eleven days of a year, in order.
  public static func dates(of year: Int) -> [CivilDate] {
    let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    var dates = fixed.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) }
    if let easter = easterSunday(of: year) {
      // Easter Monday, Ascension, Whit Monday.
      dates += [1, 39, 50].map { CivilDate(daysSinceEpoch: easter.daysSinceEpoch + $0) }
    }
    return dates.sorted()
  }

  /// Gregorian Easter. Source: J. Meeus, "Astronomical Algorithms", ch. 8.
  private static func easterSunday(of year: Int) -> CivilDate? {
    guard (1583...9999).contains(year) else { return nil }
    let a = year % 19, b = year / 100, c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let day = h + l - 7 * m + 114
    return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
  }
}
