/// Cuts what a killed process left unfinished at the end of a WARC file.
public enum ArchiveRepair {
  /// What was found and done.
  public struct Report: Sendable, Hashable {
    /// The file.
    public let path: String
    /// Whole records found, from where the search began.
    public let records: Int
    /// Size of the file now, in bytes.
    public let sizeInBytes: Int
    /// Bytes cut off its end; 0 when it was whole.
    public let cutInBytes: Int
  }

  /// Walks the records from `offset` (the end of the last exchange that the store knows, or 0) and cuts the file behind
  /// the last whole one.
  ///
  /// Only a tail is ever cut: damage before the last mebibytes that one exchange can fill is thrown as `.damaged`.
  public static func cutTornTail(of path: String, from offset: Int = 0) throws(ArchiveError) -> Report {
    let size = try self.size(of: path)
    var reader = try WARCReader(path: path, largestBlockInBytes: 1 << 20, offset: offset)
    var end = min(offset, size)
    var records = 0
    do throws(ArchiveError) {
      while let located = try reader.next() {
        end = located.offset + located.length
        records += 1
      }
      return Report(path: path, records: records, sizeInBytes: size, cutInBytes: 0)
    } catch {
      switch error {
      case .tornRecord: break
      // A tail of zeros is what some file systems leave after a power cut.
      case .damaged where try isTail(path, from: end, size: size): break
      default: throw error
      }
    }
    try ArchiveFile.truncate(path, to: end)
    return Report(path: path, records: records, sizeInBytes: end, cutInBytes: size - end)
  }

  /// The largest body (5 MiB by default, times two) is less than what is taken for a tail.
  private static let largestTail = 16 << 20

  private static func isTail(_ path: String, from end: Int, size: Int) throws(ArchiveError) -> Bool {
    guard size - end <= largestTail else { return false }
    let file = try ArchiveFile.reading(path)
    return try file.read(at: end, count: min(size - end, 4096)).allSatisfy { $0 == 0 }
  }

  private static func size(of path: String) throws(ArchiveError) -> Int {
    try ArchiveFile.reading(path).size()
  }
}
