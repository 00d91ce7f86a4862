public import Presence

/// Reads what was never finished: filler, template text, « site en construction ».
public enum Unfinished {
  /// Filler and template text by stable words: `loremIpsum`, `templateText`, `defaultPost`, `mergeMarker`.
  public static func find(in page: Page) -> [Fact<String>] { find(in: DatedPage(page)) }

  static func find(in dated: DatedPage) -> [Fact<String>] {
    var byWord: [(String, [Evidence])] = []
    for match in dated.cues where match.cue == .filler {
      let word = word(for: dated.excerpt(match.range, before: 0, after: 0))
      let evidence = dated.sign(.brokenPage, match.range, 1).evidence
      if let index = byWord.firstIndex(where: { $0.0 == word }) {
        if byWord[index].1.count < 3 { byWord[index].1.append(evidence) }
      } else {
        byWord.append((word, [evidence]))
      }
    }
    return byWord.map { Fact($0.0, evidence: $0.1, confidence: $0.0 == "loremIpsum" ? 0.95 : 0.8) }
  }

  private static func word(for excerpt: String) -> String {
    let folded = ByteSearch.folded(excerpt)
    if folded.hasPrefix("lorem") || folded.hasPrefix("dolor") { return "loremIpsum" }
    if folded.hasPrefix("bonjour") || folded.hasPrefix("hello") || folded.contains("premier article")
      || folded.contains("wordpress") || folded.contains("page d'exemple") || folded.contains("example page")
    {
      return "defaultPost"
    }
    return folded.hasPrefix("<<<") ? "mergeMarker" : "templateText"
  }

  /// A page that says it is not there yet; nil when it does not.
  public static func underConstruction(in page: Page) -> Fact<Bool>? { underConstruction(in: DatedPage(page)) }

  static func underConstruction(in dated: DatedPage) -> Fact<Bool>? {
    let notices = dated.cues.filter { $0.cue == .construction }
    if let first = notices.first {
      // One line on a full page is a section's notice, on a short page it is the page's.
      let isShort = dated.page.separatedText.utf8.count < 3000
      return Fact(true, evidence: [dated.sign(.brokenPage, first.range, 1).evidence], confidence: isShort ? 0.9 : 0.5)
    }
    guard let title = dated.page.document.first(.title) else { return nil }
    let words = Array(dated.page.document.content(of: title).utf8)
    guard CueTable.all.matches(in: TracedFold(words)).contains(where: { $0.cue == .construction }) else { return nil }
    return Fact(
      true,
      evidence: [
        dated.page.evidence(title, excerpt: String(decoding: words, as: UTF8.self), method: .markup)
      ], confidence: 0.6)
  }
}
