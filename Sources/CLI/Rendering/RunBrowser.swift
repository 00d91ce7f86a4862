import Render

/// The run's browser, started for the first page that needs one, and kept.
actor RunBrowser {
  private let settings: BrowserSettings
  private let isQuiet: Bool
  private var starting: Task<Browser?, Never>?

  init(settings: BrowserSettings, isQuiet: Bool) {
    self.settings = settings
    self.isQuiet = isQuiet
  }

  /// Nil when there is none here, which is said once: what needs one stays not measured.
  func browser() async -> Browser? {
    let (settings, isQuiet) = (settings, isQuiet)
    let task =
      starting
      ?? Task {
        do throws(RenderError) { return try await Browser(settings: settings) } catch {
          if !isQuiet { StandardError.line("Pages that need a browser are not measured: \(error.words)") }
          return nil
        }
      }
    starting = task
    return await task.value
  }

  func close() async { await starting?.value?.close() }
}
