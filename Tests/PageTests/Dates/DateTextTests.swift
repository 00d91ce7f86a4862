import Presence
import Testing

@testable import Page

/// Monday 23 November 2026.
let autumn = CivilDate(daysSinceEpoch: 20_780)

@Suite struct DateTextTests {
  @Test(arguments: [
    ("mardi 3 mars 2026", "2026-03-03"), ("le 1er avril 2024", "2024-04-01"), ("1 er avril 2024", "2024-04-01"),
    ("Publié le 05 août 2025 à 10h", "2025-08-05"), ("12\u{00A0}févr. 2023", "2023-02-12"),
    ("March 3, 2026", "2026-03-03"), ("3rd of March, 2026", "2026-03-03"), ("Mar. 3rd 2026", "2026-03-03"),
    ("3. März 2026", "2026-03-03"), ("Dienstag, den 3. Maerz 2026", "2026-03-03"), ("3 maart 2026", "2026-03-03"),
    ("3 marzo 2026", "2026-03-03"), ("3 de marzo de 2026", "2026-03-03"), ("octubre 7, 2020", "2020-10-07"),
    ("DÉCEMBRE 2013", "2013-12"), ("mars 2024", "2024-03"), ("marzo de 2024", "2024-03"),
    ("03/04/2026", "2026-04-03"), ("3. 4. 2026", "2026-04-03"), ("03.04.26", "2026-04-03"),
    ("2026-03-03T23:59:59-11:00", "2026-03-03"), ("2026/3/3", "2026-03-03"), ("2026年3月3日", "2026-03-03"),
    ("Tue, 03 Mar 2026 10:00:00 GMT", "2026-03-03"), ("Tuesday, 03-Mar-26 10:00:00 GMT", "2026-03-03"),
    ("Tue Mar  3 10:00:00 2026", "2026-03-03"), ("il y a 3 jours", "2026-11-20"), ("3 days ago", "2026-11-20"),
    ("vor 2 Wochen", "2026-11-09"), ("hace 5 horas", "2026-11-23"), ("il y a 2 mois", "2026-09"),
    ("il y a 4 ans", "2022"), ("31/12/2025", "2025-12-31"), ("du 13 au 15 juin 2014", "2014-06-15"),
  ])
  func `a date is read as it is written`(text: String, date: String) {
    let found = DateText.find(in: text, asOf: autumn).compactMap { $0.date?.description }
    #expect(found == [date], "\(text)")
  }

  @Test(arguments: [
    "05 56 01 02 03", "05.56.01.02.03", "192.168.12.2024", "version 1.4.12", "12-10-15", "10.30-12.00", "3 mais 2 non",
    "SIRET 507 382 851 00016", "45 / 46 / 2020", "31 février", "29/02/2023", "9h12 2024", "12345678", "3 ans",
    "40 mars", "il y a 2024 raisons",
  ])
  func `numbers that are no dates are left alone`(text: String) {
    #expect(DateText.find(in: text, asOf: autumn).compactMap(\.date) == [], "\(text)")
  }

  @Test func `month first is read only in American style`() {
    let american = DateText.find(in: "03/04/2026", style: DateStyle(monthFirst: true), asOf: autumn)
    #expect(american.first?.date?.description == "2026-03-04")
    let impossible = DateText.find(in: "25/12/2025", style: DateStyle(monthFirst: true), asOf: autumn)
    #expect(impossible.first?.date?.description == "2025-12-25")
    #expect(DateStyle(language: "en", host: "shop.example.com").monthFirst)
    #expect(!DateStyle(language: "en", host: "shop.co.uk").monthFirst)
    #expect(!DateStyle(language: "fr", host: "boutique.com").monthFirst)
  }

  @Test func `a missing year is inferred from the weekday and only from it`() {
    let inferred = DateText.find(in: "Dimanche 30 juillet de 10h à 18h", asOf: autumn)
    #expect(inferred.first?.date?.description == "2023-07-30")
    #expect(inferred.first?.yearIsInferred == true)
    let unknown = DateText.find(in: "Jusqu’au 30 avril !", asOf: autumn)
    #expect(unknown.count == 1)
    #expect(unknown.first?.date == nil)
    #expect(unknown.first?.month == 4)
  }

  @Test(arguments: [
    ("20260303", "2026-03-03"), ("20260303T101500Z", "2026-03-03"), ("1772532000", "2026-03-03"),
    ("1772532000000", "2026-03-03"), ("2026-03", "2026-03"), ("2026-03-03T23:30:00Z", "2026-03-03"),
  ])
  func `values of attributes are read in their compact forms too`(text: String, date: String) {
    #expect(DateText.single(text, asOf: autumn)?.description == date)
  }

  @Test(arguments: [
    ("/2024/05/12/titre", "2024-05-12"), ("/blog/2024-05-12-titre", "2024-05-12"), ("/20240512/x", "2024-05-12"),
    ("/titre-02-11-2023-2541683.php", "2023-11-02"), ("/2024/05/", "2024-05"), ("/c/2020-02/19/c_11.htm", "2020-02-19"),
  ])
  func `addresses that carry a date give it`(path: String, date: String) {
    #expect(URLDate.find(inPath: path, asOf: autumn)?.date.description == date)
  }

  @Test(arguments: ["/", "/produit-12345678/", "/2030/01/01/", "/a/1/2/3", "/tel-0556010203", "/2024/99/"])
  func `other addresses give none`(path: String) {
    #expect(URLDate.find(inPath: path, asOf: autumn) == nil)
  }

  @Test func `hostile text costs no more than its length`() {
    let digits = String(repeating: "1 ", count: 200_000) + String(repeating: "9", count: 200_000)
    #expect(DateText.find(in: digits, asOf: autumn).isEmpty)
    let months = String(repeating: "mars ", count: 100_000)
    #expect(DateText.find(in: months, asOf: autumn).isEmpty)
    let damaged = [UInt8](repeating: 0xC3, count: 100_000) + Array("3 mars 2026".utf8) + [0xE2, 0x80]
    #expect(DateText.find(in: damaged, asOf: autumn).compactMap(\.date).count == 1)
    for end in 0...12 { _ = DateText.find(in: Array("3 août 2026".utf8.prefix(end)), asOf: autumn) }
  }
}
