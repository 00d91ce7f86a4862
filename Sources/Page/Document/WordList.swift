/// The words of a folded text (``ByteSearch/folded(_:)``), cut once for all readers that look words up in it.
struct WordList: Sendable {
  /// Letters, digits and what is beyond ASCII.
  struct Word: Sendable {
    /// First byte of the word in the text.
    var start: Int32
    /// First byte behind it.
    var end: Int32
    /// The first eight bytes, the first of them highest; shorter words are filled with zeros.
    var key: UInt64
    /// Nothing but `a`…`z`.
    var isPlain: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
  }

  /// The folded text.
  let text: [UInt8]
  private(set) var words: [Word] = []

  /// One pass over a text.
  init(_ text: [UInt8]) {
    self.text = text
    words.reserveCapacity(text.count / 6 + 1)
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard WordList.isWord(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        var key: UInt64 = 0
        var room: UInt64 = 64
        var isPlain = true
        while index < bytes.count, WordList.isWord(bytes[index]) {
          if bytes[index] < 0x61 || bytes[index] > 0x7A { isPlain = false }
          if room > 0 {
            room -= 8
            key |= UInt64(bytes[index]) << room
          }
          index += 1
        }
        words.append(
          Word(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index), key: key,
            isPlain: isPlain))
      }
    }
  }

  /// The key of a word that stands alone.
  static func key(of word: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for (place, byte) in word.prefix(8).enumerated() { key |= UInt64(byte) << UInt64(56 - 8 * place) }
    return key
  }

  /// A byte of a word.
  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }
}
