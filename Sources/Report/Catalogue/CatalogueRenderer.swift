public import Presence

/// Draws the whole catalogue for people: what is measured, why, how, with examples and sources, and how scores come about.
public struct CatalogueRenderer: Sendable {
  private let templates: ReportTemplates
  private let organisation: OrganisationSettings
  private let leastCoverage: Double
  private let accent: AccentColour

  /// A renderer for one chamber; `leastCoverage` as in `config/scoring.yaml`.
  public init(templates: ReportTemplates, organisation: OrganisationSettings, leastCoverage: Double) {
    self.templates = templates
    self.organisation = organisation
    self.leastCoverage = leastCoverage
    accent = AccentColour(organisation.accent)
  }

  /// One self-contained page. `other` is the relative name of the page in the other language, nil when there is none.
  public func render(_ entries: [CatalogueEntry], language: Language, other: String? = nil) -> String {
    let axes = Axis.allCases.compactMap { axis -> View? in
      let group = entries.filter { $0.axis == axis }
      guard !group.isEmpty else { return nil }
      return View.make {
        $0.set("name", Typography.text(axis.name, language))
        $0.set("id", own: "axis-" + axis.rawValue)
        $0.set("count", group.count)
        $0.set("points", own: Wording.points(group.map(\.points).reduce(0, +), language))
        $0.set("checks", group.map { entry($0, language) })
      }
    }
    let view = View.make {
      $0.set("lang", own: language.rawValue)
      $0.set("accent", accent.view)
      $0.set("organisation", organisation.view(language))
      $0.set("count", entries.count)
      $0.set("axes", axes)
      $0.set("coverageRule", Typography.text(SheetRenderer.coverageRule(leastCoverage), language))
      $0.set("other", other.map { SafeText($0, limit: 200) })
      $0.set("otherLanguage", own: (language == .french ? Language.english : .french).rawValue)
    }
    return templates.render(view, with: "catalogue", language)
  }

  private func entry(_ entry: CatalogueEntry, _ language: Language) -> View {
    View.make {
      $0.set("id", SafeText(entry.id, limit: 80))
      $0.set("title", Typography.text(entry.title, language))
      $0.set("why", Typography.text(entry.why, language))
      $0.set("method", Typography.text(entry.method, language))
      $0.set("points", own: Wording.points(entry.points, language))
      $0.set("needsSite", entry.needsSite)
      $0.set("hasSources", !entry.sources.isEmpty)
      $0.set("sources", entry.sources.map { SafeLink($0).view })
      $0.set("examples", entry.examples.map { example($0, language) })
    }
  }

  private func example(_ example: CatalogueEntry.Example, _ language: Language) -> View {
    View.make {
      $0.set("tone", own: example.tone.tone.rawValue)
      $0.set("word", Typography.text(example.tone.word, language))
      $0.set("note", SafeText(example.note, limit: 200))
      $0.set(
        "pages",
        example.pages.map { page in
          View.make {
            $0.set("path", SafeText(page.path, limit: 80))
            $0.set("html", own: CatalogueRenderer.lines(page.html))
          }
        })
    }
  }

  /// Code keeps its lines; each is cleaned by itself.
  private static func lines(_ html: String) -> String {
    html.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
      .map { SafeText.cleaned(String($0), limit: 400) }.joined(separator: "\n")
  }
}

extension CatalogueEntry.Tone {
  fileprivate var tone: AuditReport.Answer.Tone {
    switch self {
    case .passes: .good
    case .failsInPart: .mixed
    case .fails: .bad
    case .cantTell, .inapplicable: .unknown
    }
  }

  fileprivate var word: LocalizedText {
    switch self {
    case .passes: LocalizedText(fr: "Bien", en: "Good")
    case .failsInPart: LocalizedText(fr: "À améliorer", en: "Can improve")
    case .fails: LocalizedText(fr: "À corriger", en: "To fix")
    case .cantTell: LocalizedText(fr: "Non mesuré", en: "Not measured")
    case .inapplicable: LocalizedText(fr: "Sans objet", en: "Not applicable")
    }
  }
}
