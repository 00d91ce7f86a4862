import Presence

/// Remembers merchants by hashes, so that memory stays small for millions of rows (about 25 bytes each).
struct Duplicates {
  private var lineOfIdentity: [UInt64: UInt32] = [:]
  private var lineOfSite: [UInt64: UInt32] = [:]

  /// What an earlier row has in common with a merchant; nil when nothing. The merchant is remembered.
  mutating func problem(of merchant: Merchant) -> RowProblem? {
    let line = UInt32(clamping: merchant.line)
    let identity = Duplicates.hash(merchant.id.description)
    if let first = lineOfIdentity[identity] {
      return merchant.siret == nil ? .duplicateName(line: Int(first)) : .duplicate(line: Int(first))
    }
    lineOfIdentity[identity] = line
    guard let site = merchant.site else { return nil }
    let key = Duplicates.hash(site.siteHost + Duplicates.folder(site.path) + (site.query ?? ""))
    if let first = lineOfSite[key] { return .sameSite(line: Int(first)) }
    lineOfSite[key] = line
    return nil
  }

  private static func folder(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
