import Crawl
import Presence
import TestSupport
import Testing

@Suite struct `Hostile archives and sitemaps` {
  /// Bytes with some changed, cut out or doubled.
  static func damaged(_ bytes: [UInt8], _ numbers: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &numbers)))
      case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...20, using: &numbers)))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a damaged WARC ends or throws`(seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let plain = Array(`WARC files`.foreign.utf8)
    let packed = `Archive and replay`.gzip(`WARC files`.foreign) + `Archive and replay`.gzip(`WARC files`.foreign)
    for _ in 0..<40 {
      for whole in [plain, packed] {
        let bytes = Self.damaged(whole, &numbers)
        var reader = try WARCReader(bytes: bytes, largestBlockInBytes: 1 << 16)
        var count = 0
        do throws(ArchiveError) {
          while let located = try reader.next(), count <= bytes.count {
            #expect(located.offset >= 0 && located.offset + located.length <= bytes.count)
            count += 1
          }
        } catch {
          #expect(!error.description.isEmpty)
        }
        #expect(count <= bytes.count)
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a damaged sitemap gives what can be read`(seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let base = try url("https://exemple.fr/sitemap.xml")
    let text =
      "<urlset><url><loc>https://exemple.fr/a&amp;b&#x41;</loc><lastmod>2024-05-03</lastmod></url><url><loc><![CDATA[/c]]></loc></url></urlset>"
    for _ in 0..<60 {
      for whole in [Array(text.utf8), `Archive and replay`.gzip(text)] {
        #expect(Sitemap(Self.damaged(whole, &numbers), at: base).entries.count <= 20)
      }
    }
  }
}
