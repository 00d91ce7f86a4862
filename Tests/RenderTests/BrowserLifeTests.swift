import Foundation
import Glibc
import Testing

@testable import Render

@Suite(.enabled(if: Screens.isInstalled, "Chromium is not installed"), .serialized) struct BrowserLifeTests {
  @Test func `a browser that is killed is replaced, and the page loaded once more`() async throws {
    let browser = try await Browser(settings: Screens.settings)
    let outcomes = try await browser.withContext(serve: Screens.serve) { page in
      let first = await page.load(url: Screens.host + "/tient.html")
      if let group = await browser.processGroup { kill(-group, SIGKILL) }
      return [first, await page.load(url: Screens.host + "/tient.html")]
    }
    await browser.close()
    for outcome in outcomes {
      guard case .loaded(let page) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(page.status == 200)
    }
  }

  @Test func `no process and no profile outlive a browser that is closed`() async throws {
    let browser = try await Browser(settings: Screens.settings)
    let group = try #require(await browser.processGroup)
    #expect(!Processes.alive(in: group).isEmpty)
    await browser.close()
    let deadline = ContinuousClock.now + .seconds(5)
    while !Processes.alive(in: group).isEmpty, ContinuousClock.now < deadline { sched_yield() }
    #expect(Processes.alive(in: group).isEmpty)
  }

  @Test func `a browser that is not installed is told from one that cannot start`() async throws {
    var settings = Screens.settings
    settings.executables = ["/nowhere/chromium"]
    await #expect(throws: RenderError.notInstalled(looked: ["/nowhere/chromium"])) {
      _ = try await Browser(settings: settings)
    }
    settings.executables = ["/bin/false"]
    await #expect { _ = try await Browser(settings: settings) } throws: { error in
      if case .cannotStart = error as? RenderError { true } else { false }
    }
  }

  @Test func `the sandbox is on, and the browser is not root`() async throws {
    let group = try #require(await Screens.browser().processGroup)
    let words = try String(contentsOfFile: "/proc/\(group)/cmdline", encoding: .utf8)
    #expect(!words.contains("--no-sandbox"))
    let status = try String(contentsOfFile: "/proc/\(group)/status", encoding: .utf8)
    let user = status.split(separator: "\n").first { $0.hasPrefix("Uid:") }?.split(separator: "\t").dropFirst()
    #expect(user?.contains("0") == false)
    // A renderer closes its sandbox while it starts, before it is given a page; another one may just be starting.
    let sandboxed = try await Screens.load("tient") { _, _ in
      let deadline = ContinuousClock.now + .seconds(10)
      var all = Processes.sandboxedRenderers(in: group)
      while all.contains(false), ContinuousClock.now < deadline { all = Processes.sandboxedRenderers(in: group) }
      return all
    }
    #expect(sandboxed.count > 0)
    #expect(!sandboxed.contains(false))
  }
}

/// What `/proc` says of a browser's processes.
private enum Processes {
  /// Those that are no zombies: a zombie has no command line.
  static func alive(in group: Int32) -> [(id: Int32, words: String)] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap(Int32.init).filter { getpgid($0) == group }.compactMap { id in
      guard let words = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8), !words.isEmpty else {
        return nil
      }
      return (id, words)
    }
  }

  /// Of each renderer, whether its system calls are filtered (seccomp mode 2).
  static func sandboxedRenderers(in group: Int32) -> [Bool] {
    alive(in: group).filter { $0.words.contains("--type=renderer") }.compactMap { process in
      (try? String(contentsOfFile: "/proc/\(process.id)/status", encoding: .utf8))?.contains("Seccomp:\t2")
    }
  }
}
