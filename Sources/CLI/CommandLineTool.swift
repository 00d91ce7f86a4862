import ArgumentParser
import Crawl
import Foundation
import Report
import Store

/// The tool as its main calls it: parses the arguments, runs the command, and ends with the exit codes of the house.
///
/// 0 done · 1 done, and the gate asked for is not met · 2 usage or input that cannot be read at all · 3 nothing could be
/// measured · 130 interrupted (resumable).
public enum CommandLineTool {
  /// Runs and never returns.
  public static func run() async -> Never {
    do {
      var command = try Vitrine.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      exit(0)
    } catch {
      leave(with: error)
    }
  }

  private static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    switch error {
    case let error as InputError: StandardError.line("vitrine: \(error)")
    case let error as ConfigError: StandardError.line("vitrine: \(error)")
    case let error as StoreError: StandardError.line("vitrine: \(error)")
    case let error as ArchiveError: StandardError.line("vitrine: \(error)")
    case let error as ReportError: StandardError.line("vitrine: \(error)")
    // Only what a campaign keeps is decoded so late.
    case let error as DecodingError:
      StandardError.line("vitrine: something kept in the campaign cannot be read (\(error)); restore it from a copy")
    default:
      let code = Vitrine.exitCode(for: error)
      let text = Vitrine.fullMessage(for: error)
      if code == .success {
        StandardOutput.line(text)
        exit(0)
      }
      StandardError.line(text)
    }
    exit(2)
  }
}
