import Presence

/// Elements that are wider than a phone by their style, and the size of the text.
struct LayoutWidths {
  /// Widest fixed width that a phone shows without scrolling sideways, in CSS pixels.
  static let widest = 480.0
  /// Smallest text that can be read without enlarging, in CSS pixels.
  static let smallest = 12.0

  /// An element that is too wide.
  struct Wide {
    var node: HTMLDocument.Node
    var pixels: Double
    /// Share of the page's visible text inside it, 0…1.
    var share: Double
    var evidence: Evidence
  }

  let page: Page
  let index: StyleIndex
  private let shares: TextShares

  init(_ page: Page, _ index: StyleIndex) {
    self.page = page
    self.index = index
    shares = TextShares(page)
  }

  /// Elements wider than a phone, those with most text first.
  func wide() -> [Wide] {
    var out: [Wide] = []
    for node in candidates() {
      guard let found = tooWide(node) else { continue }
      out.append(found)
      if out.count >= 100 { break }
    }
    return out.sorted { ($0.share, $1.node) > ($1.share, $0.node) }
  }

  /// Elements that a sheet, a `style` attribute or a `width` attribute makes wide.
  private func candidates() -> [HTMLDocument.Node] {
    let entries = index.entries.indices.filter { position in
      let entry = index.entries[position]
      let sheet = index.styles.sources[entry.source].sheet
      return sheet.declarations[sheet.rules[entry.rule].declarations].contains { Self.isWide($0) }
    }
    var nodes = Set(index.subjects(of: entries, page.document, most: 100))
    let document = page.document
    for node in 0..<document.count where document.kind(node) == .element {
      if let style = document.attributeUTF8(.style, of: node), ByteSearch.contains("idth", in: style) {
        nodes.insert(node)
      } else if document.name(node) == .table, let width = attributeWidth(node), width > Self.widest {
        nodes.insert(node)
      }
    }
    return nodes.sorted()
  }

  private static func isWide(_ declaration: StyleSheet.Declaration) -> Bool {
    guard declaration.property == .width || declaration.property == .minWidth,
      case .pixels(let pixels) = declaration.value
    else { return false }
    return pixels > widest
  }

  private func tooWide(_ node: HTMLDocument.Node) -> Wide? {
    let document = page.document
    let inline = document.attributeUTF8(.style, of: node).map { StyleSheetReader.readAttribute(Array($0)) }
    func value(_ property: StyleSheet.Property) -> (StyleSheet.Value, () -> Evidence)? {
      if let own = inline?.declarations.last(where: { $0.property == property }) {
        return (
          own.value,
          { page.evidence(node, excerpt: document.attribute(.style, of: node) ?? "", method: .stylesheet) }
        )
      }
      if index.styles.isMostlyUnread, property == .width || property == .minWidth { return nil }
      guard let winner = index.winner(property, of: node, document) else { return nil }
      let source = index.styles.sources[winner.source]
      let start = source.sheet.rules[winner.rule].selector.lowerBound
      let end = min(source.bytes.count, max(winner.start + 24, start))
      return (winner.value, { index.styles.evidence(source, start..<max(start, end), page) })
    }
    let least = value(.minWidth)
    if let (value, evidence) = least, case .pixels(let pixels) = value, pixels > Self.widest {
      return Wide(node: node, pixels: pixels, share: shares.share(of: node), evidence: evidence())
    }
    if let (most, _) = value(.maxWidth) {
      switch most {
      case .relative: return nil
      case .pixels(let pixels): if pixels <= Self.widest { return nil }
      case .word: break
      }
    }
    if let (width, evidence) = value(.width) {
      guard case .pixels(let pixels) = width, pixels > Self.widest else { return nil }
      return Wide(node: node, pixels: pixels, share: shares.share(of: node), evidence: evidence())
    }
    guard document.name(node) == .table, let pixels = attributeWidth(node), pixels > Self.widest else { return nil }
    return Wide(
      node: node, pixels: pixels, share: shares.share(of: node),
      evidence: page.evidence(node, excerpt: "<table width=\"\(Int(pixels))\">", method: .markup))
  }

  private func attributeWidth(_ node: HTMLDocument.Node) -> Double? {
    guard let text = page.document.attribute(.width, of: node), !text.contains("%") else { return nil }
    return Double(text.prefix { ("0"..."9").contains($0) }.prefix(6))
  }

  // MARK: Text

  /// The size of most of the text when it is under ``smallest``; nil when it is not, or nothing says it.
  func smallText() -> (pixels: Double, evidence: Evidence?)? {
    let runs = shares.longest(6)
    var small = 0
    var total = 0
    var found: (Double, Evidence?)?
    for (node, length) in runs {
      total += length
      let (pixels, evidence) = fontSize(at: node)
      guard pixels < Self.smallest, pixels >= 4 else { continue }
      small += length
      if found == nil { found = (pixels, evidence) }
    }
    guard let found, small * 2 > total, total >= 80 else { return nil }
    return found
  }

  private func fontSize(at text: HTMLDocument.Node) -> (Double, Evidence?) {
    let chain = Array(page.document.ancestors(of: text)).reversed()
    var pixels = 16.0
    var evidence: Evidence?
    for node in chain {
      guard let winner = index.winner(.fontSize, of: node, page.document) else { continue }
      switch winner.value {
      case .pixels(let size): pixels = size
      case .relative(let share): pixels *= share / 100
      case .word(let word): if word == .small { pixels = 13 } else { continue }
      }
      let source = index.styles.sources[winner.source]
      let start = source.sheet.rules[winner.rule].selector.lowerBound
      evidence = index.styles.evidence(source, start..<min(source.bytes.count, winner.start + 20), page)
    }
    return (pixels, evidence)
  }
}
