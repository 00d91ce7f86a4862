import Foundation

/// A folder that is written beside its place and put there when it is whole: a failure leaves what was there before.
struct StagedFolder {
  /// Where to write.
  let path: String
  private let place: String

  /// Throws when the place holds something else than what is written there, which is known by the file `mark`.
  init(_ place: String, mark: String = "audits.jsonl") throws {
    let trimmed = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
    self.place = trimmed
    path = trimmed + ".partial"
    let there = (try? FileManager.default.contentsOfDirectory(atPath: trimmed)) ?? []
    guard there.isEmpty || there.contains(mark) else {
      throw InputError("\(trimmed): holds other files than ours; choose an empty folder")
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Replaces what was there.
  func putInPlace() throws {
    do {
      let files = FileManager.default
      let old = place + ".old"
      try? files.removeItem(atPath: old)
      if files.fileExists(atPath: place) { try files.moveItem(atPath: place, toPath: old) }
      try files.moveItem(atPath: path, toPath: place)
      try? files.removeItem(atPath: old)
    } catch {
      throw InputError("\(place): cannot be replaced (\(error.localizedDescription)); the new report is in \(path)")
    }
  }
}
