import Presence

/// Announcements whose time has passed.
enum StaleNotices {
  /// Health measures were lifted in France on 14 March 2022, the masks in transport on 16 May 2022; half a year later a
  /// notice is forgotten.
  static let endOfCovid = CivilDate(daysSinceEpoch: 19_311)

  static func find(in dated: DatedPage) -> [StaleSign] {
    covid(dated) + wishes(dated) + events(dated) + promises(dated) + merges(dated)
  }

  private static func covid(_ dated: DatedPage) -> [StaleSign] {
    guard dated.page.context.asOf > endOfCovid, dated.page.role != .legal else { return [] }
    return cues(.covid, dated).prefix(3).map { dated.sign(.covidNotice, $0.range, 0.8) }
  }

  private static func promises(_ dated: DatedPage) -> [StaleSign] {
    cues(.promise, dated).prefix(3).map { dated.sign(.emptyPromise, $0.range, 0.4) }
  }

  private static func merges(_ dated: DatedPage) -> [StaleSign] {
    cues(.merge, dated).prefix(1).map { dated.sign(.brokenPage, $0.range, 0.9) }
  }

  /// Cues of a kind outside readers' comments.
  private static func cues(_ cue: Cue, _ dated: DatedPage) -> [CueTable.Match] {
    dated.cues.filter { match in
      match.cue == cue
        && dated.page.separatedText.node(at: match.range.lowerBound).map { !dated.regions[$0].contains(.comments) }
          ?? true
    }
  }

  // MARK: Wishes

  /// Wishes for a year are good until the end of its February; wishes without a year from October to February.
  private static func wishes(_ dated: DatedPage) -> [StaleSign] {
    let asOf = dated.page.context.asOf
    var out: [StaleSign] = []
    for match in cues(.wishes, dated) {
      let years = YearMentions.years(in: dated.page.separatedText.utf8, near: match.range, before: 30, after: 60)
      if let year = years.max() {
        guard let end = CivilDate(year: min(9999, year), month: 2, day: 28), asOf > end else { continue }
        out.append(dated.sign(.oldWishes, match.range, 0.9))
      } else if (3...9).contains(asOf.month) {
        out.append(dated.sign(.oldWishes, match.range, 0.5))
      }
      if out.count == 3 { break }
    }
    return out
  }

  // MARK: Events and offers

  private static func events(_ dated: DatedPage) -> [StaleSign] {
    let asOf = dated.page.context.asOf
    // A page that also names a coming day is an agenda that somebody keeps: its past is an archive.
    let isKept = dated.visible.contains { visible in
      guard let date = visible.mention.date, visible.mention.form != .relative else { return false }
      return date.last >= asOf && date.first <= asOf.adding(days: 730) && !visible.flags.contains(.comments)
    }
    var out: [StaleSign] = []
    for visible in dated.visible where !VisibleDates.isOfOthers(visible) && visible.mention.form != .relative {
      guard out.count < 10 else { break }
      if visible.cue == .published || visible.cue == .modified { continue }
      // The day of an article about a feast is not the feast's.
      if visible.flags.contains(.dateClass) || visible.flags.contains(.byline) { continue }
      guard let end = end(of: visible, asOf) else { continue }
      let age = end.days(until: asOf)
      let isOffer = visible.around.contains(.offer) || visible.cue == .until
      if isOffer, age > 7 {
        out.append(
          dated.sign(
            .expiredOffer, visible.mention.range, visible.cue == .until && visible.mention.year != nil ? 0.8 : 0.5))
      } else if !isKept, age > 30, visible.around.contains(.event) || visible.isEndOfRange {
        out.append(dated.sign(.pastEvent, visible.mention.range, visible.around.contains(.event) ? 0.7 : 0.5))
      }
    }
    return out
  }

  /// The last day that is meant; nil when it cannot be told. A day without a year after « jusqu’au » is this year's
  /// when it has just passed; otherwise nobody knows.
  private static func end(of visible: DatedPage.Visible, _ asOf: CivilDate) -> CivilDate? {
    if let date = visible.mention.date { return date.last }
    guard visible.cue == .until, let month = visible.mention.month, let day = visible.mention.day,
      let date = CivilDate(year: asOf.year, month: month, day: day), (16...150).contains(date.days(until: asOf))
    else { return nil }
    return date
  }
}
