/// A JSON value, objects in the order of their keys' appearance.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// Its value.
    public var value: JSONValue

    /// A key and its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key of an object; nil elsewhere.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Itself as a list: an array's elements, one element for anything else, none for null.
  public var list: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The text of a string with its HTML entities decoded, or of a number; of a list its first text; of an object its
  /// `@value` or `name`. Nil for anything else.
  public var text: String? {
    switch self {
    case .string(let text) where text.utf8.contains(UInt8(ascii: "&")):
      String(decoding: HTMLEntities.decoded(Array(text.utf8)[...]), as: UTF8.self)
    case .string(let text): text
    case .array(let elements):
      elements.lazy.compactMap {
        if case .array = $0 { nil } else { $0.text }
      }.first
    case .object: self["@value"]?.plainText ?? self["name"]?.plainText
    case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
    case .number(let number): String(number)
    default: nil
    }
  }

  /// Its text when it is a string or a number itself.
  private var plainText: String? {
    switch self {
    case .string, .number: text
    default: nil
    }
  }
}

/// One item of structured data on a page, in the shape of JSON-LD (`@type`, `@id`, property names without the
/// schema.org prefix, nested items in place).
public struct StructuredItem: Sendable, Hashable {
  /// In which syntax it stands on the page.
  public enum Syntax: String, Sendable, Hashable, Codable {
    case jsonLD = "json-ld"
    case microdata
    case openGraph = "opengraph"
  }

  /// In which syntax it stands on the page.
  public let syntax: Syntax
  /// The item.
  public let item: JSONValue
  /// Line of the source, from 1.
  public let line: Int

  /// An item and where it stands.
  public init(syntax: Syntax, item: JSONValue, line: Int) {
    self.syntax = syntax
    self.item = item
    self.line = line
  }

  /// Its types without the schema.org prefix; empty when it has none.
  public var types: [String] {
    (item["@type"]?.list.compactMap(\.text) ?? []).map { $0.hasPrefix("schema:") ? String($0.dropFirst(7)) : $0 }
  }
}
