import Presence

/// What the readers of dates and of freshness share: dates and cues of the visible text, regions of the page.
struct DatedPage: Sendable {
  /// A date of the visible text with what stands around it.
  struct Visible: Sendable {
    var mention: DateMention
    var node: HTMLDocument.Node
    var flags: DateRegions.Flags
    /// Nearest cue before it on the same line, at most ``reach`` bytes away.
    var cue: Cue?
    /// Bytes between the cue's end and the date.
    var distance: Int
    /// True when it begins its line or follows only a weekday, or stands in a short line: no part of a sentence.
    var isAlone: Bool
    /// The second day of « du 3 au 15 août 2026 ».
    var isEndOfRange: Bool
    /// All cues of its line within ``reach`` bytes on either side.
    var around: Set<Cue>
  }

  /// How far a cue reaches, in bytes.
  static let reach = 60

  let page: Page
  let style: DateStyle
  let regions: DateRegions
  let cues: [CueTable.Match]
  let visible: [Visible]
  /// Years next to words for prices, seasons and the like.
  let years: [YearMentions.Mention]

  init(_ page: Page) {
    self.page = page
    let language = page.document.first(.html).flatMap { page.document.attribute(.lang, of: $0) }
    style = DateStyle(language: language, host: page.url.host)
    regions = DateRegions(page.document)
    let text = page.separatedText.utf8
    // "Stand vom 3. März" is a change; the stand at a French fair is none.
    let isFrench = page.wordLanguage == .french
    let cues = CueTable.all.matches(in: TracedFold(text)).filter {
      !(isFrench && $0.cue == .modified && $0.range.count == 5 && text[$0.range.lowerBound] | 0x20 == 0x73)
    }
    self.cues = cues
    let mentions = DateText.find(in: text, style: style, asOf: page.context.asOf)
    years = YearMentions.find(in: text, cues: cues, dates: mentions)
    visible = DatedPage.place(mentions, cues, page, regions)
  }

  private static func place(
    _ mentions: [DateMention], _ cues: [CueTable.Match], _ page: Page, _ regions: DateRegions
  ) -> [Visible] {
    let text = page.separatedText.utf8
    var out: [Visible] = []
    var firstCue = 0
    for mention in mentions {
      guard let node = page.separatedText.node(at: mention.range.lowerBound) else { continue }
      let low = lineStart(text, mention.range.lowerBound)
      let high = lineEnd(text, mention.range.upperBound)
      while firstCue < cues.count, cues[firstCue].range.lowerBound < low { firstCue += 1 }
      var visible = Visible(
        mention: mention, node: node, flags: regions[node], cue: nil, distance: Int.max,
        isAlone: isAlone(text, mention),
        isEndOfRange: isEndOfRange(text, mention), around: [])
      var index = firstCue
      while index < cues.count, cues[index].range.lowerBound < high {
        let match = cues[index]
        visible.around.insert(match.cue)
        let distance = mention.range.lowerBound - match.range.upperBound
        if distance >= 0, distance < visible.distance { (visible.cue, visible.distance) = (match.cue, distance) }
        index += 1
      }
      out.append(visible)
    }
    return out
  }

  /// « au », « to », « bis » or a dash, then a number before it.
  private static func isEndOfRange(_ text: [UInt8], _ mention: DateMention) -> Bool {
    let low = max(0, mention.range.lowerBound - 24)
    let before = TracedFold(Array(text[low..<mention.range.lowerBound])).utf8
    var index = before.count
    while index > 0, before[index - 1] == 0x20 { index -= 1 }
    let words: [[UInt8]] = [Array("au".utf8), Array("to".utf8), Array("bis".utf8), Array("al".utf8), [0x2D]]
    guard let word = words.first(where: { before[..<index].suffix($0.count).elementsEqual($0) }) else { return false }
    index -= word.count
    while index > 0, before[index - 1] == 0x20 { index -= 1 }
    // A number, or a number and a month.
    if index > 0, DateScanner.isDigit(before[index - 1]) {
      let digits = before[..<index].reversed().prefix { DateScanner.isDigit($0) }.count
      let lead = index > digits ? before[index - digits - 1] : 0x20
      return digits <= 2 && mention.day != nil && lead == 0x20
    }
    guard let month = CalendarWords.word(in: before, endingAt: index, floor: 0) else { return false }
    return mention.day != nil && CalendarWords.months[month.key] != nil
  }

  private static func isAlone(_ text: [UInt8], _ mention: DateMention) -> Bool {
    var start = mention.range.lowerBound
    while start > 0, mention.range.lowerBound - start < 100, text[start - 1] != 0x0A { start -= 1 }
    var end = mention.range.upperBound
    while end < text.count, end - mention.range.upperBound < 100, text[end] != 0x0A { end += 1 }
    if end - start <= 80 { return true }
    guard mention.range.lowerBound - start <= (mention.weekday == nil ? 4 : 16) else { return false }
    var next = mention.range.upperBound
    while next < end,
      text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x2C && next + 1 < end && text[next + 1] == 0x20
    { next += 1 }
    // A time, a bar, a dash or a point parts the date from what follows; a word goes on with the sentence.
    return next >= end || text[next] < 0x41 || text[next] == 0x7C || text[next] >= 0x80
  }

  /// Start of the line (of the one before, when the date begins its line), or ``reach`` bytes before.
  private static func lineStart(_ text: [UInt8], _ index: Int) -> Int {
    var start = index
    // A label may stand on a line of its own: « Publié le », then the date.
    if start > 0, text[start - 1] == 0x0A { start -= 1 }
    while start > 0, index - start < reach, text[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// End of the line, or ``reach`` bytes after.
  private static func lineEnd(_ text: [UInt8], _ index: Int) -> Int {
    var end = index
    while end < text.count, end - index < reach, text[end] != 0x0A { end += 1 }
    return end
  }

  /// The text around some bytes, for evidence.
  func excerpt(_ range: Range<Int>, before: Int = 40, after: Int = 40) -> String {
    let text = page.separatedText.utf8
    var low = max(0, range.lowerBound - before)
    var high = min(text.count, range.upperBound + after)
    while low > 0, low < text.count, text[low] & 0xC0 == 0x80 { low -= 1 }
    while high < text.count, text[high] & 0xC0 == 0x80 { high += 1 }
    return String(decoding: text[low..<max(low, high)], as: UTF8.self)
  }
}
