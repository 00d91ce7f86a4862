import Presence

/// The header `Refresh: 0; url=/accueil`, which browsers treat like `<meta http-equiv=refresh>`.
///
/// Source: HTML standard, "shared declarative refresh steps".
enum RefreshHeader {
  /// Where it leads; nil without the header, when it only reloads the page, or when its address cannot be read.
  static func target(of capture: Capture) -> WebURL? {
    guard let value = capture.header("refresh") else { return nil }
    var rest = value.utf8[...]
    func skip(_ isSkipped: (UInt8) -> Bool) { rest = rest.drop(while: isSkipped) }
    skip { $0 <= 0x20 }
    skip { (0x30...0x39).contains($0) || $0 == 0x2E }
    skip { $0 <= 0x20 }
    guard let separator = rest.first, separator == 0x3B || separator == 0x2C else { return nil }
    rest = rest.dropFirst()
    skip { $0 <= 0x20 }
    if rest.prefix(3).map(ASCII.lower).elementsEqual("url".utf8) {
      let name = rest
      rest = rest.dropFirst(3)
      skip { $0 <= 0x20 }
      if rest.first == 0x3D { rest = rest.dropFirst() } else { rest = name }
      skip { $0 <= 0x20 }
    }
    if let quote = rest.first, quote == 0x22 || quote == 0x27 { rest = rest.dropFirst().prefix { $0 != quote } }
    let text = String(decoding: rest.prefix(2_048), as: UTF8.self)
    return text.isEmpty ? nil : capture.url.resolving(text)
  }
}
