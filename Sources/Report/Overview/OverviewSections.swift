internal import Presence

/// What stands above the table: numbers, who to help first, distributions, faults, groups, the run.
struct OverviewSections {
  private static let helpFirst = 10

  let overview: Overview
  let ordered: [OverviewRow]
  let run: RunFacts
  let language: Language
  let figures: OverviewFigures

  init(overview: Overview, ordered: [OverviewRow], run: RunFacts, language: Language) {
    self.overview = overview
    self.ordered = ordered
    self.run = run
    self.language = language
    figures = OverviewFigures(overview)
  }

  var view: View {
    View.make { view in
      view.set("merchants", own: number(overview.rows.count))
      view.set("merchantsLine", text(merchantsLine))
      view.set("headlines", Question.allCases.indices.map(headline))
      let first = ordered.prefix(OverviewSections.helpFirst).filter { $0.isBlocked || $0.measuredAxes > 0 }
      view.set("helpFirst", first.map(help))
      view.set("distributions", Axis.allCases.indices.map(distribution))
      view.set("faults", faults)
      view.set("towns", groups(figures.towns))
      view.set("trades", groups(figures.trades))
      view.set("segments", segments)
      view.set("calls", OverviewSections.list("items", calls))
      view.set("providers", OverviewSections.list("rows", providers))
      view.set("townMiddles", middles(figures.towns))
      view.set("tradeMiddles", middles(figures.trades))
      view.set("axisColumns", Axis.allCases.map { text($0.name) })
      view.set("kinds", kinds)
      view.set("noSite", noSite)
      view.set("reasons", reasons)
      view.set("questionColumns", Question.allCases.map { text($0.column) })
      OverviewRunView(run: run, language: language).fill(&view)
    }
  }

  /// A list that can be left out with its heading.
  private static func list(_ name: String, _ views: [View]) -> View {
    View.make {
      $0.set("any", !views.isEmpty)
      $0.set(name, views)
    }
  }

  func text(_ text: LocalizedText) -> SafeText { Typography.text(text, language) }

  func number(_ number: Int) -> String { Wording.number(number, language) }

  private var merchantsLine: LocalizedText {
    let count = overview.rows.count
    let blocked = figures.blocked
    return LocalizedText(
      fr: "\(number(count)) commerçant\(count > 1 ? "s" : "")"
        + (blocked == 0 ? "." : ", dont \(number(blocked)) avec un obstacle à lever avant tout."),
      en: "\(number(count)) merchant\(count == 1 ? "" : "s")"
        + (blocked == 0 ? "." : ", \(number(blocked)) of them with an obstacle to remove before anything else."))
  }

  private func headline(_ index: Int) -> View {
    let question = Question.allCases[index]
    let tones = figures.everybody.answers[index]
    let said = { (count: Int) in Wording.percent(count, of: tones.measured, language) ?? "0" }
    return View.make {
      $0.set("name", text(question.short))
      $0.set("good", own: number(tones.good))
      $0.set("mixed", own: number(tones.mixed))
      $0.set(
        "of",
        text(
          LocalizedText(
            fr: "sur \(number(tones.measured)) mesurés", en: "of \(number(tones.measured)) measured")))
      $0.set("parts", parts(tones))
      $0.set(
        "label",
        text(
          LocalizedText(
            fr:
              "\(said(tones.good)) bien, \(said(tones.mixed)) en partie, \(said(tones.bad)) à corriger, \(number(tones.unknown)) non mesurés",
            en:
              "\(said(tones.good)) well, \(said(tones.mixed)) partly, \(said(tones.bad)) to fix, \(number(tones.unknown)) not measured"
          )))
    }
  }

  /// Segments of a bar of 400 units.
  private func parts(_ tones: OverviewFigures.Tones) -> [View] {
    let all = tones.measured + tones.unknown
    guard all > 0 else { return [] }
    var start = 0
    var counted = 0
    let counts = [("good", tones.good), ("mixed", tones.mixed), ("bad", tones.bad), ("unknown", tones.unknown)]
    return counts.compactMap { tone, count in
      guard count > 0 else { return nil }
      counted += count
      let end = counted * 400 / all
      defer { start = end }
      return View.make {
        $0.set("tone", own: tone)
        $0.set("x", start)
        $0.set("width", max(0, end - start))
      }
    }
  }

  private func help(_ row: OverviewRow) -> View {
    View.make {
      $0.set("name", SafeText(row.name, limit: 100))
      $0.set("sheet", own: ReportFolder.sheet(row.id, language))
      $0.set("place", SafeText(nonEmpty: [row.trade, row.town].compactMap { $0 }.joined(separator: ", "), limit: 130))
      $0.set("action", row.firstAction.map { Typography.text($0, language, limit: 200) })
      $0.set("isBlocked", row.isBlocked)
      $0.set("situation", row.kind == .site ? nil : text(row.kind.name))
    }
  }

  private func distribution(_ index: Int) -> View {
    let distribution = figures.distributions[index]
    let counts = distribution.columns + [distribution.unmeasured]
    let most = max(1, counts.max() ?? 1)
    let bands = ["0–19", "20–39", "40–59", "60–79", "80–100", language == .french ? "sans" : "none"]
    let said = zip(bands, counts).map { "\($0)\(language == .french ? "\u{202F}" : ""): \(number($1))" }
    return View.make {
      $0.set("name", text(Axis.allCases[index].name))
      $0.set("label", own: said.joined(separator: ", "))
      $0.set(
        "columns",
        counts.indices.map { column in
          let height = counts[column] * 60 / most
          return View.make {
            $0.set("x", column * 32 + 2)
            $0.set("middle", column * 32 + 16)
            $0.set("y", 74 - max(height, counts[column] > 0 ? 1 : 0))
            $0.set("height", max(height, counts[column] > 0 ? 1 : 0))
            $0.set("count", own: number(counts[column]))
            $0.set("countY", 70 - height)
            $0.set("band", own: bands[column])
            $0.set("isUnmeasured", column == counts.count - 1)
          }
        })
    }
  }
}
