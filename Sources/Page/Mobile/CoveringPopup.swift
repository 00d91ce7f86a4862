/// Windows that lie over the whole page when it opens: what no visitor with a small screen gets round.
///
/// Only what is sure without a browser: the containers of the tools that make them, and boxes whose own style is fixed
/// and as large as the screen. Banners for cookies are asked for by law and do not count.
enum CoveringPopup {
  /// Whether an element is such a window.
  static func covers(_ node: HTMLDocument.Node, in document: HTMLDocument) -> Bool {
    if let classes = document.attributeUTF8(.class, of: node), classes.count < 400,
      tools.contains(where: { ByteSearch.contains($0, in: classes) })
    {
      return true
    }
    guard let style = document.attributeUTF8(.style, of: node), style.count < 1_000 else { return false }
    let text = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    guard ByteSearch.contains("position:fixed", in: text), !ByteSearch.contains("display:none", in: text),
      !ByteSearch.contains("visibility:hidden", in: text), !ByteSearch.contains("opacity:0", in: text),
      !ByteSearch.contains("z-index:-", in: text)
    else { return false }
    let isWide = ByteSearch.contains("width:100%", in: text) || ByteSearch.contains("width:100vw", in: text)
    let isHigh = ByteSearch.contains("height:100%", in: text) || ByteSearch.contains("height:100vh", in: text)
    return isWide && isHigh && !saysCookies(node, document)
  }

  private static func saysCookies(_ node: HTMLDocument.Node, _ document: HTMLDocument) -> Bool {
    [AttributeName.id, .class].contains { name in
      guard let value = document.attributeUTF8(name, of: node) else { return false }
      let folded = ByteSearch.folded(value.prefix(200))
      return ["cookie", "consent", "rgpd", "gdpr"].contains {
        ByteSearch.find(Array($0.utf8), in: folded[...]) != nil
      }
    }
  }

  /// Popup Maker, Hustle, OptinMonster, Sumo, Popup Builder, ConvertPlus, Boxzilla.
  private static let tools: [StaticString] = [
    "pum-overlay", "hustle-popup", "om-holder", "sumome-", "sgpb-popup", "cp-popup-container", "boxzilla-overlay",
  ]
}
