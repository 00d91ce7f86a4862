import Presence

/// `"datePublished":"2026-03-03…"` and its like in scripts that are no JSON-LD (data layers, state of applications).
enum ScriptDates {
  /// Bytes of all scripts of a page that are searched at most: what names a date stands early.
  private static let mostBytes = 400_000
  private static let stems: [(bytes: [UInt8], meaning: DatedEvidence.Meaning)] = [
    (Array("ublish".utf8), .published), (Array("odified".utf8), .modified), (Array("ubdate".utf8), .published),
    (Array("ubDate".utf8), .published), (Array("reated".utf8), .published),
  ]

  /// Adds what a script says.
  static func find(in node: HTMLDocument.Node, _ dated: DatedPage, into candidates: inout [DateCandidate]) {
    let document = dated.page.document
    let isItem = document.attributeUTF8(.type, of: node).map { ByteSearch.contains("ld+json", in: $0) } ?? false
    // What was read as items need not be guessed at.
    if isItem, dated.page.structured.contains(where: { $0.syntax == .jsonLD }) { return }
    for child in document.descendants(of: node) where document.kind(child) == .text {
      let text = document.utf8(of: child).prefix(mostBytes)
      var found = 0
      var index = text.startIndex
      // Every stem has its second letter in common use; look at the letters that begin one.
      while index + 8 < text.endIndex, found < 12 {
        let byte = text[index]
        guard byte == 0x75 || byte == 0x6F || byte == 0x72 else {
          index += 1
          continue
        }
        for stem in stems where starts(text, index, stem.bytes) {
          if var candidate = candidate(text, index, stem.meaning, child, dated) {
            // JSON-LD that could not be read as such.
            if isItem { candidate.rank = DateRank.pageItem }
            candidates.append(candidate)
            found += 1
          }
          index += stem.bytes.count - 1
          break
        }
        index += 1
      }
    }
  }

  private static func starts(_ text: ArraySlice<UInt8>, _ index: Int, _ stem: [UInt8]) -> Bool {
    guard text[index + 1] == stem[1], index + stem.count <= text.endIndex else { return false }
    for offset in stem.indices where text[index + offset] != stem[offset] { return false }
    return true
  }

  /// A key that holds the stem, then `:`, `=` or `,`, then a short quoted value or a number that is a date.
  private static func candidate(
    _ text: ArraySlice<UInt8>, _ hit: Int, _ meaning: DatedEvidence.Meaning, _ node: HTMLDocument.Node,
    _ dated: DatedPage
  ) -> DateCandidate? {
    var keyStart = hit
    while keyStart > text.startIndex, hit - keyStart < 40, isKey(text[keyStart - 1]) { keyStart -= 1 }
    var index = hit
    while index < text.endIndex, index - hit < 40, isKey(text[index]) { index += 1 }
    let keyEnd = index
    while index < text.endIndex, index - keyEnd < 8, [0x22, 0x27, 0x5C, 0x20, 0x3A, 0x3D, 0x2C].contains(text[index]) {
      index += 1
    }
    guard index > keyEnd, index < text.endIndex, DateScanner.isDigit(text[index]) || isLetter(text[index]) else {
      return nil
    }
    var end = index
    while end < text.endIndex, end - index < 40, text[end] != 0x22, text[end] != 0x27, text[end] != 0x5C { end += 1 }
    let value = String(decoding: text[index..<end], as: UTF8.self)
    guard let date = DateText.single(value, style: dated.style, asOf: dated.page.context.asOf), date.isWhole else {
      return nil
    }
    return DateCandidate(
      meaning: meaning, date: date, rank: DateRank.script, line: dated.page.document.line(node), method: .script,
      excerpt: .text(String(decoding: text[keyStart..<end], as: UTF8.self)))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || DateScanner.isDigit(byte) || byte == 0x5F || byte == 0x2D
  }
}
