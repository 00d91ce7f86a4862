public import Presence

/// Answers from an archive instead of the wire: the same hops, the same bytes, the same failures and refusals.
///
/// It reads only the records of the entries it is given (one visit's), and those of an earlier run's folder beside it that
/// revisits refer to. Requests are expected in the order of the visit:
/// an address that was fetched twice (as a page's redirect, then as a page) gives each time what it gave then.
public actor ArchiveTransport: Transport {
  private let folder: String
  private let entries: [ArchiveEntry]
  private let asOf: Timestamp
  private var positions: [WebURL: [Int]] = [:]
  private var cursor = 0
  private var files: [String: ArchiveFile] = [:]
  private var problems: [ArchiveError] = []

  /// The entries of one visit in the order in which they were recorded; `asOf` dates what is not in the archive.
  public init(folder: String, entries: [ArchiveEntry], asOf: Timestamp) {
    self.folder = folder
    self.entries = entries
    self.asOf = asOf
    for (index, entry) in entries.enumerated() { positions[entry.url, default: []].append(index) }
  }

  /// What kept records from being read; a replay with problems is no replay. Empty when all went well.
  public func unreadableRecords() -> [ArchiveError] { problems }

  /// The exchange as it was recorded; a failure with the cause `cancelled` for what was never fetched.
  public func exchange(_ request: FetchRequest) async -> Exchange {
    guard let index = index(for: request) else { return missing(request, "not in the archive") }
    cursor = max(cursor, index + 1)
    let entry = entries[index]
    do throws(ArchiveError) {
      let found = try read(entry)
      return Exchange(
        request: request, requestHead: found.requestHead, result: found.result, startedAt: found.startedAt,
        earlier: found.earlier)
    } catch {
      problems.append(error)
      return missing(request, "\(error)")
    }
  }

  /// The next entry of this address in the visit's order, else the last one; of retries the last.
  private func index(for request: FetchRequest) -> Int? {
    guard let all = positions[request.url] else { return nil }
    let samePurpose = all.filter { entries[$0].purpose == request.purpose }
    let candidates = samePurpose.isEmpty ? all : samePurpose
    guard var index = candidates.first(where: { $0 >= cursor }) ?? candidates.last else { return nil }
    while isRetried(entries[index]), index + 1 < entries.count, entries[index + 1].url == request.url,
      entries[index + 1].purpose == entries[index].purpose
    { index += 1 }
    return index
  }

  /// What a fetcher may try again at once.
  private func isRetried(_ entry: ArchiveEntry) -> Bool {
    guard let status = entry.status else { return entry.kind == .failure }
    return status == 408 || status == 429 || status >= 500
  }

  private func read(_ entry: ArchiveEntry) throws(ArchiveError) -> Exchange {
    let path = folder + "/" + entry.file
    let mismatch = ArchiveError.notTheEntry(path: path, offset: entry.offset, url: entry.url.description)
    guard !entry.file.contains("/"), entry.offset >= 0, (0...1 << 30).contains(entry.length) else { throw mismatch }
    let file: ArchiveFile
    if let open = files[entry.file] {
      file = open
    } else {
      file = try ArchiveFile.reading(path)
      files[entry.file] = file
    }
    let bytes = try file.read(at: entry.offset, count: entry.length)
    guard bytes.count == entry.length else { throw .tornRecord(path: path, offset: entry.offset) }
    var reader = try WARCReader(bytes: bytes, path: path, baseOffset: entry.offset)
    guard let main = try reader.next()?.record else { throw mismatch }
    let request = try reader.next()?.record
    guard let exchange = ExchangeRecords.exchange(of: main, request: request), exchange.request.url == entry.url else {
      throw mismatch
    }
    guard let place = entry.refersTo else { return exchange }
    let payload = try EarlierVisit.payload(at: place, of: entry.url, archives: folder + "/..")
    guard main["WARC-Refers-To"] == payload.recordID else { throw mismatch }
    return exchange.standing(for: payload)
  }

  private func missing(_ request: FetchRequest, _ detail: String) -> Exchange {
    Exchange(
      request: request, requestHead: [],
      result: .failed(FetchFailure(url: request.url, cause: .cancelled, detail: detail, failedAt: asOf)),
      startedAt: asOf)
  }
}
