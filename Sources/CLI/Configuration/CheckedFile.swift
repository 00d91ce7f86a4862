import Audit
import Yams

/// A table of `config/` whose faults are told with file, line and column.
struct CheckedFile {
  private let file: ConfigFiles.File
  private let tree: Node

  init(_ file: ConfigFiles.File) throws(ConfigError) {
    self.file = file
    tree = try YAMLFile.tree(file)
  }

  /// The file as a value.
  func decode<Value: Decodable>(_ type: Value.Type) throws(ConfigError) -> Value {
    try YAMLFile.decode(type, from: tree, label: { _ in file.label })
  }

  /// Throws the first problem, with the line to which its path leads.
  func refuse(_ problems: [TableProblem]) throws(ConfigError) {
    guard let first = problems.first else { return }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    throw error(at: first.path, first.text + more)
  }

  /// Throws when a mapping has a key that nobody reads.
  func refuseUnknownKeys(at path: [String], known: Set<String>) throws(ConfigError) {
    for key in node(at: path)?.mapping?.keys.compactMap(\.string) ?? [] where !known.contains(key) {
      let nearest = known.min { (EditDistance.between($0, key), $0) < (EditDistance.between($1, key), $1) }
      throw error(
        at: path + [key], "“\(key)” is not read by anybody" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
    }
  }

  /// The same for each mapping of a list.
  func refuseUnknownKeys(inEach list: String, known: Set<String>) throws(ConfigError) {
    for place in (node(at: [list])?.sequence ?? []).indices {
      try refuseUnknownKeys(at: [list, String(place)], known: known)
    }
  }

  private func error(at path: [String], _ problem: String) -> ConfigError {
    let mark = mark(at: path)
    return ConfigError(file: file.label, line: mark?.line, column: mark?.column, problem: problem)
  }

  /// Where a path leads, or the nearest place before it. A key of a mapping is shown rather than its value.
  private func mark(at path: [String]) -> Mark? {
    if let parent = node(at: path.dropLast()), let last = path.last,
      let key = parent.mapping?.keys.first(where: { $0.string == last })
    {
      return key.mark
    }
    for length in stride(from: path.count, through: 0, by: -1) {
      if let found = node(at: Array(path.prefix(length)))?.mark { return found }
    }
    return nil
  }

  private func node(at path: some Sequence<String>) -> Node? {
    var current: Node? = tree
    for step in path {
      guard let here = current else { return nil }
      if let list = here.sequence {
        current = Int(step).flatMap { list.indices.contains($0) ? list[$0] : nil }
      } else {
        current = here.mapping?.first { $0.key.string == step }?.value
      }
    }
    return current
  }
}
