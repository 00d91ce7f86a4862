import Foundation

/// Opens a file with what the desktop uses for it.
enum Opener {
  /// Throws when there is no opener.
  static func open(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw InputError("\(path): cannot be opened from here; open it in a browser")
    }
  }
}

/// What the terminal can show.
enum Terminal {
  /// A terminal that knows no control sequences.
  static var isDumb: Bool { ProcessInfo.processInfo.environment["TERM"] == "dumb" }

  /// False in a pipe, on a dumb terminal and with `NO_COLOR` (https://no-color.org).
  static var hasColour: Bool {
    let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isatty(1) == 1 && !noColour && !isDumb
  }

  /// Without control characters: a page's words must not steer the terminal.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      scalars.append(category == .control || category == .format ? " " : scalar)
    }
    return String(scalars)
  }
}
