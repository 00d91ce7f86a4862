internal import Presence

/// Questions for the visit and the next appointment. A sheet without a site to speak of has them in front, where there
/// is room; they are never printed twice.
enum SheetVisit {
  private static let questionsInFront = 3
  private static let mostQuestions = 12

  static func fill(_ view: inout View, _ report: AuditReport, _ language: Language) {
    let isInFront = report.kind != .site
    let front = isInFront ? report.visitQuestions.prefix(questionsInFront) : []
    let rest = report.visitQuestions.dropFirst(front.count).prefix(mostQuestions)
    view.set("appointmentLevel", isInFront ? 2 : 3)
    view.set("appointmentInFront", isInFront)
    view.set("frontQuestions", front.isEmpty ? nil : View.make { $0.set("items", texts(front, language)) })
    view.set(
      "visit",
      View.make {
        $0.set("hasSection", !isInFront || !rest.isEmpty)
        $0.set("hasAppointment", !isInFront)
        $0.set("any", !rest.isEmpty)
        $0.set("questions", texts(rest, language))
      })
  }

  private static func texts(_ questions: ArraySlice<LocalizedText>, _ language: Language) -> [SafeText] {
    questions.map { Typography.text($0, language, limit: 300) }
  }
}

/// The pages that were asked for, and what came of it.
enum SheetPages {
  /// Rows printed; style sheets and robots.txt are only counted.
  private static let most = 20

  static func view(_ report: AuditReport, _ language: Language) -> View {
    let shown = report.visited.filter(isForPeople).prefix(most)
    let others = report.visited.count - shown.count
    return View.make {
      $0.set("any", !shown.isEmpty)
      $0.set("none", report.visited.isEmpty)
      $0.set("rows", shown.map { row($0, language) })
      $0.set("more", others > 0 ? Typography.text(more(others), language) : nil)
    }
  }

  private static func more(_ count: Int) -> LocalizedText {
    LocalizedText(
      fr: count == 1
        ? "Un autre fichier technique a été demandé." : "\(count) autres fichiers techniques ont été demandés.",
      en: count == 1 ? "One other technical file was requested." : "\(count) other technical files were requested.")
  }

  private static func isForPeople(_ visited: AuditReport.Visited) -> Bool {
    switch visited.purpose {
    case .page, .profile, .rendering: true
    case .stylesheet, .robots, .sitemap, .feed, .probe, .resource: false
    }
  }

  private static func row(_ visited: AuditReport.Visited, _ language: Language) -> View {
    View.make {
      $0.set("page", SafeLink(visited.url).view)
      $0.set("purpose", Typography.text(visited.purpose.name, language))
      $0.set("outcome", Typography.text(visited.outcome, language, limit: 200))
      $0.set("status", visited.status)
    }
  }
}
