/// Walks a document once and writes its visible text in both views, and what is hidden apart.
struct VisibleTextBuilder {
  private struct OpenElement {
    var end: Int
    var name: TagName
    var style: InlineStyle
    var gluedStart: Int
    var separatedStart: Int
  }

  private let reversedClasses: [[UInt8]]
  private var open: [OpenElement] = []
  private var hiddenDepth = 0
  private var keepsLinesDepth = 0
  private var folded = WordFolding()
  private(set) var glued = TextBuffer()
  private(set) var separated = TextBuffer()
  private(set) var hidden = TextBuffer()

  /// Reads the text of a subtree. The root of the subtree is read even when it is itself hidden.
  init(_ document: HTMLDocument, subtree root: HTMLDocument.Node = 0, reversedClasses: [[UInt8]] = []) {
    self.reversedClasses = reversedClasses
    guard root < document.count else { return }
    if document.kind(root) != .element {
      if document.kind(root) == .text { write(root, document) }
      return
    }
    var node = root == 0 ? 0 : root + 1
    let end = document.end(of: root)
    while node < end {
      while let last = open.last, last.end <= node { close() }
      node = read(node, document)
    }
    while !open.isEmpty { close() }
  }

  /// Reads one node and returns the next one to read.
  ///
  /// The document is handed on and not held: a held one would be copied, with all its arrays, at each call.
  private mutating func read(_ node: HTMLDocument.Node, _ document: HTMLDocument) -> HTMLDocument.Node {
    switch document.kind(node) {
    case .comment: return node + 1
    case .text:
      write(node, document)
      return node + 1
    case .element: break
    }
    let name = document.name(node)
    let traits = name.traits
    if traits.contains(.replaced) { spaceEverywhere() }
    if name == .svg, document.first(.text, in: document.descendants(of: node)) == nil { return document.end(of: node) }
    if traits.contains(.unseen) {
      spaceEverywhere(unlessHeadOr: name)
      return document.end(of: node)
    }
    if traits.contains(.void) {
      if name == .br || name == .hr { newlineEverywhere() }
      return node + 1
    }
    let style = InlineStyle(of: node, in: document, reversedClasses: reversedClasses)
    if style.contains(.hidden) { hiddenDepth += 1 }
    if style.contains(.keepsLines) || name == .pre { keepsLinesDepth += 1 }
    boundary(name, style, isEnd: false)
    open.append(
      OpenElement(
        end: document.end(of: node), name: name, style: style, gluedStart: glued.text.utf8.count,
        separatedStart: separated.text.utf8.count))
    return node + 1
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if last.style.contains(.reversed) {
      glued.reverse(from: last.gluedStart)
      separated.reverse(from: last.separatedStart)
    }
    boundary(last.name, last.style, isEnd: true)
    if last.style.contains(.hidden) { hiddenDepth -= 1 }
    if last.style.contains(.keepsLines) || last.name == .pre { keepsLinesDepth -= 1 }
  }

  private mutating func write(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    folded.read(document.utf8(of: node), keepsLines: keepsLinesDepth > 0)
    if hiddenDepth > 0 {
      hidden.write(folded, node: node)
    } else {
      glued.write(folded, node: node)
      separated.write(folded, node: node)
    }
  }

  /// What begins or ends with an element. Boundaries of hidden elements part hidden text only.
  private mutating func boundary(_ name: TagName, _ style: InlineStyle, isEnd: Bool) {
    if hiddenDepth > 0 {
      if name.isBlock || style.contains(.block) || name == .td || name == .th {
        hidden.newline()
      } else {
        hidden.space()
      }
      return
    }
    switch name {
    case .td, .th:
      guard isEnd else { return }
      glued.endCell()
      separated.endCell()
    case .tr, .table, .tbody, .thead, .tfoot:
      glued.endRow()
      separated.endRow()
    case _ where name.isBlock || style.contains(.block): newlineEverywhere()
    default: separated.space()
    }
  }

  private mutating func spaceEverywhere(unlessHeadOr name: TagName? = nil) {
    if name == .head || name == .script || name == .style || name == .template || name == .noscript { return }
    glued.space()
    separated.space()
  }

  private mutating func newlineEverywhere() {
    if hiddenDepth > 0 {
      hidden.newline()
    } else {
      glued.newline()
      separated.newline()
    }
  }
}
