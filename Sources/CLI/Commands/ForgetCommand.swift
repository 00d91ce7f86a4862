import ArgumentParser
import Foundation
import Presence
import Report
import Store

struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase a merchant from a campaign: archive, store, ledger, reports.",
    discussion: """
      Without --yes it says what would be erased. The archive's records are overwritten in place; what other merchants'
      visits share or lean on (a network's robots.txt) stays. The reports of all runs are written again; the directory, the
      presence tables, the PDF files and the comparisons of runs are removed, since they may show the merchant: make them again. Erase the
      row of your own list too.

      EXAMPLE
        vitrine forget pessac-2026 99101274100013 --yes
      """)

  @Argument(help: "Folder of the campaign.", completion: .directory)
  var campaign: String

  @Argument(help: "The merchant's identifier, as merchants.csv has it.")
  var merchant: String

  @Flag(help: "Really erase.")
  var yes = false

  @OptionGroup var configuration: ConfigurationOptions

  func run() async throws {
    let folder = CampaignFolder(campaign)
    let store = try folder.open()
    guard let id = MerchantID(merchant) else {
      throw InputError("“\(merchant)” is no identifier; merchants.csv has them")
    }
    let traces = try store.traces(of: id)
    let ledger = try store.followUp(of: id)
    guard !traces.isEmpty || !ledger.isEmpty else {
      throw InputError("\(campaign): there is no merchant “\(merchant)”; it may have been erased already")
    }
    guard yes else {
      StandardError.line(
        "\(merchant): in \(traces.count) runs, \(ledger.count) lines of the ledger. Add --yes to erase all of it.")
      return
    }
    let lock = try CampaignLock(folder)
    defer { lock.release() }
    let records = try ArchiveErasure(folder: folder, store: store).erase(traces, of: id)
    try removeDerived(folder)
    try store.forget(id)
    try await writeReports(folder, store)
    StandardOutput.line("\(merchant): erased from \(traces.count) runs, \(records) exchanges of the archive.")
  }

  private func removeDerived(_ folder: CampaignFolder) throws {
    for name in ["directory.html", "directory.geojson", "presence", "comparisons"] {
      let path = folder.path + "/" + name
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }
  }

  /// The reports of every run that has some, from what the store kept.
  private func writeReports(_ folder: CampaignFolder, _ store: CampaignStore) async throws {
    let instruments = try Instruments(Configuration(configuration))
    for run in try store.runs() {
      let reports = folder.reports(of: run.id)
      for leftover in [reports + ".partial", reports + ".old"] { try? FileManager.default.removeItem(atPath: leftover) }
      let paper = PaperFolder.path(of: reports)
      if FileManager.default.fileExists(atPath: paper) { try FileManager.default.removeItem(atPath: paper) }
      guard FileManager.default.fileExists(atPath: reports) else { continue }
      let judge = try RunJudge(folder: folder, store: store, run: run, instruments: instruments)
      _ = try await RunReports(folder: folder, store: store, run: run, instruments: instruments).write(into: reports) {
        try await judge.current($0)
      }
    }
  }
}
