internal import Presence

/// The table of all merchants.
enum OverviewTable {
  static func row(_ row: OverviewRow, _ language: Language) -> View {
    View.make {
      $0.set("name", SafeText(row.name, limit: 100))
      $0.set("sheet", own: ReportFolder.sheet(row.id, language))
      $0.set("trade", SafeText(nonEmpty: row.trade, limit: 60))
      $0.set("town", SafeText(nonEmpty: row.town, limit: 60))
      $0.set("kind", Typography.text(row.kind.name, language))
      $0.set("isBlocked", row.isBlocked)
      $0.set("answers", row.answers.map { answer($0, language) })
      $0.set(
        "scores",
        row.scores.map { score in View.make { $0.set("value", score) } })
    }
  }

  private static func answer(_ tone: AuditReport.Answer.Tone, _ language: Language) -> View {
    View.make {
      $0.set("tone", own: tone.rawValue)
      $0.set("word", Typography.text(tone.word, language))
    }
  }

  /// Headings: questions, then axes.
  static func columns(_ language: Language) -> View {
    View.make {
      $0.set("questions", Question.allCases.map { Typography.text($0.column, language) })
      $0.set("axes", Axis.allCases.map { Typography.text($0.name, language) })
    }
  }

  /// `1 à 1 000 sur 4 500`.
  static func range(_ rows: ArraySlice<OverviewRow>, of count: Int, _ language: Language) -> SafeText? {
    guard !rows.isEmpty, rows.count < count else { return nil }
    let first = Wording.number(rows.startIndex + 1, language)
    let last = Wording.number(rows.endIndex, language)
    let all = Wording.number(count, language)
    return SafeText(own: language == .french ? "\(first) à \(last) sur \(all)" : "\(first) to \(last) of \(all)")
  }

  static func navigation(page: Int, of pages: Int, _ language: Language) -> View {
    View.make {
      $0.set(
        "pages",
        (1...pages).map { number in
          View.make {
            $0.set("number", number)
            $0.set("file", own: ReportFolder.overview(language, page: number))
            $0.set("isCurrent", number == page)
          }
        })
    }
  }
}

extension Question {
  /// One word over a narrow column.
  var column: LocalizedText {
    switch self {
    case .found: LocalizedText(fr: "Trouvé", en: "Found")
    case .open: LocalizedText(fr: "Ouvert", en: "Open")
    case .reachable: LocalizedText(fr: "Joignable", en: "Reachable")
    case .buyable: LocalizedText(fr: "Vend", en: "Sells")
    }
  }
}
