/// What the words of `class` and `id` say about dates.
enum ClassWords {
  /// Flags of an attribute value; one pass over its words.
  static func flags(_ value: ArraySlice<UInt8>) -> DateRegions.Flags {
    var out: DateRegions.Flags = []
    var start = value.startIndex
    var index = start
    let end = value.endIndex
    while index <= end {
      let isBreak = index == end || value[index] <= 0x20
      if isBreak {
        if index - start >= 3, index - start <= 80 { out.formUnion(word(value[start..<index])) }
        start = index + 1
      }
      index += 1
    }
    return out
  }

  private struct Rule: Sendable {
    var bytes: [UInt8]
    var flags: DateRegions.Flags
    /// Must stand at the word's start.
    var isPrefix: Bool
  }

  private static let rules: [[Rule]] = {
    var table: [[Rule]] = Array(repeating: [], count: 26)
    for (flags, words) in lists {
      for word in words {
        let isPrefix = word.hasPrefix("^")
        let bytes = Array(word.utf8.drop { $0 == 0x5E })
        guard let first = bytes.first, first >= 0x61, first <= 0x7A else { continue }
        table[Int(first - 0x61)].append(Rule(bytes: bytes, flags: flags, isPrefix: isPrefix))
      }
    }
    return table
  }()

  private static let lists: [(DateRegions.Flags, [String])] = [
    (
      .comments,
      [
        "^comment", "^kommentar", "^disqus", "^respond", "commentlist", "^commentaire", "^reactie", "^feedback",
        "testimonial", "temoignage", "^review", "-review", "^avis",
      ]
    ),
    (
      .aside,
      [
        "sidebar", "related", "widget", "^recent", "popular", "teaser", "^nav", "-nav", "menu", "similar", "recommend",
        "newsletter", "^promo", "latest", "^archive", "^aside", "carousel", "ticker", "mostread", "most-read",
        "trending",
        "^readmore", "^more-", "siderail", "^rail", "^breadcrumb", "calendar", "^weather", "^banner", "^advert",
        "relacionad", "weitere", "^box-news", "^topnews", "^newsbox", "^linklist", "^marginal", "^cookie", "^footnote",
      ]
    ),
    (.footer, ["^footer", "-footer", "^copyright", "^colophon"]),
    (.main, ["^main", "^article", "^content", "^post-", "^entry-content", "^hentry", "^blogpost", "^story"]),
    (
      .changeClass,
      ["modified", "updated", "update", "lastmod", "last-mod", "aktualisi", "mise-a-jour", "lastedit", "changed"]
    ),
    (
      .dateClass,
      [
        "date", "datum", "publish", "posted", "timestamp", "pubtime", "entry-time", "post-time", "fecha", "^time",
        "-time", "_time", "published", "^zeit", "^data", "pubdat", "^created", "dateline", "releas", "^day", "erschien",
      ]
    ),
    (
      .byline,
      [
        "byline", "post-meta", "entry-meta", "postmeta", "meta-info", "article-meta", "articlemeta", "post-info",
        "postinfo", "author", "autor", "^meta", "-meta", "_meta", "submitted", "^info", "-info", "^details", "kicker",
        "^head", "^intro", "^subtitle", "^signature", "^credits",
      ]
    ),
  ]

  private static func word(_ word: ArraySlice<UInt8>) -> DateRegions.Flags {
    var out: DateRegions.Flags = []
    for index in word.indices {
      let byte = CSSText.lower(word[index])
      guard byte >= 0x61, byte <= 0x7A else {
        if byte == 0x2D || byte == 0x5F { joined(word, index, &out) }
        continue
      }
      for rule in rules[Int(byte - 0x61)] where !out.isSuperset(of: rule.flags) {
        if rule.isPrefix, index != word.startIndex { continue }
        if matches(word, index, rule.bytes) { out.formUnion(rule.flags) }
      }
    }
    if out.contains(.changeClass) { out.remove(.dateClass) }
    return out
  }

  /// `-nav`, `_meta`, `-time`: a word after a hyphen.
  private static func joined(_ word: ArraySlice<UInt8>, _ index: Int, _ out: inout DateRegions.Flags) {
    for (bytes, flags) in suffixes where matches(word, index + 1, bytes) { out.formUnion(flags) }
  }

  private static let suffixes: [([UInt8], DateRegions.Flags)] = lists.flatMap { flags, words in
    words.filter { $0.hasPrefix("-") }.map { (Array($0.utf8.dropFirst()), flags) }
  }

  private static func matches(_ word: ArraySlice<UInt8>, _ start: Int, _ wanted: [UInt8]) -> Bool {
    guard start + wanted.count <= word.endIndex else { return false }
    for offset in wanted.indices where CSSText.lower(word[start + offset]) != wanted[offset] { return false }
    return true
  }
}
