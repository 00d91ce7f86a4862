/// The page's text as a person reads it, in UTF-8, with the way back to the source.
///
/// Blocks are parted by `\n`, cells of a table row by `\t`, `<br>` is `\n`; white space (also no-break and thin spaces)
/// is folded to one space; soft hyphens and zero-width characters are gone. Scripts, styles, templates, comments,
/// `<noscript>`, `<iframe>`, `<textarea>` and elements hidden by `hidden` or an inline style are left out. Text under
/// `aria-hidden` stays: customers see it. Text turned round by CSS (`direction: rtl; unicode-bidi: bidi-override`)
/// reads as it is seen.
public struct VisibleText: Sendable {
  /// How inline siblings are joined: numbers split over tags need `.glued`, labels glued to numbers need `.separated`.
  public enum View: Sendable { case glued, separated }

  /// A run of text from one text node.
  public struct Run: Sendable {
    /// First byte in ``utf8``.
    public var start: Int
    /// The text node.
    public var node: HTMLDocument.Node
  }

  /// The text.
  public var utf8: [UInt8] = []
  /// Runs in order of ``Run/start``.
  public var runs: [Run] = []

  /// A text of which nothing is read yet.
  public init() {}

  /// The whole text, or a range of it, as a string.
  public func string(_ range: Range<Int>? = nil) -> String {
    String(decoding: utf8[(range ?? 0..<utf8.count).clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The text node that a byte of ``utf8`` came from; nil for an empty text.
  public func node(at offset: Int) -> HTMLDocument.Node? {
    runIndex(at: offset).map { runs[$0].node }
  }

  /// Line of the source, from 1, that a byte of ``utf8`` came from; nil for an empty text.
  ///
  /// Exact also inside a text node of many lines: it counts the lines before the same letter of the node.
  public func line(at offset: Int, in document: HTMLDocument) -> Int? {
    guard let index = runIndex(at: offset) else { return nil }
    let run = runs[index]
    var lettersLeft = 0
    for byte in utf8[run.start..<max(run.start, min(offset, utf8.count))] where VisibleText.isPlain(byte) {
      lettersLeft += 1
    }
    var line = document.line(run.node)
    for byte in document.utf8(of: run.node) {
      if VisibleText.isPlain(byte) {
        if lettersLeft == 0 { break }
        lettersLeft -= 1
      }
      if byte == 0x0A { line += 1 }
    }
    return line
  }

  /// The line of text (up to `\n` on both sides) around a byte; for excerpts.
  public func sentence(around offset: Int) -> Range<Int> {
    guard offset >= 0, offset < utf8.count else { return 0..<0 }
    var start = offset
    while start > 0, utf8[start - 1] != 0x0A { start -= 1 }
    var end = offset
    while end < utf8.count, utf8[end] != 0x0A { end += 1 }
    return start..<end
  }

  private func runIndex(at offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? (runs.isEmpty ? nil : 0) : low - 1
  }

  /// A printable ASCII byte: what stands once both in the source and in the text.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
