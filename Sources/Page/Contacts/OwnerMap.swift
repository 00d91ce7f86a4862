import Presence

/// Where a text speaks of somebody else than the merchant: host, web agency, mediator, authority.
///
/// A cue opens a stretch of the text; it ends with a cue that brings the merchant back, or after ``reach`` bytes.
struct OwnerMap: Sendable {
  /// How far a cue reaches, in bytes.
  static let reach = 420

  private struct Mark: Sendable {
    var offset: Int
    var isThirdParty: Bool
  }

  private var marks: [Mark] = []

  /// - Parameters:
  ///   - isFrench: false for pages in other languages, where only "hosted by" and its like count.
  ///   - subject: the page's title, folded: what it names is its own trade.
  init(_ text: TracedText, isFrench: Bool, subject: [UInt8] = []) {
    let bytes = text.bytes
    // A web designer's page speaks of webmasters and web design as its own trade.
    let isAboutWeb = ByteSearch.contains("web", in: subject[...]) || ByteSearch.contains("site", in: subject[...])
    var index = 0
    while index < bytes.count {
      guard bytes[index].isFoldedLetter else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isFoldedLetter { index += 1 }
      let word = start..<index
      guard word.count >= 3 || word.count == 1 && bytes[start] == 0x6F else { continue }
      if isFrench, OwnerMap.labels.contains(WordKey(bytes, word)), OwnerMap.isLabel(word, in: bytes, subject: subject) {
        let end = bytes.lineEnd(of: start, limit: 120)
        marks.append(Mark(offset: start, isThirdParty: true))
        marks.append(Mark(offset: end, isThirdParty: false))
      } else if let isThirdParty = isFrench ? OwnerMap.cue(word, in: bytes) : OwnerMap.byline(word, in: bytes) {
        if isThirdParty, isAboutWeb, bytes[start] == 0x77 { continue }
        if let last = marks.last, last.offset > start { continue }
        marks.append(Mark(offset: start, isThirdParty: isThirdParty))
      }
    }
  }

  /// Labels of useful numbers: taxis near a guest house, the town hall.
  private static let labels: WordSet = [
    "taxi", "taxis", "mairie", "gendarme", "pharmaci", "hopital", "samu", "pompiers", "commissa", "antipois",
  ]

  /// "Taxi Dupont (Saint-Sever) : 05…": the label begins its line, and the page is not about it.
  private static func isLabel(_ word: Range<Int>, in bytes: [UInt8], subject: [UInt8]) -> Bool {
    guard word.lowerBound == bytes.lineStart(of: word.lowerBound, limit: 3) else { return false }
    let name = Array(bytes[word].prefix(4))
    return ByteSearch.find(name, in: subject[...]) == nil
  }

  /// "Website by …", "hosted by …", "designed by …".
  private static func byline(_ word: Range<Int>, in bytes: [UInt8]) -> Bool? {
    let key = WordKey(bytes, word)
    if key == "powered" || key == "hosted" || key == "designed" || key == "website" || key == "site"
      || key == "webdesig"
    {
      return bytes.has(" by", at: word.upperBound) ? true : nil
    }
    return merchants.contains(key) || key == "contact" || key == "copyrigh" ? false : nil
  }

  /// Whose contact stands at an offset of the folded text.
  func owner(at offset: Int) -> ContactOwner {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .merchant }
    let mark = marks[low - 1]
    guard mark.isThirdParty, offset - mark.offset <= OwnerMap.reach else { return .merchant }
    return .thirdParty
  }

  private static let thirdParties: WordSet = [
    "hebergeu", "hebergem", "heberge", "hebergee", "hosting", "hosteur", "webmaste", "webdesig", "webdesign",
    "mediateu", "mediatio", "mediatri", "cnil", "infogera", "webagenc", "hostinge", "ionos", "ovhcloud", "planetho",
    "odr", "hoster", "hostet", "credits",
  ]

  private static let merchants: WordSet = [
    "editeur", "editrice", "edite", "editee", "proprieta", "publicat", "contacte", "nous", "exploita", "horaires",
    "boutique",
    "magasin", "accueil", "suivez", "rejoigne", "retrouve", "reservez", "copyrigh",
  ]

  /// Words that need a look around them; most words of a text are none, and to compare one after the other costs more.
  private static let others: WordSet = [
    "ovh", "o", "realisat", "concepti", "creation", "realise", "powered", "hosted", "designed", "contact", "contacts",
  ]

  /// True for somebody else's, false for what brings the merchant back, nil for other words.
  private static func cue(_ word: Range<Int>, in bytes: [UInt8]) -> Bool? {
    let key = WordKey(bytes, word)
    if thirdParties.contains(key) {
      // A guest house "héberge" its guests: only the site's host counts.
      if key == "heberge" || key == "hebergee" {
        if bytes.has("qui l'", at: word.lowerBound - 6) { return true }
        return bytes.firstIndex(of: " par ", in: word.upperBound..<(word.upperBound + 6)) == nil ? nil : true
      }
      if key == "hebergem" || key == "credits" {
        return speaksOfTheSite(word, in: bytes) ? true : nil
      }
      return true
    }
    guard others.contains(key) else { return merchants.contains(key) ? false : nil }
    if key == "ovh" || key == "o" && bytes.has("o2switch", at: word.lowerBound) { return true }
    if key == "realisat" || key == "concepti" || key == "creation" || key == "realise" {
      return speaksOfTheSite(word, in: bytes) ? true : nil
    }
    if key == "powered" || key == "hosted" || key == "designed" {
      return bytes.has(" by", at: word.upperBound) ? true : nil
    }
    if key == "contact" || key == "contacts" {
      // A heading of its own; within a host's block it is only a label.
      let start = bytes.lineStart(of: word.lowerBound, limit: 4)
      return start == word.lowerBound && bytes.lineEnd(of: word.upperBound, limit: 4) - word.upperBound <= 1
        ? false : nil
    }
    return merchants.contains(key) ? false : nil
  }

  /// "Hébergement du site", "Conception : …", "Réalisation & hébergement": about the site, not about a room or a wall.
  private static func speaksOfTheSite(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
    let line = bytes.lineStart(of: word.lowerBound, limit: 40)..<bytes.lineEnd(of: word.upperBound, limit: 40)
    let tail = word.upperBound..<bytes.lineEnd(of: word.upperBound, limit: 24)
    return bytes.firstIndex(of: "site", in: line) != nil || bytes.firstIndex(of: "web", in: line) != nil
      || bytes.firstIndex(of: "internet", in: line) != nil || bytes.firstIndex(of: ":", in: tail) != nil
      || (tail.isEmpty && line.lowerBound == word.lowerBound)
  }
}
