import Glibc

/// Reads robots.txt in one pass over its bytes.
struct RobotsParser {
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Longer lines are cut, as Google's parser does.
  private static let longestLine = 2083 * 8 - 1

  private var file = RobotsFile(store: [])
  private var group = RobotsFile.Group()
  /// True after the first rule of a group: the next user-agent line then begins another.
  private var hasRules = false
  /// Changed patterns, to be put behind the file.
  private var extra: [UInt8] = []
  private var size = 0

  mutating func parse(_ bytes: [UInt8]) -> RobotsFile {
    size = min(bytes.count, RobotsFile.largestSize)
    file.store = size == bytes.count ? bytes : Array(bytes.prefix(size))
    file.store.withUnsafeBufferPointer { readLines($0) }
    closeGroup()
    if !extra.isEmpty { file.store += extra }
    return file
  }

  private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    // A byte order mark, or the part of one that some editor left.
    var start = 0
    for byte in [0xEF, 0xBB, 0xBF] as [UInt8] {
      guard start < bytes.count, bytes[start] == byte else { break }
      start += 1
    }
    var number: Int32 = 1
    // The next line feed is looked for only once, else a file with bare carriage returns costs quadratic time.
    var lineFeed = -1
    while start < bytes.count {
      if lineFeed < start { lineFeed = RobotsParser.find(0x0A, base, start, bytes.count) }
      let end = RobotsParser.find(0x0D, base, start, lineFeed)
      read(bytes[start..<min(end, start + RobotsParser.longestLine)], number)
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
      number &+= 1
    }
  }

  /// Index of a byte, or `end`.
  private static func find(_ byte: Int32, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard let found = memchr(base + start, byte, end - start) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func read(_ whole: Bytes, _ number: Int32) {
    var line = whole
    // A nul byte ends the line, a hash begins a comment.
    if let end = line.firstIndex(where: { $0 == 0x23 || $0 == 0 }) { line = line[..<end] }
    line = trimmed(line)
    guard !line.isEmpty, let (key, value) = split(line) else { return }
    switch RobotsKey(key) {
    case .userAgent: readAgent(value)
    case .allow: add(value, line, number, isAllow: true)
    case .disallow: add(value, line, number, isAllow: false)
    case .sitemap: file.sitemapRanges.append(range(value))
    case .crawlDelay:
      if let delay = Double(String(decoding: value, as: UTF8.self)), delay >= 0, delay.isFinite, hasAgent {
        group.crawlDelay = max(group.crawlDelay ?? 0, delay)
      }
    case .unknown: break
    }
  }

  /// Key and value; a colon may be missing when there are exactly two words.
  private func split(_ line: Bytes) -> (Bytes, Bytes)? {
    if let colon = line.firstIndex(of: 0x3A) {
      let key = trimmed(line[..<colon])
      return key.isEmpty ? nil : (key, trimmed(line[(colon + 1)...]))
    }
    guard let space = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
    let value = trimmed(line[space...])
    guard !value.contains(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
    return (line[..<space], value)
  }

  private var hasAgent: Bool {
    group.isForAll || (file.agents.last.map { Int($0.group) == file.groups.count } ?? false)
  }

  private mutating func readAgent(_ value: Bytes) {
    if hasRules { closeGroup() }
    if value.first == 0x2A, value.count == 1 || ASCII.isSpace(value[value.startIndex + 1]) {
      group.isForAll = true
      return
    }
    // A product token is letters, hyphen and underscore; what follows (a version) is left out.
    let token = value.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F }
    file.agents.append(RobotsFile.Agent(name: range(token), group: Int32(truncatingIfNeeded: file.groups.count)))
  }

  private mutating func add(_ value: Bytes, _ line: Bytes, _ number: Int32, isAllow: Bool) {
    guard hasAgent else { return }
    if !hasRules { group.rules = file.rules.count..<file.rules.count }
    hasRules = true
    append(RobotsPattern.canonical(value), value, line, number, isAllow)
    // Google: who allows /folder/index.html allows /folder/ as well.
    guard isAllow, let slash = value.lastIndex(of: 0x2F), value[slash...].starts(with: "/index.htm".utf8) else {
      return
    }
    append((RobotsPattern.canonical(value[...slash]) ?? Array(value[...slash])) + [0x24], value, line, number, true)
  }

  private mutating func append(_ changed: [UInt8]?, _ value: Bytes, _ line: Bytes, _ number: Int32, _ isAllow: Bool) {
    var pattern = range(value)
    if let changed {
      let start = Int32(truncatingIfNeeded: size + extra.count)
      extra += changed
      pattern = start..<(start + Int32(truncatingIfNeeded: changed.count))
    }
    let start = changed.map { RobotsPattern.Start(pattern: $0) } ?? RobotsPattern.Start(pattern: value)
    file.rules.append(
      RobotsFile.Rule(pattern: pattern, text: range(line), line: number, isAllow: isAllow, start: start))
    group.rules = group.rules.lowerBound..<file.rules.count
  }

  private mutating func closeGroup() {
    if hasAgent { file.groups.append(group) }
    group = RobotsFile.Group()
    hasRules = false
  }

  private func range(_ slice: Bytes) -> Range<Int32> {
    Int32(truncatingIfNeeded: slice.startIndex)..<Int32(truncatingIfNeeded: slice.endIndex)
  }

  private func trimmed(_ slice: Bytes) -> Bytes {
    var start = slice.startIndex
    var end = slice.endIndex
    while start < end, ASCII.isSpace(slice[start]) { start += 1 }
    while end > start, ASCII.isSpace(slice[end - 1]) { end -= 1 }
    return slice[start..<end]
  }
}
