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
  static func vote(on folded: [UInt8]) -> WordLanguage? {
    var votes = [Int](repeating: 0, count: allCases.count)
    var start = -1
    for (index, byte) in folded.enumerated() {
      let isLetter = (0x61...0x7A).contains(byte)
      if isLetter {
        if start < 0 { start = index }
      } else if start >= 0 {
        if index - start <= 6, let voters = smallWords.value(of: folded[start..<index]) {
          for voter in voters { votes[voter] += 2 / voters.count }
        }
        start = -1
      }
    }
    guard let most = votes.max(), most >= 6, let winner = votes.firstIndex(of: most) else { return nil }
    let second = votes.enumerated().filter { $0.offset != winner }.map(\.element).max() ?? 0
    return most * 4 >= second * 5 ? allCases[winner] : nil
  }

  /// Votes of each word: indices of languages.
  private static let smallWords: NameIndex<[Int]> = {
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
    return NameIndex(voters.filter { $0.value.count <= 2 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()
}
