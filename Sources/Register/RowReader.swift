import Presence

/// From the cells of one row to a merchant, with everything that is wrong or was repaired.
struct RowReader {
  let index: HeadingIndex
  let layout: ColumnLayout
  /// Cells as read, cleaned.
  let cells: [String]
  let line: Int
  private(set) var errors: [RowError] = []

  init(index: HeadingIndex, layout: ColumnLayout, cells: [String], line: Int) {
    self.index = index
    self.layout = layout
    self.cells = cells
    self.line = line
  }

  /// The merchant, or nil when the row is rejected; ``errors`` says why, and what was repaired.
  mutating func merchant() -> Merchant? {
    let name = readName()
    if name == nil { report(.missingName, layout.columns(of: .name).first ?? layout.columns(of: .legalName).first) }
    let siret = readSIRET()
    let postcode = readPostcode()
    var merchant = Merchant(
      id: MerchantID(siret: siret, name: name?.name ?? "", postcode: postcode), name: name?.name ?? "", line: line)
    merchant.legalName = name?.legal
    merchant.owner = readOwner()
    merchant.siret = siret
    merchant.naf = first(.naf)?.text
    merchant.trade = first(.trade)?.text
    merchant.address = readAddress(postcode: postcode)
    merchant.phone = readPhone()
    merchant.email = readEmail()
    readSite(into: &merchant)
    readProfiles(into: &merchant)
    merchant.extra = extraColumns()
    return errors.contains { $0.isRejected } ? nil : merchant
  }

  mutating func report(_ problem: RowProblem, _ column: Int?) {
    errors.append(RowReader.error(problem, line: line, column: column, layout: layout, cells: cells))
  }

  static func error(
    _ problem: RowProblem, line: Int, column: Int?, layout: ColumnLayout?, cells: [String]
  ) -> RowError {
    let texts = problem.texts
    let headings = layout?.headings ?? []
    return RowError(
      line: line, column: column.map { $0 + 1 },
      heading: column.flatMap { headings.indices.contains($0) ? headings[$0] : nil }, problem: texts.problem,
      remedy: texts.remedy, isRejected: problem.isRejection, cells: cells)
  }

  /// The first filled cell of a field, best column first.
  private func first(_ field: ListField) -> (text: String, column: Int)? {
    for column in layout.columns(of: field) where column < cells.count && !cells[column].isEmpty {
      return (cells[column], column)
    }
    return nil
  }

  private func readName() -> (name: String, legal: String?)? {
    let legal = first(.legalName)?.text
    if let name = first(.name)?.text { return (name, legal == name ? nil : legal) }
    let firstName = first(.ownerFirstName)?.text
    let plain = first(.plainName)?.text
    let hasFirstNames = !layout.columns(of: .ownerFirstName).isEmpty
    if let plain, !hasFirstNames { return (plain, legal == plain ? nil : legal) }
    if let legal { return (legal, nil) }
    guard let last = first(.ownerName)?.text ?? plain else { return nil }
    return ([firstName, last].compactMap { $0 }.joined(separator: " "), nil)
  }

  /// A plain "name" is a family name where the list has first names.
  private func readOwner() -> Merchant.Owner? {
    let firstName = first(.ownerFirstName)?.text
    let plain = layout.columns(of: .ownerFirstName).isEmpty ? nil : first(.plainName)?.text
    let name = first(.ownerName)?.text ?? plain
    return firstName == nil && name == nil ? nil : Merchant.Owner(firstName: firstName, name: name)
  }

  private mutating func readSIRET() -> String? {
    guard let (text, column) = first(.siret), !index.isNothing(text) else { return nil }
    switch SIRET.read(text) {
    case .valid(let siret): return siret
    case .zeroRestored(let siret):
      report(.siretZeroRestored(siret), column)
      return siret
    case .siren: report(.siretIsSIREN, column)
    case .rounded: report(.siretRounded, column)
    case .wrongLength(let count): report(.siretLength(count), column)
    case .wrongChecksum: report(.siretChecksum, column)
    case .notDigits: report(.siretNotDigits, column)
    }
    return nil
  }

  private mutating func readPostcode() -> String? {
    guard let (text, column) = first(.postcode), !index.isNothing(text) else { return nil }
    let code = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    let country = TextKey.of(first(.country)?.text ?? "")
    guard country.isEmpty || country == "france" || country == "fr" else { return code }
    let digits = code.utf8.filter { $0 != 0x20 }
    let isNumber = digits.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, digits.count == 5 { return String(decoding: digits, as: UTF8.self) }
    if isNumber, digits.count == 4 {
      let restored = "0" + String(decoding: digits, as: UTF8.self)
      report(.postcodeZeroRestored(restored), column)
      return restored
    }
    report(.postcodeUnlikely, column)
    return code
  }

  private func readAddress(postcode: String?) -> PostalAddress? {
    let way = [ListField.streetNumber, .streetSuffix, .streetType, .street].compactMap { first($0)?.text }
    let street = [way.joined(separator: " "), first(.streetMore)?.text ?? ""].filter { !$0.isEmpty }
    let address = PostalAddress(
      street: street.isEmpty ? nil : street.joined(separator: ", "), postcode: postcode, city: first(.city)?.text,
      country: first(.country)?.text, latitude: degrees(.latitude, within: 90),
      longitude: degrees(.longitude, within: 180))
    let isEmpty =
      address.street == nil && postcode == nil && address.city == nil && address.country == nil
      && address.latitude == nil && address.longitude == nil
    return isEmpty ? nil : address
  }

  private func degrees(_ field: ListField, within bound: Double) -> Double? {
    guard let text = first(field)?.text, let value = Double(text.replacing(",", with: ".")), abs(value) <= bound else {
      return nil
    }
    return value
  }

  private mutating func readPhone() -> String? {
    guard let (text, column) = first(.phone), !index.isNothing(text) else { return nil }
    if SIRET.isScientific(text) {
      report(.phoneRounded, column)
      return nil
    }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, text.utf8.count == 9, text.utf8.first != 0x30 else { return text }
    report(.phoneZeroRestored, column)
    return "0" + text
  }

  private mutating func readEmail() -> String? {
    guard let (text, column) = first(.email), !index.isNothing(text) else { return nil }
    if AddressCell.isEmail(text) { return AddressCell.withoutMailto(text) }
    let parts = text.split { " ;,/|\n".contains($0) }.map(String.init)
    if let address = parts.first(where: AddressCell.isEmail) { return AddressCell.withoutMailto(address) }
    report(.emailUnreadable, column)
    return nil
  }

  private mutating func readSite(into merchant: inout Merchant) {
    guard let (text, column) = first(.site), !index.isNothing(text) else { return }
    let cell = AddressCell(text, index: index)
    merchant.site = cell.site
    for profile in cell.profiles {
      report(.siteIsProfile(profile.platform), column)
      add(profile, to: &merchant)
    }
    if let email = cell.email {
      report(.siteIsEmail, column)
      merchant.email = merchant.email ?? email
    }
    if cell.site == nil, cell.profiles.isEmpty, cell.email == nil {
      report(cell.namesPlatform ? .siteNamesPlatform : .siteUnreadable(RowReader.cut(text)), column)
    } else if !cell.leftover.isEmpty {
      report(.siteHasMore(RowReader.cut(cell.leftover.joined(separator: " "))), column)
    }
  }

  private mutating func readProfiles(into merchant: inout Merchant) {
    for (column, profileIndex) in layout.profiles where column < cells.count && !cells[column].isEmpty {
      let text = cells[column]
      let platform = index.map.profiles[profileIndex]
      guard !index.isNothing(text) else { continue }
      if let profile = AddressCell.profile(text, of: platform) ?? account(in: text, of: platform) {
        add(profile, to: &merchant)
        continue
      }
      let cell = AddressCell(text, index: index)
      if let profile = cell.profiles.first {
        add(profile, to: &merchant)
      } else if let site = cell.site, merchant.site == nil {
        report(.profileIsSite, column)
        merchant.site = site
      } else {
        report(.profileUnreadable(RowReader.cut(text)), column)
      }
    }
  }

  /// The address among several words: `Le Fournil : facebook.com/fournil`.
  private func account(in text: String, of platform: ColumnMap.ProfileColumn) -> SocialProfile? {
    for word in text.split(whereSeparator: { " ;,|\n".contains($0) }) where word.contains("/") {
      if let profile = AddressCell.profile(String(word), of: platform) { return profile }
    }
    return nil
  }

  private func add(_ profile: SocialProfile, to merchant: inout Merchant) {
    if !merchant.profiles.contains(profile) { merchant.profiles.append(profile) }
  }

  /// Columns without a meaning, and filled ones of a field whose better column was taken.
  private func extraColumns() -> [Merchant.ExtraColumn] {
    var columns = layout.extras.filter { $0 < cells.count && !(layout.headings[$0].isEmpty && cells[$0].isEmpty) }
    for all in layout.shared {
      columns += all.filter { $0 < cells.count && !cells[$0].isEmpty }.dropFirst()
    }
    return columns.sorted().map { Merchant.ExtraColumn(heading: layout.headings[$0], value: cells[$0]) }
  }

  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count <= 80 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(79))) + "…"
  }
}
