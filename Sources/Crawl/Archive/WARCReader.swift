/// Reads the records of a WARC file one after another: gzip member per record, or plain; also what wget and warcio
/// wrote. Memory is bounded by the size limit of a block.
public struct WARCReader {
  /// A record with its place.
  public struct Located: Sendable, Hashable {
    /// The record.
    public let record: WARCRecord
    /// Offset of its gzip member (or of itself in a plain file), in bytes.
    public let offset: Int
    /// Length in the file, in bytes; several records of one member share it.
    public let length: Int
    /// True when the block is longer than the limit and its rest was left out.
    public let isCut: Bool
  }

  private let source: WARCSource
  private let members: GzipMemberReader
  private let largestRecord: Int
  private var pending: ArraySlice<UInt8> = []
  private var pendingPlace = (offset: 0, length: 0)

  /// Opens a file. Blocks longer than `largestBlockInBytes` are cut there.
  public init(path: String, largestBlockInBytes: Int = 64 << 20, offset: Int = 0) throws(ArchiveError) {
    let file = try ArchiveFile.reading(path)
    try self.init(
      WARCSource(path: path, offset: offset) { (at, count) throws(ArchiveError) in try file.read(at: at, count: count)
      },
      largestBlockInBytes)
  }

  /// Reads records that are in memory, cut out of the file `path` at `baseOffset`.
  public init(
    bytes: [UInt8], path: String = "(memory)", baseOffset: Int = 0, largestBlockInBytes: Int = 64 << 20
  ) throws(ArchiveError) {
    try self.init(
      WARCSource(path: path, offset: baseOffset) { (at, count) throws(ArchiveError) in
        let start = min(bytes.count, at - baseOffset)
        return Array(bytes[start..<min(bytes.count, start + count)])
      }, largestBlockInBytes)
  }

  private init(_ source: WARCSource, _ largestBlock: Int) throws(ArchiveError) {
    guard let members = GzipMemberReader() else { throw .cannotOpen(path: source.path, reason: "no memory") }
    self.source = source
    self.members = members
    largestRecord = largestBlock
  }

  /// The next record; nil at the end of the file.
  ///
  /// - Throws: `.tornRecord` when the file ends within a record, `.damaged` when the bytes are none.
  public mutating func next() throws(ArchiveError) -> Located? {
    if !pending.isEmpty, let located = try recordFromMember() { return located }
    try source.skipLineEnds()
    let start = source.offset
    guard try source.fill(2) else {
      guard source.window.isEmpty else { throw .tornRecord(path: source.path, offset: start) }
      return nil
    }
    guard source.window.starts(with: [0x1F, 0x8B]) else { return try plainRecord() }
    let member = try readMember()
    pending = member.bytes[...]
    pendingPlace = (start, source.offset - start)
    guard let located = try recordFromMember(isCut: member.isCut) else {
      throw .damaged(path: source.path, offset: start, problem: "the gzip member holds no WARC record")
    }
    return located
  }

  /// Inflates one member; what goes over the limit is read and left out.
  private func readMember() throws(ArchiveError) -> (bytes: [UInt8], isCut: Bool) {
    let start = source.offset
    let roof = largestRecord + 65_536
    var out: [UInt8] = []
    var spill: [UInt8] = []
    members.reset()
    while true {
      let isFull = out.count >= roof
      spill.removeAll(keepingCapacity: true)
      let step =
        isFull
        ? members.step(source.window, room: 65_536, to: &spill)
        : members.step(source.window, room: min(max(65_536, out.count), roof - out.count), to: &out)
      source.consume(step.used)
      switch step.status {
      case .end: return (out, isFull)
      case .full: continue
      case .bad: throw .damaged(path: source.path, offset: start, problem: "its gzip member is damaged")
      case .moreInput:
        guard source.window.isEmpty else { continue }
        guard try source.fill(1) else { throw .tornRecord(path: source.path, offset: start) }
      }
    }
  }

  /// Takes the next record out of an inflated member; nil when only line ends are left.
  private mutating func recordFromMember(isCut: Bool = false) throws(ArchiveError) -> Located? {
    pending = pending.drop { $0 == 0x0D || $0 == 0x0A }
    guard !pending.isEmpty else { return nil }
    guard let head = WARCRecord.head(of: pending), let length = head.blockLength else {
      pending = []
      throw .damaged(path: source.path, offset: pendingPlace.offset, problem: "it has no WARC head with a length")
    }
    let rest = pending.dropFirst(head.headLength)
    let kept = min(length, largestRecord)
    guard rest.count >= kept else {
      pending = []
      throw .damaged(
        path: source.path, offset: pendingPlace.offset, problem: "its block is shorter than its Content-Length says")
    }
    pending = length > rest.count ? [] : rest.dropFirst(length)
    return Located(
      record: WARCRecord(fields: head.fields, block: Array(rest.prefix(kept))), offset: pendingPlace.offset,
      length: pendingPlace.length, isCut: length > kept || (isCut && length > rest.count))
  }

  private func plainRecord() throws(ArchiveError) -> Located {
    let start = source.offset
    var wanted = 4096
    while true {
      let isMore = try source.fill(wanted)
      if let head = WARCRecord.head(of: source.window) {
        guard let length = head.blockLength else {
          throw .damaged(path: source.path, offset: start, problem: "it has no WARC head with a length")
        }
        source.consume(head.headLength)
        let block = try source.take(length, keeping: largestRecord, recordOffset: start)
        return Located(
          record: WARCRecord(fields: head.fields, block: block), offset: start, length: source.offset - start,
          isCut: block.count < length)
      }
      guard source.window.starts(with: "WARC/".utf8.prefix(source.window.count)), wanted <= 1 << 20 else {
        throw .damaged(path: source.path, offset: start, problem: "the bytes are neither gzip nor a WARC head")
      }
      guard isMore else { throw .tornRecord(path: source.path, offset: start) }
      wanted *= 2
    }
  }
}
