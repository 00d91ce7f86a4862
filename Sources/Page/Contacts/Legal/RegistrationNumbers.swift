/// Check digits of French registration numbers.
public enum RegistrationNumbers {
  /// Whether nine digits can be a SIREN: Luhn. All zeros are none.
  public static func isSIREN(_ digits: String) -> Bool {
    guard let values = values(digits), values.count == 9, values.contains(where: { $0 != 0 }) else { return false }
    return luhn(values)
  }

  /// Whether fourteen digits can be a SIRET: Luhn over all of them, and over the SIREN within.
  ///
  /// Establishments of La Poste (SIREN 356000000) need only a digit sum divisible by five. Source: INSEE, "Numéro
  /// SIRET"; INSEE, note on La Poste's establishments.
  public static func isSIRET(_ digits: String) -> Bool {
    guard let values = values(digits), values.count == 14, isSIREN(String(digits.prefix(9))) else { return false }
    if digits.hasPrefix("356000000"), values.reduce(0, +) % 5 == 0 { return true }
    return luhn(values)
  }

  /// Whether `FR` + key + SIREN is an intra-EU VAT number with the right key: (12 + 3 × (SIREN mod 97)) mod 97.
  ///
  /// Keys with letters (issued later) cannot be computed this way and are accepted when they avoid O and I.
  /// Source: Code général des impôts, art. 286 ter; BOI-TVA-DECLA-20-10-10-20.
  public static func isVAT(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 13, text.hasPrefix("FR") else { return false }
    let siren = String(text.dropFirst(4))
    guard isSIREN(siren), let number = Int(siren) else { return false }
    guard let key = Int(text.dropFirst(2).prefix(2)) else {
      return bytes[2..<4].allSatisfy { byte in
        (byte.isDigit || (0x41...0x5A).contains(byte)) && byte != 0x4F && byte != 0x49
      }
    }
    return key == (12 + 3 * (number % 97)) % 97
  }

  private static func values(_ digits: String) -> [Int]? {
    let values = digits.utf8.map { Int($0) - 0x30 }
    return values.allSatisfy { (0...9).contains($0) } ? values : nil
  }

  private static func luhn(_ values: [Int]) -> Bool {
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      let doubled = index % 2 == 1 ? value * 2 : value
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
