/// A drawn page, read back by a small tokenizer that is stricter than a browser: what tests look at.
struct Page {
  /// An opening or closing tag.
  struct Tag {
    let name: String
    let isClosing: Bool
    let isEmpty: Bool
    let attributes: [(name: String, value: String)]

    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private static let voidNames: Set<String> = ["meta", "img", "br", "hr", "input", "link"]

  private(set) var tags: [Tag] = []
  private(set) var text = ""
  /// What a strict reader objects to.
  private(set) var faults: [String] = []

  init(_ html: String) {
    var rest = Substring(html)
    var open: [String] = []
    while let less = rest.firstIndex(of: "<") {
      text += rest[..<less]
      rest = rest[rest.index(after: less)...]
      guard let greater = Page.end(of: rest) else {
        faults.append("a tag has no end: \(rest.prefix(40))")
        return
      }
      let inside = rest[..<greater]
      rest = rest[rest.index(after: greater)...]
      if inside.hasPrefix("!doctype") { continue }
      guard let tag = Page.tag(inside) else {
        faults.append("not a tag: <\(inside.prefix(60))>")
        continue
      }
      tags.append(tag)
      if ["style", "script"].contains(tag.name), !tag.isClosing, let close = rest.firstRange(of: "</\(tag.name)>") {
        rest = rest[close.upperBound...]
        continue
      }
      if tag.isEmpty || Page.voidNames.contains(tag.name) { continue }
      if tag.isClosing {
        if open.popLast() != tag.name { faults.append("</\(tag.name)> closes something else") }
      } else {
        open.append(tag.name)
      }
    }
    text += rest
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private static func end(of text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let mark = quote {
        if character == mark { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  private static func tag(_ inside: Substring) -> Tag? {
    let isClosing = inside.first == "/"
    var rest = isClosing ? inside.dropFirst() : inside
    let isEmpty = rest.last == "/"
    if isEmpty { rest = rest.dropLast() }
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    guard let first = name.first, first.isASCII, first.isLetter else { return nil }
    rest = rest.dropFirst(name.count)
    var attributes: [(name: String, value: String)] = []
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
      guard !key.isEmpty else { return nil }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        attributes.append((String(key), ""))
        continue
      }
      rest = rest.dropFirst()
      guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else { return nil }
      attributes.append((String(key), String(rest.dropFirst()[..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return Tag(name: String(name), isClosing: isClosing, isEmpty: isEmpty, attributes: attributes)
  }
}
