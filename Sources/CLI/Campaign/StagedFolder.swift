import Foundation

/// A folder that is written beside its place and put there when it is whole: a failure leaves what was there before.
struct StagedFolder {
  /// Where to write.
  let path: String
  private let place: String
  /// Where what was there waits until the new one stands in its place.
  private let former: String

  /// Throws when the place holds something else than what is written there, which is known by the file `mark`.
  init(_ place: String, mark: String = "audits.jsonl") throws {
    let trimmed = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
    self.place = trimmed
    // Names that nobody else gives: what stands there is removed.
    let url = URL(filePath: trimmed)
    let beside = url.deletingLastPathComponent().path(percentEncoded: false) + "." + url.lastPathComponent
    path = beside + ".vitrine-partial"
    former = beside + ".vitrine-former"
    let kind = FileKind(of: trimmed)
    guard kind == .folder || kind == .nothing else {
      throw InputError("\(trimmed): is a file and no folder; choose another place")
    }
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
      try? files.removeItem(atPath: former)
      if files.fileExists(atPath: place) { try files.moveItem(atPath: place, toPath: former) }
      try files.moveItem(atPath: path, toPath: place)
      try? files.removeItem(atPath: former)
    } catch {
      throw InputError("\(place): cannot be replaced (\(error.localizedDescription)); the new report is in \(path)")
    }
  }
}
