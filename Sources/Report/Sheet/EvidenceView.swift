internal import Presence

/// A proof in one line: the excerpt, the page, and "ligne 12, texte visible". The day on which it was read is said once
/// above all proofs, and here only where it differs.
enum EvidenceView {
  /// Proofs of one finding that are printed.
  static let most = 2

  /// Longest excerpt shown, in characters.
  static let longest = 130

  /// `day` is the one that the page says above; on `home`'s site, addresses are shown without their host.
  static func make(
    _ evidence: Evidence, _ language: Language, day: CivilDate? = nil, home: WebURL? = nil, limit: Int = longest
  ) -> View {
    let french = language == .french
    var place: [String] = []
    if let line = evidence.line, line > 0 { place.append((french ? "ligne " : "line ") + String(line)) }
    place.append(Typography.text(evidence.method.name, language).renderText)
    if evidence.capturedAt.date != day {
      place.append((french ? "lu le " : "read on ") + Wording.date(evidence.capturedAt.date, language))
    }
    let isFromList = evidence.method == .merchantList
    return View.make {
      $0.set("excerpt", SafeText(nonEmpty: whole(evidence), limit: limit))
      $0.set("page", isFromList || evidence.url.isEmpty ? nil : SafeLink(evidence.url, home: home, language).view)
      $0.set("place", own: place.joined(separator: ", "))
    }
  }

  /// A window out of running text begins and ends with a whole word; readers cut it by characters.
  private static func whole(_ evidence: Evidence) -> String {
    let text = evidence.excerpt
    guard evidence.method == .visibleText, text.utf8.count > 40, let first = text.unicodeScalars.first,
      first.properties.isLowercase || ".,;:)".unicodeScalars.contains(first), let space = text.firstIndex(of: " "),
      text.distance(from: text.startIndex, to: space) < 20
    else { return text }
    return "…" + text[space...].dropFirst()
  }
}
