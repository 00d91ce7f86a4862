internal import Presence

/// Sites that share a maker: what is wrong with most of them is best said to that maker once.
struct Providers {
  /// Sites of one builder or one hoster.
  struct Cluster {
    let name: String
    /// True for a builder, false for a hoster.
    let isBuilder: Bool
    /// Sites of the cluster.
    let sites: Int
    /// Faults that most of them share: the check and how many sites have it, most first.
    let faults: [(check: String, sites: Int)]
  }

  /// Fewest sites that make a cluster.
  private static let fewest = 3
  private static let mostClusters = 12
  private static let mostFaults = 3

  /// Biggest first, then by name.
  static func clusters(of rows: [OverviewRow]) -> [Cluster] {
    let builders = grouped(rows) { $0.builder }.map { cluster($0.key, isBuilder: true, $0.value) }
    let hosts = grouped(rows) { $0.host }.map { cluster($0.key, isBuilder: false, $0.value) }
    let sorted = (builders + hosts).filter { $0.sites >= fewest }.sorted {
      ($1.sites, $0.isBuilder ? 0 : 1, $0.name) < ($0.sites, $1.isBuilder ? 0 : 1, $1.name)
    }
    return Array(sorted.prefix(mostClusters))
  }

  private static func grouped(
    _ rows: [OverviewRow], by name: (OverviewRow) -> String?
  ) -> [String: [OverviewRow]] {
    var groups: [String: [OverviewRow]] = [:]
    for row in rows where row.kind == .site {
      if let name = name(row) { groups[name, default: []].append(row) }
    }
    return groups
  }

  /// A fault is the cluster's when more than half of its sites have it.
  private static func cluster(_ name: String, isBuilder: Bool, _ rows: [OverviewRow]) -> Cluster {
    var counts: [String: Int] = [:]
    for row in rows { for check in row.failed { counts[check, default: 0] += 1 } }
    let shared = counts.filter { $0.value * 2 > rows.count && $0.value >= fewest }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Cluster(
      name: name, isBuilder: isBuilder, sites: rows.count,
      faults: shared.prefix(mostFaults).map { (check: $0.key, sites: $0.value) })
  }
}
