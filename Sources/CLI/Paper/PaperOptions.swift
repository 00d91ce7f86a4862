import ArgumentParser
import Presence
import Render

/// Whether reports are printed, for all commands that write some.
struct PaperOptions: ParsableArguments {
  @Flag(
    help: "Also prints sheets and overview as PDF, into the folder of the reports with -pdf behind it. Needs Chromium.")
  var pdf = false

  /// Says at once, before hours of work, when nothing can be printed here.
  func check(_ settings: BrowserSettings) async throws {
    guard pdf else { return }
    let press = try await PaperPress(settings)
    await press.close()
  }

  /// Prints what a folder of reports holds and was not printed before.
  func print(_ reports: String, of run: Timestamp, settings: BrowserSettings, isQuiet: Bool) async throws {
    guard pdf else { return }
    let press = try await PaperPress(settings)
    let folder = PaperFolder(reports: reports)
    let failures = try await folder.print(with: press, asOf: run, isQuiet: isQuiet)
    await press.close()
    for failure in failures { StandardError.line("\(failure.page): not printed, \(failure.reason)") }
    guard failures.isEmpty else { throw ExitCode.failure }
    if !isQuiet { StandardError.line("PDF: \(folder.path)") }
  }
}
