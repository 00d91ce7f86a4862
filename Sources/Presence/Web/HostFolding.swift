import Foundation

/// Folds a host name with other letters than ASCII before it is put into punycode.
///
/// What UTS 46 (non-transitional) does to the hosts that people write: lower case, compatibility forms (full-width
/// letters and dots) to plain ones, precomposed accents, invisible characters dropped. Not its whole mapping table.
enum HostFolding {
  /// Nil when the bytes are no UTF-8.
  static func folded(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let mapped = text.precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping
    var out = String.UnicodeScalarView()
    for scalar in mapped.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: continue
      case 0x3002, 0xFF0E, 0xFF61: out.append(".")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
