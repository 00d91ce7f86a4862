import Presence

/// Finds the lines of a page's text that state hours, and joins neighbours into blocks.
///
/// A byte prefilter (a figure followed by `h`, `:`, `.` or am/pm) picks the lines near which words are read at all.
struct HoursBlocks {
  /// A line of the text and what it holds.
  struct Line: Sendable {
    var bytes: Range<Int>
    var days: UInt8 = 0
    var clocks = 0
    var isClosed = false
    var hasAppointment = false
    var hasCue = false
    var isRefused = false
    var words = 0

    /// A line that belongs to a statement of hours.
    var isCore: Bool {
      if clocks >= 2 || clocks == 1 && days != 0 { return true }
      if days != 0 { return words <= 3 || isClosed || hasAppointment }
      return (isClosed || hasAppointment || clocks == 1) && words <= 4
    }
  }

  /// Lines that are read together, as bytes of the text; `core` without the heading before them.
  struct Block: Sendable {
    var bytes: Range<Int>
    var core: Range<Int>
  }

  /// Lines before and after a time that are looked at.
  private static let reach = 8
  /// A heading or a note longer than this is no part of a block.
  private static let longestNote = 90

  private let text: [UInt8]
  private let language: String?
  private let region: (Int) -> PageRegion

  /// The blocks of a text, in order. `region` says in which part of the page a byte stands; a block keeps to one part.
  static func find(
    in text: [UInt8], language: String?, region: @escaping (Int) -> PageRegion = { _ in .main }
  ) -> [Block] {
    let finder = HoursBlocks(text: text, language: language, region: region)
    return finder.windows().flatMap { finder.blocks(of: $0) }
  }

  private init(text: [UInt8], language: String?, region: @escaping (Int) -> PageRegion) {
    self.region = region
    self.text = text
    self.language = language
  }

  // MARK: Windows

  /// Runs of lines near a time.
  private func windows() -> [[Range<Int>]] {
    var out: [[Range<Int>]] = []
    var recent: [Range<Int>] = []
    var open: [Range<Int>] = []
    var left = 0
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      let line = start..<end
      if HoursPrefilter.mayHoldTime(text, line) || HoursPrefilter.mayHoldAppointment(text, line) {
        open += recent
        recent = []
        open.append(line)
        left = HoursBlocks.reach
      } else if left > 0 {
        open.append(line)
        left -= 1
        if left == 0 {
          out.append(open)
          open = []
        }
      } else {
        recent.append(line)
        if recent.count > HoursBlocks.reach { recent.removeFirst() }
      }
      start = end + 1
    }
    if !open.isEmpty { out.append(open) }
    return out
  }

  /// What the lines of a window hold.
  private func lines(of window: [Range<Int>]) -> [Line] {
    guard let first = window.first, let last = window.last else { return [] }
    var lines = window.map { Line(bytes: $0) }
    var index = 0
    for token in HoursTokenizer.tokens(of: text[first.lowerBound..<last.upperBound], language: language).tokens {
      while index < lines.count - 1, token.start >= lines[index].bytes.upperBound { index += 1 }
      if token.start >= lines[index].bytes.lowerBound, token.start < lines[index].bytes.upperBound {
        lines[index].count(token)
      }
    }
    return lines
  }

  // MARK: Blocks

  private func blocks(of window: [Range<Int>]) -> [Block] {
    let lines = lines(of: window)
    var out: [Block] = []
    var index = 0
    while index < lines.count {
      guard lines[index].isCore else {
        index += 1
        continue
      }
      let end = blockEnd(lines, from: index)
      if lines[index..<end].contains(where: { $0.clocks >= 1 || $0.hasAppointment && $0.days != 0 }) {
        let heading = heading(lines, before: index, after: out.last?.bytes.upperBound ?? -1)
        let core = lines[index].bytes.lowerBound..<lines[end - 1].bytes.upperBound
        out.append(Block(bytes: lines[heading].bytes.lowerBound..<core.upperBound, core: core))
      }
      index = end
    }
    return out
  }

  /// The line after the last one that belongs to the block.
  private func blockEnd(_ lines: [Line], from start: Int) -> Int {
    var end = start + 1
    let part = region(lines[start].bytes.lowerBound)
    var days = lines[start].days
    while end < lines.count {
      var next = end
      var gap = 0
      while next < lines.count, !lines[next].isCore, gap < 2, lines[next].isNote(HoursBlocks.longestNote) {
        if lines[next].words > 0 { gap += 1 }
        next += 1
      }
      guard next < lines.count, lines[next].isCore, region(lines[next].bytes.lowerBound) == part else { break }
      // A heading or a name, and then the same days again: another place.
      if gap > 0, lines[next].days & days != 0 || lines[end..<next].contains(where: { $0.hasCue || $0.isRefused }) {
        break
      }
      if lines[next].hasLead, lines[next].days & days != 0, days.nonzeroBitCount >= 5 { break }
      days |= lines[next].days
      end = next + 1
    }
    return end
  }

  /// Up to two short lines before a block say whose hours they are.
  private func heading(_ lines: [Line], before start: Int, after end: Int) -> Int {
    var index = start
    while index > 0, start - index < 2, lines[index - 1].isNote(HoursBlocks.longestNote),
      lines[index - 1].bytes.lowerBound > end
    {
      index -= 1
    }
    return index
  }
}

extension HoursBlocks.Line {
  /// Whether words of its own stand on a line of days or times.
  var hasLead: Bool { words > 0 && hasCue }

  func isNote(_ longest: Int) -> Bool { bytes.count <= longest }

  mutating func count(_ token: HoursToken) {
    switch token.kind {
    case .word(let word): count(word)
    case .days(let mask, _): days |= mask
    case .clock: clocks += 1
    case .allDay: clocks += 2
    case .byAppointment: hasAppointment = true
    case .number(let value, let digits):
      // "9-12", "0800-1400".
      if digits <= 2 && value <= 24 || digits == 4 && value % 100 < 60 && value <= 2400 { return }
      words += 1
    case .unknown, .phone, .amount, .date: words += 1
    case .mark: break
    }
  }

  private mutating func count(_ word: HoursWord) {
    switch word {
    case .day(let day): days |= UInt8(1 << day)
    case .publicHoliday: days |= 0x80
    case .closed, .closing: isClosed = true
    case .heading, .open, .shop:
      hasCue = true
      words += 1
    case .refuse:
      isRefused = true
      words += 1
    case .month, .shortDay, .season, .street, .week, .end, .each, .eachDay, .weekend, .workdays, .schoolHoliday:
      words += 1
    default: break
    }
  }
}
