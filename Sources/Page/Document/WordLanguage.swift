/// A language that can be told by its small words.
public enum WordLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  case french = "fr"
  case english = "en"
  case dutch = "nl"
  case german = "de"
  case italian = "it"
  case spanish = "es"
}

extension WordLanguage {
  /// Language of folded text (lower case, no accents) by a vote of small words; nil when fewer than three vote or the
  /// winner does not lead clearly.
  static func vote(on list: WordList) -> WordLanguage? {
    var votes = [Int](repeating: 0, count: allCases.count)
    for word in list.words {
      if word.isPlain {
        if word.count <= longestSmallWord { count(word.key, in: &votes) }
      } else {
        // "l2", "h24" and letters beyond ASCII: the letters before and after them vote.
        for run in list.text[word.range].split(whereSeparator: { $0 < 0x61 || $0 > 0x7A }) {
          if run.count <= longestSmallWord { count(WordList.key(of: run), in: &votes) }
        }
      }
    }
    guard let most = votes.max(), most >= 6, let winner = votes.firstIndex(of: most) else { return nil }
    let second = votes.enumerated().filter { $0.offset != winner }.map(\.element).max() ?? 0
    return most * 4 >= second * 5 ? allCases[winner] : nil
  }

  private static let longestSmallWord = 6

  /// A word of one language has two votes for it, a word of two languages one for each.
  private static func count(_ key: UInt64, in votes: inout [Int]) {
    guard let place = keys.first(of: key) else { return }
    let word = smallWords[place]
    votes[word.language] += 1
    votes[word.other] += 1
  }

  private static let keys: KeyTable = {
    var keys = KeyTable(capacity: smallWords.count)
    for (place, word) in smallWords.enumerated() { keys.insert(word.key, place) }
    return keys
  }()

  /// Small words and the languages that they vote for; the same twice for a word of one language.
  private static let smallWords: [(key: UInt64, language: Int, other: Int)] = {
    let lists = [
      "le la les des du et est une un dans pour sur avec vous nous votre nos notre au aux ou par ce cette qui que plus sont de ses vos chez tous toute",
      "the and of to is for with our you your we are on at from this that by all be have us will can or it in an about more",
      "de het een en van voor met op te is wij ons onze uw zijn bij naar dat die niet ook aan door wordt kunt je of om als over meer",
      "der die das und ist fur mit wir sie ihr ihre unser unsere auf im von zu den dem ein eine nicht auch bei aus sind oder als werden nach uber",
      "il la di e che per con del della un una le i dei delle nel alla si sono da non al gli piu nostro nostra vostro anche come dal ai",
      "el la de y que los las en un una con para por del es su se al nuestra nuestro nuestros mas como sus tu son lo desde este esta o todo",
    ]
    var voters: [String: [Int]] = [:]
    for (language, list) in lists.enumerated() {
      for word in list.split(separator: " ") { voters[String(word), default: []].append(language) }
    }
    // A word of three languages or more says nothing.
    return voters.sorted { $0.key < $1.key }.compactMap { word, languages in
      guard languages.count <= 2, let first = languages.first, let last = languages.last else { return nil }
      return (WordList.key(of: word.utf8), first, last)
    }
  }()
}
