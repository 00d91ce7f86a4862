/// An e-mail address found in folded text.
struct FoundEmail: Sendable, Hashable {
  /// Lower-cased address.
  var address: String
  /// Where it stands in the folded text.
  var range: Range<Int>
  /// True when it was spelt to hide it: `(at)`, reversed…
  var isObfuscated = false

  /// The part after the `@`.
  var domain: String { EmailGrammar.domain(of: address) }
}

/// Reads e-mail addresses in folded text, plain or spelt out. One pass; the text is only looked at around its marks.
enum EmailGrammar {
  /// Longest part before the `@`, and longest domain looked at. Source: RFC 5321 §4.5.3.1.
  static let longestLocal = 64

  /// The part after the `@`.
  static func domain(of address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return "" }
    return String(address[address.index(after: at)...])
  }

  /// Addresses in the order of the text.
  static func find(in text: TracedText) -> [FoundEmail] {
    let bytes = text.bytes
    var found: [FoundEmail] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x40:
        if let email = plain(at: index, in: text) {
          found.append(email)
          index = max(index, email.range.upperBound - 1)
        }
      case 0x28, 0x5B, 0x7B, 0x3C:
        if let mark = SpeltMark.bracketedAt(index, in: bytes), let email = spelt(mark, in: bytes) {
          found.append(email)
          index = max(index, email.range.upperBound - 1)
        }
      case 0x5F, 0x2D:
        if let mark = SpeltMark.underlinedAt(index, in: bytes), let email = spelt(mark, in: bytes) {
          found.append(email)
          index = max(index, email.range.upperBound - 1)
        }
      case 0x63:
        if let mark = SpeltMark.shoutedAt(index, in: text), let email = spelt(mark, in: bytes) {
          found.append(email)
          index = max(index, email.range.upperBound - 1)
        }
      case 0x61:
        if let mark = SpeltMark.bareAt(index, in: bytes), let email = spelt(mark, in: bytes) {
          found.append(email)
          index = max(index, email.range.upperBound - 1)
        }
      default: break
      }
      index += 1
    }
    return found
  }

  static func isLocal(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x2B
      || byte == 0x25 || byte == 0x26
  }

  static func isDomain(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2E || byte == 0x2D
  }

  private static func plain(at mark: Int, in text: TracedText) -> FoundEmail? {
    let bytes = text.bytes
    var left = mark
    // "contact @ site.fr"
    if bytes.byte(before: left) == 0x20, bytes.byte(at: mark + 1) == 0x20 { left -= 1 }
    let isSpaced = left < mark
    let localEnd = left
    while left > 0, localEnd - left < longestLocal, isLocal(bytes[left - 1]) { left -= 1 }
    while left < localEnd, !bytes[left].isFoldedWord { left += 1 }
    var right = mark + (isSpaced ? 2 : 1)
    let domainStart = right
    while right < bytes.count, right - domainStart < 100, isDomain(bytes[right]) { right += 1 }
    guard left < localEnd, right > domainStart else { return nil }
    let local = bytes[left..<localEnd]
    if let cut = TopLevelDomains.end(of: domainStart..<right, in: text), isSane(local) {
      if isSpaced, !TopLevelDomains.isKnown(lastLabel(bytes[domainStart..<cut])) { return nil }
      let address = String(decoding: local + [0x40] + bytes[domainStart..<cut], as: UTF8.self)
      return FoundEmail(address: address, range: left..<cut)
    }
    return reversed(left..<right, mark: mark, in: bytes)
  }

  static func lastLabel(_ domain: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let dot = domain.lastIndex(of: 0x2E) else { return domain }
    return domain[(dot + 1)...]
  }

  private static func isSane(_ local: ArraySlice<UInt8>) -> Bool {
    guard let last = local.last, last.isFoldedWord || last == 0x5F || last == 0x2D else { return false }
    return zip(local, local.dropFirst()).allSatisfy { !($0 == 0x2E && $1 == 0x2E) }
  }

  /// "rf.elpmexe@tcatnoc": written backwards and turned round by a style sheet.
  private static func reversed(_ range: Range<Int>, mark: Int, in bytes: [UInt8]) -> FoundEmail? {
    let turned = Array(bytes[range].reversed())
    guard let at = turned.firstIndex(of: 0x40), at > 0, isSane(turned[..<at]) else { return nil }
    let domain = turned[(at + 1)...]
    guard domain.contains(0x2E), TopLevelDomains.isKnown(lastLabel(domain)), isHost(domain) else { return nil }
    return FoundEmail(address: String(decoding: turned, as: UTF8.self), range: range, isObfuscated: true)
  }

  static func isHost(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && $0.first != 0x2D && $0.last != 0x2D }
  }

  private static func spelt(_ mark: SpeltMark, in bytes: [UInt8]) -> FoundEmail? {
    guard mark.range.lowerBound > 0 else { return nil }
    var localEnd = mark.range.lowerBound
    while localEnd > 0, mark.range.lowerBound - localEnd < 2, bytes[localEnd - 1] == 0x20 { localEnd -= 1 }
    var left = localEnd
    while left > 0, localEnd - left < longestLocal, isLocal(bytes[left - 1]) { left -= 1 }
    while left < localEnd, !bytes[left].isFoldedWord { left += 1 }
    guard left < localEnd, isSane(bytes[left..<localEnd]) else { return nil }
    guard let domain = SpeltMark.domain(from: mark.range.upperBound, in: bytes) else { return nil }
    guard !mark.needsSpeltDot || domain.hadSpeltDot else { return nil }
    guard domain.bytes.contains(0x2E), isHost(domain.bytes[...]), TopLevelDomains.isKnown(lastLabel(domain.bytes[...]))
    else { return nil }
    var local = Array(bytes[left..<localEnd])
    if mark.needsSpeltDot { left = spelt(before: left, in: bytes, to: &local) }
    let address = String(decoding: local + [0x40] + domain.bytes, as: UTF8.self)
    return FoundEmail(address: address, range: left..<domain.end, isObfuscated: true)
  }

  /// "jean POINT martin CHEZ …": words before a spelt dot belong to the name; at most three. Gives where it begins.
  private static func spelt(before start: Int, in bytes: [UInt8], to local: inout [UInt8]) -> Int {
    var start = start
    for _ in 0..<3 {
      let length = start >= 7 && bytes.has(" point ", at: start - 7) ? 7 : 5
      guard start > length, bytes.has(" point ", at: start - length) || bytes.has(" dot ", at: start - length) else {
        break
      }
      let end = start - length
      var left = end
      while left > 0, end - left < longestLocal, isLocal(bytes[left - 1]) { left -= 1 }
      guard left < end else { break }
      local = Array(bytes[left..<end]) + [0x2E] + local
      start = left
    }
    return start
  }
}
