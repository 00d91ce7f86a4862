import Presence

/// Reads when a page was published, changed and last showed life.
public enum Dates {
  /// Most rungs that are kept.
  static let mostEvidence = 24

  /// Dates of a page, each with its evidence; nothing found is nil.
  public static func find(in page: Page) -> PageDates { find(in: DatedPage(page)) }

  static func find(in dated: DatedPage) -> PageDates {
    let page = dated.page
    let asOf = page.context.asOf
    var candidates = StructuredDates.find(in: page, style: dated.style)
    candidates += MarkupDates.find(in: dated)
    candidates += VisibleDates.find(in: dated)
    candidates += VisibleDates.years(in: dated)
    candidates += outside(page, dated.style)
    let copyright = CopyrightYears.find(in: page.separatedText.utf8, cues: dated.cues, asOf: asOf)
    candidates += copyright.compactMap { line in
      PartialDate(year: line.year, month: line.month).map {
        DateCandidate(
          meaning: .copyright, date: $0, rank: DateRank.footer,
          line: page.separatedText.node(at: line.range.lowerBound).map { page.document.line($0) }, method: .visibleText,
          excerpt: .visible(line.range))
      }
    }
    candidates.removeAll { $0.date.first > asOf && $0.meaning != .content && $0.meaning != .copyright }
    return DateChoice(dated: dated, candidates: candidates).dates()
  }

  /// The address and the headers.
  private static func outside(_ page: Page, _ style: DateStyle) -> [DateCandidate] {
    var out: [DateCandidate] = []
    if let (date, text) = URLDate.find(inPath: page.url.path, asOf: page.context.asOf) {
      out.append(
        DateCandidate(
          meaning: .published, date: date, rank: date.isWhole ? DateRank.urlDay : DateRank.urlMonth, line: nil,
          method: .url, excerpt: .text(text)))
    }
    guard let header = page.headers.first(where: { $0.name.lowercased() == "last-modified" }),
      let date = DateText.single(header.value, style: style, asOf: page.context.asOf)
    else { return out }
    out.append(
      DateCandidate(
        meaning: isNow(header.value, page) ? .served : .modified, date: date, rank: DateRank.header, line: nil,
        method: .httpHeader, excerpt: .text("Last-Modified: \(header.value)")))
    return out
  }

  /// A page made anew for each visit says that it changed at the moment of the visit: within ten minutes of the
  /// capture, or of the server's own `Date`.
  private static func isNow(_ value: String, _ page: Page) -> Bool {
    guard let changed = HTTPTime.seconds(value) else { return false }
    if abs(page.capturedAt.secondsSinceEpoch - changed) < 600 { return true }
    guard let date = page.headers.first(where: { $0.name.lowercased() == "date" }),
      let served = HTTPTime.seconds(date.value)
    else { return false }
    return abs(served - changed) < 600
  }
}

/// Moments in HTTP headers (RFC 9110 §5.6.7).
enum HTTPTime {
  /// Seconds since 1970 of `Tue, 03 Mar 2026 10:00:00 GMT`; nil when it is none.
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let date = DateText.single(text, asOf: CivilDate(daysSinceEpoch: 20_000))?.first,
      let colon = bytes.firstIndex(of: 0x3A), colon >= 2, colon + 5 < bytes.count, bytes[colon + 3] == 0x3A
    else { return nil }
    func pair(_ index: Int) -> Int? {
      guard DateScanner.isDigit(bytes[index]), DateScanner.isDigit(bytes[index + 1]) else { return nil }
      return Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }
    guard let hour = pair(colon - 2), let minute = pair(colon + 1), let second = pair(colon + 4) else { return nil }
    return date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
  }
}
