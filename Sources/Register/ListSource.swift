/// The bytes of a list, read piece by piece and given out as UTF-8 or whatever they are; UTF-16 is turned into UTF-8.
struct ListSource {
  /// A row longer than this is none.
  static let longestRowInBytes = 1 << 20

  private let nextChunk: () throws -> [UInt8]?
  private(set) var bytes: [UInt8] = []
  /// Offset in ``bytes`` of what has not been used.
  private(set) var position = 0
  private(set) var isAll = false
  private var isStarted = false
  private var utf16: UTF16Pieces?

  init(nextChunk: @escaping () throws -> [UInt8]?) { self.nextChunk = nextChunk }

  /// Bytes not used yet.
  var remaining: Int { bytes.count - position }

  /// Reads at least one more piece, or learns that there is none.
  mutating func readMore() throws {
    guard !isAll else { return }
    bytes.removeFirst(position)
    position = 0
    let wanted = max(bytes.count * 2, 1)
    while bytes.count < wanted || !isStarted {
      guard let chunk = try nextChunk() else {
        isAll = true
        if let rest = utf16?.finish() { bytes += rest }
        return start()
      }
      if utf16 != nil { bytes += utf16?.decode(chunk) ?? [] } else { bytes += chunk }
      if !isStarted, bytes.count >= 4 { start() }
    }
  }

  mutating func consume(to offset: Int) { position = min(bytes.count, max(position, offset)) }

  /// Looks at the byte order mark, or at what two letters of a heading give away without one.
  private mutating func start() {
    guard !isStarted else { return }
    isStarted = true
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      readAsUTF16(isBigEndian: bytes[0] == 0xFE, skipping: 2)
    } else if bytes.count >= 4 {
      // A list begins with headings, whose letters are below U+0100: every other byte is 0, which no other text has.
      let isZero = bytes.prefix(4).map { $0 == 0 }
      if isZero == [false, true, false, true] { readAsUTF16(isBigEndian: false, skipping: 0) }
      if isZero == [true, false, true, false] { readAsUTF16(isBigEndian: true, skipping: 0) }
    }
  }

  private mutating func readAsUTF16(isBigEndian: Bool, skipping: Int) {
    var pieces = UTF16Pieces(isBigEndian: isBigEndian)
    var text = pieces.decode(Array(bytes.dropFirst(skipping)))
    if isAll { text += pieces.finish() }
    bytes = text
    utf16 = pieces
  }
}

/// UTF-16 that arrives in pieces; halves are kept for the next one.
struct UTF16Pieces {
  let isBigEndian: Bool
  private var half: UInt8?
  private var highSurrogate: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(chunk.count / 2 + 2)
    if let high = highSurrogate { units.append(high) }
    highSurrogate = nil
    for byte in chunk {
      guard let first = half else {
        half = byte
        continue
      }
      units.append(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first))
      half = nil
    }
    if let last = units.last, (0xD800...0xDBFF).contains(last) { highSurrogate = units.removeLast() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What is left when no more comes: a broken half gives U+FFFD.
  mutating func finish() -> [UInt8] { highSurrogate == nil && half == nil ? [] : Array("\u{FFFD}".utf8) }
}
