public import Presence

/// Draws a merchant's sheet: one page to look at together, then the proofs.
///
/// Everything is drawn from the report; nothing is decided here and no number is made.
public struct SheetRenderer: Sendable {
  /// Actions on the first page.
  static let actionsInFront = 3
  /// Steps of an action that the first page has room for; the others follow on later pages.
  static let stepsInFront = 4

  private let templates: ReportTemplates
  private let organisation: OrganisationSettings
  private let accent: AccentColour
  /// Share of the applicable weight, 0…1, under which an axis has no score; printed with the method.
  private let leastCoverage: Double

  /// A renderer for one chamber. `leastCoverage` is the threshold of `config/scoring.yaml`, only printed here.
  public init(templates: ReportTemplates, organisation: OrganisationSettings, leastCoverage: Double = 0.6) {
    self.templates = templates
    self.organisation = organisation
    self.leastCoverage = leastCoverage
    accent = AccentColour(organisation.accent)
  }

  /// The sheet as one self-contained HTML page: no script, nothing loaded from elsewhere.
  public func render(report: AuditReport, language: Language) -> String {
    String(decoding: renderBytes(report: report, language: language), as: UTF8.self)
  }

  /// The same in UTF-8.
  func renderBytes(report: AuditReport, language: Language) -> [UInt8] {
    templates.renderBytes(view(of: report, language), with: "sheet", language)
  }

  /// What the template sees.
  func view(of report: AuditReport, _ language: Language) -> View {
    let front = SheetFront(report: report, language: language)
    let detail = SheetDetail(report: report, language: language)
    var view = View()
    view.set("lang", own: language.rawValue)
    view.set("kind", own: report.kind.rawValue)
    view.set("accent", accent.view)
    view.set("organisation", organisation.view(language))
    view.set("asOf", SheetRenderer.date(report.asOf.date, language))
    view.set("merchant", front.merchant)
    front.fill(&view)
    view.set("findings", detail.failures)
    view.set("passed", detail.passed)
    view.set("unmeasured", detail.unmeasured)
    view.set("inapplicable", detail.inapplicable)
    view.set("advice", SheetAdvice(report: report, language: language).rest)
    view.set("howTo", SheetHowTo(report: report, language: language).view)
    view.set("letter", WebmasterLetter(report: report, organisation: organisation, language: language).view)
    view.set("paste", PasteBlocks(report: report, language: language).view)
    view.set("since", SheetSince(report: report, language: language).view)
    view.set("endedOverrides", OverrideView.ended(report, language))
    SheetVisit.fill(&view, report, language)
    view.set("pages", SheetPages.view(report, language))
    view.set("coverageRule", Typography.text(SheetRenderer.coverageRule(leastCoverage), language))
    return view
  }

  /// `leastCoverage` in words.
  static func coverageRule(_ leastCoverage: Double) -> LocalizedText {
    let percent = Int((min(1, max(0, leastCoverage)) * 100).rounded())
    return LocalizedText(
      fr: "Sous \(percent) % de part mesurée, il n’y a pas de note.",
      en: "Below \(percent)% measured there is no score.")
  }

  static func date(_ date: CivilDate, _ language: Language) -> View {
    View.make {
      $0.set("iso", own: date.description)
      $0.set("text", own: Wording.date(date, language))
    }
  }
}

extension AccentColour {
  var view: View {
    View.make {
      $0.set("ink", own: ink)
      $0.set("tint", own: tint)
    }
  }
}

extension OrganisationSettings {
  private func own(_ text: String?, _ language: Language, limit: Int) -> SafeText? {
    guard let text, !text.isEmpty else { return nil }
    return Typography.text(LocalizedText(fr: text, en: text), language, limit: limit)
  }

  func view(_ language: Language) -> View {
    View.make { view in
      view.set("name", own(name, language, limit: 120))
      view.set("service", own(service, language, limit: 120))
      view.set("logo", own: safeLogo)
      view.set("privacyNotice", own(privacyNotice, language, limit: 1000))
      view.set(
        "adviser",
        adviser.flatMap { $0.name.isEmpty ? nil : $0 }.map { adviser in
          View.make {
            $0.set("name", SafeText(adviser.name, limit: 80))
            $0.set("role", SafeText(nonEmpty: adviser.role, limit: 80))
            $0.set("phone", SafeText(nonEmpty: adviser.phone, limit: 40))
            $0.set("email", SafeText(nonEmpty: adviser.email, limit: 120))
          }
        })
    }
  }
}
