import Foundation

/// Reads a file line by line in bounded memory (one line and one block). Each byte is looked at once.
struct LineReader {
  private static let block = 1 << 16

  private let handle: FileHandle
  private let longest: Int
  private var rest = Data()
  /// Bytes of ``rest`` that hold no line feed.
  private var searched = 0
  private var isAtEnd = false

  /// A line longer than `longestLineInBytes` ends the reading with an error.
  init(handle: FileHandle, longestLineInBytes: Int = 64 << 20) {
    self.handle = handle
    longest = longestLineInBytes
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() throws -> Data? {
    while true {
      if let end = rest[(rest.startIndex + searched)...].firstIndex(of: 0x0A) {
        defer {
          rest = rest[(end + 1)...]
          searched = 0
        }
        return rest[..<end]
      }
      searched = rest.count
      if isAtEnd {
        guard !rest.isEmpty else { return nil }
        defer {
          rest = Data()
          searched = 0
        }
        return rest
      }
      guard rest.count <= longest else {
        throw InputError("a line is longer than \(longest) bytes; give JSON Lines, one object a line")
      }
      guard let more = try handle.read(upToCount: LineReader.block), !more.isEmpty else {
        isAtEnd = true
        continue
      }
      if rest.startIndex > 0 { rest = Data(rest) }
      rest.append(more)
    }
  }
}
