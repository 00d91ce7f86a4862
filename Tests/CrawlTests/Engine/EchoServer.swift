import Glibc

/// A server on loopback that answers each request with the bytes of its head, and sets a cookie. `/kept` keeps the
/// connection and answers with its number.
final class EchoServer: Sendable {
  let port: Int
  private let listener: Int32

  struct NoSocket: Error {}

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, raw, &length) == 0
      }
    }
    guard listener >= 0, code else { throw NoSocket() }
    port = Int(UInt16(bigEndian: address.sin_port))
    var thread = pthread_t()
    let context = UnsafeMutableRawPointer(bitPattern: Int(listener))
    pthread_create(&thread, nil, { EchoServer.serve($0) }, context)
    pthread_detach(thread)
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let listener = Int32(truncatingIfNeeded: Int(bitPattern: context))
    var connections = 0
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return nil }
      connections += 1
      while let head = head(from: client) {
        let isKept = head.starts(with: "GET /kept".utf8)
        let body = isKept ? Array("\(connections)".utf8) : head
        let answer = Array(
          """
          HTTP/1.1 200 OK\r\nSet-Cookie: visite=1; Path=/\r\nContent-Length: \(body.count)\r\n\
          Connection: \(isKept ? "keep-alive" : "close")\r\n\r\n
          """.utf8)
        _ = send(client, answer + body, answer.count + body.count, Int32(MSG_NOSIGNAL))
        if !isKept { break }
      }
      close(client)
    }
  }

  /// Nil when the client is gone.
  private static func head(from client: Int32) -> [UInt8]? {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return head.isEmpty ? nil : head }
      head += buffer.prefix(count)
    }
    return head
  }
}
