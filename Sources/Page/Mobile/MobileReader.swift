import Presence

/// Reads whether a page fits a phone, without a browser.
public enum MobileReader {
  /// The verdict with its reasons in the order of ``MobileSign``, each with its evidence.
  ///
  /// `unknown` for a page without content. A style sheet that could not be read is said (`stylesheetsUnread`) and never
  /// speaks against the page.
  public static func read(_ page: Page) -> MobileReadiness {
    guard !page.separatedText.utf8.isEmpty || page.document.first(.frameset) != nil else {
      return MobileReadiness(readiness: .unknown, viewport: viewport(of: page))
    }
    return MobileAssessment(page).readiness()
  }

  /// The last `<meta name=viewport>` that says anything: a later one replaces an earlier one.
  static func viewport(of page: Page) -> Fact<String>? {
    guard let meta = page.metas.last(where: { $0.name == "viewport" && !$0.content.isEmpty }) else { return nil }
    return Fact(meta.content, evidence: [page.evidence(meta.node, excerpt: meta.content, method: .metaTag)])
  }
}
