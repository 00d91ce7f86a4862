internal import Foundation

/// Checks JSON against the part of JSON Schema (2020-12) that the files of `config/schema` use. A keyword that is not
/// known here is a problem of its own, so that nothing is believed to be checked that is not.
public struct SchemaCheck {
  private let root: [String: Any]

  /// A schema of `config/schema`.
  public init(named name: String) throws {
    let data = try Data(contentsOf: URL(filePath: Fixtures.repository + "config/schema/" + name))
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, each with its path; empty when it is valid.
  public func problems(of json: [UInt8]) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
    return problems(of: value, by: root, at: "$")
  }

  private static let known: Set<String> = [
    "$defs", "$id", "$ref", "$schema", "additionalProperties", "const", "description", "enum", "items", "maximum",
    "maxItems", "maxLength", "minimum", "minItems", "oneOf", "pattern", "properties", "required", "title", "type",
  ]

  private func problems(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    var found = schema.keys.filter { !SchemaCheck.known.contains($0) }.map { "\(path): unknown keyword \($0)" }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(reference)"]
      }
      found += problems(of: value, by: target, at: path)
    }
    if let type = schema["type"] as? String, !SchemaCheck.has(value, type) { return found + ["\(path): is no \(type)"] }
    if let allowed = schema["enum"] as? [Any], !allowed.contains(where: { SchemaCheck.equal($0, value) }) {
      found.append("\(path): \(value) is none of \(allowed)")
    }
    if let only = schema["const"], !SchemaCheck.equal(only, value) { found.append("\(path): is not \(only)") }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let fitting = choices.count { problems(of: value, by: $0, at: path).isEmpty }
      if fitting != 1 { found.append("\(path): fits \(fitting) of oneOf") }
    }
    return found + boundProblems(of: value, by: schema, at: path) + partProblems(of: value, by: schema, at: path)
  }

  private func boundProblems(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let number = value as? NSNumber, !SchemaCheck.isBoolean(number) {
      if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
        found.append("\(path): \(number) is below \(least)")
      }
      if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
        found.append("\(path): \(number) is above \(most)")
      }
    }
    if let text = value as? String {
      if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
        found.append("\(path): “\(text)” does not match \(pattern)")
      }
      if let most = schema["maxLength"] as? Int, text.unicodeScalars.count > most { found.append("\(path): too long") }
    }
    return found
  }

  private func partProblems(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? Int, list.count < least { found.append("\(path): too few") }
      if let most = schema["maxItems"] as? Int, list.count > most { found.append("\(path): too many") }
      if let items = schema["items"] as? [String: Any] {
        for (place, item) in list.enumerated() { found += problems(of: item, by: items, at: "\(path)[\(place)]") }
      }
    }
    guard let object = value as? [String: Any] else { return found }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      found.append("\(path): \(name) is missing")
    }
    for (name, part) in object.sorted(by: { $0.key < $1.key }) {
      if let own = properties[name] {
        found += problems(of: part, by: own, at: "\(path).\(name)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += problems(of: part, by: others, at: "\(path).\(name)")
      } else if let others = schema["additionalProperties"] as? NSNumber, !others.boolValue {
        found.append("\(path): \(name) is not known")
      }
    }
    return found
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return (value as? NSNumber).map(isBoolean) ?? false
    case "number": return (value as? NSNumber).map { !isBoolean($0) } ?? false
    case "integer":
      return (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: return false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

  private static func equal(_ left: Any, _ right: Any) -> Bool {
    if let left = left as? String, let right = right as? String { return left == right }
    if let left = left as? NSNumber, let right = right as? NSNumber { return left == right }
    return false
  }
}
