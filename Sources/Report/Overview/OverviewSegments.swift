internal import Presence

/// Merchants by what the chamber does next: for all, per town and per trade.
extension OverviewSections {
  /// Segments that somebody is in, in their order.
  private var met: [Segment] { Segment.allCases.filter { figures.everybody.segments[$0] != nil } }

  var segments: View {
    View.make {
      $0.set("any", !met.isEmpty)
      $0.set("rows", met.map(segment))
      $0.set("columns", met.map { text($0.name) })
      $0.set("towns", counts(figures.towns))
      $0.set("trades", counts(figures.trades))
    }
  }

  private func segment(_ segment: Segment) -> View {
    let count = figures.everybody.segments[segment] ?? 0
    let share = Wording.percent(count, of: overview.rows.count, language)
    return View.make {
      $0.set("name", text(segment.name))
      $0.set("count", own: number(count))
      $0.set("value", count * 100 / max(1, overview.rows.count))
      $0.set("label", own: share)
      $0.set("action", text(segment.action))
    }
  }

  private func counts(_ groups: [OverviewFigures.Group]) -> View {
    View.make {
      $0.set("any", groups.count > 1)
      $0.set(
        "rows",
        groups.prefix(OverviewSections.groupsShown).map { group in
          View.make {
            $0.set("name", name(of: group))
            $0.set("cells", met.map { View.number(group.segments[$0].map(number)) })
          }
        })
    }
  }
}

extension View {
  /// A cell with a number, empty where there is none.
  fileprivate static func number(_ number: String?) -> View { View.make { $0.set("number", own: number ?? "–") } }
}
