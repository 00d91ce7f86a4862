import CDeflate

/// SHA-1 in base 32, the form in which WARC tools write and compare digests.
enum PayloadDigest {
  /// `sha1:` and 32 letters, of one or two pieces after each other.
  static func text(_ first: [UInt8], _ second: [UInt8] = []) -> String {
    "sha1:" + base32(bytes(first, second))
  }

  /// The 20 bytes of the digest.
  static func bytes(_ first: [UInt8], _ second: [UInt8] = []) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 20) { buffer, size in
      sha1_digest(first, first.count, second, second.count, buffer.baseAddress)
      size = 20
    }
  }

  /// The texts of a response's body and of its head and body after each other.
  static func texts(head: [UInt8], body: [UInt8]) -> (payload: String, block: String) {
    var block: [UInt8] = []
    let payload = [UInt8](unsafeUninitializedCapacity: 20) { first, size in
      block = [UInt8](unsafeUninitializedCapacity: 20) { second, size in
        sha1_two_digests(head, head.count, body, body.count, first.baseAddress, second.baseAddress)
        size = 20
      }
      size = 20
    }
    return ("sha1:" + base32(payload), "sha1:" + base32(block))
  }

  /// RFC 4648 §6; 20 bytes need no padding.
  private static func base32(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var pending = 0
    var bits = 0
    for byte in bytes {
      pending = pending << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        let value = UInt8(pending >> bits & 31)
        out.append(value < 26 ? 0x41 + value : 0x32 + value - 26)
      }
      pending &= (1 << bits) - 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
