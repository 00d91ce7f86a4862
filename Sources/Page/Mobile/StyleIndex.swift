/// The rules of a page's sheets that hold on a phone, found by the id, class or tag of their subject.
struct StyleIndex: Sendable {
  /// A selector with its declaration block.
  struct Entry: Sendable {
    var selector: Selector
    /// Index into ``PageStyles/sources``.
    var source: Int
    /// Index into the sheet's rules.
    var rule: Int
    var order: Int
  }

  /// A declaration that won, and where it stands.
  struct Winner: Sendable {
    var value: StyleSheet.Value
    var source: Int
    var rule: Int
    var start: Int
    fileprivate var weight: (Bool, Int, Int)
  }

  let styles: PageStyles
  private var buckets: [UInt64: [Int]] = [:]
  private(set) var entries: [Entry] = []

  /// Selectors that are kept at most.
  private static let most = 20_000
  /// Selectors of one key that are kept at most, so that a hostile sheet costs no more than a large one.
  private static let mostPerKey = 200

  init(_ styles: PageStyles) {
    self.styles = styles
    for (sourceIndex, source) in styles.sources.enumerated() {
      for (ruleIndex, rule) in source.sheet.rules.enumerated()
      where rule.condition.phone && Self.isKept(source.sheet, rule) {
        for selector in Selector.list(source.bytes, rule.selector) where entries.count < Self.most {
          guard let key = Self.key(selector, source.bytes) else { continue }
          guard buckets[key]?.count ?? 0 < Self.mostPerKey else { continue }
          buckets[key, default: []].append(entries.count)
          entries.append(Entry(selector: selector, source: sourceIndex, rule: ruleIndex, order: entries.count))
        }
      }
    }
  }

  /// Only widths and sizes of text are asked for by element.
  private static func isKept(_ sheet: StyleSheet, _ rule: StyleSheet.Rule) -> Bool {
    sheet.declarations[rule.declarations].contains { $0.property != .display && $0.property != .overflow }
  }

  /// The value of a property on an element by the cascade (importance, specificity, order); nil when nothing sets it.
  func winner(_ property: StyleSheet.Property, of node: HTMLDocument.Node, _ document: HTMLDocument) -> Winner? {
    var best: Winner?
    for key in Self.keys(of: node, document) {
      for index in buckets[key] ?? [] {
        let entry = entries[index]
        let source = styles.sources[entry.source]
        for declaration in source.sheet.declarations[source.sheet.rules[entry.rule].declarations]
        where declaration.property == property {
          let weight = (declaration.isImportant, entry.selector.specificity, entry.order)
          if let best, Self.isHeavier(best.weight, weight) { continue }
          guard entry.selector.matches(node, document, source.bytes) else { continue }
          best = Winner(
            value: declaration.value, source: entry.source, rule: entry.rule, start: declaration.start, weight: weight)
        }
      }
    }
    return best
  }

  private static func isHeavier(_ left: (Bool, Int, Int), _ right: (Bool, Int, Int)) -> Bool {
    left.0 != right.0 ? left.0 : (left.1, left.2) > (right.1, right.2)
  }

  /// Elements whose id, class or tag is the subject of one of some entries.
  func subjects(of wanted: [Int], _ document: HTMLDocument, most: Int) -> [HTMLDocument.Node] {
    var byKey: [UInt64: [Int]] = [:]
    for index in wanted {
      let entry = entries[index]
      guard let key = Self.key(entry.selector, styles.sources[entry.source].bytes) else { continue }
      byKey[key, default: []].append(index)
    }
    guard !byKey.isEmpty else { return [] }
    var out: [HTMLDocument.Node] = []
    for node in 0..<document.count where document.kind(node) == .element && out.count < most {
      let isSubject = Self.keys(of: node, document).contains { key in
        byKey[key]?.contains { index in
          entries[index].selector.matches(node, document, styles.sources[entries[index].source].bytes)
        } ?? false
      }
      if isSubject { out.append(node) }
    }
    return out
  }

  // MARK: Keys

  private static func key(_ selector: Selector, _ bytes: [UInt8]) -> UInt64? {
    guard let subject = selector.compounds.first else { return nil }
    if let id = subject.id { return hash(bytes[id], 1) }
    if let first = subject.classes.first { return hash(bytes[first], 2) }
    return subject.tag.map { hash(bytes[$0].map(CSSText.lower)[...], 3) }
  }

  private static func keys(of node: HTMLDocument.Node, _ document: HTMLDocument) -> [UInt64] {
    var keys: [UInt64] = []
    let name = document.name(node)
    if name != .other { keys.append(hash(Array(name.name.utf8)[...], 3)) }
    if let id = document.attributeUTF8(.id, of: node), !id.isEmpty { keys.append(hash(id, 1)) }
    if let classes = document.attributeUTF8(.class, of: node) {
      for word in classes.split(whereSeparator: { $0 <= 0x20 }).prefix(8) { keys.append(hash(word, 2)) }
    }
    return keys
  }

  /// FNV-1a, seeded by the kind of name.
  private static func hash(_ name: ArraySlice<UInt8>, _ kind: UInt64) -> UInt64 {
    var hash = 14_695_981_039_346_656_037 ^ kind
    for byte in name { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }
}
