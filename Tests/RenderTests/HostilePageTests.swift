import Foundation
import TestSupport
import Testing

@testable import Render

@Suite(.enabled(if: Screens.isInstalled, "Chromium is not installed"), .serialized) struct HostilePageTests {
  @Test(arguments: [
    "redirige-sans-fin", "script-sans-fin", "minuteries", "requetes-sans-fin", "dialogues", "retenue", "impression",
    "fenetres", "telecharge", "ouvrier", "cadres", "historique", "prive", "toile",
  ])
  func `no page holds the browser, and what a plain reader sees of it is on the screen`(name: String) async throws {
    let html = try await Screens.load(name) { page, _ in String(decoding: try await page.html(), as: UTF8.self) }
    #expect(html.contains("Chez Lucette"))
  }

  @Test func `a page that takes memory without end is ended, and counts as not measured`() async throws {
    let outcome = try await Screens.browser().withContext(serve: Screens.serve) { page in
      await page.load(url: Screens.host + "/memoire.html")
    }
    switch outcome {
    case .loaded, .notMeasured(.tooMuchMemory), .notMeasured(.pageCrashed): break
    case .notMeasured(let gap): Issue.record("\(gap)")
    }
    let next = try await Screens.load("tient") { _, loaded in loaded.rest }
    #expect(next == .settled)
    // The guard weighs twenty times a second; what a page takes in between comes on top.
    #expect(try await Screens.browser().peakMemoryInBytes < 768 << 20)
  }

  @Test func `what scripts do to leave the page is written down`() async throws {
    let moved = try await Screens.load("redirige") { _, loaded in loaded.url }
    #expect(moved == Screens.host + "/tient.html")
    let away = try await Screens.load("redirige-ailleurs") { _, loaded in loaded }
    #expect(away.navigations.last == "https://www.facebook.com/chezlucette")
    #expect(away.url == Screens.host + "/redirige-ailleurs.html")
  }

  @Test func `endless requests and navigations are cut off at their limits`() async throws {
    var settings = Screens.settings
    settings.requestsPerPage = 40
    let browser = try await Browser(settings: settings)
    let outcome = try await browser.withContext(serve: Screens.serve) { page in
      await page.load(url: Screens.host + "/requetes-sans-fin.html")
    }
    await browser.close()
    guard case .loaded(let asking) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(asking.requests.count == 40)
    let moving = try await Screens.load("redirige-sans-fin") { _, loaded in loaded.navigations.count }
    #expect(moving <= Screens.settings.navigationsPerPage + 1)
  }

  @Test func `no window opens, dialogs are dismissed, downloads leave no file`() async throws {
    #expect(try await Screens.load("fenetres") { _, loaded in loaded.windows } == 0)
    #expect(try await Screens.load("dialogues") { _, loaded in loaded.dialogs } == 30)
    _ = try await Screens.load("telecharge") { _, loaded in loaded.url }
    let files = try FileManager.default.subpathsOfDirectory(atPath: Screens.folder)
    #expect(!files.isEmpty)
    #expect(!files.contains { $0.contains("facture") })
  }

  @Test func `an endless script is stopped and said to have been`() async throws {
    #expect(try await Screens.load("script-sans-fin") { _, loaded in loaded.scriptsStopped } > 0)
    #expect(try await Screens.load("tient") { _, loaded in loaded.scriptsStopped } == 0)
  }

  @Test func `a page that is empty without its script shows what its plain twin shows`() async throws {
    let words = "document.body.innerText"
    let scripted = try await Screens.load("vide-sans-script") { page, _ in try await page.evaluate(words) }
    let plain = try await Screens.load("vide-jumeau") { page, _ in try await page.evaluate(words) }
    #expect(scripted == plain)
    #expect(scripted.count > 100)
  }
}
