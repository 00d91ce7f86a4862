internal import Presence

/// Actions: three in front, the others by horizon.
struct SheetAdvice {
  let report: AuditReport
  let language: Language

  /// The actions of the first page.
  var first: [View] {
    report.recommendations.prefix(SheetRenderer.actionsInFront).map { advice in
      View.make {
        fill(&$0, advice, steps: advice.how.prefix(SheetRenderer.stepsInFront))
        $0.set("moreSteps", advice.how.count > SheetRenderer.stepsInFront)
      }
    }
  }

  /// The others, by horizon, after those of the first page whose steps did not fit there.
  var rest: View {
    let front = report.recommendations.prefix(SheetRenderer.actionsInFront)
    let unfinished = front.filter { $0.how.count > SheetRenderer.stepsInFront }
    let others = report.recommendations.dropFirst(SheetRenderer.actionsInFront)
    var groups: [View] = []
    append(
      LocalizedText(fr: "Les premières actions, toutes les étapes", en: "The first actions, every step"),
      Array(unfinished), isFirst: true, to: &groups)
    for horizon in [Recommendation.Horizon.thisWeek, .thisQuarter, .project] {
      append(horizon.name, others.filter { $0.horizon == horizon }, to: &groups)
    }
    return View.make {
      $0.set("any", !groups.isEmpty)
      $0.set("groups", groups)
    }
  }

  private func append(
    _ name: LocalizedText, _ items: [Recommendation], isFirst: Bool = false, to groups: inout [View]
  ) {
    guard !items.isEmpty else { return }
    groups.append(
      View.make {
        $0.set("name", Typography.text(name, language))
        $0.set("isFirst", isFirst)
        $0.set("items", items.map { advice in View.make { fill(&$0, advice, steps: advice.how[...]) } })
      })
  }

  private func fill(_ view: inout View, _ advice: Recommendation, steps: ArraySlice<LocalizedText>) {
    view.set("what", Typography.text(advice.what, language, limit: 240))
    view.set("why", Typography.text(advice.why, language, limit: 400))
    view.set("hasSteps", !steps.isEmpty)
    view.set("steps", steps.map { Typography.text($0, language, limit: 500) })
    view.set("time", own: Wording.duration(minutes: advice.minutes, language))
    view.set("cost", Typography.text(advice.cost.name, language))
    view.set("owner", Typography.text(advice.owner.name, language))
    view.set("gain", gain(advice.gain))
    view.set("offers", (advice.offers ?? []).prefix(2).map { Typography.text($0, language, limit: 300) })
  }

  /// Nothing when there would be no number, or the same one.
  private func gain(_ gain: Recommendation.Gain) -> View? {
    guard let to = gain.to, gain.from.map({ $0 < to }) ?? true else { return nil }
    return View.make {
      $0.set("axis", Typography.text(gain.axis.name, language))
      $0.set("from", gain.from.map { min(100, max(0, $0)) })
      $0.set("to", min(100, max(0, to)))
    }
  }
}
