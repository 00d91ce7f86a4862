import Glibc

/// A listening socket and one for datagrams, on free ports of loopback, that remember whether anybody came.
final class Canary: Sendable {
  struct NoSocket: Error {}

  let streamPort: UInt16
  let datagramPort: UInt16
  private let stream: Int32
  private let datagram: Int32

  init() throws {
    (stream, streamPort) = try Self.bound(Int32(SOCK_STREAM.rawValue))
    (datagram, datagramPort) = try Self.bound(Int32(SOCK_DGRAM.rawValue))
    guard listen(stream, 16) == 0 else { throw NoSocket() }
  }

  deinit {
    close(stream)
    close(datagram)
  }

  /// Whether a connection or a datagram waits.
  func wasTouched() -> Bool {
    var watched = [pollfd(fd: stream, events: Int16(POLLIN), revents: 0)]
    watched.append(pollfd(fd: datagram, events: Int16(POLLIN), revents: 0))
    return poll(&watched, 2, 200) != 0
  }

  static func connect(port: UInt16) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    withAddress(port) { _ = Glibc.connect(socket, $0, $1) }
    close(socket)
  }

  static func send(port: UInt16) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    withAddress(port) { _ = sendto(socket, "x", 1, 0, $0, $1) }
    close(socket)
  }

  private static func bound(_ kind: Int32) throws -> (Int32, UInt16) {
    let socket = Glibc.socket(AF_INET, kind, 0)
    guard socket >= 0, withAddress(0, { bind(socket, $0, $1) }) == 0 else { throw NoSocket() }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutableBytes(of: &address) { bytes in
      getsockname(socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
    }
    guard code == 0 else { throw NoSocket() }
    return (socket, address.sin_port.byteSwapped)
  }

  @discardableResult
  private static func withAddress<Result>(
    _ port: UInt16, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.byteSwapped
    address.sin_addr.s_addr = UInt32(0x7F00_0001).byteSwapped
    return withUnsafeBytes(of: &address) { bytes in
      body(bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
    }
  }
}
