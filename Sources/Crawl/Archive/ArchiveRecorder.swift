/// Keeps the exchanges of one site in an archive, and their places for the store.
///
/// One recorder per merchant and visit around the one writer of the run.
public actor ArchiveRecorder: ExchangeRecorder {
  private let writer: WARCWriter
  private var kept: [ArchiveEntry] = []
  private var firstFailure: ArchiveError?

  /// A recorder that writes through `writer`.
  public init(_ writer: WARCWriter) { self.writer = writer }

  /// Writes an exchange. A failure is kept for ``entries()``: the visit itself goes on.
  public func record(_ exchange: Exchange) async {
    do throws(ArchiveError) {
      kept.append(try await writer.write(exchange))
    } catch {
      if firstFailure == nil { firstFailure = error }
    }
  }

  /// The places of all exchanges so far, in order.
  ///
  /// - Throws: the first failure to write, so that no visit is taken for archived that is not.
  public func entries() throws(ArchiveError) -> [ArchiveEntry] {
    if let firstFailure { throw firstFailure }
    return kept
  }
}
