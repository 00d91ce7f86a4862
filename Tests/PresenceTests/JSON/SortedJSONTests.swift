import Foundation
import Testing

import Presence

struct SortedJSONTests {
  private struct Sample: Encodable {
    var text = "a\"b\\c/d\n\t\r\u{8}\u{C}\u{1}\u{1F}\u{7F}é☎\u{2028}😀"
    var number = 0.1
    var whole = 3.0
    var small = 1e-7
    var large = 1e20
    var negative = -0.5
    var count = -42
    var flag = true
    var nothing: Int?
    var list = [1, 2, 3]
    var empty: [String] = []
    var nested = [["b": 1.5, "a": 2]]
    var wide: UInt64 = .max
    var tiny: Int8 = -8
    var single: Float = 0.25
    var kind = Kind.second
    var emptyObject: [String: Int] = [:]

    enum Kind: String, Encodable { case first, second }
  }

  /// Writes to its encoder twice, as a fact does whose value is an object.
  private struct Twice: Encodable {
    private enum Key: String, CodingKey { case z, a, names, object, none }

    func encode(to encoder: any Encoder) throws {
      try Sample().encode(to: encoder)
      var more = encoder.container(keyedBy: Key.self)
      try more.encode("last", forKey: .z)
      try more.encode(true, forKey: .a)
      try more.encodeNil(forKey: .none)
      var list = more.nestedUnkeyedContainer(forKey: .names)
      try list.encode("x")
      try list.encodeNil()
      var inner = more.nestedContainer(keyedBy: Key.self, forKey: .object)
      try inner.encode(1, forKey: .a)
    }
  }

  private static func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func `a value is written as Foundation writes it`() throws {
    #expect(try SortedJSON.text(Sample()) == Self.foundation(Sample()))
    #expect(try SortedJSON.text(Twice()) == Self.foundation(Twice()))
    #expect(try SortedJSON.text([Sample(), Sample()]) == Self.foundation([Sample(), Sample()]))
    #expect(
      try SortedJSON.text(["ab": 1, "a": 2, "B": 3, "é": 4, "a/b": 5, "a b": 6])
        == Self.foundation(["ab": 1, "a": 2, "B": 3, "é": 4, "a/b": 5, "a b": 6]))
  }

  @Test func `what is no number in JSON is refused`() {
    #expect(throws: EncodingError.self) { try SortedJSON.text([Double.nan]) }
    #expect(throws: EncodingError.self) { try SortedJSON.text([Double.infinity]) }
  }
}
