public import Presence

/// Rewrites records out of an archive: their bytes are overwritten in place by a record that says only that something was
/// erased and when.
///
/// Decision: in place, and of the same length (a gzip comment fills the rest), so that no other record moves, no index
/// has to be written anew, and a stopped erasure is simply run again. Every file stays a valid WARC.
public enum ArchiveEraser {
  /// Erases the records of these entries from the files of a folder.
  ///
  /// - Returns: how many entries were erased; those that a former run has erased already count too.
  /// - Throws: `.notTheEntry` when other records stand there, and then nothing of that entry is touched; `.isReferredTo`
  ///   when a `revisit` record elsewhere in the folder leans on one of them.
  @discardableResult
  public static func erase(_ entries: [ArchiveEntry], in folder: String, files: [String], at moment: Timestamp)
    throws(ArchiveError) -> Int
  {
    var identifiers: Set<String> = []
    var places: [Place] = []
    for entry in entries {
      let place = try place(of: entry, in: folder)
      identifiers.formUnion(place.identifiers)
      places.append(place)
    }
    try refuseDependants(on: identifiers, besides: places, in: folder, files: files)
    for place in places where !place.identifiers.isEmpty {
      let file = try ArchiveFile.rewriting(place.path)
      let filler = try filler(of: place.length, file: place.path, offset: place.offset, at: moment)
      try file.write(filler, at: place.offset, isAtEnd: false)
      file.synchronise()
    }
    return places.count
  }

  private struct Place {
    var path: String
    var offset: Int
    var length: Int
    /// Identifiers of the records that stand there; empty when they are erased already.
    var identifiers: [String]
  }

  /// Reads what stands at an entry and makes sure that it is the entry's.
  private static func place(of entry: ArchiveEntry, in folder: String) throws(ArchiveError) -> Place {
    let path = folder + "/" + entry.file
    let mismatch = ArchiveError.notTheEntry(path: path, offset: entry.offset, url: entry.url.description)
    guard !entry.file.contains("/"), entry.offset >= 0, (18...1 << 30).contains(entry.length) else { throw mismatch }
    let bytes = try ArchiveFile.reading(path).read(at: entry.offset, count: entry.length)
    guard bytes.count == entry.length else { throw .tornRecord(path: path, offset: entry.offset) }
    var reader = try WARCReader(bytes: bytes, path: path, baseOffset: entry.offset)
    var identifiers: [String] = []
    var end = entry.offset
    while let located = try reader.next() {
      end = located.offset + located.length
      if located.record[erasedField] != nil {
        return Place(path: path, offset: entry.offset, length: entry.length, identifiers: [])
      }
      guard located.record.target.flatMap({ WebURL($0) }) == entry.url else { throw mismatch }
      identifiers.append(located.record["WARC-Record-ID"] ?? "")
    }
    guard end == entry.offset + entry.length, !identifiers.isEmpty else { throw mismatch }
    return Place(path: path, offset: entry.offset, length: entry.length, identifiers: identifiers)
  }

  /// A revisit says "the same bytes as that record": erased, it would say nothing.
  private static func refuseDependants(
    on identifiers: Set<String>, besides places: [Place], in folder: String, files: [String]
  ) throws(ArchiveError) {
    for name in files.sorted() {
      let path = folder + "/" + name
      var reader = try WARCReader(path: path, largestBlockInBytes: 1 << 16)
      while let located = try reader.next() {
        guard located.record.type == "revisit", let origin = located.record["WARC-Refers-To"],
          identifiers.contains(origin)
        else { continue }
        let isErasedToo = places.contains { place in
          place.path == path && (place.offset..<(place.offset + place.length)).contains(located.offset)
        }
        guard isErasedToo else { throw .isReferredTo(path: path, offset: located.offset) }
      }
    }
  }

  private static let erasedField = "X-Vitrine-Erased"

  /// One gzip member of exactly this length.
  private static func filler(of length: Int, file: String, offset: Int, at moment: Timestamp) throws(ArchiveError)
    -> [UInt8]
  {
    guard let writer = GzipMemberWriter(level: 9) else { throw .cannotOpen(path: file, reason: "no memory") }
    let digest = PayloadDigest.text(Array("erased \(file) \(offset)".utf8)).suffix(24)
    let named = [
      HeaderField(name: "WARC-Type", value: "metadata"),
      HeaderField(name: "WARC-Record-ID", value: "<urn:vitrine:erased:\(digest)>"),
      HeaderField(name: "WARC-Date", value: moment.description),
      HeaderField(name: erasedField, value: "1"),
    ]
    for fields in [named, [named[0], named[3]]] {
      var member: [UInt8] = []
      writer.append(WARCRecord(fields: fields, block: []).serialisedHead() + WARCRecord.end, to: &member)
      guard member.count > 10, member[3] == 0, member.count <= length else { continue }
      if member.count == length { return member }
      // RFC 1952: flag 16, then a comment that a zero ends, behind the head's ten bytes.
      member[3] = 0x10
      let comment = [UInt8](repeating: 0x20, count: length - member.count - 1) + [0]
      return Array(member[..<10]) + comment + Array(member[10...])
    }
    throw .damaged(path: file, offset: offset, problem: "there is no room for the mark of an erasure")
  }
}
