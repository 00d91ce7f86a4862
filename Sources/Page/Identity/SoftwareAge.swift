import Presence

/// Whether a version is one that its makers left behind.
enum SoftwareAge {
  /// True when the line was replaced three years before `asOf` or earlier, or gets no repairs for a year or more.
  static func isOld(_ name: String, _ version: String, asOf: CivilDate) -> Bool {
    let key = name.lowercased()
    if OldSystems.isOld(key + " " + version, asOf: asOf) { return true }
    guard let number = number(version) else { return false }
    for (known, ends) in supported where known == key {
      guard let end = ends.first(where: { number < $0.version }) else { return false }
      return end.year < asOf.year - 1
    }
    return false
  }

  /// Major × 100 + minor; nil when there is no number.
  private static func number(_ version: String) -> Int? {
    let parts = version.split(separator: ".").prefix(2).map { Int($0.prefix(4)) }
    guard let major = parts.first, let major, major < 1_000 else { return nil }
    return major * 100 + min(99, (parts.count > 1 ? parts[1] : nil) ?? 0)
  }

  /// The first version after a line and the year in which repairs of that line ended. Sources: php.net, supported
  /// versions; blog.jquery.com; getbootstrap.com.
  private static let supported: [(String, [(version: Int, year: Int)])] = [
    ("php", [(700, 2018), (701, 2018), (702, 2019), (703, 2020), (704, 2021), (800, 2022), (801, 2023), (802, 2025)]),
    ("jquery", [(300, 2016)]),
    ("bootstrap", [(300, 2013), (400, 2019), (500, 2023)]),
    ("angularjs", [(200, 2021)]),
    ("mootools", [(9_900, 2016)]),
    ("prototype", [(9_900, 2015)]),
  ]
}
