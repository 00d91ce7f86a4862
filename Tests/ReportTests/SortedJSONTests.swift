import Foundation
import Presence
import Testing

@testable import Report

struct SortedJSONTests {
  private func byFoundation(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  @Test func `reports are written as Foundation writes them`() throws {
    for (name, report) in Sample.all where name != "hostile" {
      var changed = report
      changed.difference = Difference(from: Sample.bad, run: "r", to: report)
      #expect(try SortedJSONEncoder().encode(changed) == byFoundation(changed), "\(name)")
    }
    #expect(try SortedJSONEncoder().encode(SampleTown.run) == byFoundation(SampleTown.run))
  }

  private struct Odd: Encodable {
    var text = "a\"b\\c/d\u{0}\u{1F}\n\t\u{7F}é🥐\u{2028}"
    var numbers = [0.5, 3, -0.25, 1e21, 1e-7, 100_000_000]
    var nothing: Int?
    var empty: [String: Int] = [:]
    var none: [String] = []
    var nested = [[1, 2], []]
    var flags = [true, false]
    var byName = ["é": 1, "z": 2, "a": 3, "A": 4]
  }

  @Test func `texts, numbers and empty things are written as JSON has them`() throws {
    let bytes = try #require(try SortedJSONEncoder().encode(Odd()))
    let back = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(back["text"] as? String == Odd().text)
    #expect(back["numbers"] as? [Double] == Odd().numbers)
    #expect((back["empty"] as? [String: Int])?.isEmpty == true)
    #expect((back["none"] as? [Any])?.isEmpty == true)
    #expect(back["nested"] as? [[Int]] == [[1, 2], []])
    #expect(back["flags"] as? [Bool] == [true, false])
    #expect(back["nothing"] == nil)
  }

  private struct Nesting: Encodable {
    enum Key: String, CodingKey { case inner }

    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Key.self)
      var inner = outer.nestedContainer(keyedBy: Key.self, forKey: .inner)
      try inner.encode(1, forKey: .inner)
    }
  }

  @Test func `what this encoder does not know is left to Foundation`() throws {
    #expect(try SortedJSONEncoder().encode(Nesting()) == nil)
    #expect(try ReportJSON.value(Nesting()) == byFoundation(Nesting()))
    #expect(throws: EncodingError.self) { try SortedJSONEncoder().encode([Double.nan]) }
  }
}
