import Foundation
import Report

/// Writes the files of a report below a folder. One value per folder and run of the writer.
final class ReportFiles {
  private let folder: String
  private var appended: [String: FileHandle] = [:]
  private var made: Set<String> = []

  init(folder: String) throws {
    self.folder = folder
    try Folders.make(folder)
  }

  /// Closes what was appended to.
  func close() {
    for handle in appended.values { try? handle.close() }
    appended = [:]
  }

  deinit { close() }

  /// The functions that the Report room writes through.
  var sink: ReportSink {
    ReportSink(
      write: { try self.write($0, $1) }, append: { try self.append($0, $1) },
      replace: { try self.replace($0, $1, $2) })
  }

  /// Puts a whole file in place at once, so that a stopped run leaves no half page.
  func write(_ name: String, _ contents: [UInt8]) throws {
    let path = try place(name)
    do {
      try Data(contents).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw cannotWrite(path, error)
    }
  }

  private func replace(_ name: String, _ old: String, _ new: String) throws {
    let path = try place(name)
    guard var text = FileManager.default.contents(atPath: path), let place = text.range(of: Data(old.utf8)) else {
      return
    }
    text.replaceSubrange(place, with: Data(new.utf8))
    try write(name, Array(text))
  }

  private func append(_ name: String, _ contents: [UInt8]) throws {
    let path = try place(name)
    do {
      if appended[name] == nil {
        try Data().write(to: URL(filePath: path))
        appended[name] = try FileHandle(forWritingTo: URL(filePath: path))
      }
      try appended[name]?.write(contentsOf: Data(contents))
    } catch {
      throw cannotWrite(path, error)
    }
  }

  private func place(_ name: String) throws -> String {
    let path = folder + "/" + name
    let parent = (path as NSString).deletingLastPathComponent
    if made.insert(parent).inserted { try Folders.make(parent) }
    return path
  }

  private func cannotWrite(_ path: String, _ error: any Error) -> InputError {
    InputError(
      "\(path): cannot be written (\(error.localizedDescription)); free some space or check permissions, then run again: nothing finished is lost"
    )
  }
}
