/// A selector as far as the reading of layouts needs it: tags, ids and classes, joined by "stands inside".
///
/// Sibling combinators and attributes are passed over; a pseudo-element makes the selector match nothing.
struct Selector: Sendable, Hashable {
  /// One step: `div#page.wide`.
  struct Compound: Sendable, Hashable {
    var tag: Range<Int>?
    var id: Range<Int>?
    var classes: [Range<Int>] = []
    var isEmpty: Bool { tag == nil && id == nil && classes.isEmpty }
  }

  /// Steps from the subject outwards; never empty.
  var compounds: [Compound] = []
  /// Ids, classes and tags counted as CSS does.
  var specificity = 0

  /// Selectors of a list that can match; most steps 12.
  static func list(_ bytes: [UInt8], _ range: Range<Int>) -> [Selector] {
    var tokenizer = CSSTokenizer(bytes, range: range)
    var out: [Selector] = []
    var reader = Reader()
    while let token = tokenizer.next(), out.count < 200 {
      if token.kind == .comma, reader.depth == 0 {
        if let selector = reader.finished() { out.append(selector) }
        reader = Reader()
      } else {
        reader.take(token, bytes)
      }
    }
    if let selector = reader.finished() { out.append(selector) }
    return out
  }

  private struct Reader {
    var depth = 0
    private var steps: [Compound] = []
    private var current = Compound()
    private var specificity = 0
    private var isDead = false
    private var afterDot = false
    private var colons = 0
    private var isSibling = false

    mutating func take(_ token: CSSToken, _ bytes: [UInt8]) {
      switch token.kind {
      case .openBracket, .openParenthesis:
        depth += 1
        return
      case .function:
        depth += 1
        colons = 0
        return
      case .closeBracket, .closeParenthesis:
        depth = max(0, depth - 1)
        return
      default: if depth > 0 { return }
      }
      switch token.kind {
      case .whitespace: endStep()
      case .colon: colons += 1
      case .hash:
        current.id = token.start + 1..<token.end
        specificity += 10_000
      case .ident: ident(token, bytes)
      case .delim: delim(CSSText.byte(bytes, token.start) ?? 0)
      default: isDead = true
      }
    }

    private mutating func ident(_ token: CSSToken, _ bytes: [UInt8]) {
      if colons > 0 {
        let isElement =
          colons > 1
          || ["before", "after", "first-line", "first-letter"].contains { CSSText.equals(bytes, token, $0) }
        // A state that the page is not in at rest, or what is no element of the page.
        if isElement
          || ["hover", "focus", "active", "visited", "target", "checked"].contains(where: {
            CSSText.equals(bytes, token, $0)
          })
        {
          isDead = true
        }
        colons = 0
      } else if afterDot {
        current.classes.append(token.start..<token.end)
        specificity += 100
        afterDot = false
      } else {
        current.tag = token.start..<token.end
        specificity += 1
      }
    }

    private mutating func delim(_ byte: UInt8) {
      switch byte {
      case 0x2E: afterDot = true
      case 0x3E: endStep()
      case 0x2B, 0x7E:
        endStep()
        isSibling = true
      default: return
      }
    }

    private mutating func endStep() {
      guard !current.isEmpty else { return }
      if isSibling, !steps.isEmpty { steps.removeLast() }
      isSibling = false
      if steps.count < 12 { steps.append(current) } else { isDead = true }
      current = Compound()
    }

    mutating func finished() -> Selector? {
      endStep()
      guard !isDead, !steps.isEmpty else { return nil }
      return Selector(compounds: steps.reversed(), specificity: specificity)
    }
  }
}

extension Selector {
  /// Whether an element is its subject.
  func matches(_ node: HTMLDocument.Node, _ document: HTMLDocument, _ bytes: [UInt8]) -> Bool {
    guard let first = compounds.first, Self.holds(first, node, document, bytes) else { return false }
    var ancestor = document.parent(node)
    var climbed = 0
    for step in compounds.dropFirst() {
      while let current = ancestor, !Self.holds(step, current, document, bytes) {
        climbed += 1
        if climbed > 64 { return false }
        ancestor = document.parent(current)
      }
      guard let current = ancestor else { return false }
      ancestor = document.parent(current)
    }
    return true
  }

  private static func holds(
    _ step: Compound, _ node: HTMLDocument.Node, _ document: HTMLDocument, _ bytes: [UInt8]
  ) -> Bool {
    if let tag = step.tag {
      let name = document.name(node)
      guard name != .other, tag.count == name.name.utf8.count,
        zip(bytes[tag], name.name.utf8).allSatisfy({ CSSText.lower($0) == $1 })
      else { return false }
    }
    if let id = step.id {
      guard let own = document.attributeUTF8(.id, of: node), own.elementsEqual(bytes[id]) else { return false }
    }
    guard !step.classes.isEmpty else { return true }
    guard let own = document.attributeUTF8(.class, of: node) else { return false }
    return step.classes.allSatisfy { wanted in hasWord(own, bytes[wanted]) }
  }

  private static func hasWord(_ words: ArraySlice<UInt8>, _ wanted: ArraySlice<UInt8>) -> Bool {
    var start = words.startIndex
    var index = start
    while index <= words.endIndex {
      if index == words.endIndex || words[index] <= 0x20 {
        if index - start == wanted.count, words[start..<index].elementsEqual(wanted) { return true }
        start = index + 1
      }
      index += 1
    }
    return false
  }
}
