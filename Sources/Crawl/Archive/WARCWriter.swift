public import Presence

/// Writes exchanges into WARC 1.1 files of one folder: a gzip member per record, a new file at a size limit.
///
/// An exchange's records are written by one call to the system before ``write(_:)`` returns, so that a killed process
/// loses at most the exchange in flight; what a kill tears is cut by ``ArchiveRepair``. A writer never appends to a file
/// of an earlier one: it begins the next free number.
public actor WARCWriter {
  /// How the files are written.
  public struct Settings: Sendable, Hashable {
    /// Folder of the files; it must exist.
    public var folder: String
    /// First part of the file names, for example `vitrine-20261123T060000Z`; also the seed of the record identifiers, so
    /// it must be another one for every run.
    public var prefix: String
    /// A file that has reached this size gets no further record.
    public var rotationSizeInBytes = 1 << 30
    /// Level of compression, 0 (stored) to 12; bodies that are compressed already are stored.
    public var level = 1
    /// Fields of the `warcinfo` record: software, operator, http-header-user-agent, robots, settings…
    public var info: [HeaderField]
    /// When the run began: the date of the `warcinfo` records.
    public var startedAt: Timestamp

    /// Settings with the usual size limit and level.
    public init(folder: String, prefix: String, info: [HeaderField], startedAt: Timestamp) {
      self.folder = folder
      self.prefix = prefix
      self.info = info
      self.startedAt = startedAt
    }
  }

  private let settings: Settings
  private let packing: GzipMemberWriter
  private var file: ArchiveFile?
  private var fileName = ""
  private var fileNumber = 0
  private var offset = 0
  private var recordsInFile = 0
  private var warcinfoID = ""

  /// A writer that has not opened a file yet: the first one appears with the first exchange.
  public init(_ settings: Settings) throws(ArchiveError) {
    guard let packing = GzipMemberWriter(level: min(12, max(0, settings.level))) else {
      throw .cannotOpen(path: settings.folder, reason: "no memory for a compressor")
    }
    self.settings = settings
    self.packing = packing
  }

  /// Writes an exchange and returns where it stands.
  ///
  /// - Throws: when the disk is full or the folder cannot be written; the file then ends with the last whole exchange.
  public func write(_ exchange: Exchange) throws(ArchiveError) -> ArchiveEntry {
    let file = try fileWithRoom()
    let (recorded, request) = ExchangeRecords.records(of: exchange)
    var main = recorded
    var kind = ArchiveEntry.Kind.response
    var status: Int?
    switch exchange.result {
    case .response(let response):
      status = response.status
      if exchange.earlier != nil { kind = .revisit }
    case .failed: kind = .failure
    case .disallowed: kind = .disallowed
    }
    var bytes: [UInt8] = []
    let mainID = identify(&main)
    append(main, to: &bytes)
    if var request {
      request.fields.append(HeaderField(name: "WARC-Concurrent-To", value: mainID))
      _ = identify(&request)
      append(request, to: &bytes)
    }
    try file.write(bytes, at: offset)
    let entry = ArchiveEntry(
      url: exchange.request.url, purpose: exchange.request.purpose, file: fileName, offset: offset,
      length: bytes.count, kind: kind, status: status, validators: WARCWriter.validators(of: exchange),
      refersTo: exchange.earlier?.place)
    offset += bytes.count
    return entry
  }

  /// What a later run may ask with: that of a whole success.
  private static func validators(of exchange: Exchange) -> Validators? {
    guard let response = exchange.meantResponse, response.status == 200, response.truncation == nil else { return nil }
    return Validators(head: response.head)
  }

  /// Puts everything on the disk, as far as the system can tell.
  public func synchronise() { file?.synchronise() }

  /// The open file, or the next one when there is none or it is full.
  private func fileWithRoom() throws(ArchiveError) -> ArchiveFile {
    if let file, offset < settings.rotationSizeInBytes { return file }
    file?.synchronise()
    file = nil
    while true {
      fileNumber += 1
      let digits = String(fileNumber)
      let name = "\(settings.prefix)-" + String(repeating: "0", count: max(0, 5 - digits.count)) + "\(digits).warc.gz"
      guard let created = try ArchiveFile.creating(settings.folder + "/" + name) else { continue }
      fileName = name
      recordsInFile = 0
      offset = 0
      var bytes: [UInt8] = []
      append(warcinfo(), to: &bytes)
      try created.write(bytes, at: 0)
      offset = bytes.count
      file = created
      return created
    }
  }

  private func warcinfo() -> WARCRecord {
    let lines =
      settings.info + [
        HeaderField(name: "format", value: "WARC File Format 1.1"),
        HeaderField(
          name: "conformsTo", value: "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
      ]
    let block = OutcomeFields.block(lines)
    var record = WARCRecord(
      fields: [
        HeaderField(name: "WARC-Type", value: "warcinfo"),
        HeaderField(name: "WARC-Date", value: settings.startedAt.description),
        HeaderField(name: "WARC-Filename", value: fileName),
        HeaderField(name: "Content-Type", value: "application/warc-fields"),
        HeaderField(name: "WARC-Block-Digest", value: PayloadDigest.text(block)),
      ], block: block)
    warcinfoID = ""
    warcinfoID = identify(&record)
    return record
  }

  /// Gives a record its identifier, which depends on the file's name and the record's place only.
  private func identify(_ record: inout WARCRecord) -> String {
    recordsInFile += 1
    let hash = PayloadDigest.bytes(Array("\(fileName)\n\(recordsInFile)".utf8))
    var text: [UInt8] = Array("<urn:uuid:".utf8)
    text.reserveCapacity(48)
    for (offset, byte) in hash.prefix(16).enumerated() {
      if offset == 4 || offset == 6 || offset == 8 || offset == 10 { text.append(0x2D) }
      // Version 8 (RFC 9562: custom) and the RFC's variant.
      let value = offset == 6 ? byte & 0x0F | 0x80 : offset == 8 ? byte & 0x3F | 0x80 : byte
      for digit in [value >> 4, value & 15] { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
    text.append(0x3E)
    let id = String(decoding: text, as: UTF8.self)
    record.fields.insert(HeaderField(name: "WARC-Record-ID", value: id), at: min(1, record.fields.count))
    if !warcinfoID.isEmpty { record.fields.append(HeaderField(name: "WARC-Warcinfo-ID", value: warcinfoID)) }
    return id
  }

  private func append(_ record: WARCRecord, to out: inout [UInt8]) {
    let head = record.serialisedHead()
    if head.count + record.block.count < WARCWriter.leastWorthPacking || WARCWriter.isCompressed(record) {
      StoredMember.append(head, record.block, WARCRecord.end, to: &out)
    } else {
      packing.append(head + record.block + WARCRecord.end, to: &out)
    }
  }

  /// Below this size in bytes a compressor costs more than it saves.
  private static let leastWorthPacking = 1536

  /// True when compressing again would only cost time.
  private static func isCompressed(_ record: WARCRecord) -> Bool {
    guard record.type == "response" else { return false }
    let end = HTTPBlock.endOfHead(record.block)
    let body = record.block[end...]
    return compressedMarks.contains { body.starts(with: $0) }
      || HTTPBlock.hasHeader("content-encoding", in: record.block[..<end])
  }

  private static let compressedMarks: [[UInt8]] = [
    [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x50, 0x4B, 3, 4], Array("wOF".utf8),
  ]
}
