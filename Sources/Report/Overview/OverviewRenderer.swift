public import Presence

/// Draws the overview of a run for the chamber's board: `index.html`, and further pages of the table where there are
/// more than ``rowsPerPage`` merchants.
public struct OverviewRenderer: Sendable {
  /// Merchants on one page of the table.
  public static let rowsPerPage = 1000

  private let templates: ReportTemplates
  private let organisation: OrganisationSettings
  private let accent: AccentColour

  /// A renderer for one chamber.
  public init(templates: ReportTemplates, organisation: OrganisationSettings) {
    self.templates = templates
    self.organisation = organisation
    accent = AccentColour(organisation.accent)
  }

  /// Hands every page over by its name in the report's folder, one at a time, the first one first.
  public func render(
    _ overview: Overview, run: RunFacts, language: Language, write: (_ name: String, _ page: String) throws -> Void
  ) rethrows {
    let ordered = overview.inOrderOfNeed()
    let pages = max(1, (ordered.count + OverviewRenderer.rowsPerPage - 1) / OverviewRenderer.rowsPerPage)
    for page in 1...pages {
      var view = common(run, language, page: page)
      let start = (page - 1) * OverviewRenderer.rowsPerPage
      let rows = ordered[start..<min(ordered.count, start + OverviewRenderer.rowsPerPage)]
      view.set("rows", rows.map { OverviewTable.row($0, language) })
      view.set("columns", OverviewTable.columns(language))
      view.set("range", OverviewTable.range(rows, of: ordered.count, language))
      view.set("nav", pages > 1 ? OverviewTable.navigation(page: page, of: pages, language) : nil)
      if page == 1 {
        let figures = OverviewSections(overview: overview, ordered: ordered, run: run, language: language)
        view.set("summary", figures.view)
      }
      try write(ReportFolder.overview(language, page: page), templates.render(view, with: "overview", language))
    }
  }

  private func common(_ run: RunFacts, _ language: Language, page: Int) -> View {
    let other: Language = language == .french ? .english : .french
    return View.make {
      $0.set("lang", own: language.rawValue)
      $0.set("accent", accent.view)
      $0.set("organisation", organisation.view(language))
      $0.set("listName", SafeText(run.listName, limit: 120))
      $0.set("started", SheetRenderer.date(run.startedAt.date, language))
      $0.set("runID", SafeText(run.runID, limit: 60))
      $0.set("script", own: templates.overviewScript)
      $0.set("scriptDigest", own: SHA256.policySource(of: templates.overviewScript))
      $0.set("otherPage", own: ReportFolder.overview(other, page: page))
      $0.set("otherLanguage", own: other.rawValue)
      $0.set("firstPage", own: page > 1 ? ReportFolder.overview(language) : nil)
    }
  }
}
