import Presence

/// Systems and site builders by `<meta name=generator>`.
enum OldSystems {
  /// True when the software is abandoned, or its version was replaced three years before `asOf` or earlier.
  static func isOld(_ generator: String, asOf: CivilDate) -> Bool {
    let text = generator.lowercased()
    if abandoned.contains(where: { text.contains($0) }) { return true }
    // Adobe Muse writes nothing but its version: 2018.0.0.379.
    if text.hasPrefix("201"), text.utf8.count(where: { $0 == 0x2E }) == 3 { return true }
    for (name, releases) in releases where text.contains(name) {
      guard let version = version(after: name, in: text) else { continue }
      let replaced = releases.first { version < $0.version }
      return replaced.map { $0.year <= asOf.year - 3 } ?? false
    }
    return false
  }

  /// Makers that ended: FrontPage 2006, Word's and Publisher's web pages, iWeb 2011, GoLive 2008, Muse 2020…
  private static let abandoned = [
    "frontpage", "golive", "iweb", "netobjects", "microsoft word", "microsoft publisher", "adobe muse",
    "namo webeditor",
    "webexpert", "dreamweaver", "hotdog", "nvu", "kompozer", "claris", "webacappella", "joomla! 1.", "joomla! 2.",
    "web page maker", "openoffice", "libreoffice", "mozilla/4", "fireworks", "swish", "serif webplus", "webeasy",
  ]

  /// First version of each line and the year in which it replaced the one before.
  private static let releases: [(String, [(version: Int, year: Int)])] = [
    (
      "wordpress",
      [
        (400, 2014), (407, 2016), (500, 2018), (503, 2019), (504, 2020), (506, 2020), (507, 2021), (508, 2021),
        (509, 2022), (600, 2022), (601, 2022), (602, 2023), (603, 2023), (604, 2023), (605, 2024), (606, 2024),
        (607, 2024), (608, 2025),
      ]
    ),
    ("drupal", [(800, 2015), (900, 2020), (1000, 2022)]),
    ("joomla! - open source", []),
    ("joomla", [(400, 2021), (500, 2023)]),
    ("prestashop", [(107, 2016), (108, 2022)]),
    ("typo3", [(1000, 2020), (1100, 2021), (1200, 2022)]),
    ("spip", [(300, 2012), (302, 2017), (400, 2021), (401, 2022)]),
  ]

  /// Major × 100 + minor of the number after a name: `wordpress 5.9.3` is 509.
  private static func version(after name: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let hit = ByteSearch.find(Array(name.utf8), in: bytes[...]) else { return nil }
    var index = hit + name.utf8.count
    while index < bytes.count, !DateScanner.isDigit(bytes[index]) {
      if index - hit > name.utf8.count + 12 { return nil }
      index += 1
    }
    var parts: [Int] = []
    while parts.count < 2, index < bytes.count, DateScanner.isDigit(bytes[index]) {
      var value = 0
      while index < bytes.count, DateScanner.isDigit(bytes[index]), value < 10_000 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      parts.append(value)
      if index < bytes.count, bytes[index] == 0x2E { index += 1 } else { break }
    }
    guard let major = parts.first, major < 100 else { return nil }
    return major * 100 + min(99, parts.count > 1 ? parts[1] : 0)
  }
}
