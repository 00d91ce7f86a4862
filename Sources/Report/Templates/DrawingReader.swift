/// Reads a template that the engine has found to be good into the steps of a ``Drawing``.
///
/// It knows texts, variables, sections, comments and partials that are not indented; functions, inheritance, other
/// delimiters and unusual line ends make it give up. A tag alone on its line takes the line with it, by the engine's
/// rules, whose results it must equal to the byte.
struct DrawingReader {
  private enum Stop: Error { case unknown }

  /// Where a step list ended.
  private enum End { case text, close(String) }

  private enum Tag {
    case escaped(String), raw(String), section(String), inverted(String), partial(String), close(String), comment

    var isVariable: Bool {
      switch self {
      case .escaped, .raw: true
      case .section, .inverted, .partial, .close, .comment: false
      }
    }

    var isComment: Bool { if case .comment = self { true } else { false } }
  }

  private let bytes: [UInt8]
  private var at = 0

  /// The steps; nil when the template uses something that is not known here.
  static func steps(of template: String) -> [Drawing.Step]? {
    guard !template.unicodeScalars.contains(where: isUnusualLineEnd) else { return nil }
    var reader = DrawingReader(bytes: Array(template.utf8))
    // The engine reads a tag with the type of content before the text: it takes an empty first line with it, and the
    // tag after it never stands alone on its line.
    let isLineStart = reader.endLine()
    guard let (steps, end) = try? reader.read(isLineStart: isLineStart), case .text = end else { return nil }
    return steps
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static func isUnusualLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  // MARK: - Steps

  private mutating func read(isLineStart: Bool) throws(Stop) -> ([Drawing.Step], End) {
    var steps: [Drawing.Step] = []
    var isLineStart = isLineStart
    /// White space that begins the line, not yet written.
    var indent: [UInt8] = []
    while at < bytes.count {
      if isLineStart { indent = readBlanks() }
      let text = readText()
      if at < bytes.count, bytes[at] == 0x0A {
        DrawingReader.add(indent + text + [0x0A], to: &steps)
        at += 1
        isLineStart = true
        continue
      }
      if !text.isEmpty {
        DrawingReader.add(indent + text, to: &steps)
        indent = []
        isLineStart = false
      }
      guard at < bytes.count else { break }
      let tag = try readTag()
      let isAlone = !tag.isVariable && isLineStart && endLine()
      if !tag.isComment, !isAlone {
        DrawingReader.add(indent, to: &steps)
        indent = []
      }
      if case .close(let name) = tag { return (steps, .close(name)) }
      try append(tag, isAlone: isAlone, indent: indent, to: &steps)
      isLineStart = isAlone
    }
    return (steps, .text)
  }

  private mutating func append(
    _ tag: Tag, isAlone: Bool, indent: [UInt8], to steps: inout [Drawing.Step]
  ) throws(Stop) {
    switch tag {
    case .escaped(let name): steps.append(.escaped(try DrawingReader.path(name)))
    case .raw(let name): steps.append(.raw(try DrawingReader.path(name)))
    case .section(let name): steps.append(.section(try DrawingReader.path(name), try section(name, isAlone)))
    case .inverted(let name): steps.append(.inverted(try DrawingReader.path(name), try section(name, isAlone)))
    case .partial(let name):
      guard indent.isEmpty else { throw .unknown }
      steps.append(.partial(name))
    case .comment, .close: break
    }
  }

  private mutating func section(_ name: String, _ isLineStart: Bool) throws(Stop) -> [Drawing.Step] {
    guard case (let steps, .close(name)) = try read(isLineStart: isLineStart) else { throw .unknown }
    return steps
  }

  private static func add(_ text: [UInt8], to steps: inout [Drawing.Step]) {
    guard !text.isEmpty else { return }
    if case .text(let before) = steps.last {
      steps[steps.count - 1] = .text(before + text)
    } else {
      steps.append(.text(text))
    }
  }

  private static func path(_ name: String) throws(Stop) -> Drawing.Path {
    if name == "." { return Drawing.Path(first: nil, rest: []) }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = names.first, !names.contains(""), !name.utf8.contains(where: { "()*".utf8.contains($0) }) else {
      throw .unknown
    }
    return Drawing.Path(first: first, rest: Array(names.dropFirst()))
  }

  // MARK: - Bytes

  private var isAtTag: Bool {
    at + 1 < bytes.count && bytes[at] == UInt8(ascii: "{") && bytes[at + 1] == UInt8(ascii: "{")
  }

  /// Up to the end of the line or a tag.
  private mutating func readText() -> [UInt8] {
    let start = at
    while at < bytes.count, bytes[at] != 0x0A, !isAtTag { at += 1 }
    return Array(bytes[start..<at])
  }

  private mutating func readBlanks() -> [UInt8] {
    let start = at
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return Array(bytes[start..<at])
  }

  /// Passes the rest of the line when there is nothing on it.
  private mutating func endLine() -> Bool {
    var next = at
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard at < bytes.count else { return true }
    guard next < bytes.count, bytes[next] == 0x0A else { return false }
    at = next + 1
    return true
  }

  private mutating func readTag() throws(Stop) -> Tag {
    at += 2
    let start = at
    while at + 1 < bytes.count, bytes[at] != UInt8(ascii: "}") || bytes[at + 1] != UInt8(ascii: "}") { at += 1 }
    guard at + 1 < bytes.count else { throw .unknown }
    let inside = bytes[start..<at]
    at += 2
    switch inside.first {
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "#"): return .section(DrawingReader.name(inside.dropFirst()))
    case UInt8(ascii: "^"): return .inverted(DrawingReader.name(inside.dropFirst()))
    case UInt8(ascii: "/"): return .close(DrawingReader.name(inside.dropFirst()))
    case UInt8(ascii: "&"): return .raw(DrawingReader.name(inside.dropFirst()))
    case UInt8(ascii: ">"):
      let name = DrawingReader.name(inside.dropFirst())
      guard !name.hasPrefix("*") else { throw .unknown }
      return .partial(name)
    case UInt8(ascii: "{"):
      guard at < bytes.count, bytes[at] == UInt8(ascii: "}") else { throw .unknown }
      at += 1
      return .raw(DrawingReader.name(inside.dropFirst()))
    case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"), nil: throw .unknown
    default: return .escaped(DrawingReader.name(inside))
    }
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    guard let end = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(decoding: bytes[...end].drop(while: isBlank), as: UTF8.self)
  }
}
