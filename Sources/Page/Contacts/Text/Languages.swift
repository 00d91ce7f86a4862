/// The language of the words, which says more than `lang` does on small sites.
enum WordLanguage: String, Sendable, CaseIterable {
  case french, english, dutch, german, italian, spanish

  /// The language whose small words are most frequent; nil when there are too few to tell.
  ///
  /// Looks at the first 30,000 bytes at most.
  static func of(_ text: FoldedText) -> WordLanguage? {
    var counts = [Int](repeating: 0, count: allCases.count)
    let bytes = text.bytes
    let limit = min(bytes.count, 30_000)
    var index = 0
    while index < limit {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let start = index
      while index < limit, bytes[index].isFoldedLetter { index += 1 }
      guard index - start <= 5, let languages = smallWords[WordKey(bytes[start..<index])] else { continue }
      for language in languages { counts[language] += 1 }
    }
    guard let most = counts.max(), most >= 3, let place = counts.firstIndex(of: most) else { return nil }
    return allCases[place]
  }

  private static let smallWords: [WordKey: [Int]] = {
    var words: [WordKey: [Int]] = [:]
    func add(_ language: Int, _ keys: [WordKey]) { for key in keys { words[key, default: []].append(language) } }
    add(
      0,
      [
        "le", "la", "les", "des", "et", "nous", "vous", "est", "pour", "du", "au", "avec", "sur", "une", "votre", "nos",
        "dans", "par", "aux", "ou", "plus", "notre", "vos", "rue", "de",
      ])
    add(
      1,
      [
        "the", "and", "of", "to", "for", "with", "our", "you", "your", "is", "we", "are", "at", "by", "this", "from",
        "home", "about",
      ])
    add(
      2,
      [
        "de", "het", "een", "van", "en", "voor", "wij", "ons", "uw", "met", "zijn", "te", "dat", "aan", "ook", "naar",
        "onze",
      ])
    add(
      3,
      [
        "der", "die", "das", "und", "wir", "ist", "mit", "von", "zu", "den", "sie", "auf", "ein", "eine", "uns", "fur",
        "ihr", "oder",
      ])
    add(
      4,
      [
        "il", "di", "e", "per", "con", "che", "della", "dei", "del", "gli", "una", "sono", "nel", "al", "via", "dal",
      ])
    add(
      5,
      ["el", "los", "y", "de", "para", "con", "en", "las", "del", "una", "por", "se", "su", "que", "al", "mas"])
    return words
  }()
}
