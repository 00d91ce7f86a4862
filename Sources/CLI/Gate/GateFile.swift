import Foundation
import Presence
import Yams

/// A gate as a YAML file:
///
///     require:
///       - contact >= 50
///       - not-measured <= 10 %
///       - no-regression
///     exceptions:
///       - merchant: "99204811600014"
///         rule: contact
///         reason: new site in March
///         until: 2027-03-31
///
/// Decision: read from the tree of scalars and not through Codable, so that every error has its line, and a SIRET
/// without quotes stays the text that it is.
struct GateFile {
  private(set) var rules: [GateRule] = []
  private(set) var exceptions: [GateException] = []
  private let file: ConfigFiles.File

  /// Throws ``ConfigError`` with file and line.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("--gate \(path): cannot be read; check the path and its permissions")
    }
    try self.init(ConfigFiles.File(name: path, text: String(decoding: data, as: UTF8.self), label: path))
  }

  init(_ file: ConfigFiles.File) throws(ConfigError) {
    self.file = file
    let tree = try YAMLFile.tree(file)
    let parts = try entries(of: tree, known: ["require", "exceptions"])
    for node in try list(parts["require"], named: "require") {
      do {
        rules.append(try GateWords.rule(try text(node, named: "require")))
      } catch let problem as GateWords.Problem {
        throw error(problem.text, at: node)
      } catch let error as ConfigError {
        throw error
      } catch {
        throw self.error("\(error)", at: node)
      }
    }
    for node in try list(parts["exceptions"], named: "exceptions") { exceptions.append(try exception(node)) }
    guard !rules.isEmpty else {
      throw error("“require” has no rule; add one, for example “- contact >= 50”", at: tree)
    }
  }

  private func exception(_ node: Node) throws(ConfigError) -> GateException {
    let parts = try entries(of: node, known: ["merchant", "rule", "reason", "until"])
    func required(_ name: String) throws(ConfigError) -> (node: Node, text: String) {
      guard let part = parts[name], case let text = try text(part, named: name), !text.isEmpty else {
        throw error("the exception has no “\(name)”; add it", at: node)
      }
      return (part, text)
    }
    let (who, rule) = (try required("merchant"), try required("rule"))
    let (reason, until) = (try required("reason"), try required("until"))
    guard let merchant = MerchantID(who.text.filter { $0 != " " }) else {
      throw error("“\(who.text)” is no merchant; copy the identifier or SIRET from merchants.csv", at: who.node)
    }
    guard until.text.utf8.count == 10, let day = CivilDate(iso: until.text) else {
      throw error("“\(until.text)” is no day; write it as 2027-03-31", at: until.node)
    }
    do {
      return GateException(
        merchant: merchant, scope: try GateWords.scope(rule.text), reason: reason.text, until: day)
    } catch {
      throw self.error(error.text, at: rule.node)
    }
  }

  private func entries(of node: Node, known: [String]) throws(ConfigError) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      throw error("here stand names with a colon: \(known.joined(separator: ", "))", at: node)
    }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.contains(name) else {
        let nearest = known.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
        throw error("there is no “\(name)” here" + (nearest.map { "; did you mean “\($0)”?" } ?? ""), at: key)
      }
      found[name] = value
    }
    return found
  }

  private func list(_ node: Node?, named name: String) throws(ConfigError) -> [Node] {
    guard let node else { return [] }
    guard case .sequence(let items) = node else {
      if node.string?.isEmpty ?? false { return [] }
      throw error("“\(name)” is a list; begin each line with “- ”", at: node)
    }
    return Array(items)
  }

  private func text(_ node: Node, named name: String) throws(ConfigError) -> String {
    guard case .scalar(let scalar) = node else { throw error("“\(name)” takes a text here", at: node) }
    return scalar.string
  }

  private func error(_ problem: String, at node: Node) -> ConfigError {
    ConfigError(file: file.label, line: node.mark?.line, column: node.mark?.column, problem: problem)
  }
}
