/// A window that slides over a file. A class because the reader's steps share its position.
final class WARCSource {
  let path: String
  private let read: (_ offset: Int, _ count: Int) throws(ArchiveError) -> [UInt8]
  private var buffer: [UInt8] = []
  private var position = 0
  /// Offset in the file of the window's first byte.
  private(set) var offset: Int

  init(path: String, offset: Int, read: @escaping (_ offset: Int, _ count: Int) throws(ArchiveError) -> [UInt8]) {
    self.path = path
    self.offset = offset
    self.read = read
  }

  /// What has been read and not yet used.
  var window: ArraySlice<UInt8> { buffer[position...] }

  /// Makes the window hold at least `count` bytes; false when the file ends before.
  func fill(_ count: Int) throws(ArchiveError) -> Bool {
    while buffer.count - position < count {
      let piece = try read(offset + buffer.count - position, max(65_536, count - (buffer.count - position)))
      guard !piece.isEmpty else { return false }
      buffer.removeFirst(position)
      position = 0
      buffer += piece
    }
    return true
  }

  func consume(_ count: Int) {
    position = min(buffer.count, position + count)
    offset += count
  }

  /// Skips the empty lines between records.
  func skipLineEnds() throws(ArchiveError) {
    while try fill(1), let byte = window.first, byte == 0x0D || byte == 0x0A { consume(1) }
  }

  /// Takes `length` bytes and keeps the first `keeping` of them.
  func take(_ length: Int, keeping: Int, recordOffset: Int) throws(ArchiveError) -> [UInt8] {
    var out: [UInt8] = []
    var left = length
    while left > 0 {
      guard try fill(1) else { throw .tornRecord(path: path, offset: recordOffset) }
      let piece = window.prefix(left)
      out += piece.prefix(max(0, keeping - out.count))
      left -= piece.count
      consume(piece.count)
    }
    return out
  }
}
