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

  /// A piece of a word: lower-case bytes in ``Rules/letters``.
  private struct Rule: Sendable {
    var second: UInt8
    /// Must stand at the start of the word.
    var isPrefix: Bool
    /// Must stand after `-` or `_`.
    var isSuffix: Bool
    var flags: DateRegions.Flags
    var start: Int32
    var end: Int32
  }

  private struct Rules: Sendable {
    var letters: [UInt8] = []
    var rules: [Rule] = []
    /// Where the rules of each first letter begin, and the end of the last.
    var heads: [Int] = []
  }

  private static let table: Rules = {
    var table = Rules()
    let words = lists.flatMap { flags, words in words.map { (flags, Array($0.utf8)) } }
    for first in UInt8(ascii: "a")...UInt8(ascii: "z") {
      table.heads.append(table.rules.count)
      for (flags, word) in words {
        let mark = word.first ?? 0
        let isMarked = mark == UInt8(ascii: "^") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
        let bytes = isMarked ? word.dropFirst() : word[...]
        guard bytes.first == first else { continue }
        table.rules.append(
          Rule(
            second: bytes.dropFirst().first ?? 0, isPrefix: mark == UInt8(ascii: "^"),
            isSuffix: isMarked && mark != UInt8(ascii: "^"), flags: flags, start: Int32(table.letters.count),
            end: Int32(table.letters.count + bytes.count)))
        table.letters += bytes
      }
    }
    table.heads.append(table.rules.count)
    return table
  }()

  private static let lists: [(DateRegions.Flags, [String])] = [
    (
      .comments,
      [
        "^comment", "^kommentar", "^disqus", "^respond", "commentlist", "^commentaire", "^reactie", "^feedback",
        "testimonial", "temoignage", "^review", "-review", "^avis-cl", "^avis_cl", "^avisc", "^avis-g", "^avis-v",
        "^liste-avis", "^les-avis",
      ]
    ),
    (
      .aside,
      [
        "^sidebar", "right-sidebar", "left-sidebar", "^secondary", "related", "widget", "^recent", "popular", "teaser",
        "^nav", "-nav", "menu", "similar", "recommend",
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
    // "avis" alone is what clients say; "avis-fermeture" is a notice of the shop.
    var out: DateRegions.Flags = word.elementsEqual("avis".utf8) ? .comments : []
    let table = table
    for index in word.indices {
      let byte = word[index] | 0x20
      guard byte >= 0x61, byte <= 0x7A else { continue }
      let second = index + 1 < word.endIndex ? word[index + 1] | 0x20 : 0
      let before = index > word.startIndex ? word[index - 1] : 0
      for position in table.heads[Int(byte - 0x61)]..<table.heads[Int(byte - 0x61) + 1] {
        let rule = table.rules[position]
        guard rule.second | 0x20 == second, !rule.isPrefix || before == 0 else { continue }
        if rule.isSuffix, before != 0x2D, before != 0x5F { continue }
        if matches(word, index, table.letters, Int(rule.start)..<Int(rule.end)) { out.formUnion(rule.flags) }
      }
    }
    if out.contains(.changeClass) { out.remove(.dateClass) }
    return out
  }

  private static func matches(
    _ word: ArraySlice<UInt8>, _ start: Int, _ letters: [UInt8], _ wanted: Range<Int>
  ) -> Bool {
    guard start + wanted.count <= word.endIndex else { return false }
    for position in wanted
    where CSSText.lower(word[start + position - wanted.lowerBound]) != letters[position] { return false }
    return true
  }
}
