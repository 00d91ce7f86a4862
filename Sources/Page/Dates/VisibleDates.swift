import Presence

/// Dates that a reader sees, weighed by the words and the elements around them.
enum VisibleDates {
  /// Candidates of the visible text, at most 200.
  static func find(in dated: DatedPage) -> [DateCandidate] {
    let titleEnd = endOfTitle(dated)
    var out: [DateCandidate] = []
    for visible in dated.visible {
      guard out.count < 200, let date = visible.mention.date, !isOfOthers(visible) else { continue }
      guard let (meaning, rank) = weigh(visible, titleEnd) else { continue }
      let isWhole = date.isWhole && !visible.mention.yearIsInferred
      let isRelative = visible.mention.form == .relative
      out.append(
        DateCandidate(
          meaning: meaning, date: date, rank: rank + (isWhole ? 0 : 15) + (isRelative ? 20 : 0),
          line: dated.page.document.line(visible.node),
          method: .visibleText, excerpt: .visible(visible.mention.range)))
    }
    return out
  }

  /// Years of prices, seasons and awards, in the text and in the alternatives of images.
  static func years(in dated: DatedPage) -> [DateCandidate] {
    var out = dated.years.prefix(40).compactMap { year -> DateCandidate? in
      let node = dated.page.separatedText.node(at: year.range.lowerBound)
      guard let date = PartialDate(year: year.year), !(node.map { dated.regions[$0].contains(.comments) } ?? false)
      else { return nil }
      return DateCandidate(
        meaning: .content, date: date, rank: DateRank.image, line: node.map { dated.page.document.line($0) },
        method: .visibleText, excerpt: .visible(year.range))
    }
    let document = dated.page.document
    for image in document.elements(.img).prefix(300) {
      guard let alt = document.attributeUTF8(.alt, of: image), alt.count >= 8, ByteSearch.contains("20", in: alt) else {
        continue
      }
      let text = Array(alt.prefix(300))
      let cues = CueTable.all.matches(in: TracedFold(text))
      for year in YearMentions.find(in: text, cues: cues, dates: []) {
        guard let date = PartialDate(year: year.year) else { continue }
        out.append(
          DateCandidate(
            meaning: .content, date: date, rank: DateRank.image, line: document.line(image), method: .image,
            excerpt: .text(String(decoding: text, as: UTF8.self))))
      }
    }
    return out
  }

  /// Dates of laws, of a firm's history, of readers.
  static func isOfOthers(_ visible: DatedPage.Visible) -> Bool {
    if visible.flags.contains(.comments) { return true }
    switch visible.cue {
    case .legal, .reply: return visible.distance < 30
    case .history: return visible.distance < 25
    default: return false
    }
  }

  private static func weigh(
    _ visible: DatedPage.Visible, _ titleEnd: Int?
  ) -> (DatedEvidence.Meaning, Int)? {
    let flags = visible.flags
    let start = visible.mention.range.lowerBound
    let isAside = flags.contains(.aside) || flags.contains(.footer)
    if visible.cue == .modified, visible.distance < 30 { return (.modified, DateRank.cue + (isAside ? 10 : 0)) }
    if flags.contains(.changeClass) { return (.modified, DateRank.byline + (isAside ? 20 : 0)) }
    // The end of an offer and the day of a fair are no day of publishing.
    let isAhead = visible.cue == .until || visible.cue == .event || visible.cue == .price
    if isAhead, visible.distance < 25, !flags.contains(.dateClass), !flags.contains(.byline) {
      return (.content, DateRank.footer)
    }
    if visible.cue == .published, visible.distance < 30 { return (.published, DateRank.cue + (isAside ? 30 : 0)) }
    if flags.contains(.footer) { return (.content, DateRank.footer) }
    // Long before the title stands the day of the visit, not of the page.
    let isBefore = titleEnd.map { start < $0 - 250 } ?? false
    // A list under the page's own text is of other pages.
    let isFar = titleEnd.map { start > $0 + 1500 } ?? false
    if flags.contains(.dateClass) {
      return (.published, DateRank.byline + (isAside ? 30 : isBefore || isFar ? 8 : 0))
    }
    if isAside { return (.content, DateRank.aside) }
    if let titleEnd, !isBefore, start - titleEnd < (visible.isAlone ? 700 : 200) {
      let distance = start < titleEnd || start - titleEnd >= 200 ? 1 : 0
      return (.published, (visible.isAlone ? DateRank.nearTitle : DateRank.prose) + distance)
    }
    if flags.contains(.byline), !isBefore { return (.published, DateRank.nearTitle + 1) }
    if flags.contains(.heading) { return (.content, DateRank.heading) }
    if flags.contains(.quote) { return (.content, DateRank.content + 5) }
    return (.content, DateRank.content)
  }

  /// Where the title's text ends in the visible text; nil when it has none.
  private static func endOfTitle(_ dated: DatedPage) -> Int? {
    guard let title = dated.regions.title else { return nil }
    let end = dated.page.document.end(of: title)
    let runs = dated.page.separatedText.runs
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].node < end { low = middle + 1 } else { high = middle }
    }
    guard low > 0, runs[low - 1].node >= title else { return nil }
    return low < runs.count ? runs[low].start : dated.page.separatedText.utf8.count
  }
}
