/// Writes JSON with sorted keys straight into bytes.
///
/// Decision: Foundation's encoder makes a tree of objects of every value first and takes 2.2 ms for a report; 800 reports
/// must be written, with all their tables, within 3 s. This one knows what synthesised `encode(to:)` functions use, and
/// gives up (``encode(_:)`` is nil) where somebody asks for nested containers.
final class SortedJSONEncoder: Encoder {
  /// A value that is being written.
  private struct Frame {
    enum Kind { case empty, object, array, single }

    var kind = Kind.empty
    let start: Int
    let firstMember: Int
  }

  /// A member of an object: `"key":value,` in the bytes.
  private struct Member {
    let key: String
    let start: Int
    let end: Int
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var members: [Member] = []
  private var asksTooMuch = false

  /// The value as JSON; nil when it takes more than this encoder knows.
  func encode(_ value: some Encodable) throws -> [UInt8]? {
    bytes.reserveCapacity(1 << 16)
    try write(value)
    return asksTooMuch ? nil : bytes
  }

  // MARK: What values ask for

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    begin(.object, with: UInt8(ascii: "{"))
    return KeyedEncodingContainer(JSONMembers(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    begin(.array, with: UInt8(ascii: "["))
    return JSONElements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    if let last = frames.indices.last { frames[last].kind = .single }
    return JSONSingle(encoder: self)
  }

  /// Marks what is written as useless, and goes on so that whoever asked finds what was asked for.
  func giveUp() -> SortedJSONEncoder {
    asksTooMuch = true
    return self
  }

  private func begin(_ kind: Frame.Kind, with mark: UInt8) {
    guard let last = frames.indices.last, frames[last].kind == .empty else { return }
    frames[last].kind = kind
    bytes.append(mark)
  }

  // MARK: Writing

  func write(_ value: some Encodable) throws {
    frames.append(Frame(start: bytes.count, firstMember: members.count))
    try value.encode(to: self)
    guard let frame = frames.popLast() else { return }
    switch frame.kind {
    case .single: break
    case .empty: bytes += "{}".utf8
    case .array: end(with: UInt8(ascii: "]"), opened: UInt8(ascii: "["))
    case .object:
      sortMembers(from: frame.firstMember, in: frame.start)
      members.removeSubrange(frame.firstMember...)
      end(with: UInt8(ascii: "}"), opened: UInt8(ascii: "{"))
    }
  }

  /// The comma after the last part becomes the closing bracket.
  private func end(with mark: UInt8, opened: UInt8) {
    if bytes.last == UInt8(ascii: ",") { bytes[bytes.count - 1] = mark } else { bytes.append(mark) }
  }

  private func sortMembers(from first: Int, in start: Int) {
    let own = members[first...]
    guard !zip(own, own.dropFirst()).allSatisfy({ $0.key <= $1.key }) else { return }
    let offset = start + 1
    let written = Array(bytes[offset...])
    bytes.removeSubrange(offset...)
    for member in own.sorted(by: { $0.key < $1.key }) {
      bytes += written[(member.start - offset)..<(member.end - offset)]
    }
  }

  func member(_ key: String, _ body: () throws -> Void) rethrows {
    let start = bytes.count
    write(text: key)
    bytes.append(UInt8(ascii: ":"))
    try body()
    bytes.append(UInt8(ascii: ","))
    members.append(Member(key: key, start: start, end: bytes.count))
  }

  func element(_ body: () throws -> Void) rethrows {
    try body()
    bytes.append(UInt8(ascii: ","))
  }

  func write(raw: String) { bytes += raw.utf8 }

  /// Source: RFC 8259, 7: quotes, backslash and control characters must be escaped, nothing else.
  func write(text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      for (place, byte) in source.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes += source[start..<place]
        bytes += SortedJSONEncoder.escaped(byte).utf8
        start = place + 1
      }
      bytes += source[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x08: return "\\b"
    case 0x0C: return "\\f"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }

  /// Throws for what JSON has no number for.
  func write(number: Double) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, EncodingError.Context(codingPath: [], debugDescription: "\(number) is no number in JSON"))
    }
    let text = number.description
    bytes += (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8
  }
}
