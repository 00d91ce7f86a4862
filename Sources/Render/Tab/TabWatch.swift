/// What is seen of a page while it loads.
struct TabWatch: Sendable {
  var progress = SettleRule.Progress()
  var url: String?
  var navigations: [String] = []
  var requests: [SeenRequest] = []
  var consoleErrors: [String] = []
  var consoleMessages = 0
  var dialogs = 0
  var scriptsStopped = 0
  var hasCrashed = false
  /// Status of the last document that the page itself went to.
  var status: Int?

  static let mostErrors = 50
  static let longestError = 300

  /// Keeps an error of the console, cut.
  mutating func note(_ error: String) {
    if consoleErrors.count < Self.mostErrors { consoleErrors.append(String(error.prefix(Self.longestError))) }
  }
}
