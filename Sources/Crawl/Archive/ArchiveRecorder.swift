/// Keeps the exchanges of one visit in the run's archive, and their places for the store.
///
/// One recorder per visit around the one writer of the run.
public actor ArchiveRecorder: ExchangeRecorder {
  private let writer: WARCWriter
  private var kept: [ArchiveEntry] = []
  private var firstFailure: ArchiveError?

  /// A recorder that writes through `writer`.
  public init(_ writer: WARCWriter) { self.writer = writer }

  /// Writes an exchange. A failure to write is kept for ``entries()``; the visit itself goes on.
  public func record(_ exchange: Exchange) async {
    do throws(ArchiveError) {
      kept.append(try await writer.write(exchange))
    } catch {
      if firstFailure == nil { firstFailure = error }
    }
  }

  /// The places of the visit's exchanges so far, in the order in which they ended.
  ///
  /// - Throws: the first failure to write: a visit that is not archived whole may not be stored.
  public func entries() throws(ArchiveError) -> [ArchiveEntry] {
    if let firstFailure { throw firstFailure }
    return kept
  }
}
