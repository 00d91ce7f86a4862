import Foundation
import Presence
import Testing

@testable import Report

@Suite struct ExportTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 5", "'+33 5"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'=1"),
    ("\t=1", "'=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("05 56", "05 56"), ("a;b", "\"a;b\""),
    ("dit \"oui\"", "\"dit \"\"oui\"\"\""),
    ("a\r\nb", "a b"), ("\u{202E}=1", "'=1"), ("", ""), ("1,5", "\"1,5\""), ("'=1", "''=1"),
  ])
  func `a cell never begins like a formula and never leaves its place`(text: String, expected: String) {
    #expect(CSVCell.text(text) == expected)
  }

  @Test func `the table has a mark, French headings, and the list's own columns after ours`() throws {
    let table = MerchantTable(extraHeadings: ["Adhérent", "Nom"])
    #expect(table.heading.hasPrefix("\u{FEFF}Identifiant;Nom;"))
    #expect(table.heading.hasSuffix(";Fiche;Adhérent;Nom (liste)\r\n"))
    let cells = table.row(Sample.noSite).split(separator: ";", omittingEmptySubsequences: false)
    #expect(cells.count == table.heading.split(separator: ";", omittingEmptySubsequences: false).count)
    #expect(cells[cells.count - 2] == "oui")
    let first = try #require(table.headings.firstIndex { $0.hasPrefix("Note ") })
    #expect(
      cells[first..<(first + Axis.allCases.count)].filter { !$0.isEmpty }.isEmpty,
      "what was not measured is an empty cell")
  }

  @Test func `a hostile row stays one row`() {
    let table = MerchantTable(extraHeadings: MerchantTable.extraHeadings(of: [Sample.hostile.merchant]))
    let row = table.row(Sample.hostile)
    #expect(row.unicodeScalars.filter { $0 == "\n" }.count == 1)
    var cells = [""]
    var isQuoted = false
    for character in row.unicodeScalars {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(character)
      }
    }
    #expect(cells.count == MerchantTable.ownHeadings.count + 2)
    for cell in cells {
      let first = cell.first { $0 != "\"" }
      #expect(first.map { !"=+-@".contains($0) } ?? true, "\(cell.prefix(20))")
    }
  }

  @Test func `columns of the same name are all carried`() {
    var merchant = Sample.noSite.merchant
    merchant.extra = [.init(heading: "Note", value: "un"), .init(heading: "Note", value: "deux")]
    let headings = MerchantTable.extraHeadings(of: [merchant, Sample.bad.merchant, merchant])
    #expect(headings == ["Note", "Note", "Adhérent"])
    var report = Sample.noSite
    report.merchant = merchant
    #expect(MerchantTable(extraHeadings: headings).row(report).hasSuffix(";un;deux;\r\n"))
  }

  @Test func `a report is read back from its JSON, whatever it holds`() throws {
    for (name, report) in Sample.all where name != "hostile" {
      let line = try ReportJSON.line(report)
      let back = try JSONDecoder().decode(AuditReport.self, from: Data(line))
      let again = try ReportJSON.line(report)
      #expect(back == report, "\(name)")
      #expect(line.filter { $0 == 0x0A }.count == 1)
      #expect(again == line)
    }
  }

  @Test(arguments: [
    ("abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `the digest is the one of FIPS 180-4`(text: String, expected: String) {
    #expect(SHA256.policySource(of: text) == expected)
  }
}
