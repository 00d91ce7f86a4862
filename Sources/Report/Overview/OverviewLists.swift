internal import Presence

/// The overview's lists: faults, groups, situations, reasons.
extension OverviewSections {
  private static let faultsShown = 10
  static let groupsShown = 20
  private static let namesShown = 60

  var faults: [View] {
    let sorted = overview.checks.filter { $0.value.failed > 0 }.sorted {
      ($1.value.failed, $0.key) < ($0.value.failed, $1.key)
    }
    return sorted.prefix(OverviewSections.faultsShown).map { _, tally in
      View.make {
        $0.set("title", Typography.text(tally.title, language, limit: 200))
        $0.set("axis", text(tally.axis.name))
        $0.set("count", own: number(tally.failed))
        $0.set(
          "gain",
          own: tally.gaining > 0 ? "+\(number((tally.gain + tally.gaining / 2) / tally.gaining))" : nil)
        $0.set("gaining", own: number(tally.gaining))
        $0.set("share", own: Wording.percent(tally.failed, of: tally.measured, language))
        $0.set("value", tally.measured > 0 ? tally.failed * 100 / tally.measured : 0)
        $0.set("label", own: Wording.percent(tally.failed, of: tally.measured, language))
      }
    }
  }

  func groups(_ groups: [OverviewFigures.Group]) -> View {
    let others = groups.count - OverviewSections.groupsShown
    return View.make {
      $0.set("rows", groups.prefix(OverviewSections.groupsShown).map(group))
      $0.set(
        "more",
        others > 0
          ? text(LocalizedText(fr: "Et \(others) autres, dans le tableau.", en: "And \(others) others, in the table."))
          : nil)
    }
  }

  func name(of group: OverviewFigures.Group) -> SafeText {
    group.name.map { SafeText($0, limit: 60) } ?? text(LocalizedText(fr: "non précisé", en: "not given"))
  }

  private func group(_ group: OverviewFigures.Group) -> View {
    View.make {
      $0.set("name", name(of: group))
      $0.set("merchants", own: number(group.merchants))
      $0.set(
        "answers",
        group.answers.map { tones in
          View.make {
            $0.set("text", own: tones.measured > 0 ? "\(number(tones.good))/\(number(tones.measured))" : "–")
          }
        })
    }
  }

  var kinds: [View] {
    let order: [AuditReport.Kind] = [.site, .siteDown, .placeholder, .notMeasurable, .profilesOnly, .noSite]
    return order.compactMap { kind in
      guard let count = figures.kinds[kind], count > 0 else { return nil }
      return View.make {
        $0.set("name", text(kind.name))
        $0.set("count", own: number(count))
        $0.set("value", count * 100 / max(1, overview.rows.count))
        $0.set("label", own: Wording.percent(count, of: overview.rows.count, language))
      }
    }
  }

  var noSite: View? {
    let rows = overview.rows.filter { $0.kind == .noSite }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    guard !rows.isEmpty else { return nil }
    let others = rows.count - OverviewSections.namesShown
    return View.make {
      $0.set(
        "names",
        rows.prefix(OverviewSections.namesShown).map { row in
          View.make {
            $0.set("name", SafeText(row.name, limit: 100))
            $0.set("sheet", own: ReportFolder.sheet(row.id, language))
          }
        })
      $0.set(
        "more",
        others > 0
          ? text(
            LocalizedText(
              fr: "et \(number(others)) autres, dans le tableau", en: "and \(number(others)) others, in the table"))
          : nil)
    }
  }

  var reasons: [View] {
    figures.reasons.prefix(15).map { reason in
      View.make {
        $0.set("text", text(ReasonWords.text(reason.code, met: overview.reasons[reason.code])))
        $0.set("count", own: number(reason.merchants))
      }
    }
  }
}
