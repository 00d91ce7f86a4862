/// Enough of the root zone to tell a domain from a file name or from a word glued to it.
enum TopLevelDomains {
  /// Whether a label is a top-level domain that merchants use: two letters or one of the generic ones.
  static func isKnown(_ label: ArraySlice<UInt8>) -> Bool {
    guard label.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    return label.count == 2
      ? countries.contains(WordKey(label)) : generic.contains(String(decoding: label, as: UTF8.self))
  }

  /// Where a domain ends: at its last label, or before a word that is glued to it ("site.frTéléphone"). Nil when it is
  /// no domain.
  static func end(of range: Range<Int>, in text: TracedText) -> Int? {
    let bytes = text.bytes
    var end = range.upperBound
    while end > range.lowerBound, !bytes[end - 1].isFoldedWord { end -= 1 }
    let domain = bytes[range.lowerBound..<end]
    guard domain.contains(0x2E) else { return nil }
    let last = EmailGrammar.lastLabel(domain)
    if isKnown(last) { return EmailGrammar.isHost(domain) ? end : nil }
    // "site.fr.Tél": the label before the last one ends the domain.
    let shorter = domain[..<(last.startIndex - 1)]
    // A capital or a digit after a known domain begins the next word.
    for length in [3, 2, 4] where last.count > length && isKnown(last.prefix(length)) {
      let next = text.source[text.origin(last.startIndex + length)]
      let isCapital = (next >= 0x41 && next <= 0x5A) || next >= 0x80 || next.isDigit
      if isCapital, EmailGrammar.isHost(domain[..<(last.startIndex + length)]) { return last.startIndex + length }
    }
    if shorter.contains(0x2E), isKnown(EmailGrammar.lastLabel(shorter)), EmailGrammar.isHost(shorter) {
      return shorter.endIndex
    }
    guard last.count >= 2, last.count <= 14, last.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      !files.contains(String(decoding: last, as: UTF8.self)), EmailGrammar.isHost(domain), shorter.count > 2
    else { return nil }
    // Not known but possible: unless its reverse is an address, which the caller looks at.
    return isReversedHost(bytes, range) ? nil : end
  }

  /// Whether the text before the `@` begins with a top-level domain written backwards.
  private static func isReversedHost(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound - 1
    while start > 0, range.lowerBound - start < EmailGrammar.longestLocal, EmailGrammar.isLocal(bytes[start - 1]) {
      start -= 1
    }
    let first = bytes[start..<range.lowerBound].prefix { $0 != 0x2E }
    return first.count < range.lowerBound - start - 1 && isKnown(ArraySlice(first.reversed()))
  }

  private static let files: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "css", "js", "html", "htm", "php", "pdf", "woff", "ico", "min",
  ]

  private static let generic: Set<String> = [
    "com", "net", "org", "info", "biz", "name", "pro", "mobi", "shop", "paris", "bzh", "alsace", "corsica", "online",
    "site", "store", "app", "dev", "immo", "restaurant", "boutique", "bio", "cafe", "vin", "wine", "art", "design",
    "coop",
    "edu", "gov", "mil", "int", "travel", "jobs", "tel", "asia", "cat", "club", "xyz", "website", "tech", "space",
    "photo",
    "photography", "coach", "beauty", "care", "salon", "fit", "life", "live", "email", "agency", "solutions",
    "services",
    "group", "company", "business", "center", "city", "house", "land", "world", "today", "one", "green", "eco",
    "garden",
    "farm", "fashion", "hair", "tattoo", "taxi", "repair", "fish", "pizza", "beer", "bar", "flowers", "florist",
    "gallery", "jewelry", "optics", "clinic", "dental", "doctor", "health", "healthcare", "vet", "pet", "dog", "yoga",
    "spa", "rent", "rentals", "villas", "holiday", "tours", "camp", "ski", "golf", "football", "team", "brussels",
    "vlaanderen", "gent", "quebec", "berlin", "koeln", "hamburg", "bayern", "tirol", "wien", "swiss", "amsterdam",
    "frl",
    "barcelona", "eus", "gal", "madrid", "london", "scot", "wales", "nyc", "africa", "studio", "media", "digital",
    "work", "works", "zone", "blog", "page", "cloud", "network", "systems", "software", "consulting", "expert",
    "energy",
    "build", "builders", "construction", "contractors", "plumbing", "electrician", "haus", "immobilien", "auto", "cars",
    "bike", "toys", "gifts", "fun", "gmbh", "sarl", "srl", "ltd", "asso",
    // Reserved for documentation (RFC 2606): our own town lives in it.
    "example",
  ]

  private static let countries: WordSet = [
    "ac", "ad", "ae", "af", "ag", "al", "am", "ar", "at", "au", "az", "ba", "be", "bg", "bj", "br", "by", "bz", "ca",
    "cc",
    "cd", "ch", "ci", "cl", "cm", "cn", "co", "cr", "cy", "cz", "de", "dk", "do", "dz", "ec", "ee", "eg", "es", "eu",
    "fi",
    "fm", "fr", "ga", "ge", "gf", "gg", "gl", "gp", "gr", "hk", "hr", "hu", "id", "ie", "il", "im", "in", "io", "ir",
    "is",
    "it", "je", "jp", "ke", "km", "kr", "kz", "lb", "li", "lk", "lt", "lu", "lv", "ly", "ma", "mc", "md", "me", "mg",
    "mk",
    "ml", "mq", "mt", "mu", "mx", "my", "nc", "ng", "nl", "no", "nu", "nz", "om", "pa", "pe", "pf", "ph", "pk", "pl",
    "pm",
    "pt", "qa", "re", "ro", "rs", "ru", "sa", "sc", "se", "sg", "si", "sk", "sm", "sn", "st", "su", "tf", "tg", "th",
    "tk",
    "tl", "tn", "to", "tr", "tv", "tw", "ua", "ug", "uk", "us", "uy", "uz", "vc", "ve", "vg", "vn", "wf", "ws", "yt",
    "za",
    "ai", "cat",
  ]
}
