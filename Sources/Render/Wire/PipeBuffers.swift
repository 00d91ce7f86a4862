internal import Glibc

/// Cuts what comes out of the pipe at its NULs.
struct MessageInlet {
  /// Bytes of the largest message accepted.
  let largest: Int
  private var open: [UInt8] = []

  init(largest: Int) { self.largest = largest }

  /// Hands on each message that is whole now. False when one is too large.
  mutating func take(_ bytes: ArraySlice<UInt8>, each: ([UInt8]) -> Void) -> Bool {
    var rest = bytes
    while let end = rest.firstIndex(of: 0) {
      open.append(contentsOf: rest[..<end])
      guard open.count <= largest else { return false }
      each(open)
      open.removeAll(keepingCapacity: open.count < 1 << 20)
      rest = rest[(end + 1)...]
    }
    open.append(contentsOf: rest)
    return open.count <= largest
  }
}

/// What is still to be written, in order.
struct Outlet {
  private var messages: [[UInt8]] = []
  private var first = 0
  private var written = 0

  init() {}

  var isEmpty: Bool { first == messages.count }

  /// Takes the messages over.
  mutating func queue(_ more: inout [[UInt8]]) {
    guard !more.isEmpty else { return }
    messages.removeFirst(first)
    first = 0
    messages.append(contentsOf: more)
    more.removeAll()
  }

  /// Writes as much as the pipe takes. False when nobody reads it any more.
  mutating func write(to descriptor: Int32) -> Bool {
    while first < messages.count {
      let message = messages[first]
      let count = message.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
      written += count
      if written == message.count {
        messages[first] = []
        first += 1
        written = 0
      }
    }
    return true
  }
}
