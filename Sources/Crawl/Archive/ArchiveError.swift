/// What keeps an archive from being written or read, with the place and the remedy.
public enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder or file cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// The disk is full, or the file cannot be written; nothing of the record is left in the file.
  case cannotWrite(path: String, reason: String)
  /// The file cannot be read.
  case cannotRead(path: String, reason: String)
  /// The file ends in the middle of a record that begins at the offset.
  case tornRecord(path: String, offset: Int)
  /// The bytes at the offset are no WARC record.
  case damaged(path: String, offset: Int, problem: String)
  /// What an index entry points to is not there.
  case notTheEntry(path: String, offset: Int, url: String)
  /// A `revisit` record that stays refers to a record that should go.
  case isReferredTo(path: String, offset: Int)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)). Check that the folder exists and that you may write there."
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)). Free some space, then run the same command again: it resumes."
    case .cannotRead(let path, let reason):
      "\(path): cannot be read (\(reason)). Check the file and its rights, or restore it from a backup."
    case .tornRecord(let path, let offset):
      "\(path): the record at byte \(offset) is not whole. Cut the file there (the next audit does it itself)."
    case .damaged(let path, let offset, let problem):
      "\(path): no readable WARC record at byte \(offset): \(problem). Restore the file, or fetch the merchant again."
    case .isReferredTo(let path, let offset):
      "\(path): the revisit record at byte \(offset) leans on a record to be erased. Fetch that merchant again first."
    case .notTheEntry(let path, let offset, let url):
      "\(path): the record at byte \(offset) is not that of \(url). The index and the archive are of different runs."
    }
  }
}
