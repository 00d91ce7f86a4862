import Yams

/// `settings.yaml` in layers: built in, then the file of `--config DIR`, then flags. Each setting remembers its layer.
///
/// Bad input: an unknown key is an error with its line and the nearest known key.
struct LayeredSettings {
  /// One setting, for `vitrine settings`.
  struct Entry {
    /// Dotted path, for example `fetch.delayPerHostInMilliseconds`.
    let path: String
    /// As YAML.
    let value: String
    /// File and line, or the flag.
    let layer: String
  }

  private var tree: Node
  private var layers: [String: String] = [:]

  /// Reads the built-in settings and, over them, those of the folder.
  init(_ files: ConfigFiles) throws(ConfigError) {
    guard let builtIn = files.embedded("settings.yaml") else {
      throw ConfigError(file: "settings.yaml", line: nil, column: nil, problem: "is not embedded; build again")
    }
    tree = try YAMLFile.tree(builtIn)
    note(tree, at: [], layer: builtIn.label)
    if let own = try files.overridden("settings.yaml") {
      let over = try YAMLFile.tree(own)
      tree = try merged(tree, with: over, at: [], file: own)
    }
  }

  /// Sets one scalar from a flag.
  mutating func set(_ path: String, to value: String, flag: String) {
    tree = LayeredSettings.replacing(tree, at: path.split(separator: ".").map(String.init)[...], with: value)
    layers[path] = flag
  }

  /// Everything as one value.
  func decode<Value: Decodable>(_ type: Value.Type) throws(ConfigError) -> Value {
    try YAMLFile.decode(type, from: tree) { path in
      layers[path.joined(separator: ".")].map { String($0.prefix { $0 != ":" }) } ?? "settings.yaml"
    }
  }

  /// Every setting, its value and the layer that it came from, in the order of the built-in file.
  var entries: [Entry] {
    LayeredSettings.leaves(of: tree, at: []).map { path, value in
      Entry(path: path, value: value, layer: layers[path] ?? "")
    }
  }

  private mutating func note(_ node: Node, at path: [String], layer: String) {
    guard case .mapping(let mapping) = node, !mapping.isEmpty else {
      layers[path.joined(separator: ".")] = node.mark.map { "\(layer):\($0.line)" } ?? layer
      return
    }
    for (key, value) in mapping { note(value, at: path + [key.string ?? ""], layer: layer) }
  }

  private mutating func merged(
    _ base: Node, with over: Node, at path: [String], file: ConfigFiles.File
  ) throws(ConfigError) -> Node {
    guard case .mapping(var known) = base, case .mapping(let own) = over, !known.isEmpty else {
      note(over, at: path, layer: file.label)
      return over
    }
    for (key, value) in own {
      guard let existing = known[key] else {
        let names = known.keys.compactMap(\.string)
        let nearest = names.min {
          EditDistance.between($0, key.string ?? "") < EditDistance.between($1, key.string ?? "")
        }
        throw ConfigError(
          file: file.label, line: key.mark?.line, column: key.mark?.column,
          problem: "there is no setting “\((path + [key.string ?? ""]).joined(separator: "."))”"
            + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
      }
      known[key] = try merged(existing, with: value, at: path + [key.string ?? ""], file: file)
    }
    return .mapping(known)
  }

  private static func replacing(_ node: Node, at path: ArraySlice<String>, with value: String) -> Node {
    guard let first = path.first else { return Node(value) }
    guard case .mapping(var mapping) = node, let child = mapping[Node(first)] else { return node }
    mapping[Node(first)] = replacing(child, at: path.dropFirst(), with: value)
    return .mapping(mapping)
  }

  private static func leaves(of node: Node, at path: [String]) -> [(String, String)] {
    switch node {
    case .mapping(let mapping) where !mapping.isEmpty:
      mapping.flatMap { key, value in leaves(of: value, at: path + [key.string ?? ""]) }
    case .mapping: [(path.joined(separator: "."), "{}")]
    case .sequence(let items):
      [(path.joined(separator: "."), "[" + items.compactMap(\.string).joined(separator: ", ") + "]")]
    default: [(path.joined(separator: "."), node.string ?? "")]
    }
  }
}
