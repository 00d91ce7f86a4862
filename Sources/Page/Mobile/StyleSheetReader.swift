/// Reads a style sheet in one pass with a stack of open blocks, as css-syntax-3 §5 does, without recursion.
///
/// Nested rules and `@media` inside a rule are understood; `@supports`, `@layer` and `@container` are taken to hold;
/// fonts, key frames and pages are stepped over.
struct StyleSheetReader {
  private let bytes: [UInt8]
  private var tokenizer: CSSTokenizer
  private var sheet = StyleSheet()
  private var frames: [Frame]
  /// Tokens since the last `;`, `{` or `}`.
  private var prelude: [CSSToken] = []
  private var depth = 0

  private enum Content { case rules, declarations, nothing }

  private struct Frame {
    var content: Content
    var condition: MediaCondition
    var selector: Range<Int>
    var firstDeclaration: Int
  }

  /// Deepest block that is read; deeper ones are stepped over.
  private static let deepest = 64
  /// Longest prelude that is kept, in tokens.
  private static let longest = 4000

  private init(_ bytes: [UInt8], content: Content, condition: MediaCondition) {
    self.bytes = bytes
    tokenizer = CSSTokenizer(bytes)
    frames = [Frame(content: content, condition: condition, selector: 0..<0, firstDeclaration: 0)]
  }

  /// Reads a whole style sheet, under the condition of its `media` attribute.
  static func read(_ bytes: [UInt8], condition: MediaCondition = .always) -> StyleSheet {
    var reader = StyleSheetReader(bytes, content: .rules, condition: condition)
    return reader.run()
  }

  /// Reads a `style` attribute: one rule without a selector.
  static func readAttribute(_ bytes: [UInt8]) -> StyleSheet {
    var reader = StyleSheetReader(bytes, content: .declarations, condition: .always)
    return reader.run()
  }

  private mutating func run() -> StyleSheet {
    while let token = tokenizer.next() {
      switch token.kind {
      case .openParenthesis, .function, .openBracket:
        depth += 1
        keep(token)
      case .closeParenthesis, .closeBracket:
        depth = max(0, depth - 1)
        keep(token)
      case .semicolon where depth == 0: endStatement()
      case .openBrace: open()
      case .closeBrace: close()
      case .cdo, .cdc: if frames.count > 1 { keep(token) }
      case .whitespace: if !prelude.isEmpty { keep(token) }
      default: keep(token)
      }
    }
    if !prelude.isEmpty { endStatement() }
    while frames.count > 1 { close() }
    closeRule(frames[0])
    return sheet
  }

  private mutating func keep(_ token: CSSToken) {
    if prelude.count < Self.longest { prelude.append(token) }
  }

  // MARK: Blocks

  private mutating func open() {
    depth = 0
    let parent = frames[frames.count - 1]
    var frame = parent
    frame.firstDeclaration = sheet.declarations.count
    if parent.content == .nothing || frames.count > Self.deepest {
      frame.content = .nothing
    } else if let first = prelude.first, first.kind == .atKeyword {
      openAt(first, &frame, isInRule: parent.content == .declarations)
    } else {
      frame.content = .declarations
      frame.selector = selectorRange()
      sheet.ruleCount += 1
      // The declarations before a nested rule are closed as a rule of their own.
      if parent.content == .declarations { split() }
      frame.firstDeclaration = sheet.declarations.count
    }
    frames.append(frame)
    prelude.removeAll(keepingCapacity: true)
  }

  private mutating func openAt(_ keyword: CSSToken, _ frame: inout Frame, isInRule: Bool) {
    if isInRule { split() }
    frame.firstDeclaration = sheet.declarations.count
    if CSSText.equals(bytes, keyword, "@media") {
      let condition = MediaCondition(bytes, prelude.dropFirst())
      frame.condition = frame.condition.and(condition)
      if condition.answersPhones, let limit = condition.limit {
        sheet.answers.append(.init(limit: limit, start: keyword.start))
      }
    } else if !["@supports", "@layer", "@container", "@scope", "@starting-style"].contains(where: {
      CSSText.equals(bytes, keyword, $0)
    }) {
      frame.content = .nothing
    }
  }

  private mutating func close() {
    if !prelude.isEmpty { endStatement() }
    depth = 0
    guard frames.count > 1, let frame = frames.popLast() else { return }
    closeRule(frame)
    if !frames.isEmpty { frames[frames.count - 1].firstDeclaration = sheet.declarations.count }
  }

  private mutating func split() {
    closeRule(frames[frames.count - 1])
    frames[frames.count - 1].firstDeclaration = sheet.declarations.count
  }

  private mutating func closeRule(_ frame: Frame) {
    guard frame.content == .declarations, frame.firstDeclaration < sheet.declarations.count else { return }
    sheet.rules.append(
      .init(
        selector: frame.selector, condition: frame.condition,
        declarations: frame.firstDeclaration..<sheet.declarations.count))
  }

  private func selectorRange() -> Range<Int> {
    guard let first = prelude.first, let last = prelude.last(where: { $0.kind != .whitespace }) else { return 0..<0 }
    return first.start..<max(first.start, last.end)
  }

  // MARK: Statements

  private mutating func endStatement() {
    defer { prelude.removeAll(keepingCapacity: true) }
    depth = 0
    guard let first = prelude.first else { return }
    if first.kind == .atKeyword {
      guard CSSText.equals(bytes, first, "@import"), sheet.imports.count < 50 else { return }
      guard let address = prelude.first(where: { $0.kind == .string || $0.kind == .url }) else { return }
      sheet.imports.append(address.start..<address.end)
    } else if frames[frames.count - 1].content == .declarations, first.kind == .ident {
      declaration(first)
    }
  }

  private mutating func declaration(_ name: CSSToken) {
    guard let property = StyleSheet.Property(bytes, name) else { return }
    let values = prelude.dropFirst().drop { $0.kind == .whitespace }
    guard values.first?.kind == .colon else { return }
    let isImportant = values.reversed().first { $0.kind != .whitespace }.map { CSSText.equals(bytes, $0, "important") }
    guard let value = StyleSheet.Value(bytes, values.dropFirst(), of: name) else { return }
    sheet.declarations.append(
      .init(property: property, value: value, isImportant: isImportant ?? false, start: name.start))
  }
}

extension StyleSheet.Property {
  fileprivate init?(_ bytes: [UInt8], _ name: CSSToken) {
    let names: [(StaticString, StyleSheet.Property)] = [
      ("width", .width), ("min-width", .minWidth), ("max-width", .maxWidth), ("font-size", .fontSize),
      ("font", .fontSize), ("display", .display), ("overflow", .overflow), ("overflow-x", .overflow),
    ]
    guard let first = CSSText.byte(bytes, name.start), [0x77, 0x6D, 0x66, 0x64, 0x6F].contains(first | 0x20),
      let found = names.first(where: { CSSText.equals(bytes, name, $0.0) })
    else { return nil }
    self = found.1
  }
}

extension StyleSheet.Value {
  /// The first thing in the value that says a size or a kept keyword.
  fileprivate init?(_ bytes: [UInt8], _ tokens: some Collection<CSSToken>, of name: CSSToken) {
    let isFont = CSSText.equals(bytes, name, "font")
    let isFontSize = isFont || CSSText.equals(bytes, name, "font-size")
    for token in tokens where token.kind != .whitespace {
      switch token.kind {
      case .percentage:
        self = .relative(token.value)
        return
      case .dimension:
        if isFontSize, CSSText.equals(bytes, token.unitStart..<token.end, "em") {
          self = .relative(token.value * 100)
        } else {
          self = CSSText.pixels(bytes, token).map { .pixels($0) } ?? .relative(100)
        }
        return
      case .number where token.value == 0:
        self = .pixels(0)
        return
      case .function where !isFont:
        self = .relative(100)
        return
      case .ident:
        if let word = Self.word(bytes, token) {
          self = .word(word)
          return
        }
        if !isFont {
          self = .word(.other)
          return
        }
      default: continue
      }
    }
    return nil
  }

  private static func word(_ bytes: [UInt8], _ token: CSSToken) -> StyleSheet.Word? {
    let words: [(StaticString, StyleSheet.Word)] = [
      ("auto", .auto), ("none", .none), ("flex", .flex), ("inline-flex", .flex), ("grid", .grid),
      ("inline-grid", .grid), ("hidden", .hidden), ("clip", .hidden), ("small", .small), ("x-small", .small),
      ("xx-small", .small),
    ]
    return words.first { CSSText.equals(bytes, token, $0.0) }?.1
  }
}
