import Presence

/// Reads software and versions from `<meta name=generator>`, the addresses of scripts and style sheets, and headers.
struct SoftwareReader {
  /// Addresses that are looked at, and facts that are kept.
  private static let mostAddresses = 200
  private static let most = 40
  /// Longest address that is looked at, in bytes.
  private static let longest = 400

  private let page: Page
  private var facts: [Fact<Software>] = []
  private var seen: Set<String> = []

  private init(_ page: Page) { self.page = page }

  /// Each piece once, the system first; empty when the page gives nothing away.
  static func find(in page: Page, generator: Fact<String>?) -> [Fact<Software>] {
    var reader = SoftwareReader(page)
    if let generator { reader.add(generator.value, .system, generator.evidence) }
    for meta in page.metas where meta.name == "generator" && !meta.content.isEmpty {
      let content = String(meta.content.folded.prefix(80))
      reader.add(content, .plugin, [page.evidence(meta.node, excerpt: content, method: .metaTag)])
    }
    reader.readAddresses()
    reader.readHeaders()
    return reader.facts
  }

  // MARK: Addresses

  private mutating func readAddresses() {
    let document = page.document
    var left = Self.mostAddresses
    for node in 0..<document.count where left > 0 {
      let attribute: AttributeName
      switch document.name(node) {
      case .script: attribute = .src
      case .link: attribute = .href
      default: continue
      }
      guard let address = document.attributeUTF8(attribute, of: node), address.count <= Self.longest else { continue }
      left -= 1
      let evidence = { [page] in
        [page.evidence(node, excerpt: String(decoding: address, as: UTF8.self), method: .script)]
      }
      if let plugin = Self.plugin(in: address) {
        add(name: plugin, version: Self.parameter(in: address), .plugin, evidence())
      }
      for (needle, name) in Self.libraries where ByteSearch.contains(needle, in: address) {
        guard let version = Self.version(of: needle, in: address) else { continue }
        add(name: name, version: version, .library, evidence())
        break
      }
    }
  }

  private static let libraries: [(StaticString, String)] = [
    ("jquery", "jQuery"), ("bootstrap", "Bootstrap"), ("fontawesome", "Font Awesome"), ("font-awesome", "Font Awesome"),
    ("mootools", "MooTools"), ("prototype", "Prototype"), ("angular", "AngularJS"), ("vue", "Vue"), ("react", "React"),
  ]

  /// The folder's name in `/wp-content/plugins/contact-form-7/…`; nil for anything else.
  private static func plugin(in address: ArraySlice<UInt8>) -> String? {
    guard let start = ByteSearch.find("/wp-content/plugins/", in: address) else { return nil }
    let name = address[(start + 20)...].prefix { $0 != 0x2F && $0 != 0x3F }
    return (2...60).contains(name.count) ? String(decoding: name, as: UTF8.self) : nil
  }

  /// `?ver=6.4.2`, `?v=3`.
  private static func parameter(in address: ArraySlice<UInt8>) -> String? {
    guard
      let mark = ByteSearch.find("?ver=", in: address).map({ $0 + 5 })
        ?? ByteSearch.find("?v=", in: address).map({ $0 + 3 })
    else { return nil }
    return number(in: address[mark...], from: mark)
  }

  /// `jquery-1.12.4.min.js`, `jquery/3.4.1/jquery.min.js`, `bootstrap@5.3.0`; a plug-in's own version is none of these.
  private static func version(of library: StaticString, in address: ArraySlice<UInt8>) -> String? {
    guard let start = ByteSearch.find(library, in: address) else { return nil }
    var index = start + library.utf8CodeUnitCount
    if index + 3 < address.endIndex, address[index...].starts(with: "-ui".utf8) { return nil }
    if address[index...].starts(with: ".min.js?ver=".utf8) { return number(in: address, from: index + 12) }
    if address[index...].starts(with: ".js?ver=".utf8) { return number(in: address, from: index + 8) }
    guard index < address.endIndex, [0x2D, 0x2F, 0x40, 0x2E].contains(address[index]) else { return nil }
    index += 1
    return number(in: address, from: index)
  }

  /// Digits and dots with at least one dot between digits.
  private static func number(in address: ArraySlice<UInt8>, from start: Int) -> String? {
    var version = address[min(start, address.endIndex)...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
    while version.last == 0x2E { version = version.dropLast() }
    guard version.contains(0x2E), version.first != 0x2E, version.count <= 16 else { return nil }
    return String(decoding: version, as: UTF8.self)
  }

  // MARK: Headers

  private mutating func readHeaders() {
    for header in page.headers {
      switch header.name.lowercased() {
      case "x-powered-by", "server", "x-generator", "x-cms":
        for part in header.value.split(separator: " ").prefix(4) where part.utf8.count <= 40 {
          let evidence = page.evidence(line: nil, excerpt: header.name + ": " + header.value, method: .httpHeader)
          let pieces = part.split(separator: "/")
          guard let name = pieces.first, name.utf8.first.map({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) == true else {
            continue
          }
          add(name: String(name), version: pieces.count > 1 ? String(pieces[1]) : nil, .server, [evidence])
        }
      default: continue
      }
    }
  }

  // MARK: Facts

  /// "WordPress 6.4.2", "Elementor 3.18.3; features: …": a name and the version behind it.
  private mutating func add(_ text: String, _ kind: Software.Kind, _ evidence: [Evidence]) {
    let head = text.split(separator: ";").first.map(String.init) ?? text
    let words = head.split(separator: " ")
    let place = words.firstIndex { $0.utf8.first.map { (0x30...0x39).contains($0) } == true }
    let name = words[..<(place ?? words.endIndex)].joined(separator: " ")
    guard !name.isEmpty else { return }
    add(name: name, version: place.map { String(words[$0]) }, kind, evidence)
  }

  private mutating func add(name: String, version: String?, _ kind: Software.Kind, _ evidence: [Evidence]) {
    guard facts.count < Self.most, seen.insert(name.lowercased()).inserted else { return }
    let isOld = version.map { SoftwareAge.isOld(name, $0, asOf: page.context.asOf) } ?? false
    facts.append(
      Fact(Software(name: name, version: version, kind: kind, isOld: isOld), evidence: evidence, confidence: 0.9))
  }
}
