import Foundation
import TestSupport
import Testing

@testable import FixtureTown

/// The made-up merchants keep the rules of `Fixtures/README.md`.
@Suite struct TownTests {
  @Test func `every host of the list is in town`() throws {
    let town = try Town.shared()
    let list = String(decoding: try Fixtures.bytes("merchants.csv").map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    let hosts = list.lowercased().split { ";\r\n\"/ ".contains($0) }.filter {
      $0.hasSuffix(".example") && !$0.contains("@")
    }
    #expect(Set(hosts).count >= 20)
    #expect(town.hosts.contains("www.xn--crperie-du-lac-rkb.example"), "the accented name, as the DNS has it")
    for host in Set(hosts.map(String.init)) where !host.contains("?") {
      #expect(town.hosts.contains(host) || town.hosts.contains("www." + host), "\(host)")
    }
  }

  @Test func `the list is in windows-1252 with CRLF`() throws {
    let bytes = try Fixtures.bytes("merchants.csv")
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    #expect(bytes.suffix(2) == [13, 10])
    #expect(bytes.filter { $0 == 0x3B }.count > 400)
  }

  @Test func `each merchant of the list has a row of expectations`() throws {
    let rows = String(decoding: try Fixtures.bytes("expected.csv"), as: UTF8.self).split(separator: "\n").dropFirst()
    let list = String(decoding: try Fixtures.bytes("merchants.csv").map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .filter { $0 != " " }
    #expect(rows.count == 34)
    for row in rows {
      let siret = String(row.prefix(14))
      #expect(list.contains(";\(siret);"), "\(siret)")
      #expect(hasCheckDigit(siret) && hasCheckDigit(String(siret.prefix(9))), "\(siret)")
    }
  }

  /// Luhn.
  private func hasCheckDigit(_ digits: String) -> Bool {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) - 0x30
      let doubled = digit.offset.isMultiple(of: 2) ? value : value * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum.isMultiple(of: 10)
  }

  @Test func `the garage's pages are windows-1252 and say so only themselves`() throws {
    let answer = try RawClient.get(
      "/contact.htm", host: "www.garage-lartigue-pessac.example", port: try Town.shared().httpPort)
    #expect(answer.header("Content-Type") == "text/html")
    #expect(String(validating: answer.body, as: UTF8.self) == nil)
    #expect(answer.header("Last-Modified") == "Fri, 02 Sep 2011 12:00:00 GMT")
  }

  /// Address and the start of the status line.
  static let states: [(host: String, path: String, status: String)] = [
    ("www.dupouy-plomberie.example", "/", "HTTP/1.1 500"),
    ("www.dupouy-plomberie.example", "/robots.txt", "HTTP/1.1 404"),
    ("www.studio-cap-photo.example", "/", "HTTP/1.1 403"),
    ("www.cycles-haut-livrac.example", "/", "HTTP/1.1 301"),
    ("www.pizza-magonty.example", "/xyzzy-8731", "HTTP/1.1 200"),
    ("www.facebook.com", "/truffesetcie.pessac", "HTTP/1.1 302"),
    ("www.facebook.com", "/aupointcompte", "HTTP/1.1 404"),
    ("www.facebook.com", "/login/", "HTTP/1.1 200"),
    ("www.instagram.com", "/thesdenoemie/", "HTTP/1.1 302"),
  ]

  @Test(arguments: states)
  func `a merchant is in the state that the table says`(_ host: String, _ path: String, _ status: String) throws {
    let answer = try RawClient.get(path, host: host, port: try Town.shared().httpPort)
    #expect(answer.statusLine.hasPrefix(status))
  }

  @Test func `telephone numbers are those kept for fiction`() throws {
    let web = try Web(folder: Fixtures.folder("web"))
    for (host, site) in web.sites {
      for (path, bytes) in site.files where ContentType.of(path) == "text/html" {
        let text = String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
        let digits = text.replacing(/[ .\-]/, with: "")
        for match in digits.matches(of: /(?:\+33|\b0)([1-9]\d{8})\b/) {
          let number = match.1
          #expect(number.hasPrefix("53649") || number.hasPrefix("63998"), "\(host)\(path): 0\(number)")
        }
      }
    }
  }
}
