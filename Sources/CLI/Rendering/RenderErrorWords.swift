import Render

extension RenderError {
  /// For people, ended by a full stop.
  var words: String {
    switch self {
    case .notInstalled(let looked):
      "no Chromium is installed (looked for \(looked.joined(separator: ", "))); apt-get install chromium."
    case .sandboxUnavailable(let reason):
      "Chromium’s sandbox does not start here, and it is never used without: \(reason)."
    case .cannotStart(let reason): "Chromium does not start: \(reason)."
    case .browserDied: "the browser ended."
    case .pageHung: "the page did not answer in time."
    case .refused(let reason): "the browser refused: \(reason)."
    }
  }
}
