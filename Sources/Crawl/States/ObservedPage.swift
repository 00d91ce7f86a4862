import Presence

/// A capture and its outline, folded once for all rules.
final class ObservedPage {
  let capture: Capture
  let outline: PageOutline?
  let title: Folded
  let titleText: String
  /// The visible text, folded when the first rule asks for it: most pages are too long for any.
  private(set) lazy var text = Folded(outline?.text ?? "")
  /// The source, folded when the first rule asks for it.
  private lazy var body = Folded(capture.body.prefix(ObservedPage.longestSource))

  /// Marks stand near the start of the source; more of it is not searched.
  private static let longestSource = 64 * 1024

  init(_ capture: Capture, _ outline: PageOutline?) {
    self.capture = capture
    self.outline = outline
    titleText = outline?.title ?? ""
    title = Folded(titleText)
  }

  /// Visible characters of the whole page; the size of the body when nobody read it.
  var visibleCharacters: Int { outline?.visibleCharacters ?? capture.body.count }

  func evidence(line: Int?, _ excerpt: String, _ method: Evidence.Method) -> Evidence {
    Evidence(
      url: capture.url.description, line: line, excerpt: excerpt, method: method, capturedAt: capture.capturedAt)
  }

  /// Line of the source where the words stand; nil when tags or entities stand between them there.
  func line(of words: Folded) -> Int? { body.find(words).map { lineNumber(at: $0) } }

  /// Line and surroundings in the source; nil when the words do not stand there.
  func source(of words: Folded) -> (Int, String)? {
    guard let offset = body.find(words) else { return nil }
    let start = Int(body.offsets[offset])
    let excerpt = capture.body[start..<min(start + 120, capture.body.count)]
    return (lineNumber(at: offset), String(decoding: excerpt, as: UTF8.self))
  }

  /// The visible text from a little before a folded offset.
  func textAround(_ offset: Int, _ length: Int) -> String {
    let source = Array((outline?.text ?? "").utf8)
    let from = Int(text.offsets[max(offset - 40, 0)])
    let to = Int(text.offsets[min(offset + length + 80, text.offsets.count - 1)])
    guard from <= to, to < source.count else { return "" }
    return String(decoding: source[from...to].drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
  }

  private func lineNumber(at offset: Int) -> Int {
    1 + capture.body.prefix(Int(body.offsets[offset])).count { $0 == 0x0A }
  }
}
