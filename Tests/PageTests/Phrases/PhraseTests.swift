import Page
import Presence
import Testing

/// Our own phrases, written before they were read (see the report of each file's first line).
@Suite struct PhraseTests {
  @Test(arguments: [
    "hours-fr", "hours-second", "hours-neighbours", "hours-closed", "addresses", "phones", "emails", "freshness",
  ])
  func `the phrases are there`(file: String) { #expect(PhraseRow.all(file).count >= 40) }

  @Test(arguments: ["hours-fr", "hours-second", "hours-neighbours", "hours-closed"].flatMap(PhraseRow.all))
  func `hours are read as they are written`(row: PhraseRow) {
    let osm = HoursText.parse(row.text, language: row.third ?? "fr")?.osm
    switch row.expected {
    case "-": row.expect(osm == nil, osm ?? "")
    case let comment where comment.hasPrefix("\""):
      row.expect(osm.map { $0.hasPrefix("\"") && $0.hasSuffix("\"") } == true, osm ?? "nothing")
    default:
      row.expect(osm.map { CorpusWeek($0) == CorpusWeek(row.expected) } == true, osm ?? "nothing")
    }
  }

  @Test(arguments: PhraseRow.all("addresses"))
  func `an address is one, whole, and in its country`(row: PhraseRow) {
    let found = row.facts().addresses.map(\.value)
    let read = found.map { [$0.street, $0.postcode, $0.city, $0.country].map { $0 ?? "" }.joined(separator: "|") }
    guard row.expected != "-" else { return row.expect(found.isEmpty, "\(read)") }
    let wanted = row.expected.split(separator: "|").map { CorpusText.addressPart(String($0)) }
    let parts = found.first.map {
      [$0.street, $0.postcode, $0.city, $0.country].map { CorpusText.addressPart($0 ?? "") }
    }
    let isRight =
      parts.map { parts in
        parts.dropFirst().elementsEqual(wanted.dropFirst())
          && (parts[0].contains(wanted[0]) || parts[0].contains(" ") && wanted[0].contains(parts[0]))
      } ?? false
    row.expect(isRight && found.count == 1, "\(read)")
  }

  @Test(arguments: PhraseRow.all("phones"))
  func `a telephone number is one and what looks like one is none`(row: PhraseRow) {
    let facts = row.facts()
    let read =
      facts.phones.map(\.value.e164) + facts.faxes.map { "f" + $0.value.e164 }
      + facts.thirdPartyPhones.map { "t" + $0.value.e164 }
    let wanted = row.expected == "-" ? [] : row.expected.split(separator: " ").map(String.init)
    row.expect(Set(read) == Set(wanted), "\(read)")
  }

  @Test(arguments: PhraseRow.all("emails"))
  func `an e-mail address is found however it hides`(row: PhraseRow) {
    let read = row.facts().emails.map(\.value.address)
    row.expect(read == (row.expected == "-" ? [] : [row.expected]), "\(read)")
  }

  @Test(arguments: PhraseRow.all("freshness"))
  func `a page tells how old it is`(row: PhraseRow) {
    let facts = row.facts()
    let content: Set<String> = [
      "covidNotice", "pastEvent", "expiredOffer", "oldWishes", "oldPrices", "oldSeason", "oldCopyright", "oldUpdate",
      "emptyPromise",
    ]
    let signals = facts.staleSignals.map(\.value).filter(content.contains).sorted().joined(separator: " ")
    let read = [
      facts.published?.value.description, facts.modified?.value.description, facts.freshest?.value.description,
      facts.copyrightYear.map { String($0.value) }, signals.isEmpty ? nil : signals,
    ].map { $0 ?? "-" }
    let wanted = row.expected.split(separator: "|").map(String.init)
    row.expect(
      wanted.count == read.count && zip(wanted, read).allSatisfy { $0 == "*" || $0 == $1 },
      read.joined(separator: "|"))
  }
}
