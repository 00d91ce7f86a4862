internal import Presence

/// A proof in one line: the excerpt, the page, and "ligne 12, texte visible, lu le 3 mars 2026".
enum EvidenceView {
  /// Proofs of one finding that are printed.
  static let most = 3

  static func make(_ evidence: Evidence, _ language: Language) -> View {
    let french = language == .french
    var place: [String] = []
    if let line = evidence.line, line > 0 { place.append((french ? "ligne " : "line ") + String(line)) }
    place.append(Typography.text(evidence.method.name, language).renderText)
    place.append((french ? "lu le " : "read on ") + Wording.date(evidence.capturedAt.date, language))
    let isFromList = evidence.method == .merchantList
    return View.make {
      $0.set("excerpt", SafeText(nonEmpty: evidence.excerpt, limit: Evidence.longestExcerpt))
      $0.set("page", isFromList || evidence.url.isEmpty ? nil : SafeLink(evidence.url).view)
      $0.set("place", own: place.joined(separator: ", "))
    }
  }
}
