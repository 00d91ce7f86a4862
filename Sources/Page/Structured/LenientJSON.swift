/// Reads JSON as it is found on pages: strictly where it is right, forgiving where it is broken.
///
/// Forgiven: comments, CDATA and `<!--` wrappers, trailing, missing and doubled commas, missing values, single quotes,
/// names without quotes, raw control characters and unknown escapes in strings, quotes inside strings that nobody
/// escaped, several values one after the other, missing and surplus brackets. Works with a stack of its own, no deeper
/// than 64; deeper values become null.
struct LenientJSON {
  private static let deepest = 64

  /// A value under construction.
  private struct Open {
    var isObject: Bool
    var elements: [JSONValue] = []
    var members: [JSONValue.Member] = []
    /// The name that waits for its value.
    var key: String?
  }

  let bytes: ArraySlice<UInt8>
  var position: Int
  /// Whether a quote ends its string only where the next character fits.
  private let doubtsQuotes: Bool
  private var stack: [Open] = []
  private var depthSkipped = 0
  private var roots: [JSONValue] = []
  /// Places where something had to be forgiven that strict readers refuse.
  private(set) var repairs = 0

  /// All values of a text, in order; empty when it holds none. A second look, at doubtful quotes, is taken only when
  /// the first had to forgive something.
  static func values(in bytes: ArraySlice<UInt8>) -> [JSONValue] {
    var plain = LenientJSON(bytes, doubtsQuotes: false)
    plain.run()
    guard plain.repairs > 0 else { return plain.roots }
    var doubting = LenientJSON(bytes, doubtsQuotes: true)
    doubting.run()
    return doubting.repairs < plain.repairs ? doubting.roots : plain.roots
  }

  private init(_ bytes: ArraySlice<UInt8>, doubtsQuotes: Bool) {
    self.bytes = bytes
    position = bytes.startIndex
    self.doubtsQuotes = doubtsQuotes
  }

  private mutating func run() {
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "{"): open(Open(isObject: true))
      case UInt8(ascii: "["): open(Open(isObject: false))
      case UInt8(ascii: "}"): close()
      case UInt8(ascii: "]"): if !skipComment() { close() }
      case UInt8(ascii: "\""): readString(byte)
      case UInt8(ascii: "'") where !stack.isEmpty:
        repairs += 1
        readString(byte)
      case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
      case 0...0x20, UInt8(ascii: ";"): position += 1
      case UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "-"): if !skipComment() { readBare() }
      default: readBare()
      }
    }
    if !stack.isEmpty { repairs += 1 }
    while !stack.isEmpty { close() }
  }

  private mutating func open(_ value: Open) {
    position += 1
    if stack.count >= LenientJSON.deepest {
      depthSkipped += 1
    } else {
      stack.append(value)
    }
  }

  private mutating func close() {
    position += 1
    if depthSkipped > 0 {
      depthSkipped -= 1
      return
    }
    guard let last = stack.popLast() else {
      repairs += 1
      return
    }
    guard last.isObject else { return add(.array(last.elements)) }
    var members = last.members
    if let key = last.key {
      repairs += 1
      members.append(JSONValue.Member(key, .null))
    }
    add(.object(members))
  }

  private mutating func add(_ value: JSONValue) {
    guard depthSkipped == 0 else { return }
    guard let top = stack.indices.last else {
      switch value {
      case .object, .array: roots.append(value)
      default: repairs += 1
      }
      return
    }
    if !stack[top].isObject {
      stack[top].elements.append(value)
    } else if let key = stack[top].key {
      stack[top].members.append(JSONValue.Member(key, value))
      stack[top].key = nil
    } else if case .string(let name) = value {
      stack[top].key = name
    } else {
      repairs += 1
    }
  }

  /// A number, `true`, `false`, `null`, a name without quotes, or anything that does not belong here.
  private mutating func readBare() {
    let start = position
    while position < bytes.endIndex, !LenientJSON.endsBare(bytes[position]) { position += 1 }
    if position == start { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard !stack.isEmpty else { return repairs += 1 }
    switch word {
    case "true": add(.bool(true))
    case "false": add(.bool(false))
    case "null": add(.null)
    case "undefined", "NaN":
      repairs += 1
      add(.null)
    default:
      if let number = Double(word), number.isFinite {
        add(.number(number))
      } else {
        repairs += 1
        add(.string(word))
      }
    }
  }

  private static func endsBare(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "\"")
  }

  /// Skips `// …`, `/* … */`, `<!--`, `-->`, `<![CDATA[` and `]]>`; false when none stands here.
  private mutating func skipComment() -> Bool {
    let rest = bytes[position...]
    for mark in ["<!--", "-->", "<![CDATA[", "]]>"] where rest.starts(with: mark.utf8) {
      position += mark.utf8.count
      return true
    }
    if rest.starts(with: "//".utf8) {
      position = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      repairs += 1
      return true
    }
    if rest.starts(with: "/*".utf8) {
      position = ByteSearch.find("*/", in: rest).map { $0 + 2 } ?? bytes.endIndex
      repairs += 1
      return true
    }
    return false
  }

  private mutating func readString(_ quote: UInt8) {
    var out: [UInt8] = []
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == quote {
        if !doubtsQuotes || isEnd(after: position) {
          position += 1
          return add(.string(String(decoding: out, as: UTF8.self)))
        }
        out.append(byte)
        position += 1
      } else if byte == UInt8(ascii: "\\") {
        readEscape(into: &out)
      } else {
        out.append(byte)
        position += 1
      }
    }
    repairs += 1
    add(.string(String(decoding: out, as: UTF8.self)))
  }
}
