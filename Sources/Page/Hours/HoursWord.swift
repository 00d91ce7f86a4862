/// What a word says to the reader of hours.
enum HoursWord: Sendable, Hashable {
  /// 0 for Monday … 6 for Sunday.
  case day(Int)
  /// Two or three letters that are a day in some languages and a word in others.
  case shortDay
  case weekend, workdays, eachDay
  /// "tous", "chaque", "every": every day when a word for day follows.
  case each
  case week, end
  case publicHoliday, schoolHoliday, season
  case month(Int)
  /// Joins two bounds.
  case to
  /// Joins two bounds, or stands before an end alone.
  case until
  /// Opens a range.
  case from
  /// "à partir", "dès": the end is not said.
  case startingAt
  case and
  case closed, closing, open, except, pause, nocturne
  case noon, midnight
  case morning, lunchtime, afternoon, evening
  case hour
  case continuous
  /// "rendez-vous" and its like, the preposition before it, "only", "without".
  case appointment, onlyBy, only, without
  /// Says that shop hours follow: "horaires", "opening".
  case heading
  /// The merchant's own door: "magasin", "boutique".
  case shop
  /// "Idem", "hors saison".
  case same, offSeason
  /// "Les autres jours": those of which nothing else is said.
  case otherDays
  /// Says what is done day and night: "intervient", "available".
  case serving
  /// Says that it is not the shop's door that is open then.
  case refuse(Refusal)
  /// A street, whose name may hold any word.
  case street
  /// Stands between days or times and changes nothing: "le", "les", "jours", "tous".
  case filler
}

/// Why hours are not the shop's.
enum Refusal: UInt8, Sendable, Hashable {
  /// A telephone line.
  case telephone
  /// A request to telephone, which concerns only the sentence it stands in.
  case contact
  /// "Accessible", "en ligne": something that never closes.
  case automatic
  /// Deliveries, pick-up, orders.
  case delivery
  /// A course, an event, a service.
  case event
  /// Hours of school holidays, of a season whose dates are not said.
  case schoolHoliday, namedSeason
  /// Prices, surcharges, durations, delays.
  case tariff
}

/// Up to sixteen letters of a word, folded; a longer word is cut (so are the lexicon's).
struct HoursWordKey: Hashable, Sendable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private(set) var count = 0

  mutating func append(_ letter: UInt8) {
    if count < 8 {
      high |= UInt64(letter) << UInt64(8 * count)
    } else if count < 16 {
      low |= UInt64(letter) << UInt64(8 * (count - 8))
    }
    count += 1
  }

  init() {}

  /// A number that differs for most keys, for ``HoursWordTable``; its high bits are the best mixed.
  var hash: UInt64 { (high ^ low &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 }

  init(_ word: some StringProtocol) { for letter in word.utf8 { append(letter) } }

  init(_ word: [UInt8]) { for letter in word { append(letter) } }

  /// The letter at a place, 0 past the sixteenth.
  func letter(_ index: Int) -> UInt8 {
    if index < 8 { return UInt8(truncatingIfNeeded: high >> UInt64(8 * index)) }
    return index < 16 ? UInt8(truncatingIfNeeded: low >> UInt64(8 * (index - 8))) : 0
  }
}
