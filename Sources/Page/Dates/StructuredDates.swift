import Presence

/// Dates in JSON-LD and microdata.
enum StructuredDates {
  /// Candidates of all items, nested ones included; items of readers (reviews, comments) are left out.
  static func find(in page: Page, style: DateStyle) -> [DateCandidate] {
    var out: [DateCandidate] = []
    for item in page.structured {
      var stack = [item.item]
      var steps = 0
      while let value = stack.popLast(), steps < 5000, out.count < 100 {
        steps += 1
        switch value {
        case .array(let values): stack.append(contentsOf: values.reversed())
        case .object(let members):
          let kind = Kind(types: value["@type"]?.list.compactMap(\.text) ?? [])
          guard kind != .readers else { continue }
          for member in members {
            if let candidate = candidate(member, kind, item, style, page.context.asOf) {
              out.append(candidate)
            }
          }
          for member in members.reversed() where isNested(member.value) { stack.append(member.value) }
        default: continue
        }
      }
    }
    return out
  }

  private enum Kind {
    case article, page, media, readers, other

    init(types: [String]) {
      let joined = types.map { $0.lowercased() }
      if joined.contains(where: {
        $0.hasSuffix("article") || $0.hasSuffix("posting") || $0 == "report" || $0 == "recipe"
      }) {
        self = .article
      } else if joined.contains(where: { $0.hasSuffix("page") }) {
        self = .page
      } else if joined.contains(where: { ["review", "comment", "answer", "question", "userreview"].contains($0) }) {
        self = .readers
      } else if joined.contains(where: { $0.hasSuffix("object") || $0 == "clip" || $0 == "podcastepisode" }) {
        self = .media
      } else {
        self = .other
      }
    }
  }

  private static func isNested(_ value: JSONValue) -> Bool {
    switch value {
    case .object, .array: true
    default: false
    }
  }

  private static func candidate(
    _ member: JSONValue.Member, _ kind: Kind, _ item: StructuredItem, _ style: DateStyle, _ asOf: CivilDate
  ) -> DateCandidate? {
    let meaning: DatedEvidence.Meaning
    var rank =
      switch kind {
      case .article: DateRank.articleItem
      case .page: DateRank.pageItem
      case .other, .readers: DateRank.otherItem
      case .media: DateRank.heading
      }
    switch member.key.lowercased() {
    case "datepublished": meaning = .published
    case "dateissued", "datecreated", "uploaddate":
      meaning = .published
      rank += 3
    case "datemodified", "dateupdated": meaning = .modified
    case "article:published_time", "og:published_time", "og:article:published_time":
      meaning = .published
      rank = DateRank.metaPublished
    case "article:modified_time", "og:updated_time", "og:modified_time", "og:article:modified_time":
      meaning = .modified
      rank = DateRank.metaPublished
    default: return nil
    }
    guard let text = member.value.list.first?.text, let date = DateText.single(text, style: style, asOf: asOf) else {
      return nil
    }
    let method: Evidence.Method =
      switch item.syntax {
      case .jsonLD: .jsonLD
      case .microdata: .microdata
      case .openGraph: .openGraph
      }
    return DateCandidate(
      meaning: meaning, date: date, rank: rank, line: item.line, method: method,
      excerpt: .text("\(member.key): \(text)"))
  }
}
