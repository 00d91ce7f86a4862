/// A template as a list of steps, which draw a ``View`` many times faster than the template engine does: of a report's
/// processor time, the engine's lookups through `Any` and its mirrors took the half.
///
/// Decision: the engine still reads every template first and says what is wrong and where; it also draws those that use
/// more of Mustache than ``DrawingReader`` knows. A test holds both to the same bytes.
struct Drawing: Sendable {
  /// What a tag names: what stands innermost (`{{.}}`), or a name and names within it.
  struct Path: Sendable {
    /// Nil for what stands innermost.
    let first: String?
    let rest: [String]
  }

  /// One step.
  indirect enum Step: Sendable {
    case text([UInt8])
    case escaped(Path)
    case raw(Path)
    case section(Path, [Step])
    case inverted(Path, [Step])
    case partial(String)
  }

  /// Steps of every template, by its name.
  let templates: [String: [Step]]

  /// The page in UTF-8; empty when there is no such template.
  func render(_ view: View, with name: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(96 * 1024)
    var stack: [View.Value] = [.view(view)]
    draw(templates[name, default: []], &stack, &out)
    return out
  }

  private func draw(_ steps: [Step], _ stack: inout [View.Value], _ out: inout [UInt8]) {
    for step in steps {
      switch step {
      case .text(let bytes): out += bytes
      case .escaped(let path): Drawing.text(of: path, in: stack) { MarkupEscaping.append($0, to: &out) }
      case .raw(let path): Drawing.text(of: path, in: stack) { out += $0.utf8 }
      case .section(let path, let steps): draw(steps, for: Drawing.value(of: path, in: stack), &stack, &out)
      case .inverted(let path, let steps):
        if Drawing.isNothing(Drawing.value(of: path, in: stack)) { draw(steps, &stack, &out) }
      case .partial(let name): if let steps = templates[name] { draw(steps, &stack, &out) }
      }
    }
  }

  private func draw(
    _ steps: [Step], for value: View.Value, _ stack: inout [View.Value], _ out: inout [UInt8]
  ) {
    switch value {
    case .nothing, .flag(false): break
    case .flag(true): draw(steps, &stack, &out)
    case .text, .view: draw(steps, within: value, &stack, &out)
    case .views(let views): for view in views { draw(steps, within: .view(view), &stack, &out) }
    case .texts(let texts): for text in texts { draw(steps, within: .text(text), &stack, &out) }
    }
  }

  private func draw(_ steps: [Step], within value: View.Value, _ stack: inout [View.Value], _ out: inout [UInt8]) {
    stack.append(value)
    draw(steps, &stack, &out)
    stack.removeLast()
  }

  private static func isNothing(_ value: View.Value) -> Bool {
    switch value {
    case .nothing, .flag(false): true
    case .views(let views): views.isEmpty
    case .texts(let texts): texts.isEmpty
    case .flag, .text, .view: false
    }
  }

  private static func text(of path: Path, in stack: [View.Value], _ use: (String) -> Void) {
    switch value(of: path, in: stack) {
    case .text(let text): use(text.renderText)
    case .flag(let flag): use(flag ? "true" : "false")
    case .nothing, .view, .views, .texts: break
    }
  }

  /// Where the first name is found, from the inside out; the other names only within that.
  private static func value(of path: Path, in stack: [View.Value]) -> View.Value {
    guard let first = path.first else { return stack.last ?? .nothing }
    for place in stack.reversed() {
      guard case .view(let view) = place, var value = view[first] else { continue }
      for name in path.rest {
        guard case .view(let inner) = value, let next = inner[name] else { return .nothing }
        value = next
      }
      return value
    }
    return .nothing
  }
}
