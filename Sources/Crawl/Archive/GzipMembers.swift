import CDeflate

/// Wraps bytes in one gzip member. Owns a compressor of libdeflate.
final class GzipMemberWriter {
  private let handle: OpaquePointer

  /// Level 0 (stored) to 12. Nil when there is no memory.
  init?(level: Int) {
    guard let handle = gzip_writer_new(CInt(clamping: level)) else { return nil }
    self.handle = handle
  }

  deinit { gzip_writer_free(handle) }

  /// Appends the member to `out`.
  func append(_ bytes: [UInt8], to out: inout [UInt8]) {
    let bound = gzip_writer_bound(handle, bytes.count)
    let member = [UInt8](unsafeUninitializedCapacity: bound) { buffer, size in
      size = gzip_writer_member(handle, bytes, bytes.count, buffer.baseAddress, bound)
    }
    out += member
  }
}

/// Wraps bytes in one gzip member without compressing them, straight from where they stand.
enum StoredMember {
  /// Room for the members that commonly follow: an exchange's request.
  private static let roomBehind = 2048

  /// Appends the member of three pieces after each other to `out`.
  static func append(_ first: [UInt8], _ second: [UInt8], _ third: [UInt8], to out: inout [UInt8]) {
    let bound = gzip_stored_bound(first.count + second.count + third.count)
    let member = [UInt8](unsafeUninitializedCapacity: bound + (out.isEmpty ? roomBehind : 0)) { buffer, size in
      size = gzip_stored_member(
        first, first.count, second, second.count, third, third.count, buffer.baseAddress)
    }
    if out.isEmpty { out = member } else { out += member }
  }
}

/// Reads gzip members step by step. Owns an inflater of zlib.
final class GzipMemberReader {
  enum Status { case moreInput, full, end, bad }

  private let handle: OpaquePointer

  /// Nil when there is no memory.
  init?() {
    guard let handle = member_reader_new() else { return nil }
    self.handle = handle
  }

  deinit { member_reader_free(handle) }

  /// Begins a new member.
  func reset() { member_reader_reset(handle) }

  /// Takes from `input`, appends at most `room` bytes to `out`.
  func step(_ input: ArraySlice<UInt8>, room: Int, to out: inout [UInt8]) -> (status: Status, used: Int) {
    var used = 0
    var status = MEMBER_BAD
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, size in
      input.withUnsafeBufferPointer { bytes in
        status = member_reader_step(handle, bytes.baseAddress, bytes.count, &used, buffer.baseAddress, room, &size)
      }
    }
    out += piece
    switch status {
    case MEMBER_MORE_INPUT: return (.moreInput, used)
    case MEMBER_FULL: return (.full, used)
    case MEMBER_END: return (.end, used)
    default: return (.bad, used)
    }
  }
}
