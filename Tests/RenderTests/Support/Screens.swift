import Foundation
import Synchronization
import TestSupport

@testable import Render

/// The pages of `Fixtures/web/ecran.example`, and one browser that all tests share.
enum Screens {
  static let host = "https://ecran.example"

  /// Whether a browser is here: it is optional for use, and installed where the tests run.
  static let isInstalled = BrowserSettings().executables.contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// Small enough for a page that never ends to cost a test five seconds.
  static var settings: BrowserSettings {
    var settings = BrowserSettings()
    settings.secondsPerPage = 7
    settings.temporaryFolder = folder
    return settings
  }

  /// Where the profiles lie: a folder that the browser's user may enter, and that goes with the process.
  static let folder: String = {
    let path = "/tmp/vitrine-render-tests-\(getpid())"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Screens.folder) }
    return path
  }()

  private static let shared = Task { try await Browser(settings: settings) }

  static func browser() async throws -> Browser { try await shared.value }

  /// What a fetcher would give for a request: the file of that path, else a 404; other hosts are refused.
  @Sendable static func serve(_ request: RenderRequest) async -> RenderAnswer {
    guard let url = URL(string: request.url), url.host() == "ecran.example" else { return .refused("another host") }
    let path = url.path() == "/" ? "/index.html" : url.path()
    guard let body = FileManager.default.contents(atPath: Fixtures.folder("web/ecran.example") + path) else {
      return .response(status: 404, headers: [], body: Array("introuvable".utf8))
    }
    var headers = [RenderHeader(name: "Content-Type", value: type(of: path))]
    if path == "/fichier.bin" {
      headers.append(RenderHeader(name: "Content-Disposition", value: "attachment; filename=\"facture.exe\""))
    }
    return .response(status: 200, headers: headers, body: Array(body))
  }

  private static func type(of path: String) -> String {
    if path.hasSuffix(".js") { return "text/javascript" }
    return path.hasSuffix(".html") ? "text/html; charset=utf-8" : "application/octet-stream"
  }

  /// Loads a page of the site in a context of its own, and hands it to `look` when it is there.
  ///
  /// A page that a busy machine loses is *not measured*, which is right; so it is looked at a second time, as an audit does
  /// before it blames anybody. More than ``mostSecondLooks`` in one run are no accident.
  static func load<Result: Sendable>(
    _ name: String, look: @Sendable (BrowserPage, LoadedPage) async throws -> Result
  ) async throws -> Result {
    do { return try await loadOnce(name, look: look) } catch {
      guard secondLooks.add(1, ordering: .relaxed).newValue <= mostSecondLooks else { throw error }
      return try await loadOnce(name, look: look)
    }
  }

  private static let secondLooks = Atomic(0)
  private static let mostSecondLooks = 2

  private static func loadOnce<Result: Sendable>(
    _ name: String, look: @Sendable (BrowserPage, LoadedPage) async throws -> Result
  ) async throws -> Result {
    try await browser().withContext(serve: serve) { page in
      switch await page.load(url: "\(host)/\(name).html") {
      case .loaded(let loaded): return try await look(page, loaded)
      case .notMeasured(let gap): throw NotShown(page: name, gap: gap)
      }
    }
  }

  struct NotShown: Error {
    let page: String
    let gap: RenderGap
  }
}
