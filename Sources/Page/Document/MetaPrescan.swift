/// Finds the character set that a page declares in a `<meta>`, before the page is decoded.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding, without
/// its limit of 1,024 bytes: browsers also obey a later `<meta>` when the parser meets it.
struct MetaPrescan {
  /// No page declares its character set later than this.
  private static let furthest = 262_144

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The standard's name of the declared character set; nil when none is declared.
  static func find(in body: [UInt8]) -> String? {
    var scan = MetaPrescan(bytes: body.prefix(furthest), position: 0)
    return scan.run()
  }

  private mutating func run() -> String? {
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if matches("<!--") {
        skipComment()
      } else if matches("<meta"), byte(position + 5) <= 0x20 || byte(position + 5) == UInt8(ascii: "/") {
        position += 5
        if let name = readMeta() { return name }
      } else if isLetter(byte(position + 1)) || byte(position + 1) == UInt8(ascii: "/") && isLetter(byte(position + 2))
      {
        while position < bytes.endIndex, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
        while readAttribute() != nil {}
      } else if [UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "?")].contains(byte(position + 1)) {
        skip(past: UInt8(ascii: ">"))
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    position += 2
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: ">"), byte(position - 1) == UInt8(ascii: "-"),
        byte(position - 2) == UInt8(ascii: "-")
      {
        position += 1
        return
      }
      position += 1
    }
  }

  private mutating func skip(past wanted: UInt8) {
    while position < bytes.endIndex, bytes[position] != wanted { position += 1 }
    position += 1
  }

  /// The name that this `<meta>` declares, if it is whole and declares a known one.
  private mutating func readMeta() -> String? {
    var isPragma = false
    var needsPragma = false
    var label: [UInt8]?
    while let (name, value) = readAttribute() {
      switch name {
      case Array("http-equiv".utf8): if value == Array("content-type".utf8) { isPragma = true }
      case Array("content".utf8):
        if label == nil, let found = MetaPrescan.charset(in: value) {
          label = found
          needsPragma = true
        }
      case Array("charset".utf8):
        label = value
        needsPragma = false
      default: break
      }
    }
    guard byte(position - 1) == UInt8(ascii: ">"), let label, !needsPragma || isPragma else { return nil }
    guard let name = CharsetLabels.name(of: label) else { return nil }
    switch name {
    case "utf-16be", "utf-16le": return "utf-8"
    case "x-user-defined": return "windows-1252"
    default: return name
    }
  }

  /// Name and value in lower case; nil at the end of the tag, which is passed.
  private mutating func readAttribute() -> (name: [UInt8], value: [UInt8])? {
    while byte(position) <= 0x20 || byte(position) == UInt8(ascii: "/"), position < bytes.endIndex { position += 1 }
    guard position < bytes.endIndex else { return nil }
    if bytes[position] == UInt8(ascii: ">") {
      position += 1
      return nil
    }
    var name: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "="), !name.isEmpty { break }
      name.append(lowercased(byte))
      position += 1
    }
    while position < bytes.endIndex, bytes[position] <= 0x20 { position += 1 }
    guard byte(position) == UInt8(ascii: "=") else { return (name, []) }
    position += 1
    while position < bytes.endIndex, bytes[position] <= 0x20 { position += 1 }
    return (name, readValue())
  }

  private mutating func readValue() -> [UInt8] {
    var value: [UInt8] = []
    let quote = byte(position)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    while position < bytes.endIndex {
      let byte = bytes[position]
      if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") { break }
      value.append(lowercased(byte))
      position += 1
    }
    if isQuoted { position += 1 }
    return value
  }

  /// The label after `charset=` in a content type.
  ///
  /// Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements
  static func charset(in contentType: [UInt8]) -> [UInt8]? {
    let word = Array("charset".utf8)
    var at = 0
    while at + word.count < contentType.count {
      guard word.indices.allSatisfy({ contentType[at + $0] | 0x20 == word[$0] }) else {
        at += 1
        continue
      }
      at += word.count
      var rest = contentType[at...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let inner = rest.dropFirst()
        return inner.firstIndex(of: quote).map { Array(inner[..<$0]) }
      }
      return Array(rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") })
    }
    return nil
  }

  private func matches(_ text: StaticString) -> Bool {
    for offset in 0..<text.utf8CodeUnitCount
    where lowercased(byte(position + offset)) != text.utf8Start[offset] { return false }
    return true
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
