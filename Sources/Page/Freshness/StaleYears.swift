import Presence

/// Years that have stood still: ©, prices, seasons, « dernière mise à jour ».
enum StaleYears {
  static func find(in dated: DatedPage) -> [StaleSign] {
    copyright(dated) + seasons(dated) + updates(dated)
  }

  /// A © line whose newest year lies two years back or more. Weak where the page shows a newer date.
  private static func copyright(_ dated: DatedPage) -> [StaleSign] {
    let asOf = dated.page.context.asOf
    let lines = CopyrightYears.find(in: dated.page.separatedText.utf8, cues: dated.cues, asOf: asOf)
    guard let newest = lines.max(by: { $0.year < $1.year }), newest.year <= asOf.year - 2 else { return [] }
    let isAlive = dated.visible.contains { visible in
      guard let date = visible.mention.date, !VisibleDates.isOfOthers(visible) else { return false }
      return date.first <= asOf && date.first.days(until: asOf) < 400
    }
    return [dated.sign(.oldCopyright, newest.range, isAlive ? 0.3 : 0.6)]
  }

  /// Prices and seasons of a past year, when the page names no later one. Last year's count from March on.
  private static func seasons(_ dated: DatedPage) -> [StaleSign] {
    let asOf = dated.page.context.asOf
    let newest = asOf.month >= 3 ? asOf.year - 1 : asOf.year - 2
    var out: [StaleSign] = []
    for (cue, signal) in [(Cue.price, StaleSignal.oldPrices), (.season, .oldSeason)] {
      let mentions = dated.years.filter { $0.cue == cue } + (cue == .price ? pricesUntil(dated) : [])
      guard let last = mentions.max(by: { $0.year < $1.year }), last.year <= newest, last.year >= 2005 else { continue }
      out.append(dated.sign(signal, last.range, 0.6))
    }
    return out
  }

  /// « Nos prix au 1er janvier 2019 », « tarifs valables jusqu’au 31 décembre 2021 »: whole dates that prices name.
  private static func pricesUntil(_ dated: DatedPage) -> [YearMentions.Mention] {
    dated.visible.compactMap { visible in
      guard let year = visible.mention.year, !visible.mention.yearIsInferred, !VisibleDates.isOfOthers(visible),
        visible.distance < 25, visible.cue == .price || visible.cue == .until && visible.around.contains(.price)
      else { return nil }
      return YearMentions.Mention(year: year, cue: .price, range: visible.mention.range)
    }
  }

  /// « Dernière mise à jour : mars 2019 », two years old or more; a legal page may rest.
  private static func updates(_ dated: DatedPage) -> [StaleSign] {
    guard dated.page.role != .legal else { return [] }
    let asOf = dated.page.context.asOf
    let updates = dated.visible.filter { $0.cue == .modified && $0.distance < 30 && !$0.flags.contains(.comments) }
    let newest = updates.max { left, right in
      left.mention.date ?? PartialDate(asOf) < right.mention.date ?? PartialDate(asOf)
    }
    guard let newest, let date = newest.mention.date, date.last.days(until: asOf) > 730 else { return [] }
    return [dated.sign(.oldUpdate, newest.mention.range, 0.8)]
  }
}
