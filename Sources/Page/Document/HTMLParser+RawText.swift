extension HTMLParser {
  /// Content of a raw text element up to its end tag; nil when nobody closes it and it must not swallow the page.
  mutating func rawText(of name: TagName) -> Range<Int>? {
    guard !unclosed.contains(name) else { return nil }
    let wanted = Array(name.name.utf8)
    var at = position
    while true {
      at = index(of: UInt8(ascii: "<"), from: at)
      guard at < source.count else { break }
      if byte(at + 1) == UInt8(ascii: "/"), isTag(wanted, at: at + 2) { return position..<at }
      at += 1
    }
    if name == .style { return position..<source.count }
    unclosed.insert(name)
    return nil
  }

  /// Content of a script. Inside `<!--`, a `<script>` written by a script hides the next `</script>`.
  ///
  /// Source: https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state
  mutating func scriptText() -> Range<Int>? {
    let wanted = Array("script".utf8)
    let dash = UInt8(ascii: "-")
    var firstEnd: Int?
    var isEscaped = false
    var isDoubleEscaped = false
    var at = position
    while at < source.count {
      if !isEscaped { at = index(of: UInt8(ascii: "<"), from: at) }
      switch byte(at) {
      case UInt8(ascii: ">") where byte(max(position, at - 1)) == dash && byte(max(position, at - 2)) == dash:
        isEscaped = false
        isDoubleEscaped = false
      case UInt8(ascii: "<"):
        if byte(at + 1) == UInt8(ascii: "/"), isTag(wanted, at: at + 2) {
          if !isDoubleEscaped { return position..<at }
          firstEnd = firstEnd ?? at
          isDoubleEscaped = false
        } else if !isEscaped {
          isEscaped = byte(at + 1) == UInt8(ascii: "!") && byte(at + 2) == dash && byte(at + 3) == dash
          if isEscaped { at += 1 }
        } else if isTag(wanted, at: at + 1) {
          isDoubleEscaped = true
        }
      default: break
      }
      at += 1
    }
    return position..<(firstEnd ?? source.count)
  }

  /// Whether this name stands here, followed by what ends a tag's name.
  private func isTag(_ name: [UInt8], at start: Int) -> Bool {
    guard start + name.count <= source.count else { return false }
    for offset in 0..<name.count where source[start + offset] | 0x20 != name[offset] { return false }
    let after = byte(start + name.count)
    return after <= 0x20 || after == UInt8(ascii: "/") || after == UInt8(ascii: ">")
  }
}
