import Foundation

/// Enough of JSON Schema 2020-12 for our own schemas: type, required, properties, additionalProperties, items, enum,
/// `$ref` within the file, anyOf, minimum, maximum, maxLength, minItems, maxItems.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, a line a fault; empty when it is valid.
  func faults(of value: Any) -> [String] { faults(value, root, "$") }

  private func faults(_ value: Any, _ rule: [String: Any], _ path: String) -> [String] {
    if let reference = rule["$ref"] as? String {
      guard let target = resolved(reference) else { return ["\(path): \(reference) leads nowhere"] }
      return faults(value, target, path)
    }
    if let choices = rule["anyOf"] as? [[String: Any]] {
      let best = choices.map { faults(value, $0, path) }
      return best.contains([]) ? [] : best.first ?? []
    }
    var out: [String] = []
    if let allowed = rule["type"].map({ $0 as? [String] ?? [$0 as? String ?? ""] }),
      !allowed.contains(where: { isType(value, $0) })
    {
      out.append("\(path): is no \(allowed.joined(separator: " or "))")
    }
    if let values = rule["enum"] as? [Any], !values.contains(where: { "\($0)" == "\(value)" }) {
      out.append("\(path): “\(value)” is not foreseen")
    }
    if let object = value as? [String: Any] { out += members(object, rule, path) }
    if let list = value as? [Any] { out += elements(list, rule, path) }
    if let number = value as? Double {
      if let least = rule["minimum"] as? Double, number < least { out.append("\(path): \(number) is below \(least)") }
      if let most = rule["maximum"] as? Double, number > most { out.append("\(path): \(number) is above \(most)") }
    }
    if let text = value as? String, let most = rule["maxLength"] as? Int, text.unicodeScalars.count > most {
      out.append("\(path): longer than \(most)")
    }
    return out
  }

  private func members(_ object: [String: Any], _ rule: [String: Any], _ path: String) -> [String] {
    var out = (rule["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
    let properties = rule["properties"] as? [String: [String: Any]] ?? [:]
    for (name, member) in object {
      if let property = properties[name] {
        out += faults(member, property, "\(path).\(name)")
      } else if rule["additionalProperties"] as? Bool == false {
        out.append("\(path): \(name) is not documented")
      }
    }
    return out
  }

  private func elements(_ list: [Any], _ rule: [String: Any], _ path: String) -> [String] {
    var out: [String] = []
    if let least = rule["minItems"] as? Int, list.count < least { out.append("\(path): fewer than \(least)") }
    if let most = rule["maxItems"] as? Int, list.count > most { out.append("\(path): more than \(most)") }
    guard let items = rule["items"] as? [String: Any] else { return out }
    for (index, element) in list.enumerated() { out += faults(element, items, "\(path)[\(index)]") }
    return out
  }

  private func resolved(_ reference: String) -> [String: Any]? {
    var value: Any = root
    for part in reference.split(separator: "/").dropFirst() {
      guard let next = (value as? [String: Any])?[String(part)] else { return nil }
      value = next
    }
    return value as? [String: Any]
  }

  private func isType(_ value: Any, _ name: String) -> Bool {
    switch name {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": value is Bool
    case "integer": !(value is String) && (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": !(value is String) && value is Double
    default: false
    }
  }
}
