import Presence

/// Dates in `<meta>`, `<time>`, `itemprop` and the attributes of elements that say that they hold a date.
struct MarkupDates {
  let dated: DatedPage
  private(set) var candidates: [DateCandidate] = []
  private var times = 0

  private init(_ dated: DatedPage) { self.dated = dated }

  /// One walk over the elements.
  static func find(in dated: DatedPage) -> [DateCandidate] {
    var reader = MarkupDates(dated)
    let document = dated.page.document
    for node in 0..<document.count where document.kind(node) == .element {
      reader.read(node, document)
    }
    return reader.candidates
  }

  private mutating func read(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    let flags = dated.regions[node]
    switch document.name(node) {
    case .meta: readMeta(node, document)
    case .time: if !flags.contains(.comments) { readTime(node, flags, document) }
    case .script: ScriptDates.find(in: node, dated, into: &candidates)
    case .abbr, .span, .div, .p, .td, .li, .data, .small, .em, .i, .strong, .b:
      if flags.contains(.dateClass) || flags.contains(.changeClass) || document.has(.itemprop, node),
        !flags.contains(.comments)
      {
        readAttributes(node, flags, document)
      }
    default: break
    }
  }

  private mutating func add(
    _ node: HTMLDocument.Node, _ meaning: DatedEvidence.Meaning, _ date: PartialDate, _ rank: Int,
    _ method: Evidence.Method, _ excerpt: String
  ) {
    guard candidates.count < 400 else { return }
    candidates.append(
      DateCandidate(
        meaning: meaning, date: date, rank: rank, line: dated.page.document.line(node), method: method,
        excerpt: .text(excerpt)))
  }

  // MARK: <meta>

  private mutating func readMeta(_ node: HTMLDocument.Node, _ document: HTMLDocument) {
    for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let name = document.attributeUTF8(attribute, of: node), name.count >= 4, name.count <= 60,
        let (meaning, rank) = MetaDateNames.table[String(decoding: name.map(CSSText.lower), as: UTF8.self)]
      else { continue }
      guard let content = document.attribute(.content, of: node) ?? document.attribute("value", of: node),
        let date = DateText.single(content, style: dated.style, asOf: dated.page.context.asOf)
      else { continue }
      // A comment's or another article's microdata.
      let flags = dated.regions[node]
      if flags.contains(.comments) { return }
      add(
        node, meaning, date, rank + (flags.contains(.aside) ? 30 : 0), .metaTag,
        "\(String(decoding: name, as: UTF8.self)): \(content)")
      return
    }
  }

  // MARK: <time>

  private mutating func readTime(_ node: HTMLDocument.Node, _ flags: DateRegions.Flags, _ document: HTMLDocument) {
    times += 1
    guard times <= 200 else { return }
    let stamp = document.attribute(.datetime, of: node) ?? document.attribute(.content, of: node) ?? ""
    var text = stamp
    var date = DateText.single(stamp, style: dated.style, asOf: dated.page.context.asOf)
    if date == nil {
      text = document.content(of: node)
      date = DateText.single(text, style: dated.style, asOf: dated.page.context.asOf)
    }
    guard let date else { return }
    let property = document.attribute(.itemprop, of: node)?.lowercased() ?? ""
    let classes = document.attribute(.class, of: node)?.lowercased() ?? ""
    var meaning = DatedEvidence.Meaning.published
    var rank = DateRank.time
    if property.contains("modified") || property.contains("updated")
      || classes.contains("updated") && !classes.contains("published")
      || classes.contains("modified")
    {
      meaning = .modified
      rank = DateRank.markedTime
    } else if property.contains("published") || document.has(.pubdate, node) || classes.contains("published")
      || classes.contains("entry-date")
    {
      rank = property.contains("published") ? DateRank.itemProperty : DateRank.markedTime
    } else if property.contains("startdate") || property.contains("enddate") {
      meaning = .content
    }
    // A quoted post has a day of its own.
    if flags.contains(.quote) { rank += 10 }
    if flags.contains(.aside) || flags.contains(.footer) { rank += DateRank.asideTime - DateRank.time }
    add(node, meaning, date, rank, .timeElement, text)
  }

  // MARK: Other elements

  private mutating func readAttributes(
    _ node: HTMLDocument.Node, _ flags: DateRegions.Flags, _ document: HTMLDocument
  ) {
    let property = document.attribute(.itemprop, of: node)?.lowercased() ?? ""
    let isNamed = property.hasPrefix("date") || property == "datepublished"
    if property.isEmpty || isNamed {
      for name in ["datetime", "content", "title", "data-date", "data-time", "data-timestamp", "data-utime"] {
        guard let value = document.attribute(name, of: node), value.utf8.count >= 6, value.utf8.count <= 80,
          let date = DateText.single(value, style: dated.style, asOf: dated.page.context.asOf), date.isWhole
        else { continue }
        let isChange = flags.contains(.changeClass) || property.contains("modified")
        var rank = isNamed ? DateRank.itemProperty : DateRank.byline
        if flags.contains(.aside) || flags.contains(.footer) { rank += 30 }
        add(node, isChange ? .modified : .published, date, rank, .markup, "\(name)=\"\(value)\"")
        return
      }
    }
    guard isNamed else { return }
    let text = document.content(of: node)
    guard text.utf8.count < 200, let date = DateText.single(text, style: dated.style, asOf: dated.page.context.asOf)
    else { return }
    add(
      node, property.contains("modified") ? .modified : .published, date,
      DateRank.itemProperty + (flags.contains(.aside) ? 30 : 0), .microdata, text)
  }
}
