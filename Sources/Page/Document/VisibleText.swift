/// The page's text as a person reads it, in UTF-8, with the way back to the source.
///
/// Blocks end in `\n`; cells of a table row are parted by `\t`; white space is folded; scripts, styles, templates,
/// comments and hidden elements are left out.
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

  /// The text node that a byte of ``utf8`` came from; nil for an empty text.
  public func node(at offset: Int) -> HTMLDocument.Node? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : runs[low - 1].node
  }
}
