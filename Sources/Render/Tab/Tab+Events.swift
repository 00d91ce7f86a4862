extension Tab {
  /// Messages of the console that are heard; a flood is cut off.
  private static let mostMessages = 200

  /// Takes in what the browser says of the page.
  func handle(_ event: WireEvent) {
    switch event.method {
    case "Fetch.requestPaused": pause(event)
    case "Page.loadEventFired": if event.session == session { watch.progress.loaded = elapsed }
    case "Page.frameNavigated": navigate(event)
    case "Page.javascriptDialogOpening": dismissDialog(event)
    case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded": hearConsole(event)
    case "Inspector.targetCrashed": if event.session == session { watch.hasCrashed = true }
    case "Target.attachedToTarget": adopt(event)
    default: break
    }
  }

  private func navigate(_ event: WireEvent) {
    guard event.session == session, let frame = event.params(FrameNavigated.self)?.frame, frame.parentId == nil,
      frame.url != "about:blank"
    else { return }
    watch.url = frame.url + (frame.urlFragment ?? "")
    watch.progress.loaded = nil
    watch.progress.lastActivity = elapsed
  }

  private func dismissDialog(_ event: WireEvent) {
    watch.dialogs += 1
    wire.send("Page.handleJavaScriptDialog", ["accept": false], session: event.session)
  }

  private func hearConsole(_ event: WireEvent) {
    watch.consoleMessages += 1
    if watch.consoleMessages == Self.mostMessages {
      wire.send("Runtime.disable", session: event.session)
      wire.send("Log.disable", session: event.session)
    }
    if let thrown = event.method == "Runtime.exceptionThrown" ? event.params(ExceptionThrown.self) : nil {
      watch.note(thrown.exceptionDetails.words)
    } else if event.method == "Runtime.consoleAPICalled", let call = event.params(ConsoleCalled.self) {
      guard call.type == "error" || call.type == "assert" else { return }
      watch.note(call.args.compactMap { $0.value ?? $0.description }.joined(separator: " "))
    } else if let entry = event.params(LogEntryAdded.self)?.entry, entry.level == "error" {
      watch.note(entry.text)
    }
  }

  /// Frames and workers of the page: their requests wait for us as well.
  private func adopt(_ event: WireEvent) {
    guard let child = event.params(AttachedTarget.self) else { return }
    guard child.targetInfo.type == "iframe" || child.targetInfo.type == "worker" else {
      wire.send("Target.closeTarget", ["targetId": .text(child.targetInfo.targetId)])
      return
    }
    hear(child.sessionId)
    TabSetup.guardTraffic(wire, session: child.sessionId)
    wire.send("Runtime.runIfWaitingForDebugger", session: child.sessionId)
  }
}
