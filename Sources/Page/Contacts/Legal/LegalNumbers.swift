public import Presence

/// Registration numbers of the merchant, checked.
public struct LegalNumbersReading: Sendable, Hashable {
  /// SIREN, nine digits.
  public var siren: Fact<String>?
  /// SIRET, fourteen digits.
  public var siret: Fact<String>?
  /// Intra-EU VAT number without spaces, `FR…`.
  public var vat: Fact<String>?
  /// SIRENs of hosts and others.
  public var thirdParty: [Fact<String>] = []

  /// Nothing found.
  public init() {}
}

/// Finds SIREN, SIRET and VAT numbers: the merchant's, not the host's.
public enum LegalNumbers {
  /// The first valid number of each kind that is not somebody else's.
  public static func find(in page: Page) -> LegalNumbersReading { find(in: ContactSource(page)) }

  static func find(in source: ContactSource) -> LegalNumbersReading {
    var reading = LegalNumbersReading()
    let bytes = source.text.bytes
    for window in PhoneWindow.all(in: bytes, minimum: 9) {
      guard let found = number(in: window, of: bytes) else { continue }
      let offset = window.groups[0].lowerBound
      let digits = String(decoding: found.digits, as: UTF8.self)
      let range = offset..<found.end
      let siren: String
      switch found.kind {
      case .vat: siren = String(digits.dropFirst(2))
      default: siren = String(digits.prefix(9))
      }
      let evidence = source.evidence(range, in: source.text)
      guard !hosts.contains(siren), source.owners.owner(at: offset) != .thirdParty else {
        reading.thirdParty.append(Fact(siren, evidence: [evidence]))
        continue
      }
      if reading.siren == nil { reading.siren = Fact(siren, evidence: [evidence], confidence: found.confidence) }
      guard reading.siren?.value == siren else { continue }
      switch found.kind {
      case .siret:
        if reading.siret == nil { reading.siret = Fact(digits, evidence: [evidence], confidence: found.confidence) }
      case .vat:
        if reading.vat == nil { reading.vat = Fact("FR" + digits, evidence: [evidence]) }
      case .siren: break
      }
    }
    return reading
  }

  private enum Kind { case siren, siret, vat }

  private struct Found {
    var kind: Kind
    var digits: [UInt8]
    var end: Int
    var confidence: Double
  }

  /// SIRENs of the hosts that French legal notices name: OVH, o2switch, IONOS, Gandi, LWS, Scaleway, La Poste, Amen.
  private static let hosts: Set<String> = [
    "424761419", "510909807", "431303775", "423093459", "450453881", "433115904", "421527797", "844884664",
  ]

  private static func number(in window: PhoneWindow, of bytes: [UInt8]) -> Found? {
    let start = window.groups[0].lowerBound
    // The groups that follow without a strong mark: digits parted by spaces, dots or dashes.
    var digits: [UInt8] = []
    var ends: [(count: Int, end: Int)] = []
    for group in window.groups.prefix(8) {
      digits += bytes[group]
      ends.append((digits.count, group.upperBound))
      if digits.count >= 14 { break }
    }
    func prefix(_ count: Int) -> (digits: [UInt8], end: Int)? {
      guard let place = ends.first(where: { $0.count == count }) else { return nil }
      return (Array(digits.prefix(count)), place.end)
    }
    let text = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self) }
    let isAfterFR = bytes.has("fr", at: start - 2) || bytes.has("fr ", at: start - 3)
    if isAfterFR, let vat = prefix(11), RegistrationNumbers.isVAT("FR" + text(vat.digits)) {
      return Found(kind: .vat, digits: vat.digits, end: vat.end, confidence: 1)
    }
    let isCued = LegalNumbers.isCued(start, in: bytes)
    if let siret = prefix(14), RegistrationNumbers.isSIRET(text(siret.digits)) {
      return Found(kind: .siret, digits: siret.digits, end: siret.end, confidence: isCued ? 1 : 0.8)
    }
    if isCued, let siren = prefix(9), RegistrationNumbers.isSIREN(text(siren.digits)) {
      return Found(kind: .siren, digits: siren.digits, end: siren.end, confidence: 1)
    }
    return nil
  }

  /// "SIREN", "RCS Bordeaux B", "sous le numéro"… in the eighty bytes before.
  private static func isCued(_ start: Int, in bytes: [UInt8]) -> Bool {
    let before = max(0, start - 80)..<start
    for cue: StaticString in [
      "siren", "siret", "rcs", "r.c.s", "registre", "immatricul", "rne", "repertoire des", "insee",
    ] {
      if bytes.firstIndex(of: cue, in: before) != nil { return true }
    }
    let after = start..<min(bytes.count, start + 24)
    return bytes.firstIndex(of: "rcs", in: after) != nil || bytes.firstIndex(of: "r.c.s", in: after) != nil
  }
}
