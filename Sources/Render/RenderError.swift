/// Why nothing could be rendered, or asked of a rendered page.
public enum RenderError: Error, Sendable, Hashable {
  /// No program of the settings is there. Install Debian's `chromium`.
  case notInstalled(looked: [String])
  /// The browser will not start with its sandbox, and is never started without. The system's reason.
  case sandboxUnavailable(String)
  /// The browser will not start for another reason.
  case cannotStart(String)
  /// The browser ended or hung, and was ended.
  case browserDied
  /// The page does not answer in time, or is not open.
  case pageHung
  /// The browser refuses the command, or the script threw: its words.
  case refused(String)
}
