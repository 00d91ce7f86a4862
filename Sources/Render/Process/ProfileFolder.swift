internal import Foundation
internal import Glibc

/// The temporary profile of one browser.
struct ProfileFolder: Sendable {
  let path: String

  /// A new folder that only the browser's user may enter.
  init(_ settings: BrowserSettings) throws(RenderError) {
    var template = Array((settings.temporaryFolder + "/vitrine-browser-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .cannotStart("no temporary folder in \(settings.temporaryFolder): \(Self.systemError())")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if geteuid() == 0, chown(path, settings.user, settings.group) != 0 {
      let reason = Self.systemError()
      remove()
      throw .sandboxUnavailable("the profile cannot be given to user \(settings.user): \(reason)")
    }
  }

  /// Removes it with all that is in it; links are not followed.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static func systemError() -> String { String(cString: strerror(errno)) }
}
