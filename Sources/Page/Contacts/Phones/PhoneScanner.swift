/// A number found in a text.
struct FoundNumber: Sendable {
  var number: JudgedNumber
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// What the words before it say; nil when they say nothing.
  var cue: PhoneCue?
}

/// Finds telephone numbers in folded text: windows of digits, cues, plans, then libphonenumber.
struct PhoneScanner {
  /// Regions to try for national numbers, likeliest first.
  var regions: [String]
  /// Those of them that something on the page speaks for; the others are tried where a cue says "telephone".
  var likely: Set<String>
  var library = PhoneLibrary()

  init(regions: [String], likely: Set<String>? = nil) {
    self.regions = regions
    self.likely = likely ?? Set(regions)
  }

  /// Numbers in the order of the text.
  mutating func scan(_ text: TracedText) -> [FoundNumber] {
    var found: [FoundNumber] = []
    let isAmerican = regions.first == "US" || regions.first == "CA"
    for window in PhoneWindow.all(in: text.bytes, minimum: isAmerican ? 3 : 7) {
      if window.digits >= 7 {
        scan(window, of: text, into: &found)
      } else if let number = VanityNumbers.number(in: window, of: text, library: &library) {
        found.append(number)
      }
    }
    return found
  }

  private mutating func scan(_ window: PhoneWindow, of text: TracedText, into found: inout [FoundNumber]) {
    let bytes = text.bytes
    let poisoned = PhoneScanner.isPartOfSomethingElse(window, in: bytes)
    let count = window.digits
    if poisoned, count > 11 { return }
    var index = 0
    var previousEnd: Int?
    while index < window.groups.count {
      let start = index == 0 ? window.start : window.groups[index].lowerBound
      var cue = PhoneCues.before(start, in: text)
      // The numbers of one line share the label of the first: "Tél. 01… / 06…".
      if cue == nil, let end = previousEnd, start - end <= 5, let last = found.last { cue = last.cue }
      if cue == .otherNumber || (poisoned && index == 0 && cue == nil) {
        index += 1
        continue
      }
      if let match = match(window, from: index, text: text, cue: cue, isPoisoned: poisoned) {
        var match = match
        if PhoneCues.saysFax(after: match.number.range.upperBound, in: bytes) { match.number.cue = .fax }
        found.append(match.number)
        previousEnd = match.number.range.upperBound
        index = match.next
      } else {
        // Five French pairs that no line has: what is left of them is no number of another country either.
        index += isFrenchShape(window.groups[index...], in: bytes) ? 5 : 1
      }
    }
  }

  /// Whether five pairs of digits begin with one zero.
  private func isFrenchShape(_ groups: ArraySlice<Range<Int>>, in bytes: [UInt8]) -> Bool {
    guard groups.count >= 5, let first = groups.first, regions.contains("FR") else { return false }
    return groups.prefix(5).allSatisfy { $0.count == 2 } && bytes[first.lowerBound] == 0x30
      && bytes[first.lowerBound + 1] != 0x30
  }

  /// "33 5 36 49 01 02", "(33) 5 …": the plus is missing, the grouping is that of no other number.
  private func isFrenchWithoutPlus(_ groups: ArraySlice<Range<Int>>, in bytes: [UInt8]) -> Bool {
    guard groups.count >= 6, let first = groups.first, regions.first == "FR" else { return false }
    return groups.prefix(6).map(\.count) == [2, 1, 2, 2, 2, 2] && bytes[first] == [0x33, 0x33]
  }

  private struct Match {
    var number: FoundNumber
    var next: Int
  }

  private mutating func match(
    _ window: PhoneWindow, from index: Int, text: TracedText, cue: PhoneCue?, isPoisoned: Bool
  ) -> Match? {
    let bytes = text.bytes
    let first = window.groups[index]
    let gapStart = index == 0 ? window.start : window.groups[index - 1].upperBound
    let hasPlus = bytes[gapStart..<first.lowerBound].contains(0x2B)
    if hasPlus || (bytes[first.lowerBound] == 0x30 && bytes.byte(at: first.lowerBound + 1) == 0x30) {
      if let match = international(window, from: index, text: text, cue: cue, hasPlus: hasPlus) { return match }
      if hasPlus, bytes[first.lowerBound] != 0x30 { return nil }
    }
    if let match = national(window, from: index, text: text, cue: cue, isPoisoned: isPoisoned) { return match }
    if cue == nil, !isPoisoned, !hasPlus, isFrenchWithoutPlus(window.groups[index...], in: bytes) {
      return international(window, from: index, text: text, cue: cue, hasPlus: false)
    }
    // "44 (0) 1621 862 145", "971 26729 136": the plus is missing, the label is not.
    guard cue == .telephone || cue == .fax, !hasPlus, bytes[first.lowerBound] != 0x30 else { return nil }
    let gaps = first.lowerBound..<min(text.count, first.lowerBound + 22)
    guard !bytes[gaps].contains(0x2F) else { return nil }
    return international(window, from: index, text: text, cue: cue, hasPlus: false)
  }

  /// `+CC…`, `00CC…`, or digits that begin with a country code.
  private mutating func international(
    _ window: PhoneWindow, from index: Int, text: TracedText, cue: PhoneCue?, hasPlus: Bool
  ) -> Match? {
    let bytes = text.bytes
    for last in ends(of: window, from: index, in: bytes, counts: 8...17) {
      var digits: [UInt8] = []
      for group in window.groups[index...last] {
        // The trunk zero in parentheses is not dialled from abroad.
        let isBracketedZero =
          group.count == 1 && bytes[group.lowerBound] == 0x30 && bytes.byte(before: group.lowerBound) == 0x28
        if !isBracketedZero { digits += bytes[group] }
      }
      if !hasPlus, digits.starts(with: [0x30, 0x30]) { digits.removeFirst(2) }
      let end = window.groups[last].upperBound
      if digits.first == 0x30 {
        // "+0169888888": a national number with a plus before it.
        for region in regions.prefix(2) {
          if let number = library.judge(digits, region: region) {
            return Match(number: found(number, window, index, end, cue), next: last + 1)
          }
        }
        continue
      }
      guard (7...15).contains(digits.count), PhoneScanner.mayEnd(at: end, in: bytes) else { continue }
      guard let number = library.judge([0x2B] + digits, region: "ZZ") else { continue }
      return Match(number: found(number, window, index, end, cue), next: last + 1)
    }
    return nil
  }

  private mutating func national(
    _ window: PhoneWindow, from index: Int, text: TracedText, cue: PhoneCue?, isPoisoned: Bool
  ) -> Match? {
    let bytes = text.bytes
    let candidates = ends(of: window, from: index, in: bytes, counts: 6...12)
    guard !candidates.isEmpty else { return nil }
    let isCued = cue == .telephone || cue == .fax
    for region in regions {
      for last in candidates {
        let ranges = window.groups[index...last]
        let digits = ranges.flatMap { bytes[$0] }
        let separators = zip(ranges, ranges.dropFirst()).map { separator($0.upperBound..<$1.lowerBound, in: bytes) }
        let leading = index == 0 && window.start < ranges[index].lowerBound ? [UInt8(0x28)] : []
        let groups = ranges.map(\.count)
        var shape = NumberPlan.shape(
          digits, groups: groups, separators: groups[0] == 1 ? leading + separators : separators, region: region)
        if shape == .typical, groups == [digits.count], cue == .weakOther || isPoisoned { shape = .possible }
        // "Police d'assurance 0412 55 78 90": no French number begins so.
        if shape == .typical, cue == .weakOther, region == "FR", groups[0] == 4 { shape = .possible }
        if shape == .typical, !likely.contains(region), !NumberPlan.isUnmistakable(groups, region: region) {
          shape = .possible
        }
        if PhoneScanner.looksLikeOtherThings(ranges, in: bytes) { shape = min(shape, .possible) }
        guard shape != .no, shape == .typical || isCued else { continue }
        let end = ranges[last].upperBound
        guard PhoneScanner.mayEnd(at: end, in: bytes, isSure: shape == .typical && groups.count > 2) else { continue }
        let asked = NumberPlan.overseas(digits).flatMap { region == "FR" ? $0 : nil } ?? region
        guard let number = library.judge(digits, region: asked) else { continue }
        return Match(number: found(number, window, index, end, cue), next: last + 1)
      }
    }
    return nil
  }

  private func found(
    _ number: JudgedNumber, _ window: PhoneWindow, _ index: Int, _ end: Int, _ cue: PhoneCue?
  ) -> FoundNumber {
    let start = index == 0 ? window.start : window.groups[index].lowerBound
    return FoundNumber(number: number, range: start..<end, cue: cue)
  }

  /// Last groups at which a number that begins at `index` may end: the one before a strong gap first, then the others,
  /// longest first.
  private func ends(
    of window: PhoneWindow, from index: Int, in bytes: [UInt8], counts: ClosedRange<Int>
  ) -> [Int] {
    var digits = 0
    var ends: [Int] = []
    var strong: Int?
    var single = 0
    // No number has more than eight groups or four single digits: a table of figures is left at once.
    for last in index..<min(window.groups.count, index + 8) {
      if window.groups[last].count == 1 { single += 1 }
      if single > 4 { break }
      if last > index {
        let gap = window.groups[last - 1].upperBound..<window.groups[last].lowerBound
        if bytes[gap].contains(0x2B) || bytes[gap].contains(0x7C) || bytes[gap].contains(0x09) { break }
        if strong == nil, PhoneScanner.isStrong(gap, in: bytes) { strong = last - 1 }
      }
      digits += window.groups[last].count
      if digits > counts.upperBound { break }
      if digits >= counts.lowerBound { ends.append(last) }
    }
    ends.reverse()
    if let strong, let place = ends.firstIndex(of: strong) {
      ends.remove(at: place)
      ends.insert(strong, at: 0)
    }
    return ends
  }

  /// A gap that more likely parts two numbers than two groups.
  private static func isStrong(_ gap: Range<Int>, in bytes: [UInt8]) -> Bool {
    let gap = bytes[gap]
    return gap.contains(0x2F) || (gap.count > 2 && gap.contains(0x2D)) || gap.filter { $0 == 0x20 }.count > 2
  }

  private func separator(_ gap: Range<Int>, in bytes: [UInt8]) -> UInt8 {
    bytes[gap].first { $0 != 0x20 } ?? 0x20
  }
}
