import Audit
import Foundation
import Presence
import TestSupport
import Testing
import Yams

/// The tables that ship with the program fit its catalogue.
struct ShippedTablesTests {
  private static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let data = try Data(contentsOf: URL(filePath: Fixtures.repository + "config/" + name))
    return try YAMLDecoder().decode(type, from: data)
  }

  private let known = Set(Catalogue.all.map { $0.about.id })

  @Test func `the shipped advice answers every check and names no other`() throws {
    #expect(try Self.read(AdviceTable.self, "recommendations.yaml").problems(knownChecks: known) == [])
  }

  @Test func `the shipped points are sound`() throws {
    #expect(try Self.read(ScoringTable.self, "scoring.yaml").problems() == [])
  }

  @Test func `the shipped advice begins with a verb, ends its reasons and speaks two languages`() throws {
    for entry in try Self.read(AdviceTable.self, "recommendations.yaml").recommendations {
      #expect(entry.what.fr != entry.what.en, "\(entry.id)")
      #expect(entry.why.fr.hasSuffix("."), "\(entry.id)")
      #expect(!entry.what.fr.hasSuffix("."), "\(entry.id)")
      #expect(entry.minutes <= 600, "\(entry.id)")
    }
  }
}
