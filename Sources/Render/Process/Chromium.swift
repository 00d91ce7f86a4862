internal import CSpawn
internal import Glibc
internal import Synchronization

/// One running browser.
final class Chromium: Sendable {
  /// What it calls itself, for example `Chrome/156.0.8078.79`.
  let version: String
  /// The kernel itself keeps it off every network.
  let isIsolated: Bool
  /// Its first process, which leads the group.
  let group: pid_t
  let wire: Wire
  let memory: MemoryGuard
  let desk = TargetDesk()
  let settings: BrowserSettings
  private let profile: ProfileFolder
  private let life = Mutex((pages: 0, isClosed: false))

  private struct Version: Decodable {
    let product: String
  }

  /// Starts a browser, with its sandbox or not at all.
  init(_ settings: BrowserSettings) async throws(RenderError) {
    guard let program = settings.executables.first(where: { access($0, X_OK) == 0 }) else {
      throw .notInstalled(looked: settings.executables)
    }
    let profile = try ProfileFolder(settings)
    let memory = MemoryGuard(limitInMiB: settings.memoryInMiB)
    let wire = Wire { memory.tick() }
    var child = cspawn_child()
    do throws(RenderError) {
      child = try Spawning.start(program, profile: profile.path, settings)
      guard wire.open(child, largestMessage: settings.largestMessageInBytes) else {
        throw .cannotStart("no thread to be had")
      }
      version = try await wire.call("Browser.getVersion", within: .seconds(20), as: Version.self).product
    } catch {
      let complaints = wire.complaints
      wire.close()
      cspawn_end(child.pid)
      profile.remove()
      throw Spawning.reason(error, complaints)
    }
    memory.watch(child.pid)
    (self.settings, self.profile, self.memory, self.wire) = (settings, profile, memory, wire)
    (group, isIsolated) = (child.pid, child.isolated != 0)
    let desk = desk
    wire.listen("") { event in
      guard event.method == "Target.attachedToTarget", let target = event.params(AttachedTarget.self) else { return }
      if let id = desk.receive(target) { wire.send("Target.closeTarget", ["targetId": .text(id)]) }
    }
    wire.send("Target.setAutoAttach", Self.autoAttach)
  }

  deinit { close() }

  /// Attaches to what opens before it runs, workers and frames included.
  static let autoAttach: JSONValue = ["autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true]

  /// Alive, and not yet old or heavy.
  var isFit: Bool {
    !wire.hasEnded && !memory.isTooHeavy && life.withLock { !$0.isClosed && $0.pages < settings.pagesPerBrowser }
  }

  /// Ends all its processes and removes its profile.
  func close() {
    let wasClosed = life.withLock { life in
      defer { life.isClosed = true }
      return life.isClosed
    }
    guard !wasClosed else { return }
    memory.stop()
    wire.close()
    cspawn_end(group)
    profile.remove()
  }

  private struct Context: Decodable {
    let browserContextId: String
  }

  private struct Target: Decodable {
    let targetId: String
  }

  private struct Session: Decodable {
    let sessionId: String
  }

  /// A new context: cookies and storage of its own, downloads denied.
  func makeContext() async throws(RenderError) -> String {
    let id = try await wire.call("Target.createBrowserContext", ["disposeOnDetach": true], as: Context.self)
      .browserContextId
    wire.send("Browser.setDownloadBehavior", ["behavior": "deny", "browserContextId": .text(id)])
    return id
  }

  /// Ends a context with all its pages.
  func dispose(_ context: String) async {
    _ = try? await wire.call("Target.disposeBrowserContext", ["browserContextId": .text(context)], as: Nothing.self)
  }

  /// An empty page in the context, paused: its target and its session.
  func makePage(in context: String) async throws(RenderError) -> (target: String, session: String) {
    life.withLock { $0.pages += 1 }
    desk.expect(in: context)
    let target: String
    do throws(RenderError) {
      target = try await wire.call(
        "Target.createTarget", ["url": "about:blank", "browserContextId": .text(context)], as: Target.self
      ).targetId
    } catch {
      closeStrangers(desk.claim(nil, in: context).strangers)
      throw error
    }
    let claimed = desk.claim(target, in: context)
    closeStrangers(claimed.strangers)
    if let session = claimed.session { return (target, session) }
    let attached = try await wire.call(
      "Target.attachToTarget", ["targetId": .text(target), "flatten": true], as: Session.self)
    return (target, attached.sessionId)
  }

  private func closeStrangers(_ targets: [String]) {
    for target in targets { wire.send("Target.closeTarget", ["targetId": .text(target)]) }
  }
}
