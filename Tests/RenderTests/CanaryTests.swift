import Foundation
import Synchronization
import Testing

@testable import Render

@Suite(.enabled(if: Screens.isInstalled, "Chromium is not installed")) struct CanaryTests {
  /// Every way in which a page can make a browser talk, aimed at sockets of ours: none is ever touched, with the
  /// kernel's help and without it.
  @Test(arguments: [true, false])
  func `the browser never reaches an address by itself`(isIsolated: Bool) async throws {
    let canary = try Canary()
    var settings = Screens.settings
    settings.isolatesNetwork = isIsolated
    let browser = try await Browser(settings: settings)
    let document = Self.document(stream: canary.streamPort, datagram: canary.datagramPort)
    let asked = Mutex<[String]>([])
    let outcome = try await browser.withContext(serve: { request in
      asked.withLock { $0.append(request.url) }
      return request.isNavigation
        ? .response(status: 200, headers: [.init(name: "Content-Type", value: "text/html")], body: document)
        : .refused("canary")
    }) { page in
      let outcome = await page.load(url: "https://ecran.example/canari")
      try await Task.sleep(for: .seconds(1))
      return outcome
    }
    await browser.close()
    guard case .loaded = outcome else {
      Issue.record("\(outcome)")
      return
    }
    // The page did try: what goes through the network stack was asked of us instead.
    #expect(asked.withLock { $0.contains { $0.hasPrefix("http://127.0.0.1:\(canary.streamPort)/image") } })
    #expect(!canary.wasTouched())
  }

  @Test func `the canary sings when it is touched`() throws {
    let stream = try Canary()
    Canary.connect(port: stream.streamPort)
    #expect(stream.wasTouched())
    let datagram = try Canary()
    Canary.send(port: datagram.datagramPort)
    #expect(datagram.wasTouched())
  }

  private static func document(stream: UInt16, datagram: UInt16) -> [UInt8] {
    let here = "127.0.0.1:\(stream)"
    return Array(
      """
      <!DOCTYPE html><title>Canari</title>
      <link rel="preconnect" href="http://\(here)"><link rel="dns-prefetch" href="//\(here)">
      <link rel="prefetch" href="http://\(here)/prefetch"><link rel="stylesheet" href="http://\(here)/style.css">
      <link rel="manifest" href="http://\(here)/manifest"><link rel="icon" href="http://\(here)/icon">
      <style>@font-face { font-family: F; src: url(http://\(here)/font) } p { font-family: F }</style>
      <p>Canari</p><img src="http://\(here)/image" alt=""><iframe src="http://\(here)/frame"></iframe>
      <video src="http://\(here)/video" autoplay muted></video><a ping="http://\(here)/ping" href="#x">x</a>
      <script>
      const quiet = f => { try { const p = f(); if (p && p.catch) p.catch(() => {}) } catch (e) {} };
      quiet(() => fetch("http://\(here)/fetch"));
      quiet(() => fetch("http://\(here)/post", {method: "POST", body: "x", keepalive: true, mode: "no-cors"}));
      quiet(() => navigator.sendBeacon("http://\(here)/beacon", "x"));
      quiet(() => new WebSocket("ws://\(here)/socket"));
      quiet(() => new EventSource("http://\(here)/events"));
      quiet(() => new WebTransport("https://\(here)/transport"));
      quiet(() => new Worker(URL.createObjectURL(new Blob(["fetch('http://\(here)/worker')"]))));
      quiet(() => import("http://\(here)/module.js"));
      quiet(() => document.querySelector("a").click());
      quiet(() => {
        const peer = new RTCPeerConnection({iceServers: [
          {urls: "stun:127.0.0.1:\(datagram)"},
          {urls: "turn:127.0.0.1:\(stream)?transport=tcp", username: "u", credential: "c"}]});
        peer.createDataChannel("x");
        return peer.createOffer().then(offer => peer.setLocalDescription(offer));
      });
      </script>
      """.utf8)
  }
}
