/// In which regions a national number is tried, in which order.
enum PhoneRegions {
  /// At most seven regions, likeliest first; never empty.
  static func ordered(_ guess: RegionGuess) -> [String] {
    var regions: [String] = []
    func add(_ region: String) { if !regions.contains(region) { regions.append(region) } }
    for region in guess.ordered.prefix(3) { add(isFrench(region) ? "FR" : region) }
    switch guess.language {
    case .french: for region in ["FR", "BE", "CH", "LU", "CA"] { add(region) }
    case .english: for region in ["US", "GB", "AU"] { add(region) }
    case .dutch: for region in ["NL", "BE"] { add(region) }
    case .german: for region in ["DE", "AT", "CH"] { add(region) }
    case .italian: add("IT")
    case .spanish: add("ES")
    case nil: for region in ["FR", "US"] { add(region) }
    }
    // Five pairs are French wherever they stand.
    if !regions.contains("FR") { regions = regions.prefix(6) + ["FR"] }
    return Array(regions.prefix(7))
  }

  /// Regions that share the French plan's ten digits.
  private static func isFrench(_ region: String) -> Bool {
    ["GP", "GF", "MQ", "RE", "YT", "MC"].contains(region)
  }
}
