import Presence

extension Page {
  /// The byte of ``separatedText`` that a byte of ``foldedText`` came from.
  public func separatedOffset(ofFolded wanted: Int) -> Int { separatedOffsets(ofFolded: [wanted])[0] }

  /// The bytes of ``separatedText`` that some bytes of ``foldedText``, in ascending order, came from: one walk for all.
  func separatedOffsets(ofFolded wanted: [Int]) -> [Int] {
    var folded = 0
    var index = 0
    let source = separatedText.utf8
    return wanted.map { offset in
      while index < source.count, folded < offset {
        let byte = source[index]
        if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80,
          source[index + 2] == 0x98 || source[index + 2] == 0x99
        {
          index += 3
          folded += 1
        } else if (0xC3...0xC5).contains(byte), index + 1 < source.count {
          folded += ByteSearch.folded(source[index..<index + 2]).count
          index += 2
        } else {
          index += 1
          folded += 1
        }
      }
      return index
    }
  }

  /// Evidence at a byte of ``foldedText``.
  func evidence(atFolded offset: Int) -> Evidence {
    evidence(in: separatedText, at: separatedOffset(ofFolded: offset))
  }

  /// Text of a subtree, hidden or not, folded, in one line; for comparing with phrases. Cheap: no layout.
  func foldedWords(of node: HTMLDocument.Node) -> [UInt8] {
    var out: [UInt8] = []
    var child = node
    let end = document.end(of: node)
    while child < end, out.count < 2_000 {
      switch document.kind(child) {
      case .text: out += document.utf8(of: child)
      case .element where document.name(child).isRawText: child = document.end(of: child) - 1
      case .element: out.append(0x20)
      case .comment: break
      }
      child += 1
    }
    return Page.foldedLine(out)
  }

  /// Folded, white space (also no-break) folded to single spaces.
  static func foldedLine(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var pending = false
    var previous: UInt8 = 0
    for byte in ByteSearch.folded(bytes) {
      if byte <= 0x20 || byte == 0xA0 && previous == 0xC2 {
        if byte == 0xA0 { out.removeLast() }
        pending = !out.isEmpty
      } else {
        if pending { out.append(0x20) }
        pending = false
        out.append(byte)
      }
      previous = byte
    }
    return out
  }
}

extension TagName {
  /// Its content is no markup: scripts, styles, `<noscript>`, `<iframe>`…
  var isRawText: Bool { traits.contains(.rawText) }
}
