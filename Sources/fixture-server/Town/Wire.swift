internal import CTLS

/// The server's end of one connection. It stays on the connection's own thread and blocks there.
struct Wire {
  let connection: OpaquePointer

  /// Whether this is TLS.
  var isSecure: Bool { ctls_is_secure(connection) }

  /// All bytes; false when the client is gone.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { ctls_write(connection, $0.baseAddress, $0.count) }
  }

  /// All bytes of a text; false when the client is gone.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// At most 16 KiB; empty at the end or when the client is gone.
  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      count = max(0, Int(ctls_read(connection, buffer.baseAddress, buffer.count)))
    }
  }

  /// False as soon as the client is gone or the town closes.
  func wait(milliseconds: Int) -> Bool { ctls_wait(connection, Int32(clamping: milliseconds)) }

  /// Until the client is gone or the town closes.
  func waitForTheEnd() { while wait(milliseconds: 60_000) {} }

  /// Ends the connection with a reset instead of an orderly close.
  func reset() { ctls_reset(connection) }
}
