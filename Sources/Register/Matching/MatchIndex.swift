import Presence

/// Finds the few records that are worth comparing with a merchant: those that share a number, an address or words.
struct MatchIndex {
  /// Most candidates compared with one merchant.
  static let mostCandidates = 24
  /// A key that more records share than this says nothing.
  private static let longestList = 400

  let records: [MatchRecord]
  private(set) var rarity = PairScore.Rarity()
  /// All keys of all records, sorted: a tenth of the memory of a dictionary of lists.
  private var entries: [Entry] = []
  private var centres: [String: (latitude: Double, longitude: Double)] = [:]

  /// A key of a kind, hashed (FNV-1a, 64 bits, the same in every run), and the record that has it. Two keys that fall
  /// together only give a candidate too many.
  private struct Entry {
    var key: UInt64
    var record: Int32
  }

  private static func key(_ kind: UInt8, _ texts: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    mix(kind)
    for text in texts {
      for byte in text.utf8 { mix(byte) }
      mix(0)
    }
    return hash
  }

  init(_ open: [OpenRecord], merchants: [MatchRecord]) {
    var records: [MatchRecord] = []
    records.reserveCapacity(open.count)
    for record in open { records.append(MatchRecord(record)) }
    self.records = records
    entries.reserveCapacity(records.count * 8)
    for (index, record) in records.enumerated() {
      for (key, _) in MatchIndex.keys(of: record) {
        entries.append(Entry(key: key, record: Int32(truncatingIfNeeded: index)))
      }
      for word in Set(record.names.flatMap(\.words)) { rarity.words[word, default: 0] += 1 }
    }
    entries.sort { ($0.key, $0.record) < ($1.key, $1.record) }
    rarity.names = MatchIndex.counts(records, merchants) { Array(Set($0.names.map(\.joined))) }
    rarity.phones = MatchIndex.counts(records, merchants) { $0.phones }
    rarity.domains = MatchIndex.counts(records, merchants) { $0.domain.map { [$0] } ?? [] }
    learnCentres()
  }

  /// Where the entries of a key stand; empty when no record has it.
  private func places(of key: UInt64) -> Range<Int> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].key == key, end - low <= MatchIndex.longestList { end += 1 }
    return low..<end
  }

  /// How often a value occurs on the side where it occurs more often.
  private static func counts(
    _ records: [MatchRecord], _ merchants: [MatchRecord], _ values: (MatchRecord) -> [String]
  ) -> [String: Int] {
    func count(_ all: [MatchRecord]) -> [String: Int] {
      var counts: [String: Int] = [:]
      for record in all { for value in values(record) { counts[value, default: 0] += 1 } }
      return counts
    }
    return count(records).merging(count(merchants)) { max($0, $1) }
  }

  /// Where a postcode is, from the records that have a postcode and a place: most shops on maps have no postcode.
  private mutating func learnCentres() {
    var sums: [String: (latitude: Double, longitude: Double, count: Double)] = [:]
    for record in records {
      guard let postcode = record.postcode, let latitude = record.latitude, let longitude = record.longitude else {
        continue
      }
      let sum = sums[postcode] ?? (0, 0, 0)
      sums[postcode] = (sum.latitude + latitude, sum.longitude + longitude, sum.count + 1)
    }
    centres = sums.mapValues { ($0.latitude / $0.count, $0.longitude / $0.count) }
  }

  /// The merchant with the middle of its postcode for a place, where its list gives none.
  func placed(_ merchant: MatchRecord) -> MatchRecord {
    guard merchant.latitude == nil, let centre = merchant.postcode.flatMap({ centres[$0] }) else { return merchant }
    var placed = merchant
    // A middle is near nothing, but tells what is in the town and what is far from it.
    placed.hasOwnPlace = false
    placed.latitude = centre.latitude
    placed.longitude = centre.longitude
    return placed
  }

  /// Records that share keys with a merchant, the ones that share most first.
  func candidates(for merchant: MatchRecord) -> [Int] {
    var votes: [Int32: Int] = [:]
    for (key, weight) in MatchIndex.keys(of: merchant) {
      let places = places(of: key)
      guard places.count <= MatchIndex.longestList else { continue }
      for place in places { votes[entries[place].record, default: 0] += weight }
    }
    let best = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.prefix(MatchIndex.mostCandidates).map { Int($0.key) }
  }

  private static func keys(of record: MatchRecord) -> [(key: UInt64, weight: Int)] {
    var keys: [(key: UInt64, weight: Int)] = []
    if let siret = record.siret {
      keys.append((key(0, siret), 12))
      keys.append((key(1, String(siret.prefix(9))), 4))
    }
    for phone in record.phones { keys.append((key(2, phone), 6)) }
    if let domain = record.domain { keys.append((key(3, domain), 5)) }
    if let email = record.email { keys.append((key(4, email), 4)) }
    for word in Set(record.names.flatMap(\.words)).sorted() {
      keys.append((key(5, word), 2))
      if let postcode = record.postcode, word.utf8.count >= 3 {
        keys.append((key(6, String(word.prefix(4)), postcode), 2))
      }
    }
    if let postcode = record.postcode, let street = record.street, let number = street.number {
      keys.append((key(7, String(number), postcode, street.name.last ?? ""), 3))
    }
    return keys
  }
}
