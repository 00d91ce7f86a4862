import Yams

/// Reads a YAML file into Codable values, with errors that name file, line and column.
///
/// Decision: decoded to Codable types only; untyped YAML reads `NO` as false and `12:30` as 750.
enum YAMLFile {
  /// The whole file as a tree. An empty file is an empty mapping.
  static func tree(_ file: ConfigFiles.File) throws(ConfigError) -> Node {
    do {
      return try Yams.compose(yaml: file.text) ?? .mapping(Node.Mapping([]))
    } catch let error as YamlError {
      throw syntaxError(error, in: file)
    } catch {
      throw ConfigError(file: file.label, line: nil, column: nil, problem: "\(error)")
    }
  }

  /// The whole file as a value.
  static func decode<Value: Decodable>(_ type: Value.Type, from file: ConfigFiles.File) throws(ConfigError) -> Value {
    try decode(type, from: tree(file), label: { _ in file.label })
  }

  /// A tree as a value; `label` names the file that a key path came from.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from tree: Node, label: ([String]) -> String
  ) throws(ConfigError) -> Value {
    do {
      return try YAMLDecoder().decode(type, from: tree)
    } catch let error as DecodingError {
      throw typeError(error, tree: tree, label: label)
    } catch {
      throw ConfigError(file: label([]), line: nil, column: nil, problem: "\(error)")
    }
  }

  private static func syntaxError(_ error: YamlError, in file: ConfigFiles.File) -> ConfigError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigError(
        file: file.label, line: mark.line, column: mark.column,
        problem: problem.hasPrefix("Maximum nesting level")
          ? "is nested too deeply; no setting needs that" : "is not YAML here: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigError(
        file: file.label, line: context.mark.line, column: context.mark.column,
        problem: "the key \(duplicates.map { "“\($0)”" }.joined(separator: ", ")) stands twice; keep one")
    default:
      ConfigError(file: file.label, line: nil, column: nil, problem: "\(error)")
    }
  }

  private static func typeError(_ error: DecodingError, tree: Node, label: ([String]) -> String) -> ConfigError {
    let context: DecodingError.Context
    var path: [any CodingKey]
    var missing: String?
    switch error {
    case .keyNotFound(let key, let found): (context, path, missing) = (found, found.codingPath, key.stringValue)
    case .valueNotFound(_, let found), .typeMismatch(_, let found), .dataCorrupted(let found):
      (context, path) = (found, found.codingPath)
    @unknown default:
      return ConfigError(file: label([]), line: nil, column: nil, problem: "\(error)")
    }
    let names = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    var node: Node? = tree
    while let key = path.first, let current = node {
      path.removeFirst()
      node =
        key.intValue.map { index in current.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil } }
        ?? current.mapping?[Node(key.stringValue)]
    }
    let place = names.isEmpty ? "the file" : "“\(names.joined(separator: "."))”"
    let problem =
      missing.map { "“\($0)” is missing in \(place); add it" }
      ?? expected(error).map { "\(place) must be \($0)" + (node.map { "; it is \(shown($0))" } ?? "") }
      ?? "\(place): \(context.debugDescription)"
    return ConfigError(file: label(names), line: node?.mark?.line, column: node?.mark?.column, problem: problem)
  }

  /// What the type that was wanted asks for; nil when the error is of another kind.
  private static func expected(_ error: DecodingError) -> String? {
    switch error {
    case .typeMismatch(let type, _), .valueNotFound(let type, _): ExpectedType.words(type)
    default: nil
    }
  }

  /// A value as a message names it.
  private static func shown(_ node: Node) -> String {
    switch node {
    case .mapping: "names with values"
    case .sequence: "a list"
    default: node.string.map { $0.isEmpty ? "empty" : "“\($0.prefix(60))”" } ?? "something else"
    }
  }
}
