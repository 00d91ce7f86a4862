extension Misbehaviour {
  /// Encodings.
  static let encodingActs: [Misbehaviour: Act] = [
    .gzipBomb: Act { wire, request in encoded("gzip", bomb).perform(wire, request) },
    .nestedBomb: Act { wire, request in encoded("gzip, gzip", Gzip.stored(bomb)).perform(wire, request) },
    .gzipCut: encoded("gzip", Array(Gzip.stored(Act.page).dropLast(60))),
    .gzipLie: encoded("gzip", Act.page),
    .gzipUnasked: encoded("gzip", Gzip.stored(Act.page)),
    .gzipTwice: encoded("gzip", Gzip.stored(Array(Act.page.prefix(100))) + Gzip.stored(Array(Act.page.dropFirst(100)))),
    .gzipTail: encoded("gzip", Gzip.stored(Act.page) + [UInt8](repeating: 0x21, count: 50)),
    .rawDeflate: encoded("deflate", Gzip.storedBlocks(Act.page)),
    .brotliLie: encoded("br", Act.page),
    .brotliUnasked: encoded("br", Brotli.stored(Act.page)),
    .brotliBomb: encoded("br", Brotli.bomb),
    .zstdUnasked: encoded("zstd", Zstandard.stored(Act.page)),
    .zstdBomb: encoded("zstd", Zstandard.bomb(count: 256 * 1_048_576)),
    .zlibDeflate: encoded("deflate", Gzip.zlib(Act.page)),
    .unknownEncoding: encoded("pessac", Act.page),
  ]

  /// Made once, when it is first asked for.
  private static let bomb = Gzip.bomb(count: 256 * 1_048_576)

  private static func encoded(_ name: String, _ body: [UInt8]) -> Act {
    .reply(200, [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", name)], body: body)
  }
}
