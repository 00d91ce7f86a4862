public import Presence

/// A made-up region of merchants, and a map of it with the mistakes that people make: typos, other names, moved shops,
/// shared telephones, chains, neighbours, successors. Its rules are not the matcher's: they start from how a record
/// comes about, not from what is compared. Seeded: the same every time.
public struct NoisyTown: Sendable {
  /// The list.
  public private(set) var merchants: [Merchant] = []
  /// The map.
  public private(set) var records: [OpenRecord] = []
  /// For each merchant the place of its true record; nil where the map does not have it.
  public private(set) var truth: [Int?] = []

  private var random: SplitMix
  private var used: Set<String> = []

  /// `pairs` merchants that the map has, a third as many that it has not, and `strangers` records of nobody in the list.
  public init(seed: UInt64, pairs: Int, strangers: Int) {
    random = SplitMix(seed: seed)
    var shops: [Shop] = []
    for number in 0..<(pairs + pairs / 3) {
      let shop = number % 17 == 16 && !shops.isEmpty ? sibling(of: shops[random.below(shops.count)]) : shop()
      shops.append(shop)
      merchants.append(listed(shop, line: number + 2))
      guard number % 4 != 3 else {
        truth.append(nil)
        continue
      }
      truth.append(records.count)
      records.append(mapped(shop))
    }
    for _ in 0..<strangers {
      let model = shops[random.below(shops.count)]
      records.append(mapped(stranger(near: model)))
    }
  }

  /// How many of the pairs that are called the same are, and how many of those that are the same are found.
  public func quality(ofPairs found: [(merchant: Int, record: Int)]) -> (precision: Double, recall: Double) {
    let right = found.count { truth[$0.merchant] == $0.record }
    let all = truth.count { $0 != nil }
    return (found.isEmpty ? 1 : Double(right) / Double(found.count), all == 0 ? 1 : Double(right) / Double(all))
  }

  // MARK: - Shops as they are

  private struct Shop {
    var name: String
    var legal: String
    var number: Int
    var suffix: String
    var way: String
    var town: Int
    var phone: String
    var siret: String
    var domain: String?
  }

  private mutating func shop(town: Int? = nil, trade: String? = nil) -> Shop {
    let town = town ?? random.below(NoisyWords.towns.count * 8)
    let trade = trade ?? random.pick(NoisyWords.trades)
    let surname = random.pick(NoisyWords.surnameStarts) + random.pick(NoisyWords.surnameEnds)
    let name =
      switch random.below(12) {
      case 0...3: trade + " " + surname
      case 4: "Chez " + random.pick(NoisyWords.firstNames)
      case 5: "L'Atelier de " + random.pick(NoisyWords.firstNames)
      case 6, 7: random.pick(NoisyWords.nouns) + " " + random.pick(NoisyWords.adjectives)
      case 8: trade + " de " + random.pick(NoisyWords.places)
      case 9: surname + " & Fils"
      case 10: "Maison " + surname
      default: random.pick(NoisyWords.chains)
      }
    let legal = random.pick(["SARL", "SAS", "EURL", "EI", "SASU"]) + " " + (random.chance(0.6) ? name : surname)
    let siret = siret()
    return Shop(
      name: name, legal: legal.uppercased(), number: 1 + random.below(160), suffix: random.chance(0.08) ? " bis" : "",
      way: random.pick(NoisyWords.ways) + " " + random.pick(NoisyWords.streets), town: town, phone: phone(),
      siret: siret, domain: random.chance(0.45) ? "s\(siret.prefix(9)).example" : nil)
  }

  /// Another shop of the same firm or chain: the same name and often the same telephone, elsewhere.
  private mutating func sibling(of other: Shop) -> Shop {
    var next = shop(town: random.chance(0.25) ? other.town : nil)
    next.name = other.name
    next.legal = other.legal
    if random.chance(0.4) { next.phone = other.phone }
    if random.chance(0.5) { next.domain = other.domain }
    return next
  }

  /// Somebody who is not in the list, and easily mistaken for one who is.
  private mutating func stranger(near model: Shop) -> Shop {
    switch random.below(8) {
    case 0: return sibling(of: model)
    case 1:
      // A successor: the same door, another name.
      var next = shop(town: model.town)
      (next.number, next.way, next.suffix) = (model.number, model.way, model.suffix)
      return next
    case 2:
      // The family's other trade.
      var next = shop(town: model.town)
      let surname = model.name.split(separator: " ").last.map(String.init) ?? ""
      next.name = random.pick(NoisyWords.trades) + " " + surname
      return next
    case 3:
      // The same owner's other sign, on the same telephone.
      var next = shop(town: model.town)
      next.phone = model.phone
      return next
    case 4:
      var next = shop(town: model.town)
      next.way = model.way
      return next
    default: return shop()
    }
  }

  private mutating func phone() -> String {
    while true {
      let digits = (random.chance(0.25) ? "6" : "5") + String(10_000_000 + random.below(89_999_999))
      if used.insert(digits).inserted { return digits }
    }
  }

  private mutating func siret() -> String {
    var digits = (0..<13).map { $0 == 0 ? 9 : random.below(10) }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? digit * 2 : digit
      sum += value > 9 ? value - 9 : value
    }
    digits.append((10 - sum % 10) % 10)
    return digits.map(String.init).joined()
  }

  // MARK: - As the list has them

  private mutating func listed(_ shop: Shop, line: Int) -> Merchant {
    let town = NoisyWords.town(shop.town)
    let siret = random.chance(0.85) ? shop.siret : nil
    var merchant = Merchant(
      id: MerchantID(siret: siret, name: shop.name + String(line), postcode: town.postcode), name: shop.name, line: line
    )
    merchant.legalName = shop.legal
    merchant.siret = siret
    merchant.phone = random.chance(0.85) ? spaced(shop.phone) : nil
    merchant.address = PostalAddress(
      street: "\(shop.number)\(shop.suffix) \(shop.way)", postcode: town.postcode, city: town.name, country: nil)
    merchant.site = random.chance(0.8) ? shop.domain.flatMap { WebURL("http://www." + $0 + "/") } : nil
    return merchant
  }

  // MARK: - As the map has them

  private mutating func mapped(_ shop: Shop) -> OpenRecord {
    var shop = shop
    if random.chance(0.02) { shop.town = random.below(NoisyWords.towns.count * 8) }
    if random.chance(0.03) {
      shop.way = random.pick(NoisyWords.ways) + " " + random.pick(NoisyWords.streets)
      shop.number = 1 + random.below(160)
    }
    if random.chance(0.06) { shop.phone = phone() }
    var record = OpenRecord(
      source: .openStreetMap, id: "node/\(records.count)", url: "https://map.example/\(records.count)")
    record.names = [written(shop)]
    let town = NoisyWords.town(shop.town)
    let hasPostcode = random.chance(0.7)
    record.address = PostalAddress(
      street: random.chance(0.7) ? street(shop) : nil, postcode: hasPostcode ? town.postcode : nil,
      city: random.chance(0.75) ? (random.chance(0.2) ? town.name.uppercased() : town.name) : nil, country: nil,
      latitude: town.latitude + Double(random.below(2000) - 1000) * 0.00001,
      longitude: town.longitude + Double(random.below(2000) - 1000) * 0.00001)
    if random.chance(0.65) {
      record.phones = [random.chance(0.5) ? "+33 " + spaced(shop.phone).dropFirst() : "0" + shop.phone]
    }
    if random.chance(0.12) { record.siret = shop.siret }
    if random.chance(0.5) { record.website = shop.domain.map { "https://" + $0 } }
    return record
  }

  private mutating func written(_ shop: Shop) -> String {
    var name = random.chance(0.07) ? shop.legal : shop.name
    let town = NoisyWords.town(shop.town).name
    switch random.below(20) {
    case 0, 1: name = slipped(name)
    case 2: name = name.uppercased()
    case 3: name = name + " " + town
    case 4:
      name = name.split(separator: " ").count > 2 ? name.split(separator: " ").dropFirst().joined(separator: " ") : name
    case 5: name = "Ets " + name
    case 6: name = name.replacing("é", with: "e").replacing("è", with: "e")
    case 7: name = name.replacing(" & ", with: " et ").replacing("Saint", with: "St")
    default: break
    }
    return name
  }

  private mutating func slipped(_ text: String) -> String {
    var letters = Array(text)
    guard letters.count > 4 else { return text }
    let place = 1 + random.below(letters.count - 3)
    switch random.below(3) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }

  private mutating func street(_ shop: Shop) -> String {
    var way = shop.way
    if random.chance(0.4) {
      way = way.replacing("avenue", with: "av.").replacing("boulevard", with: "Bd").replacing("place", with: "Pl")
        .replacing("Général", with: "Gal").replacing("Saint", with: "St").replacing("chemin", with: "ch.")
    }
    if random.chance(0.15) { return way }
    return "\(shop.number)\(random.chance(0.5) ? shop.suffix : "")" + (random.chance(0.3) ? ", " : " ") + way
  }

  private func spaced(_ digits: String) -> String {
    var out = "0"
    for (place, digit) in digits.enumerated() {
      if place % 2 == 1 { out += " " }
      out.append(digit)
    }
    return out
  }
}
