import Presence

/// Brings together what was read of a page and judges it.
struct MobileAssessment {
  private let page: Page
  private let viewport: Fact<String>?
  private let asked: Viewport?
  private let markup: MobileMarkup
  private let styles: PageStyles
  private var reasons: [MobileReadiness.Reason] = []
  private var found: Set<MobileSign> = []

  init(_ page: Page) {
    self.page = page
    viewport = MobileReader.viewport(of: page)
    asked = viewport.map { Viewport($0.value) }
    markup = MobileMarkup(page)
    styles = PageStyles(page)
  }

  func readiness() -> MobileReadiness {
    var copy = self
    copy.readViewport()
    copy.readStyles()
    copy.readMarkup()
    copy.readWeight()
    let order = MobileSign.allCases.map(\.rawValue)
    let sorted = copy.reasons.enumerated().sorted {
      (order.firstIndex(of: $0.element.code) ?? 0, $0.offset) < (order.firstIndex(of: $1.element.code) ?? 0, $1.offset)
    }
    return MobileReadiness(
      readiness: MobileVerdict(found: copy.found, hasScriptedViewport: markup.hasScriptedViewport).readiness,
      viewport: viewport, reasons: sorted.map(\.element))
  }

  private mutating func add(_ sign: MobileSign, _ detail: String, _ evidence: [Evidence]) {
    found.insert(sign)
    reasons.append(.init(code: sign.rawValue, isGood: sign.isGood, detail: detail, evidence: evidence))
  }

  // MARK: Viewport

  private mutating func readViewport() {
    guard let viewport, let asked else {
      let head = page.document.first(.head) ?? 0
      guard page.document.count > 0 else { return }
      return add(.noViewport, "", [page.evidence(head, excerpt: "<meta name=\"viewport\"> absent", method: .metaTag)])
    }
    if asked.fitsPhone {
      add(.viewport, viewport.value, viewport.evidence)
    } else {
      add(.fixedViewport, viewport.value, viewport.evidence)
    }
    if asked.blocksZoom { add(.zoomBlocked, viewport.value, viewport.evidence) }
  }

  // MARK: Style sheets

  private mutating func readStyles() {
    readAnswers()
    if !styles.unread.isEmpty {
      add(
        .stylesheetsUnread, "\(styles.unread.count)",
        styles.unread.prefix(3).map { page.evidence($0.node, excerpt: $0.url, method: .stylesheet) })
    }
    if !styles.isStyled, markup.count(.responsiveFramework) == 0 {
      add(.unstyled, "", [page.evidence(page.document.first(.head) ?? 0, excerpt: "", method: .stylesheet)])
    }
    let index = StyleIndex(styles)
    let widths = LayoutWidths(page, index)
    readWidths(widths.wide())
    if let small = widths.smallText() {
      add(.smallText, "font-size: \(Int(small.pixels))px", small.evidence.map { [$0] } ?? [])
    }
    let shares = TextShares(page)
    if let table = LayoutTables.find(in: page, shares) {
      let width = page.document.attribute(.width, of: table.node).map { " width=\"\($0)\"" } ?? ""
      add(
        .tableLayout, "\(Int(table.share * 100)) %",
        [page.evidence(table.node, excerpt: "<table\(width)>", method: .table)])
    }
  }

  private mutating func readAnswers() {
    var limits: [Double] = []
    var evidence: [Evidence] = []
    var flexible: Evidence?
    var fluid: Evidence?
    for source in styles.sources {
      for answer in source.sheet.answers {
        limits.append(answer.limit)
        if evidence.count < 2 {
          evidence.append(styles.evidence(source, answer.start..<min(source.bytes.count, answer.start + 60), page))
        }
      }
      for rule in source.sheet.rules where rule.condition.phone && (flexible == nil || fluid == nil) {
        for declaration in source.sheet.declarations[rule.declarations] {
          let range = rule.selector.lowerBound..<min(source.bytes.count, declaration.start + 24)
          switch (declaration.property, declaration.value) {
          case (.display, .word(.flex)), (.display, .word(.grid)):
            if flexible == nil { flexible = styles.evidence(source, range, page) }
          case (.maxWidth, .relative), (.width, .relative):
            if fluid == nil, isForImages(source, rule.selector) { fluid = styles.evidence(source, range, page) }
          default: continue
          }
        }
      }
    }
    if !limits.isEmpty {
      let widest = Set(limits.map { Int($0.rounded()) }).sorted().map { "\($0)px" }.prefix(6).joined(separator: ", ")
      add(.mediaQueries, widest, evidence)
    }
    if let flexible { add(.flexibleLayout, "", [flexible]) }
    if let fluid { add(.fluidImages, "", [fluid]) }
  }

  /// A selector whose subject is every `<img>`.
  private func isForImages(_ source: PageStyles.Source, _ selector: Range<Int>) -> Bool {
    guard selector.count < 400, ByteSearch.contains("img", in: source.bytes[selector]) else { return false }
    return Selector.list(source.bytes, selector).contains { one in
      guard let subject = one.compounds.first, let tag = subject.tag else { return false }
      return subject.classes.isEmpty && subject.id == nil && CSSText.equals(source.bytes, tag, "img")
    }
  }

  private mutating func readWidths(_ wide: [LayoutWidths.Wide]) {
    let pages = wide.filter { $0.share >= 0.4 }
    if let first = pages.first {
      add(.fixedWidth, "width: \(Int(min(first.pixels, 99_999)))px", pages.prefix(3).map(\.evidence))
    } else if let column = wide.first(where: { $0.share >= 0.15 }) {
      add(.wideColumn, "width: \(Int(min(column.pixels, 99_999)))px", [column.evidence])
    }
  }

  // MARK: Markup and weight

  private mutating func readMarkup() {
    for sign in markup.signs {
      // Wide images shrink where a rule says so, and where no sheet was read nobody knows.
      if sign.sign == .wideImages, found.contains(.fluidImages) || !styles.unread.isEmpty { continue }
      add(sign.sign, sign.detail, sign.evidence)
    }
    guard markup.telLinks == 0, let phone = PrintedPhone.first(in: page.separatedText.utf8) else { return }
    add(.phoneNotTappable, "", [page.evidence(in: page.separatedText, at: phone)])
  }

  private mutating func readWeight() {
    let weight = page.sizeInBytes + styles.sizeInBytes
    if page.sizeInBytes > MobileMarkup.heavyInBytes || weight > 3 * MobileMarkup.heavyInBytes {
      add(.heavyPage, "\(weight / 1000) kB", [page.evidence(line: nil, excerpt: "\(weight) bytes", method: .markup)])
    }
    if markup.requests > MobileMarkup.manyRequests {
      add(
        .manyRequests, "\(markup.requests)", [page.evidence(line: nil, excerpt: "\(markup.requests)", method: .markup)])
    }
  }
}
