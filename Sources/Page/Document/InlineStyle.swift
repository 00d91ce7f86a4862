/// What an element's own attributes say about how its text is shown.
struct InlineStyle: OptionSet, Sendable {
  let rawValue: UInt8

  static let hidden = InlineStyle(rawValue: 1)
  static let reversed = InlineStyle(rawValue: 2)
  static let block = InlineStyle(rawValue: 4)
  static let keepsLines = InlineStyle(rawValue: 8)

  /// Text may only be turned round where there is not much of it: a page is not an address.
  private static let longestReversedSubtree = 64

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of node: HTMLDocument.Node, in document: HTMLDocument, reversedClasses: [[UInt8]]) {
    self = []
    if let value = document.attributeUTF8(.hidden, of: node), !value.elementsEqual("until-found".utf8) {
      insert(.hidden)
    }
    if let style = document.attributeUTF8(.style, of: node) { read(style) }
    if !reversedClasses.isEmpty, let classes = document.attributeUTF8(.class, of: node) {
      let words = classes.split { $0 <= 0x20 }
      if words.contains(where: { word in reversedClasses.contains { $0.elementsEqual(word) } }) { insert(.reversed) }
    }
    if document.name(node) == .bdo, document.attributeUTF8(.dir, of: node)?.elementsEqual("rtl".utf8) == true {
      insert(.reversed)
    }
    if document.end(of: node) - node > InlineStyle.longestReversedSubtree { remove(.reversed) }
  }

  /// Reads a style attribute; declarations may be written in any case and spacing.
  private mutating func read(_ style: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    text.reserveCapacity(min(style.count, 1024) + 1)
    for byte in style.prefix(1024) where byte > 0x20 {
      text.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    text.append(UInt8(ascii: ";"))
    var override = 0
    for declaration in text.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = declaration[..<colon]
      let value = declaration[(colon + 1)...]
      if name.elementsEqual("display".utf8) {
        if value.starts(with: "none".utf8) {
          insert(.hidden)
        } else if [UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "l")]
          .contains(value.first ?? 0)
        {
          insert(.block)
        }
      } else if name.elementsEqual("visibility".utf8) {
        if value.starts(with: "hidden".utf8) || value.starts(with: "collapse".utf8) { insert(.hidden) }
      } else if name.elementsEqual("font-size".utf8) {
        if value.elementsEqual("0".utf8) || value.elementsEqual("0px".utf8) { insert(.hidden) }
      } else if name.elementsEqual("text-indent".utf8) || name.elementsEqual("left".utf8)
        || name.elementsEqual("top".utf8)
      {
        // Off the screen: a thousand pixels or more to the left.
        if value.first == UInt8(ascii: "-"), value.count(where: { (0x30...0x39).contains($0) }) >= 4 { insert(.hidden) }
      } else if name.elementsEqual("white-space".utf8) {
        if value.starts(with: "pre".utf8) { insert(.keepsLines) }
      } else if name.elementsEqual("direction".utf8) {
        if value.starts(with: "rtl".utf8) { override |= 1 }
      } else if name.elementsEqual("unicode-bidi".utf8) {
        if value.starts(with: "bidi-override".utf8) || value.starts(with: "isolate-override".utf8) { override |= 2 }
      }
    }
    if override == 3 { insert(.reversed) }
  }

  /// Classes that a page's own `<style>` turns round (`direction: rtl; unicode-bidi: bidi-override`).
  static func reversedClasses(in document: HTMLDocument) -> [[UInt8]] {
    var out: [[UInt8]] = []
    for node in document.elements(.style) {
      for text in document.descendants(of: node) where document.kind(text) == .text {
        let css = document.utf8(of: text)
        guard ByteSearch.find("bidi-override", in: css) != nil else { continue }
        for rule in css.split(separator: UInt8(ascii: "}")) {
          guard ByteSearch.find("bidi-override", in: rule) != nil, ByteSearch.find("rtl", in: rule) != nil,
            let brace = rule.lastIndex(of: UInt8(ascii: "{"))
          else { continue }
          for word in rule[..<brace].split(whereSeparator: { $0 <= 0x20 || ",{;>+~".utf8.contains($0) }) {
            guard let dot = word.lastIndex(of: UInt8(ascii: ".")) else { continue }
            out.append(Array(word[(dot + 1)...].prefix { $0 != UInt8(ascii: ":") }))
          }
        }
      }
    }
    return out
  }
}
