/// The words of hours in six languages, folded (lower case, no accents).
struct HoursLexicon: Sendable {
  /// Languages, in the order in which a tie is decided: French first, since the merchants are.
  enum Tongue: Int, CaseIterable, Sendable { case french, english, dutch, german, italian, spanish }

  struct Entry: Sendable {
    var word: HoursWord
    /// A bit for each tongue that has the word.
    var tongues: UInt8
  }

  static let shared = HoursLexicon()

  private let entries: HoursWordTable<Entry>
  private let shortDays: HoursWordTable<[Int?]>
  /// Words that say one thing in a tongue and another in the next ("en", "alle").
  private let falseFriends: HoursWordTable<[HoursWord?]>

  private init() {
    var words = HoursWords()
    for tongue in Tongue.allCases {
      for (word, forms) in HoursVocabulary.words(of: tongue) {
        for form in PhraseList.words(forms) { words.add(HoursWordKey(form), word, tongue) }
      }
    }
    var shortDays: [HoursWordKey: [Int?]] = [:]
    for tongue in Tongue.allCases {
      for (day, forms) in HoursVocabulary.shortDays(of: tongue).enumerated() {
        for form in PhraseList.phrases(forms) {
          shortDays[HoursWordKey(form), default: Array(repeating: nil, count: Tongue.allCases.count)][tongue.rawValue] =
            day
        }
      }
    }
    for (key, days) in shortDays {
      var tongues: UInt8 = 0
      for (index, day) in days.enumerated() where day != nil { tongues |= UInt8(1 << index) }
      words.set(key, Entry(word: .shortDay, tongues: tongues))
    }
    entries = HoursWordTable(words.entries)
    self.shortDays = HoursWordTable(shortDays.map { ($0.key, $0.value) })
    falseFriends = HoursWordTable(words.falseFriends)
  }

  func entry(_ key: HoursWordKey) -> Entry? { entries[key] ?? misspelt(key) }

  /// What a word says in a tongue, when that is not what it says elsewhere.
  func word(_ key: HoursWordKey, in tongue: Tongue) -> HoursWord? { falseFriends[key]?[tongue.rawValue] ?? nil }

  /// The day that two or three letters name in a tongue.
  func day(_ key: HoursWordKey, in tongue: Tongue) -> Int? { shortDays[key]?[tongue.rawValue] ?? nil }

  /// Letters that French days begin with.
  private static let initials: [UInt8] = [0x6C, 0x6D, 0x6D, 0x6A, 0x76, 0x73, 0x64]

  /// A French day with one letter wrong, missing, added or swapped ("venderdi", "mecredi").
  private func misspelt(_ key: HoursWordKey) -> Entry? {
    guard (5...9).contains(key.count) else { return nil }
    for (day, name) in HoursVocabulary.frenchDays.enumerated() where key.letter(0) == HoursLexicon.initials[day] {
      if HoursLexicon.isOneSlip(key, name) { return Entry(word: .day(day), tongues: 1) }
    }
    return nil
  }

  private static func isOneSlip(_ word: HoursWordKey, _ name: HoursWordKey) -> Bool {
    let (short, long) = word.count <= name.count ? (word, name) : (name, word)
    guard long.count - short.count <= 1 else { return false }
    var same = 0
    while same < short.count, short.letter(same) == long.letter(same) { same += 1 }
    if same == short.count { return true }
    func matches(_ left: Int, _ right: Int) -> Bool {
      guard short.count - left == long.count - right else { return false }
      return (0..<max(0, short.count - left)).allSatisfy { short.letter(left + $0) == long.letter(right + $0) }
    }
    if short.count < long.count { return matches(same, same + 1) }
    if matches(same + 1, same + 1) { return true }
    return short.letter(same) == long.letter(same + 1) && short.letter(same + 1) == long.letter(same)
      && matches(same + 2, same + 2)
  }
}
