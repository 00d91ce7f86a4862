import Foundation

/// Reads a file line by line in bounded memory (one line and one block).
struct LineReader {
  private let handle: FileHandle
  private var rest = Data()
  private var isAtEnd = false
  private static let block = 1 << 16

  init(handle: FileHandle) { self.handle = handle }

  /// The next line without its line feed; nil at the end, also of what cannot be read (a folder).
  mutating func next() -> Data? {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
      }
      if isAtEnd {
        guard !rest.isEmpty else { return nil }
        defer { rest = Data() }
        return rest
      }
      let more = (try? handle.read(upToCount: LineReader.block)) ?? Data()
      if more.isEmpty { isAtEnd = true } else { rest = Data(rest) + more }
    }
  }
}
