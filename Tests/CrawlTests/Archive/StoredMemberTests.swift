import Testing

@testable import Crawl

struct StoredMemberTests {
  @Test(arguments: [
    (0, 0, 0), (1, 0, 4), (300, 65_231, 4), (300, 65_235, 0), (300, 65_236, 4), (65_535, 65_535, 4), (0, 400_000, 4),
  ])
  func `what is stored in pieces is read back as one`(sizes: (Int, Int, Int)) throws {
    func piece(_ size: Int) -> [UInt8] { (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) } }
    let pieces = [piece(sizes.0), piece(sizes.1), piece(sizes.2)]
    var file: [UInt8] = []
    StoredMember.append(pieces[0], pieces[1], pieces[2], to: &file)
    let first = file.count
    StoredMember.append([7], [8], [], to: &file)
    let reader = try #require(GzipMemberReader())
    var read: [UInt8] = []
    let step = reader.step(file[...], room: 600_000, to: &read)
    #expect(step.status == .end && step.used == first)
    #expect(read == pieces[0] + pieces[1] + pieces[2])
    var next: [UInt8] = []
    reader.reset()
    #expect(reader.step(file[first...], room: 100, to: &next).status == .end)
    #expect(next == [7, 8])
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 5_000]) func `two digests together are those of each`(size: Int) {
    for headSize in [0, 17, 63, 64, 200] {
      let head = (0..<headSize).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 13) }
      let both = PayloadDigest.texts(head: head, body: body)
      #expect(both.payload == PayloadDigest.text(body))
      #expect(both.block == PayloadDigest.text(head, body))
    }
  }
}
