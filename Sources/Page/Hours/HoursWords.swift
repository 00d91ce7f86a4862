/// Gathers the words of all tongues for ``HoursLexicon``.
struct HoursWords {
  private var places: [HoursWordKey: Int] = [:]
  private var known: [(key: HoursWordKey, entry: HoursLexicon.Entry)] = []
  /// What each word says in each tongue: ``tongues`` of them a word.
  private var meanings: [HoursWord?] = []
  private let tongues = HoursLexicon.Tongue.allCases.count

  /// The first tongue that names a form decides what it says.
  mutating func add(_ key: HoursWordKey, _ word: HoursWord, _ tongue: HoursLexicon.Tongue) {
    let place = place(of: key, word)
    known[place].entry.tongues |= UInt8(1 << tongue.rawValue)
    let slot = place * tongues + tongue.rawValue
    if meanings[slot] == nil { meanings[slot] = word }
  }

  /// What a form says in all tongues together.
  mutating func set(_ key: HoursWordKey, _ entry: HoursLexicon.Entry) {
    known[place(of: key, entry.word)].entry = entry
  }

  private mutating func place(of key: HoursWordKey, _ word: HoursWord) -> Int {
    if let place = places[key] { return place }
    places[key] = known.count
    known.append((key, HoursLexicon.Entry(word: word, tongues: 0)))
    for _ in 0..<tongues { meanings.append(nil) }
    return known.count - 1
  }

  /// All words.
  var entries: [(HoursWordKey, HoursLexicon.Entry)] { known.map { ($0.key, $0.entry) } }

  /// Words that say one thing in a tongue and another in the next ("en", "alle"), by tongue.
  var falseFriends: [(HoursWordKey, [HoursWord?])] {
    known.enumerated().compactMap { place, word in
      guard word.entry.word != .shortDay else { return nil }
      let said = meanings[place * tongues..<(place + 1) * tongues]
      let isFriend = said.allSatisfy { $0 == nil || $0 == word.entry.word }
      return isFriend ? nil : (word.key, Array(said))
    }
  }
}
