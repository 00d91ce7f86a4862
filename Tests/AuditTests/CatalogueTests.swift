import Audit
import Foundation
import Presence
import TestSupport
import Testing

/// The catalogue is complete: what lies in the folder is listed, and what is listed says everything it must.
struct CatalogueTests {
  @Test func `every file of the folder Checks is one line of the catalogue, under the name of its type`() throws {
    let folder = Fixtures.repository + "Sources/Audit/Checks"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    let types = files.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    #expect(Set(types) == Set(Catalogue.all.map { "\($0)" }))
    #expect(types.count == Catalogue.all.count)
  }

  @Test(arguments: Catalogue.all.indices) func `a check's folder is its axis and its identifier its name`(_ place: Int)
  {
    let check = Catalogue.all[place]
    let kebab = "\(check)".reduce(into: "") { text, letter in
      if letter.isUppercase, !text.isEmpty { text.append("-") }
      text.append(contentsOf: letter.lowercased())
    }
    #expect(check.about.id == kebab)
    let path = "Sources/Audit/Checks/\(check.about.axis.rawValue.capitalized)/\(check).swift"
    #expect(FileManager.default.fileExists(atPath: Fixtures.repository + path), "expected \(path)")
  }

  @Test(arguments: Catalogue.all.indices) func `a check speaks both languages and ends its sentences`(_ place: Int) {
    let about = Catalogue.all[place].about
    for text in [about.title, about.why, about.method] {
      #expect(!text.fr.isEmpty && !text.en.isEmpty)
      #expect(text.fr != text.en)
    }
    #expect(about.why.fr.last.map { ".!?".contains($0) } == true)
  }

  @Test(arguments: Catalogue.all.indices) func `a check shows a page that passes and one that does not`(_ place: Int) {
    let outcomes = Catalogue.all[place].examples.map(\.outcome)
    #expect(outcomes.contains(.passes))
    #expect(outcomes.contains(.fails) || outcomes.contains(.failsInPart))
  }

  @Test(arguments: Catalogue.all.indices)
  func `a check that needs a site shows when it cannot tell and whom it does not concern`(_ place: Int) {
    let check = Catalogue.all[place]
    guard check.about.needs == .readableSite else { return }
    let outcomes = check.allExamples.map(\.outcome)
    #expect(outcomes.contains(.cantTell) && outcomes.contains(.inapplicable))
  }

  @Test func `each of the four axes of Pessac has three checks or more`() {
    for axis in [Axis.freshness, .contact, .hours, .mobile] {
      #expect(Catalogue.all.count { $0.about.axis == axis } >= 3)
    }
  }

  @Test func `the catalogue covers the eight axes with sixty checks or more`() {
    #expect(Catalogue.all.count >= 60)
    for axis in Axis.allCases { #expect(Catalogue.all.count { $0.about.axis == axis } >= 5, "\(axis)") }
  }

  @Test(arguments: Catalogue.all.indices) func `no check calls a merchant unlawful`(_ place: Int) {
    let check = Catalogue.all[place]
    for text in [check.about.title.fr, check.about.why.fr, check.about.method.fr] {
      #expect(!text.lowercased().contains("illégal") && !text.lowercased().contains("non conforme"))
    }
  }
}
