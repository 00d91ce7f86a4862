import Audit
import Presence
import Register
import Report

/// Everything that is known of where a merchant is found: a line of `presence.jsonl`.
struct MerchantPresence: Encodable {
  /// A record of another source and how it came to the merchant.
  struct Match: Encodable {
    let source: PresenceSource
    let record: String
    let url: String
    let name: String?
    let score: Double
    let reasons: [String]
    /// Why a person has to look; nil when it is sure or a person has decided.
    let doubt: String?
    let isClosed: Bool
  }

  let id: MerchantID
  let name: String
  let segment: Segment
  let reasons: [LocalizedText]
  let matches: [Match]
  let differences: [ContactDifference]
}

/// Finds the merchants of a run in open data, compares what the places say, and sorts them into segments.
struct PresenceFinder {
  let settings: MatchSettings
  let segmenter: Segmenter
  let decisions: MatchDecisions

  /// The records of each merchant, sure and doubtful, source by source.
  func matches(of merchants: [Merchant], in files: OpenDataFiles) -> [[(record: OpenRecord, match: RecordMatch)]] {
    var found = Array(repeating: [(record: OpenRecord, match: RecordMatch)](), count: merchants.count)
    for source in PresenceSource.allCases {
      guard let records = files.records[source], !records.isEmpty else { continue }
      for match in RecordMatcher.match(merchants, with: records, settings: settings) {
        let record = records[match.record]
        let answer = decisions.answer(merchant: merchants[match.merchant].id.description, record: record.id)
        guard answer != false else { continue }
        found[match.merchant].append((record, answer == true ? match.decided : match))
      }
    }
    return found
  }

  /// Who says that the shop is closed for good: to be confirmed before anybody calls.
  private func closures(_ records: [OpenRecord]) -> [LocalizedText] {
    records.filter(\.isClosed).map { record in
      let since = record.closedSince.map { LocalizedText(fr: " depuis le \($0)", en: " since \($0)") }
      return LocalizedText(
        fr: "Fermé\(since?.fr ?? "") selon \(record.source.name.fr) : à confirmer.",
        en: "Closed\(since?.en ?? "") according to \(record.source.name.en): to be confirmed.")
    }
  }

  /// What is known of a merchant. `readAt` is the day by which files count as read.
  func presence(
    of report: AuditReport, matches: [(record: OpenRecord, match: RecordMatch)], list: String, readAt: Timestamp
  ) -> MerchantPresence {
    let sure = matches.filter { $0.match.doubt == nil }.map(\.record)
    let elsewhere = sure.filter { !$0.isClosed }.map { $0.seen(readAt: readAt) }
    let verdict = segmenter.verdict(on: report, listings: elsewhere)
    let seen = SeenContacts.own(report, list: list) + elsewhere
    return MerchantPresence(
      id: report.merchant.id, name: report.merchant.name, segment: verdict.segment,
      reasons: verdict.reasons + closures(sure),
      matches: matches.map { record, match in
        MerchantPresence.Match(
          source: record.source, record: record.id, url: record.url, name: record.names.first, score: match.score,
          reasons: match.reasons.map { "\($0.code.rawValue) \($0.weight > 0 ? "+" : "")\($0.weight)" },
          doubt: match.doubt?.rawValue, isClosed: record.isClosed)
      }, differences: ContactComparison.differences(between: seen))
  }
}

/// What the list and the merchant's own pages show.
enum SeenContacts {
  static func own(_ report: AuditReport, list: String) -> [SeenContact] {
    let merchant = report.merchant
    let identity = report.identity
    var seen = [
      SeenContact(
        source: .merchantList, name: merchant.name, address: merchant.address,
        phones: merchant.phone.map { [$0] } ?? [],
        evidence: Evidence(
          url: list, line: merchant.line, excerpt: merchant.name, method: .merchantList, capturedAt: report.asOf))
    ]
    let places =
      identity.phones.flatMap(\.evidence) + identity.addresses.flatMap(\.evidence)
      + identity.openingHours.flatMap(\.evidence)
    if let evidence = places.first {
      seen.append(
        SeenContact(
          source: .site, name: nil,
          address: ContactComparison.nearest(to: merchant.address, among: identity.addresses.map(\.value)),
          phones: identity.phones.map(\.value.e164),
          hours: identity.openingHours.first.flatMap { OpeningHours(osm: $0.value) }, evidence: evidence))
    }
    return seen
  }
}
