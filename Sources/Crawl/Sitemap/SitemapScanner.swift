import Presence

/// Finds `<loc>` and `<lastmod>` in bytes that are meant to be XML. No tree, no entities of its own, no recursion: what
/// is broken is skipped, and an attack by entities or depth finds nothing to attack.
struct SitemapScanner {
  private let bytes: [UInt8]
  private let base: WebURL
  private let most: Int
  private(set) var entries: [Sitemap.Entry] = []
  private(set) var isIndex = false
  private(set) var sawRoot = false
  private(set) var isCut = false
  private var location: WebURL?
  private var day: CivilDate?
  private var index = 0

  init(bytes: [UInt8], base: WebURL, most: Int) {
    self.bytes = bytes
    self.base = base
    self.most = most
  }

  mutating func scan() {
    while !isCut, let open = bytes[index...].firstIndex(of: 0x3C) {
      index = open + 1
      if skipDeclaration() { continue }
      let isClosing = index < bytes.count && bytes[index] == 0x2F
      if isClosing { index += 1 }
      let name = takeName()
      guard let end = bytes[index...].firstIndex(of: 0x3E) else { break }
      index = end + 1
      take(name, isClosing: isClosing)
    }
    finishEntry()
  }

  private mutating func take(_ name: ArraySlice<UInt8>, isClosing: Bool) {
    // `image:loc` and its like are no pages; the sitemap's own prefix, where it has one, is another.
    let local = name.firstIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    let prefix = name.dropLast(local.count)
    let foreign = ["image:", "video:", "news:", "xhtml:", "mobile:", "pagemap:"]
    guard !foreign.contains(where: { prefix.elementsEqual($0.utf8) }) else { return }
    switch String(decoding: local.prefix(16), as: UTF8.self).lowercased() {
    case "urlset": sawRoot = true
    case "sitemapindex":
      sawRoot = true
      isIndex = true
    case "url", "sitemap": finishEntry()
    case "loc" where !isClosing:
      if location != nil { finishEntry() }
      let text = String(decoding: takeText(), as: UTF8.self)
      // An empty one is no address; resolved, it would be the sitemap itself.
      location = text.isEmpty ? nil : WebURL(text) ?? base.resolving(text)
    case "lastmod" where !isClosing:
      day = CivilDate(iso: String(decoding: takeText().drop { $0 <= 0x20 }, as: UTF8.self))
    default: break
    }
  }

  private mutating func finishEntry() {
    defer {
      location = nil
      day = nil
    }
    guard let location else { return }
    guard entries.count < most else {
      isCut = true
      return
    }
    entries.append(Sitemap.Entry(url: location, lastModified: day))
  }

  /// Skips comments, CDATA marks, instructions and doctypes.
  private mutating func skipDeclaration() -> Bool {
    guard index < bytes.count, bytes[index] == 0x21 || bytes[index] == 0x3F else { return false }
    let isComment = bytes[index...].starts(with: "!--".utf8)
    let end: [UInt8] = isComment ? Array("-->".utf8) : [0x3E]
    index = find(end, from: index).map { $0 + end.count } ?? bytes.count
    return true
  }

  private mutating func takeName() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x2F { index += 1 }
    return bytes[start..<index]
  }

  /// The text up to the next tag, entities decoded, CDATA unwrapped.
  private mutating func takeText() -> [UInt8] {
    var start = bytes[index...].firstIndex { $0 > 0x20 } ?? bytes.count
    let mark = Array("<![CDATA[".utf8)
    if bytes[start...].starts(with: mark) {
      start += mark.count
      let end = find(Array("]]>".utf8), from: start) ?? bytes.count
      index = min(bytes.count, end + 3)
      return Array(bytes[start..<end])
    }
    let end = bytes[start...].firstIndex(of: 0x3C) ?? bytes.count
    index = end
    return SitemapScanner.decoded(bytes[start..<min(end, start + 4096)])
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first else { return nil }
    var position = start
    while position < bytes.count, let found = bytes[position...].firstIndex(of: first) {
      if bytes[found...].starts(with: mark) { return found }
      position = found + 1
    }
    return nil
  }

  /// The five entities of XML and numeric ones; others stay as they are.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x26) else { return Array(text) }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == 0x26, let end = rest.prefix(12).firstIndex(of: 0x3B) else {
        out.append(byte)
        continue
      }
      let name = String(decoding: rest[..<end], as: UTF8.self)
      var scalar: Unicode.Scalar?
      switch name {
      case "amp": scalar = "&"
      case "lt": scalar = "<"
      case "gt": scalar = ">"
      case "quot": scalar = "\""
      case "apos": scalar = "'"
      default:
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
          scalar = UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
        } else if name.hasPrefix("#") {
          scalar = UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }
        }
      }
      guard let scalar else {
        out.append(byte)
        continue
      }
      out += String(scalar).utf8
      rest = rest[(end + 1)...]
    }
    return out
  }
}
