internal import Presence

/// Where shops stand on a plan without a background: metres, north up, drawn into a fixed frame.
struct DirectoryMap {
  /// Width of the drawing, in its own units.
  static let width = 1000.0
  private static let margin = 30.0

  /// Height of the drawing, in its own units.
  let height: Double
  /// Length of the scale bar in metres, a round number.
  let scaleInMetres: Int
  /// Length of the scale bar in the drawing.
  let scaleLength: Double
  private let west: Double
  private let north: Double
  private let unitsPerDegreeEast: Double
  private let unitsPerDegreeNorth: Double

  /// Nil with fewer than two places: a single dot is no plan. A place far from all others (a wrong coordinate) does not
  /// shrink the plan: the frame holds the middle 98 in a hundred.
  init?(_ places: [(latitude: Double, longitude: Double)]) {
    guard places.count >= 2 else { return nil }
    let latitudes = places.map(\.latitude).sorted(), longitudes = places.map(\.longitude).sorted()
    let cut = places.count / 100
    let south = latitudes[cut], north = latitudes[latitudes.count - 1 - cut]
    let west = longitudes[cut], east = longitudes[longitudes.count - 1 - cut]
    let squeeze = DirectoryMap.squeeze(atLatitude: (south + north) / 2)
    let span = max((east - west) * squeeze, (north - south) / 2, 0.002)
    let unitsPerDegree = (DirectoryMap.width - 2 * DirectoryMap.margin) / span
    unitsPerDegreeEast = unitsPerDegree * squeeze
    unitsPerDegreeNorth = unitsPerDegree
    self.west = west
    self.north = north
    height = max(300, (north - south) * unitsPerDegree + 2 * DirectoryMap.margin)
    let unitsPerMetre = unitsPerDegree / 111_200
    let longest = 200 / unitsPerMetre
    let steps = [50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10]
    scaleInMetres = steps.first { Double($0) <= longest } ?? 10
    scaleLength = Double(scaleInMetres) * unitsPerMetre
  }

  /// The point of a place; nil outside the frame.
  func point(latitude: Double, longitude: Double) -> (x: Int, y: Int)? {
    let x = DirectoryMap.margin + (longitude - west) * unitsPerDegreeEast
    let y = DirectoryMap.margin + (north - latitude) * unitsPerDegreeNorth
    guard (0...DirectoryMap.width).contains(x), (0...height).contains(y) else { return nil }
    return (Int(x.rounded()), Int(y.rounded()))
  }

  /// The cosine of a latitude, by its series: no C library, the same digits everywhere.
  private static func squeeze(atLatitude degrees: Double) -> Double {
    let square = (degrees * 3.141592653589793 / 180) * (degrees * 3.141592653589793 / 180)
    return max(0.1, 1 - square / 2 + square * square / 24 - square * square * square / 720)
  }
}
