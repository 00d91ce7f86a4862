import Presence
import Testing

@testable import CLI

@Suite struct PaperDatesTests {
  private let time = Timestamp(secondsSinceEpoch: 1_795_420_800)

  @Test func `the dates become the run's, and nothing else moves`() {
    let before = "<</CreationDate (D:20261123163700+00'00')\n/ModDate (D:20261123163701+00'00')\n/Title (D:1)>>"
    let after = "<</CreationDate (D:20261123080000+00'00')\n/ModDate (D:20261123080000+00'00')\n/Title (D:1)>>"
    #expect(String(decoding: PaperDates.set(to: time, in: Array(before.utf8)), as: UTF8.self) == after)
  }

  @Test(arguments: ["", "/CreationDate (D:", "/CreationDate (D:2026", "no dates"])
  func `a file without whole dates stays as it is`(text: String) {
    #expect(PaperDates.set(to: time, in: Array(text.utf8)) == Array(text.utf8))
  }
}
