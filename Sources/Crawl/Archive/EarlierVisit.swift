import Presence

/// Where records stand, in this run's archive or in an earlier one's.
public struct ArchivePlace: Sendable, Hashable, Codable {
  /// Name of the run's folder, beside the other runs' folders.
  public let folder: String
  /// Name of the file in it.
  public let file: String
  /// Offset of the first record, in bytes.
  public let offset: Int
  /// Length of the records together, in bytes.
  public let length: Int
}

/// A payload that an earlier run archived, and for which a 304 of today stands.
public struct EarlierPayload: Sendable, Hashable {
  /// The response as it was archived then.
  let response: WireResponse
  /// `WARC-Record-ID` of its record.
  let recordID: String
  /// `WARC-Date` of its record.
  let date: String
  /// `WARC-Payload-Digest` of its record.
  let payloadDigest: String
  /// Where its record stands.
  let place: ArchivePlace
}

/// What an earlier run archived of a merchant, so that today's run asks only for what is another one now.
///
/// Only whole answers with status 200 that came with an `ETag` or a `Last-Modified` count. A page that was not sent again
/// in the earlier run either leads to the run that has it.
public struct EarlierVisit: Sendable {
  private let archives: String
  private let known: [WebURL: (validators: Validators, place: ArchivePlace)]

  /// - Parameters:
  ///   - archives: folder that holds a folder for each run.
  ///   - run: name of the earlier run's folder.
  ///   - entries: what it archived of this merchant, in order.
  public init(archives: String, run: String, entries: [ArchiveEntry]) {
    self.archives = archives
    var known: [WebURL: (Validators, ArchivePlace)] = [:]
    for entry in entries {
      guard let validators = entry.validators else {
        // What came last counts: a page that gives an error now has no earlier state to be equal to.
        known[entry.url] = nil
        continue
      }
      let own = ArchivePlace(folder: run, file: entry.file, offset: entry.offset, length: entry.length)
      known[entry.url] = (validators, entry.refersTo ?? own)
    }
    self.known = known
  }

  /// What to ask a page with; nil when it is to be asked without condition.
  func validators(for url: WebURL) -> Validators? { known[url]?.validators }

  /// The payload of a page. Throws when its archive is gone or damaged.
  func payload(of url: WebURL) throws(ArchiveError) -> EarlierPayload? {
    guard let place = known[url]?.place else { return nil }
    return try EarlierVisit.payload(at: place, of: url, archives: archives)
  }

  /// Reads the record at a place, and makes sure that it is that of the address.
  static func payload(at place: ArchivePlace, of url: WebURL, archives: String) throws(ArchiveError) -> EarlierPayload {
    let path = archives + "/" + place.folder + "/" + place.file
    let mismatch = ArchiveError.notTheEntry(path: path, offset: place.offset, url: url.description)
    guard !place.folder.contains("/"), place.folder != "..", !place.file.contains("/"), place.offset >= 0,
      (0...1 << 30).contains(place.length)
    else { throw mismatch }
    let bytes = try ArchiveFile.reading(path).read(at: place.offset, count: place.length)
    guard bytes.count == place.length else { throw .tornRecord(path: path, offset: place.offset) }
    var reader = try WARCReader(bytes: bytes, path: path, baseOffset: place.offset)
    guard let record = try reader.next()?.record, let recordID = record["WARC-Record-ID"],
      let date = record["WARC-Date"],
      let exchange = ExchangeRecords.exchange(of: record, request: nil), exchange.request.url == url,
      case .response(let response) = exchange.result, response.truncation == nil
    else { throw mismatch }
    return EarlierPayload(
      response: response, recordID: recordID, date: date,
      payloadDigest: record["WARC-Payload-Digest"] ?? PayloadDigest.text(response.body), place: place)
  }
}

extension WireResponse {
  /// This 304 as the answer that it stands for: the earlier body under the earlier head, brought up to date by what the
  /// 304 says (RFC 9111 §3.2 and §4.3.4). What describes the body (`Content-…`) stays as it was.
  func refreshing(_ earlier: WireResponse) -> WireResponse {
    let mine = WireResponse.lines(of: head).filter { line in
      !line.name.isEmpty && !line.name.hasPrefix("content-") && !WireResponse.ofTheConnection.contains(line.name)
    }
    let replaced = Set(mine.map(\.name))
    var out: [UInt8] = []
    for line in WireResponse.lines(of: earlier.head) where !replaced.contains(line.name) { out += line.bytes }
    for line in mine { out += line.bytes }
    return WireResponse(
      status: earlier.status, head: out + [0x0D, 0x0A], body: earlier.body, truncation: earlier.truncation,
      remoteAddress: remoteAddress)
  }

  private static let ofTheConnection: Set<String> = ["connection", "keep-alive", "transfer-encoding"]

  /// Lines of a head with their ends, the empty one left out; the status line has an empty name, and so has what is none.
  private static func lines(of head: [UInt8]) -> [(name: String, bytes: ArraySlice<UInt8>)] {
    var lines: [(String, ArraySlice<UInt8>)] = []
    var start = head.startIndex
    while start < head.endIndex {
      let end = head[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? head.endIndex
      let line = head[start..<end]
      start = end
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      if let first = line.first, first == 0x20 || first == 0x09, let last = lines.popLast() {
        lines.append((last.0, head[last.1.startIndex..<end]))
        continue
      }
      let isStatus = lines.isEmpty && line.starts(with: "HTTP/".utf8)
      let colon = isStatus ? nil : line.firstIndex(of: 0x3A)
      lines.append((colon.map { String(decoding: line[..<$0], as: UTF8.self).lowercased() } ?? "", line))
    }
    return lines
  }
}
