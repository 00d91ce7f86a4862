import CDeflate
import Presence

/// Takes a body's content encoding off, once, into a buffer of limited size. Source: RFC 9110 §8.4.
enum BodyDecoder {
  /// A body as a reader wants it.
  struct Decoded {
    var bytes: [UInt8]
    /// True when the rest was cut at the limit, or the stream ended early.
    var isCut: Bool
    /// Name of an encoding that is not known; the bytes are then as sent.
    var unknownEncoding: String?
  }

  /// Layers of encoding that are taken off; more are an attack.
  private static let mostLayers = 3

  /// Decodes a body. Never fails: a damaged stream gives what can be read of it, bytes that are not compressed at all
  /// are taken as they are (servers that announce gzip and send text exist).
  static func decode(_ body: [UInt8], headers: [HeaderField], limit: Int) -> Decoded {
    var decoded = Decoded(bytes: body, isCut: false)
    let layers = encodings(headers)
    guard layers.count <= mostLayers else {
      decoded.unknownEncoding = layers.joined(separator: ", ")
      return decoded
    }
    for layer in layers.reversed() {
      guard let formats = formats(of: layer) else {
        // Some servers announce an encoding and send plain text.
        if !looksLikeText(decoded.bytes) { decoded.unknownEncoding = layer }
        return decoded
      }
      guard let (bytes, isCut) = inflate(decoded.bytes, formats, limit: limit) else {
        // Gzip that is none is text with a false label; of brotli, which has no mark of its own, only text is that.
        if formats.first == CDEFLATE_BROTLI || formats.first == CDEFLATE_ZSTD, !decoded.bytes.isEmpty,
          !looksLikeText(decoded.bytes)
        {
          decoded.unknownEncoding = layer
          return decoded
        }
        continue
      }
      decoded.bytes = bytes
      decoded.isCut = decoded.isCut || isCut
    }
    return decoded
  }

  /// True when the first bytes could be a page: no control bytes but white space, and a `<` among them.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512)
    return start.contains(0x3C) && start.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }

  private static func encodings(_ headers: [HeaderField]) -> [String] {
    headers.filter { $0.name.lowercased() == "content-encoding" }
      .flatMap { $0.value.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) }
      .map(String.init).filter { $0 != "identity" && $0 != "none" }
  }

  private static func formats(of encoding: String) -> [cdeflate_format]? {
    switch encoding {
    case "gzip", "x-gzip": [CDEFLATE_GZIP, CDEFLATE_ZLIB]
    // "deflate" means zlib (RFC 9110 §8.4.1.2), but some servers send the raw stream.
    case "deflate", "x-deflate": [CDEFLATE_ZLIB, CDEFLATE_RAW, CDEFLATE_GZIP]
    // Never asked for, but servers that store their pages compressed send them all the same.
    case "br": [CDEFLATE_BROTLI, CDEFLATE_GZIP]
    case "zstd", "x-zstd": [CDEFLATE_ZSTD, CDEFLATE_GZIP]
    default: nil
    }
  }

  /// Inflates by the first format that gives anything; nil when none does.
  private static func inflate(_ body: [UInt8], _ formats: [cdeflate_format], limit: Int) -> ([UInt8], Bool)? {
    guard !body.isEmpty else { return ([], false) }
    for format in formats {
      if let whole = inflateWhole(body, format, limit: limit) { return (whole, false) }
      let (bytes, result) = run(body, capacity: limit + 1, cdeflate_stream, format)
      if bytes.count > limit { return (Array(bytes.prefix(limit)), true) }
      if result == CDEFLATE_OK { return (bytes, false) }
      // Without mark or checksum, brotli reads a few bytes of anything before it stumbles.
      if format == CDEFLATE_BROTLI, result == CDEFLATE_BAD, looksLikeText(body) { return nil }
      if !bytes.isEmpty { return (bytes, true) }
    }
    return nil
  }

  /// The common case, three times as fast: one sound stream whose size is known or can be guessed.
  private static func inflateWhole(_ body: [UInt8], _ format: cdeflate_format, limit: Int) -> [UInt8]? {
    var capacity = body.count.multipliedReportingOverflow(by: 6).partialValue
    if format == CDEFLATE_GZIP, body.count >= 18 {
      // The last four bytes say the size modulo 2^32 (RFC 1952 §2.3.1): a hint, not to be trusted.
      capacity = body.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard capacity >= 0, capacity <= limit else { return nil }
    let isOther = format == CDEFLATE_BROTLI || format == CDEFLATE_ZSTD
    let (bytes, result) = run(body, capacity: max(capacity, 1), isOther ? cdeflate_stream : cdeflate_whole, format)
    return result == CDEFLATE_OK ? bytes : nil
  }

  private typealias Inflater = (
    cdeflate_format, UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int, UnsafeMutablePointer<Int>?
  ) -> cdeflate_result

  private static func run(
    _ body: [UInt8], capacity: Int, _ inflater: Inflater, _ format: cdeflate_format
  ) -> ([UInt8], cdeflate_result) {
    var result = CDEFLATE_BAD
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      body.withUnsafeBufferPointer { input in
        result = inflater(format, input.baseAddress, input.count, buffer.baseAddress, capacity, &count)
      }
    }
    return (bytes, result)
  }
}
