import Foundation
import Presence
import Register
import Report

/// `presence/<run>/`: what the presence command writes.
struct PresenceFolder {
  let path: String

  func write(_ merchants: [Merchant], _ presences: [MerchantPresence]) throws {
    var segments = PresenceTables.segmentsHeading
    var differences = PresenceTables.differencesHeading
    var doubtful = PresenceTables.byteOrderMark + PresenceTables.row(Self.doubtfulHeadings)
    var lines = ""
    for (merchant, presence) in zip(merchants, presences) {
      segments += PresenceTables.segments(
        merchant, segment: presence.segment, reasons: presence.reasons, differences: presence.differences.count)
      for difference in presence.differences {
        differences += PresenceTables.difference(difference, of: merchant.id, name: merchant.name)
      }
      for match in presence.matches where match.doubt != nil { doubtful += row(match, merchant) }
      lines += try JSONText.line(presence) + "\n"
    }
    let files = try ReportFiles(folder: path)
    try files.write("segments.csv", Array(segments.utf8))
    try files.write("differences.csv", Array(differences.utf8))
    try files.write("doubtful.csv", Array(doubtful.utf8))
    try files.write("presence.jsonl", Array(lines.utf8))
  }

  private static let doubtfulHeadings = [
    MatchDecisions.merchantHeading, "Nom", "Adresse", "Téléphone", "Source", MatchDecisions.recordHeading,
    "Nom trouvé", "Où", "Score", "Ce qui compte", "Doute", MatchDecisions.answerHeading,
  ]

  private func row(_ match: MerchantPresence.Match, _ merchant: Merchant) -> String {
    let address = [merchant.address?.street, merchant.address?.postcode, merchant.address?.city].compactMap { $0 }
    return PresenceTables.row([
      merchant.id.description, merchant.name, address.joined(separator: " "), merchant.phone ?? "",
      match.source.name.fr, match.record, match.name ?? "", match.url, String((match.score * 10).rounded() / 10),
      match.reasons.joined(separator: ", "), match.doubt ?? "", "",
    ])
  }
}
