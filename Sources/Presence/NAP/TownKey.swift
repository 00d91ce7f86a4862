/// A town's name in the one spelling by which it is compared: `ST-MÉDARD EN JALLES CEDEX 2` → `saint medard en jalles`.
public struct TownKey: Sendable, Hashable {
  /// The words that count.
  public let words: [String]

  /// Reads a town; a postcode before it, CEDEX and an arrondissement are left out.
  public init(_ town: some StringProtocol) {
    var out: [String] = []
    for word in FoldedWords.of(town) {
      if word == "cedex" { break }
      if word.utf8.first.map({ (0x30...0x39).contains($0) }) == true || word == "arrondissement" { continue }
      switch word {
      case "st": out.append("saint")
      case "ste": out.append("sainte")
      case "s" where !out.isEmpty: out.append("sur")
      case "ss" where !out.isEmpty: out.append("sous")
      default: out.append(word)
      }
    }
    words = out
  }

  /// Whether two names are those of one town: the same, or one a shorter form of the other (`Bry`, `Bry-sur-Marne`).
  public func isSame(as other: TownKey) -> Bool {
    guard let first = words.first, let theirs = other.words.first else { return false }
    if words == other.words { return true }
    if first == "saint" || first == "sainte" || theirs != first {
      return WordLikeness.of(words.joined(), other.words.joined()) >= 0.95
    }
    return words.starts(with: other.words) || other.words.starts(with: words)
  }
}
