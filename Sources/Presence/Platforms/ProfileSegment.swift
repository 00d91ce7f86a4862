/// One segment of an address in a ``ProfilePattern``, or a parameter's value: fixed text and placeholders in turns.
///
/// `profile.php`, `@{any}`, `{any}-{digits}`, `Restaurant_Review-g{digits}-d{digits}-{any}`. Fixed text is compared
/// without case. A placeholder before fixed text takes all up to the last place where that text stands, so reading is
/// linear and never goes back.
struct ProfileSegment: Sendable, Hashable {
  /// What stands for a part of the address that differs from one profile to another.
  enum Placeholder: String, Sendable {
    /// A word; case does not count.
    case name
    /// A word in which neither case nor dots count, as in Facebook's user names.
    case handle
    /// A word in which case counts.
    case id
    /// Digits.
    case digits
    /// Nine digits or more: a number that a platform gave, where fewer could be a postcode in a name.
    case serial
    /// A telephone number in any spelling.
    case phone
    /// Any segment; case does not count.
    case any

    func accepts(_ text: ArraySlice<UInt8>) -> Bool {
      guard !text.isEmpty else { return false }
      return switch self {
      case .any: true
      case .digits: text.allSatisfy { (0x30...0x39).contains($0) }
      case .serial: text.count >= 9 && text.allSatisfy { (0x30...0x39).contains($0) }
      case .phone: Placeholder.number(in: text).count >= 6
      case .name, .handle, .id:
        text.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || ".-_%+~'".utf8.contains(byte)
        }
      }
    }

    /// The part in the one spelling that all others come down to.
    func canonical(_ text: ArraySlice<UInt8>) -> [UInt8] {
      switch self {
      case .id, .digits, .serial: Array(text)
      case .phone: Placeholder.number(in: text)
      case .name, .any: text.map(ProfileSegment.lowered)
      case .handle: text.filter { $0 != 0x2E }.map(ProfileSegment.lowered)
      }
    }

    /// The digits of an international number: without plus, `00` and what people write between them.
    private static func number(in text: ArraySlice<UInt8>) -> [UInt8] {
      var digits: [UInt8] = []
      var skip = 0
      for byte in text {
        if skip > 0 {
          skip -= 1
        } else if byte == 0x25 {
          // `%2B` is a plus, `%20` a space, `%C2%A0` a no-break space.
          skip = 2
        } else if (0x30...0x39).contains(byte) {
          digits.append(byte)
        } else if !"+-. ()".utf8.contains(byte) {
          return []
        }
      }
      return digits.starts(with: [0x30, 0x30]) ? Array(digits.dropFirst(2)) : digits
    }
  }

  private enum Piece: Sendable, Hashable {
    case text([UInt8])
    case placeholder(Placeholder)
  }

  private let pieces: [Piece]

  /// Nil when a brace is not closed, a placeholder is unknown or two stand side by side.
  init?(_ text: Substring) {
    var pieces: [Piece] = []
    var rest = text
    while let first = rest.first {
      if first == "{" {
        guard let end = rest.firstIndex(of: "}"),
          let placeholder = Placeholder(rawValue: String(rest[rest.index(after: rest.startIndex)..<end]))
        else { return nil }
        if case .placeholder? = pieces.last { return nil }
        pieces.append(.placeholder(placeholder))
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(of: "{") ?? rest.endIndex
        pieces.append(.text(rest[..<end].utf8.map(ProfileSegment.lowered)))
        rest = rest[end...]
      }
    }
    self.pieces = pieces
  }

  /// True when it begins with a placeholder, so that words of the platform's own could be taken for a profile.
  var isOpen: Bool {
    if case .placeholder? = pieces.first { return true }
    return false
  }

  /// What the placeholders stand for, each in canonical spelling; nil when the text does not fit.
  func parts(of text: Substring) -> [String]? {
    let bytes = Array(text.utf8)
    var position = 0
    var parts: [String] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let fixed):
        guard ProfileSegment.stands(fixed, in: bytes, at: position) else { return nil }
        position += fixed.count
      case .placeholder(let placeholder):
        var end = bytes.count
        if index + 1 < pieces.count, case .text(let fixed) = pieces[index + 1] {
          guard
            let place = ProfileSegment.last(
              fixed, in: bytes, from: position, isNumber: placeholder == .digits || placeholder == .serial)
          else { return nil }
          end = place
        }
        guard placeholder.accepts(bytes[position..<end]) else { return nil }
        parts.append(String(decoding: placeholder.canonical(bytes[position..<end]), as: UTF8.self))
        position = end
      }
    }
    return position == bytes.count ? parts : nil
  }

  /// The segment with its placeholders filled.
  func filled(with parts: inout ArraySlice<String>) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let fixed): text += String(decoding: fixed, as: UTF8.self)
      case .placeholder: text += parts.popFirst() ?? ""
      }
    }
  }

  private static func stands(_ fixed: [UInt8], in bytes: [UInt8], at position: Int) -> Bool {
    guard position + fixed.count <= bytes.count else { return false }
    return fixed.indices.allSatisfy { lowered(bytes[position + $0]) == fixed[$0] }
  }

  /// Where fixed text stands behind a placeholder: right behind a number, else as late as possible.
  private static func last(_ fixed: [UInt8], in bytes: [UInt8], from position: Int, isNumber: Bool) -> Int? {
    if isNumber {
      let end = bytes[position...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      return stands(fixed, in: bytes, at: end) ? end : nil
    }
    var place = bytes.count - fixed.count
    while place >= position {
      if stands(fixed, in: bytes, at: place) { return place }
      place -= 1
    }
    return nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
