import Foundation
import Presence
import Testing

@testable import Report

struct ReportJSONTests {
  private func byFoundation(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  @Test func `reports are written as Foundation writes them`() throws {
    for (name, report) in Sample.all where name != "hostile" {
      var changed = report
      changed.difference = Difference(from: Sample.bad, run: "r", to: report)
      #expect(try ReportJSON.value(changed) == byFoundation(changed), "\(name)")
    }
    #expect(try ReportJSON.value(SampleTown.run) == byFoundation(SampleTown.run))
  }
}
