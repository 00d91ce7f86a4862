/// A browser that shows pages as a phone does. All that its pages ask for is asked of us; it has no network.
///
/// It is started with its sandbox or not at all, replaced when it dies, hangs, grows old or heavy.
public actor Browser {
  /// What it calls itself, for example `Chrome/156.0.8078.79`.
  public nonisolated let version: String
  /// The kernel itself keeps the browser off every network, besides all else that does.
  public nonisolated let isIsolatedByKernel: Bool
  private let settings: BrowserSettings
  private var chromium: Chromium?
  private var starting: Task<Result<Chromium, RenderError>, Never>?
  private var inUse = 0
  private var queue: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false

  /// Starts a browser; throws why that cannot be done here.
  public init(settings: BrowserSettings) async throws(RenderError) {
    let chromium = try await Chromium(settings)
    self.settings = settings
    self.chromium = chromium
    (version, isIsolatedByKernel) = (chromium.version, chromium.isIsolated)
  }

  /// Hands a page with a context of its own to `body`, when fewer than `pagesAtOnce` are open, and ends it afterwards.
  ///
  /// - Parameter serve: answers each request of the pages; called concurrently.
  public func withContext<Result>(
    isolation: isolated (any Actor)? = #isolation, serve: @escaping @Sendable (RenderRequest) async -> RenderAnswer,
    _ body: (BrowserPage) async throws -> Result
  ) async throws -> Result {
    await enter()
    let page = BrowserPage(self, settings, serve: serve)
    do {
      let result = try await body(page)
      await page.close()
      await leave()
      return result
    } catch {
      await page.close()
      await leave()
      throw error
    }
  }

  /// Ends the browser; pages still open count as not measured.
  public func close() {
    isClosed = true
    chromium?.close()
    chromium = nil
  }

  /// Memory of all processes of the present browser at its worst, in bytes.
  public var peakMemoryInBytes: Int64 { chromium?.memory.peakInBytes ?? 0 }

  /// Process that leads the present browser; nil when none runs.
  var processGroup: Int32? { chromium?.group }

  /// The browser that runs, or a new one in place of one that ended.
  func running() async throws(RenderError) -> Chromium {
    guard !isClosed else { throw .browserDied }
    if let chromium, !chromium.wire.hasEnded { return chromium }
    let settings = settings
    let task =
      starting
      ?? Task {
        do throws(RenderError) { return .success(try await Chromium(settings)) } catch { return .failure(error) }
      }
    starting = task
    let result = await task.value
    starting = nil
    let started = try result.get()
    if chromium !== started {
      chromium?.close()
      chromium = started
    }
    return started
  }

  /// A browser that does not answer is ended.
  func replaceHung(_ hung: Chromium?) {
    guard let hung else { return }
    hung.close()
    if chromium === hung { chromium = nil }
  }

  private func enter() async {
    while inUse >= max(settings.pagesAtOnce, 1) || (inUse > 0 && chromium?.isFit == false) {
      await withCheckedContinuation { queue.append($0) }
    }
    inUse += 1
    if inUse == 1, let chromium, !chromium.isFit {
      chromium.close()
      self.chromium = nil
    }
  }

  private func leave() {
    inUse -= 1
    let waiting = queue
    queue = []
    for continuation in waiting { continuation.resume() }
  }
}
