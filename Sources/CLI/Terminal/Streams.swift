import Foundation

/// Standard out is data.
enum StandardOutput {
  /// A line of data.
  static func line(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      StandardError.line("vitrine: standard output cannot be written; nothing more can be said")
      exit(2)
    }
  }
}

/// Standard error is for people.
enum StandardError {
  /// A line for people.
  static func line(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// A text for people as it is, without a line end.
  static func text(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Whether somebody looks at it on a terminal that can draw a line again.
  static var isTerminal: Bool { isatty(2) == 1 && !Terminal.isDumb }
}
