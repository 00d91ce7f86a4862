import Presence

@testable import Report

/// The pages that are tried in a browser, by name.
enum BrowserPages {
  /// Pages with ordinary content.
  static func ordinary() throws -> [(name: String, html: String)] {
    var pages: [(name: String, html: String)] = []
    let sheets = try Repository.sheets()
    for (name, report) in Sample.all where name != "hostile" {
      for language in Language.allCases {
        pages.append(("sheet-\(name).\(language.rawValue).html", sheets.render(report: report, language: language)))
      }
    }
    var overview = Overview()
    for report in SampleTown.reports(merchants: 60) { overview.add(report) }
    for language in Language.allCases {
      pages += try self.overview(overview, language)
      pages.append(("catalogue.\(language.rawValue).html", try catalogue(language)))
    }
    return pages
  }

  /// Pages of which every field of the merchant, the list and the pages means harm.
  static func hostile() throws -> [(name: String, html: String)] {
    let sheets = try Repository.sheets()
    var overview = Overview()
    for report in SampleTown.reports(merchants: 30) { overview.add(report) }
    for _ in 0..<3 { overview.add(Sample.hostile) }
    var pages = try self.overview(overview, .french).map { (name: "hostile-" + $0.name, html: $0.html) }
    for language in Language.allCases {
      pages.append(
        ("hostile.\(language.rawValue).html", sheets.render(report: Sample.hostile, language: language)))
    }
    pages.append(("hostile-catalogue.html", try catalogue(.french)))
    return pages
  }

  private static func overview(_ overview: Overview, _ language: Language) throws -> [(name: String, html: String)] {
    var pages: [(name: String, html: String)] = []
    OverviewRenderer(templates: try Repository.templates(), organisation: Sample.organisation)
      .render(overview, run: SampleTown.run, language: language) { pages.append(($0, $1)) }
    return pages
  }

  private static func catalogue(_ language: Language) throws -> String {
    let entries = Axis.allCases.map { axis in
      CatalogueEntry(
        id: "check-\(axis.rawValue)", axis: axis, title: Sample.both("Vos horaires"), why: Sample.both("Pourquoi."),
        method: Sample.both("Comment."), sources: ["LCEN art. 1-1", "https://www.w3.org/TR/WCAG22/"], points: 2.5,
        needsSite: true,
        examples: CatalogueEntry.Tone.allCases.map {
          .init(tone: $0, note: "exemple", pages: [(path: "/", html: "<p>Bonjour</p>\n" + Sample.poison)])
        })
    }
    return CatalogueRenderer(
      templates: try Repository.templates(), organisation: Sample.organisation, leastCoverage: 0.6
    ).render(entries, language: language, other: "autre.html")
  }
}
