import ArgumentParser
import Foundation
import Presence
import Register
import Report
import Store

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "The campaign's ledger: who was contacted, answered, accepted, refused, has a meeting, is done.",
    discussion: """
      Lines are added, never changed, and are kept whatever is audited again. Without options it says how far the
      campaign is and whom to call again.

      EXAMPLE
        vitrine follow-up pessac-2026 --merchant 99101274100013 --state accepted --note "rappeler en janvier"
        vitrine follow-up pessac-2026 --call-list appels.csv
        vitrine follow-up pessac-2026 --import appels.csv
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Option(help: ArgumentHelp("Whom a line is about.", valueName: "identifier"))
  var merchant: String?

  @Option(help: "contacted, answered, accepted, refused, meeting or done; in French too.")
  var state: String?

  @Option(help: ArgumentHelp("Day of it; today when not given.", valueName: "yyyy-mm-dd"))
  var on: String?

  @Option(name: .customLong("meeting-on"), help: ArgumentHelp("Day of the meeting agreed.", valueName: "yyyy-mm-dd"))
  var meetingOn: String?

  @Option(help: "In your words.")
  var note: String = ""

  @Option(name: .customLong("import"), help: ArgumentHelp("Lines from a table.", valueName: "csv"))
  var importFile: String?

  @Option(name: .customLong("export"), help: ArgumentHelp("The whole ledger as a table.", valueName: "csv"))
  var exportFile: String?

  @Option(name: .customLong("call-list"), help: ArgumentHelp("Whom to call again, to fill in.", valueName: "csv"))
  var callList: String?

  @Option(help: "Days of silence after which somebody is called again.")
  var wait: Int = 14

  func run() throws {
    let store = try CampaignFolder(campaign).open()
    let today = SystemClock().now().date
    let merchants = try Self.merchants(of: store)
    if let importFile { try bringIn(importFile, store, merchants) }
    if merchant != nil || state != nil { try note(store, merchants, today) }
    let ledger = try store.followUp()
    let contacts = merchants.mapValues { FollowUpTable.Contact($0) }
    let progress = FollowUpProgress(ledger, merchants: merchants.count, today: today, wait: wait)
    if let exportFile { try write(FollowUpTable.text(ledger, contacts: contacts), to: exportFile) }
    if let callList { try write(FollowUpTable.callList(progress, contacts: contacts), to: callList) }
    tell(progress, merchants)
  }

  /// The merchants of all runs; of one that stands in several, as the newest list has it.
  private static func merchants(of store: CampaignStore) throws -> [MerchantID: Merchant] {
    var merchants: [MerchantID: Merchant] = [:]
    for run in try store.runs() {
      for merchant in try store.merchants(of: run.id) { merchants[merchant.id] = merchant }
    }
    return merchants
  }

  private func note(_ store: CampaignStore, _ merchants: [MerchantID: Merchant], _ today: CivilDate) throws {
    guard let merchant, let id = MerchantID(merchant), merchants[id] != nil else {
      throw InputError("--merchant: the campaign has no “\(merchant ?? "")”; identifiers stand in merchants.csv")
    }
    guard let state = state.flatMap({ FollowUpState(written: $0) }) else {
      let known = FollowUpState.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError("--state: “\(state ?? "")” is none of \(known)")
    }
    let entry = FollowUpEntry(
      merchant: id, state: state, date: try date(on, "--on") ?? today,
      meetingOn: try date(meetingOn, "--meeting-on"), note: note)
    if try store.add([entry]) == 0 { StandardError.line("The ledger has this line already.") }
  }

  private func date(_ text: String?, _ option: String) throws -> CivilDate? {
    guard let text else { return nil }
    guard let date = FollowUpReader.date(text) else {
      throw InputError("\(option): “\(text)” is no day; write 2026-11-23 or 23/11/2026")
    }
    return date
  }

  private func bringIn(_ path: String, _ store: CampaignStore, _ merchants: [MerchantID: Merchant]) throws {
    let result: FollowUpReader.Result
    do {
      result = try FollowUpReader.read(nextChunk: OpenDataFiles.chunks(path))
    } catch let error as RegisterError {
      throw InputError("\(path): \(error)")
    }
    for error in result.errors { StandardError.line("\(path):\(error.line): \(error.problem.en) \(error.remedy.en)") }
    let known = result.entries.filter { merchants[$0.merchant] != nil }
    let added = try store.add(known)
    StandardError.line(
      "\(path): \(added) lines added, \(known.count - added) known already, \(result.errors.count) could not be read, "
        + "\(result.entries.count - known.count) about nobody in the campaign.")
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw InputError("\(path): cannot be written (\(error.localizedDescription)); choose another place")
    }
  }

  private func tell(_ progress: FollowUpProgress, _ merchants: [MerchantID: Merchant]) {
    StandardOutput.line("\(progress.merchants)\tin the list")
    for state in FollowUpState.allCases {
      let share = progress.share(state).map { "\t\(Int(($0 * 100).rounded())) % of those contacted" } ?? ""
      StandardOutput.line("\(progress.reached[state] ?? 0)\t\(state.name.en)\(share)")
    }
    for call in progress.callAgain {
      let merchant = merchants[call.merchant]
      StandardOutput.line(
        "call again\t\(call.merchant)\t\(merchant?.name ?? "")\t\(merchant?.phone ?? "")\t"
          + "\(call.last.state.name.en) \(call.days) days ago")
    }
  }
}
