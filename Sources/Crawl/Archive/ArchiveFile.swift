import Glibc

/// An open file, closed with its last owner. Reads and writes at given offsets; keeps no position.
final class ArchiveFile {
  let path: String
  private let descriptor: CInt

  private init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  static func reading(_ path: String) throws(ArchiveError) -> ArchiveFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason()) }
    return ArchiveFile(path: path, descriptor: descriptor)
  }

  /// A file that is there already, to be overwritten in places.
  static func rewriting(_ path: String) throws(ArchiveError) -> ArchiveFile {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason()) }
    return ArchiveFile(path: path, descriptor: descriptor)
  }

  /// Nil when the file is already there.
  static func creating(_ path: String) throws(ArchiveError) -> ArchiveFile? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == EEXIST { return nil }
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: reason()) }
    return ArchiveFile(path: path, descriptor: descriptor)
  }

  /// At most `count` bytes at an offset; fewer at the end of the file.
  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      while filled < buffer.count {
        let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
    }
    guard !failed else { throw .cannotRead(path: path, reason: ArchiveFile.reason()) }
    return bytes
  }

  /// Writes all bytes at an offset, or cuts the file back to the offset and throws. What is overwritten in the middle of
  /// a file is not cut: what stands behind it is somebody else's.
  func write(_ bytes: [UInt8], at offset: Int, isAtEnd: Bool = true) throws(ArchiveError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        pwrite(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, offset + done)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        let reason = ArchiveFile.reason()
        if isAtEnd { ftruncate(descriptor, offset) }
        throw .cannotWrite(path: path, reason: reason)
      }
      done += wrote
    }
  }

  /// Size in bytes.
  func size() throws(ArchiveError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, reason: ArchiveFile.reason()) }
    return Int(status.st_size)
  }

  /// Asks the system to put everything on the disk: needed against power cuts, not against `kill -9`.
  func synchronise() { fsync(descriptor) }

  static func truncate(_ path: String, to size: Int) throws(ArchiveError) {
    guard Glibc.truncate(path, size) == 0 else { throw .cannotWrite(path: path, reason: reason()) }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
