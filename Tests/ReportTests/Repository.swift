import Foundation
import Presence

@testable import Report

/// The configuration that is shipped, read from the repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func templateTexts() throws -> [String: String] {
    let folder = root.appending(path: "config/templates")
    var texts: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "mustache" {
      texts[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }

  static func templates() throws -> ReportTemplates { try ReportTemplates(templateTexts()) }

  static func sheets(_ organisation: OrganisationSettings = Sample.organisation) throws -> SheetRenderer {
    SheetRenderer(templates: try templates(), organisation: organisation)
  }
}
