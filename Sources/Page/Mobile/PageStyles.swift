import Presence

/// All style sheets of a page that could be read, and those that could not.
struct PageStyles: Sendable {
  /// A sheet and where it stands.
  struct Source: Sendable {
    var sheet: StyleSheet
    var bytes: [UInt8]
    /// Address of the sheet; nil for `<style>`.
    var url: String?
    /// Line of the page on which a `<style>` begins.
    var firstLine: Int
    /// `<style>` or `<link>`.
    var node: HTMLDocument.Node
  }

  private(set) var sources: [Source] = []
  /// Addresses of layout sheets that were not fetched.
  private(set) var unread: [(url: String, node: HTMLDocument.Node)] = []
  /// Bytes of all sheets that were read.
  private(set) var sizeInBytes = 0
  /// Elements with a `style` attribute.
  private(set) var styledElements = 0

  /// Elements with a `style` attribute from which on a page is styled by them alone.
  private static let manyStyled = 10

  /// True when most linked sheets are unknown: then a width in the known ones may be taken back by a rule that nobody
  /// has read.
  var isMostlyUnread: Bool { unread.count > sources.count { $0.url != nil } }

  /// False when no sheet, read or not, and no handful of style attributes shapes the page.
  var isStyled: Bool {
    !unread.isEmpty || styledElements >= Self.manyStyled || sources.contains { $0.sheet.ruleCount > 0 }
  }

  /// Most bytes of style sheets that are read for a page.
  private static let mostBytes = 3_000_000

  init(_ page: Page) {
    let document = page.document
    for node in 0..<document.count {
      switch document.name(node) {
      case .style: addElement(node, document)
      case .link: addLink(node, page)
      default: if document.has(.style, node) { styledElements += 1 }
      }
    }
  }

  private mutating func add(
    _ bytes: [UInt8], _ condition: MediaCondition, _ url: String?, _ line: Int, _ node: HTMLDocument.Node
  ) {
    guard sizeInBytes + bytes.count <= Self.mostBytes else {
      unread.append((url ?? "<style>", node))
      return
    }
    sizeInBytes += bytes.count
    sources.append(
      Source(
        sheet: StyleSheetReader.read(bytes, condition: condition), bytes: bytes, url: url, firstLine: line, node: node))
  }

  private mutating func addElement(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    var bytes: [UInt8] = []
    for child in document.descendants(of: node) where document.kind(child) == .text {
      bytes += document.utf8(of: child)
    }
    let condition = MediaCondition(attribute: document.attribute(.media, of: node) ?? "")
    add(bytes, condition, nil, document.line(node), node)
  }

  private mutating func addLink(_ node: HTMLDocument.Node, _ page: Page) {
    let document = page.document
    let rel = LowerBytes.of(.rel, node, document)
    let isPreload =
      ByteSearch.contains("preload", in: rel) && document.attribute("as", of: node)?.lowercased() == "style"
    let isSheet = ByteSearch.contains("stylesheet", in: rel) && !ByteSearch.contains("alternate", in: rel)
    guard isSheet || isPreload,
      let href = document.attribute(.href, of: node), !href.isEmpty
    else { return }
    var media = document.attribute(.media, of: node) ?? ""
    // `media="print" onload="this.media='all'"`: loaded late, for every screen.
    if document.attribute("onload", of: node) != nil { media = "" }
    let condition = MediaCondition(attribute: media)
    guard condition.phone || condition.desk else { return }
    guard let url = page.resolve(href) else {
      unread.append((href, node))
      return
    }
    if let sheet = page.context.stylesheets.first(where: { $0.url == url }) {
      if !sources.contains(where: { $0.url == url.description }) {
        add(sheet.text, condition, url.description, 1, node)
        addImports(of: sheet, page, node)
      }
    } else if !isPreload, !Self.isDecoration(url) {
      unread.append((url.description, node))
    }
  }

  /// Sheets that a fetched sheet imports: one level, as far as they were fetched.
  private mutating func addImports(of sheet: ReadingContext.Stylesheet, _ page: Page, _ node: HTMLDocument.Node) {
    guard let source = sources.last else { return }
    for range in source.sheet.imports {
      let text = CSSText.text(source.bytes, range)
      let address = text.drop { "url(\"' ".contains($0) }.prefix { !"\"') ".contains($0) }
      guard let url = sheet.url.resolving(String(address)), !Self.isDecoration(url) else { continue }
      if let imported = page.context.stylesheets.first(where: { $0.url == url }) {
        if !sources.contains(where: { $0.url == url.description }) {
          add(imported.text, .always, url.description, 1, node)
        }
      } else {
        unread.append((url.description, node))
      }
    }
  }

  /// Fonts, icons and animations: their absence says nothing about the layout.
  private static func isDecoration(_ url: WebURL) -> Bool {
    let text = Array(url.description.utf8.prefix(2000)).map(CSSText.lower)[...]
    return decorations.isAny(in: text)
  }

  private static let decorations = NeedleSet(
    words: """
      fonts.g font-awesome fontawesome typekit fonts. /fonts/ icons icomoon animate lightbox fancybox dashicons cookie
      font.css material-icons leaflet swiper slick owl.carousel
      """)

  /// Evidence at a byte of a sheet.
  func evidence(_ source: Source, _ range: Range<Int>, _ page: Page) -> Evidence {
    var line = source.firstLine
    for byte in source.bytes[..<max(0, min(range.lowerBound, source.bytes.count))] where byte == 0x0A { line += 1 }
    return Evidence(
      url: source.url ?? page.url.description, line: line, excerpt: CSSText.text(source.bytes, range),
      method: .stylesheet, capturedAt: page.capturedAt)
  }
}
