import Foundation

/// What came over a connection, byte for byte, and how it ended.
struct RawAnswer {
  enum End { case closed, reset, stillOpen, enough }

  var bytes: [UInt8] = []
  var end = End.stillOpen

  /// Each byte a character, so that nothing is lost.
  var text: String { String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) })) }
  var statusLine: String { String(text.unicodeScalars.prefix { $0 != "\r" && $0 != "\n" }) }

  private var headEnd: Int? {
    bytes.indices.first { bytes[$0...].starts(with: [13, 10, 13, 10]) }.map { $0 + 4 }
  }
  var head: String { RawAnswer(bytes: Array(bytes.prefix(headEnd ?? bytes.count))).text }
  var body: [UInt8] { headEnd.map { Array(bytes[$0...]) } ?? [] }
  var bodyText: String { String(decoding: body, as: UTF8.self) }

  /// Value of the first header of this name.
  func header(_ name: String) -> String? {
    let lines = head.unicodeScalars.split { $0 == "\r" || $0 == "\n" }.map { String($0) }
    return lines.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }
}

/// A client that hides nothing: it writes bytes and reads bytes.
enum RawClient {
  enum Trouble: Error { case noConnection }

  /// GET of a path of a host, asking to close afterwards.
  static func get(
    _ path: String, host: String, port: Int, headers: String = "", patienceInMilliseconds: Int = 20_000,
    limit: Int = 400_000
  ) throws -> RawAnswer {
    try send(
      "GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\(headers)Connection: close\r\n\r\n", port: port,
      patienceInMilliseconds: patienceInMilliseconds, limit: limit)
  }

  /// Writes a text and reads until the end, until so many bytes came, or until patience is over.
  static func send(
    _ text: String, port: Int, patienceInMilliseconds: Int = 20_000, limit: Int = 400_000
  ) throws -> RawAnswer {
    let descriptor = try open(text, port: port)
    defer { close(descriptor) }
    return read(descriptor, patience: .milliseconds(patienceInMilliseconds), limit: limit)
  }

  /// Writes a text and leaves the answer unread; whoever asked closes the descriptor.
  static func open(_ text: String, port: Int) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
    }
    let bytes = Array(text.utf8)
    guard isConnected, Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      close(descriptor)
      throw Trouble.noConnection
    }
    return descriptor
  }

  private static func read(_ descriptor: Int32, patience: Duration, limit: Int) -> RawAnswer {
    var answer = RawAnswer()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let end = ContinuousClock.now + patience
    while answer.bytes.count < limit {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&watched, 1, Int32(left) + 1) > 0 else { return answer }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 {
        answer.end = count == 0 ? .closed : .reset
        return answer
      }
      answer.bytes += buffer[..<count]
    }
    answer.end = .enough
    return answer
  }
}
