public import Presence

/// Reads what shows that nobody looked after a page.
public enum Freshness {
  /// Signs on a page by their stable words (``StaleSignal``), in the order of that list, each with its evidence;
  /// judged by the day of `page.context.asOf`. Nothing found is an empty list.
  public static func find(in page: Page) -> [Fact<String>] { find(in: DatedPage(page)) }

  static func find(in dated: DatedPage) -> [Fact<String>] {
    var signs = StaleNotices.find(in: dated)
    signs += StaleYears.find(in: dated)
    signs += StaleTechnology.find(in: dated.page)
    return StaleSignal.allCases.compactMap { signal in
      let own = signs.filter { $0.signal == signal }
      guard let surest = own.map(\.confidence).max() else { return nil }
      return Fact(signal.rawValue, evidence: own.prefix(5).map(\.evidence), confidence: surest)
    }
  }
}

/// A sign where it was seen.
struct StaleSign: Sendable {
  var signal: StaleSignal
  var evidence: Evidence
  var confidence: Double
}

extension DatedPage {
  /// A sign at some bytes of the visible text.
  func sign(_ signal: StaleSignal, _ range: Range<Int>, _ confidence: Double) -> StaleSign {
    let line = page.separatedText.node(at: range.lowerBound).map { page.document.line($0) }
    return StaleSign(
      signal: signal, evidence: page.evidence(line: line, excerpt: excerpt(range), method: .visibleText),
      confidence: confidence)
  }
}
