import CDeflate
import Foundation

/// Long texts as they are kept in a column: one gzip member, which any other program can read
/// (`sqlite3 … "select writefile('r.json.gz', report) …"`).
enum PackedText {
  /// Longest text that is read back, in bytes; a judgement has about 40,000.
  private static let longest = 64 << 20
  private static let level: CInt = 6

  /// The text as one gzip member.
  static func pack(_ text: String) throws -> Data {
    var text = text
    return try text.withUTF8 { source in
      var packed = Data(count: cdeflate_gzip_bound(source.count))
      let size = packed.withUnsafeMutableBytes { room in
        cdeflate_gzip(
          level, source.baseAddress, source.count, room.bindMemory(to: UInt8.self).baseAddress, room.count)
      }
      guard size > 0 else { throw StoreError.cannotWrite(detail: "no memory to compress a judgement") }
      packed.removeSubrange(size..<packed.count)
      return packed
    }
  }

  /// The text of one gzip member.
  static func unpack(_ packed: Data, table: String) throws -> String {
    let bytes = [UInt8](packed)
    // RFC 1952, 2.3.1: the last four bytes are the length of the text, least significant first.
    let length = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= 18, length <= longest else { throw damaged(table) }
    var result = CDEFLATE_BAD
    var written = 0
    let text = String(unsafeUninitializedCapacity: max(length, 1)) { room in
      result = cdeflate_whole(CDEFLATE_GZIP, bytes, bytes.count, room.baseAddress, room.count, &written)
      return result == CDEFLATE_OK ? written : 0
    }
    guard result == CDEFLATE_OK else { throw damaged(table) }
    return text
  }

  private static func damaged(_ table: String) -> StoreError {
    .damagedRow(table: table, detail: "a compressed text is damaged")
  }
}
