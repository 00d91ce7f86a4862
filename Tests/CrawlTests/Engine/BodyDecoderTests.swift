@testable import Crawl
import CDeflate
import Presence
import TestSupport
import Testing

struct BodyDecoderTests {
  private let text = Array(String(repeating: "Ouvert du mardi au samedi. ", count: 400).utf8)

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: cdeflate_gzip_bound(bytes.count)) { buffer, count in
      count = cdeflate_gzip(6, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  /// Stored blocks by hand, as the town sends them (RFC 7932 §9.2, RFC 8878 §3.1.1).
  private var brotli: [UInt8] {
    let size = UInt32(text.count - 1) << 4 | 1 << 20
    return (0..<3).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) } + text + [0b11]
  }

  private var zstd: [UInt8] {
    let size = UInt32(text.count) << 3 | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0x00, 7 << 3] + (0..<3).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) }
      + text
  }

  private func decode(_ body: [UInt8], _ encoding: String, limit: Int = 1 << 20) -> BodyDecoder.Decoded {
    BodyDecoder.decode(body, headers: [HeaderField(name: "Content-Encoding", value: encoding)], limit: limit)
  }

  @Test(arguments: ["gzip", "x-gzip", "GZIP", "deflate"])
  func `a sound stream is inflated`(encoding: String) {
    let decoded = decode(gzip(text), encoding)
    #expect(decoded.bytes == text && !decoded.isCut)
  }

  @Test func `several members and trailing bytes are read`() {
    let decoded = decode(gzip(text) + gzip(text) + [0x21, 0x21], "gzip")
    #expect(decoded.bytes == text + text && !decoded.isCut)
  }

  @Test func `a raw stream called deflate is read`() {
    let decoded = decode(Array(gzip(text)[10...].dropLast(8)), "deflate")
    #expect(decoded.bytes == text)
  }

  @Test func `two layers are taken off`() {
    #expect(decode(gzip(gzip(text)), "gzip, gzip").bytes == text)
  }

  @Test func `more layers than anybody needs are refused`() {
    #expect(decode(gzip(text), "gzip, gzip, gzip, gzip").unknownEncoding != nil)
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func `a cut stream gives what came`(part: Double) {
    let whole = gzip(text.indices.map { UInt8(truncatingIfNeeded: $0 &* 7919) ^ text[$0] })
    let decoded = decode(Array(whole.prefix(Int(Double(whole.count) * part))), "gzip")
    #expect(decoded.isCut && !decoded.bytes.isEmpty)
  }

  @Test func `plain text called gzip is plain text`() {
    #expect(decode(text, "gzip").bytes == text)
  }

  @Test func `plain text called something unknown is plain text, bytes are not`() {
    let page = Array("<!DOCTYPE html><p>Bonjour".utf8)
    #expect(decode(page, "br").unknownEncoding == nil)
    #expect(decode([0x1B, 0x03, 0x00, 0xF8], "br").unknownEncoding == "br")
  }

  @Test func `a brotli or zstd stream that ends early gives what came, and garbage after a frame is passed over`() {
    #expect(decode(brotli, "br").bytes == text)
    #expect(decode(zstd, "zstd").bytes == text && decode(zstd + zstd, "zstd").bytes == text + text)
    #expect(decode(zstd + [0x21, 0x21, 0x21, 0x21, 0x21], "zstd").bytes == text)
    for (whole, name) in [(brotli, "br"), (zstd, "zstd")] {
      let decoded = decode(Array(whole.dropLast(100)), name)
      #expect(decoded.isCut && text.starts(with: decoded.bytes), "\(name)")
    }
  }

  @Test func `a zstd frame that asks for a window of 128 MiB is not given it`() {
    var frame = zstd
    frame[5] = (27 - 10) << 3
    #expect(decode(frame, "zstd").unknownEncoding == "zstd")
  }

  @Test func `what is called gzip and is brotli's neighbour is read by its own mark`() {
    #expect(decode(gzip(text), "br").bytes == text && decode(gzip(text), "zstd").bytes == text)
  }

  @Test func `a bomb is cut at the limit`() {
    let bomb = gzip([UInt8](repeating: 0, count: 64 << 20))
    let decoded = decode(bomb, "gzip", limit: 5 << 20)
    #expect(decoded.bytes.count == 5 << 20 && decoded.isCut)
  }

  @Test func `a page of exactly the limit is whole`() {
    let decoded = decode(gzip(text), "gzip", limit: text.count)
    #expect(decoded.bytes == text && !decoded.isCut)
  }

  @Test func `random bytes are survived`() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      var bytes = gzip(text)
      for _ in 0..<5 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      #expect(
        decode(bytes, ["gzip", "deflate", "br", "zstd"][random.below(4)], limit: 100_000).bytes.count <= 100_000)
    }
  }
}
