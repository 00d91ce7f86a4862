internal import Presence

/// The run itself: when, from which list, with which settings, and what changed.
struct OverviewRunView {
  let run: RunFacts
  let language: Language

  func fill(_ view: inout View) {
    view.set("runFacts", facts)
    view.set("requests", own: run.requests.map { Wording.number($0, language) })
    view.set("rejected", run.rejectedRows > 0 ? run.rejectedRows : nil)
    view.set("rejectedFile", own: ReportFolder.rejected)
    view.set("csv", own: ReportFolder.merchantTable)
    view.set("jsonl", own: ReportFolder.audits)
    view.set("comparison", comparison)
    view.set("noComparison", run.comparison == nil ? Typography.text(noComparison, language) : nil)
  }

  private var facts: [View] {
    run.settings.prefix(60).map { setting in
      View.make {
        $0.set("name", SafeText(setting.name, limit: 80))
        $0.set("value", SafeText(setting.value, limit: 200))
      }
    }
  }

  private var noComparison: LocalizedText {
    run.previousRun == nil
      ? LocalizedText(
        fr: "C’est la première lecture de cette campagne. La prochaine sera comparée ici.",
        en: "This is the campaign’s first reading. The next one will be compared here.")
      : LocalizedText(
        fr: "Une lecture précédente existe (\(run.previousRun ?? "")). La comparaison sera placée ici.",
        en: "There is an earlier reading (\(run.previousRun ?? "")). The comparison will stand here.")
  }

  private var comparison: View? {
    run.comparison.map { comparison in
      View.make {
        $0.set("since", own: Wording.date(comparison.startedAt.date, language))
        $0.set("page", comparison.page.map { SafeText($0, limit: 200) })
        $0.set("items", items(comparison))
      }
    }
  }

  private func items(_ comparison: RunFacts.Comparison) -> [View] {
    let counts: [(Int, LocalizedText)] = [
      (comparison.better, LocalizedText(fr: "vont mieux", en: "do better")),
      (comparison.worse, LocalizedText(fr: "vont moins bien", en: "do worse")),
      (comparison.newlyMeasured, LocalizedText(fr: "nouvellement mesurés", en: "newly measured")),
      (comparison.noLongerMeasured, LocalizedText(fr: "ne sont plus mesurés", en: "no longer measured")),
    ]
    return counts.map { count, name in
      View.make {
        $0.set("count", own: Wording.number(count, language))
        $0.set("name", Typography.text(name, language))
      }
    }
  }
}
