internal import Presence

/// Whom to call first, who shares a provider, and how trades and towns stand axis by axis.
extension OverviewSections {
  private static let callsShown = 10

  /// Worst times easiest: those for whom two hours change most.
  var calls: [View] {
    let sorted = overview.rows.filter { $0.kind == .site && $0.callRank > 0 }.sorted {
      ($1.callRank, $0.name, $0.id) < ($0.callRank, $1.name, $1.id)
    }
    return sorted.prefix(OverviewSections.callsShown).map { row in
      View.make {
        $0.set("name", SafeText(row.name, limit: 100))
        $0.set("sheet", own: ReportFolder.sheet(row.id, language))
        $0.set("phone", SafeText(nonEmpty: row.phone, limit: 30))
        $0.set(
          "place", SafeText(nonEmpty: [row.trade, row.town].compactMap { $0 }.joined(separator: ", "), limit: 130))
        $0.set("gain", own: "+" + number(row.quickGain))
        $0.set("action", row.firstAction.map { Typography.text($0, language, limit: 200) })
      }
    }
  }

  /// Builders and hosters with the faults that most of their sites share.
  var providers: [View] {
    Providers.clusters(of: overview.rows).map { cluster in
      View.make {
        $0.set("name", SafeText(cluster.name, limit: 60))
        $0.set(
          "kind",
          text(
            cluster.isBuilder
              ? LocalizedText(fr: "outil", en: "tool") : LocalizedText(fr: "hébergeur", en: "hoster")))
        $0.set("sites", own: number(cluster.sites))
        $0.set(
          "faults",
          cluster.faults.map { fault in
            View.make {
              $0.set("title", overview.checks[fault.check].map { Typography.text($0.title, language, limit: 200) })
              $0.set("count", own: number(fault.sites))
            }
          })
      }
    }
  }

  /// The middle score of each axis for each town or trade that has enough of them.
  func middles(_ groups: [OverviewFigures.Group]) -> View {
    let shown = groups.filter { group in group.scores.contains { $0.count >= OverviewFigures.fewestForMiddle } }
    return View.make {
      $0.set("any", !shown.isEmpty)
      $0.set(
        "rows",
        shown.prefix(OverviewSections.groupsShown).map { group in
          View.make {
            $0.set(
              "name",
              group.name.map { SafeText($0, limit: 60) } ?? text(LocalizedText(fr: "non précisé", en: "not given")))
            $0.set("cells", group.scores.map(cell))
          }
        })
    }
  }

  private func cell(_ scores: [Int]) -> View {
    let sorted = scores.sorted()
    return View.make {
      guard sorted.count >= OverviewFigures.fewestForMiddle else {
        $0.set("middle", own: "–")
        $0.set("range", nil as SafeText?)
        return
      }
      $0.set("middle", own: String(sorted[sorted.count / 2]))
      $0.set("range", own: "\(sorted[sorted.count / 4])–\(sorted[sorted.count * 3 / 4])")
    }
  }
}
