/// Any `Encodable` as one line of JSON: keys sorted, slashes unescaped, no locale.
///
/// Byte for byte what Foundation's `JSONEncoder` writes with `.sortedKeys` and `.withoutEscapingSlashes` (a test compares
/// them), several times faster: Foundation builds a dictionary for every object and boxes every value. `Date`, `Data`
/// and `URL`, which Foundation writes in ways of its own, are not used in what Vitrine prints.
public enum SortedJSON {
  /// A value's text. Throws what its `encode(to:)` throws, and for numbers that JSON does not have.
  public static func text(_ value: some Encodable) throws -> String {
    let sheaf = JSONSheaf()
    try value.encode(to: JSONNodeEncoder(sheaf: sheaf, node: JSONSheaf.root, codingPath: []))
    return sheaf.text()
  }
}

/// Writes one node of a ``JSONSheaf``.
struct JSONNodeEncoder: Encoder {
  let sheaf: JSONSheaf
  let node: Int32
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    sheaf.makeObject(node)
    return KeyedEncodingContainer(JSONMembers<Key>(sheaf: sheaf, node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    sheaf.makeArray(node)
    return JSONElements(sheaf: sheaf, node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONScalar(sheaf: sheaf, node: node, codingPath: codingPath)
  }
}

extension JSONSheaf {
  /// A number as Foundation writes it: without the `.0` of a whole one.
  func set(_ node: Int32, number: some BinaryFloatingPoint & CustomStringConvertible, path: [any CodingKey]) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, EncodingError.Context(codingPath: path, debugDescription: "JSON has no \(number)"))
    }
    let text = number.description
    set(node, literal: text.hasSuffix(".0") ? text.dropLast(2) : text[...])
  }

  /// A value of any other kind.
  func set(_ node: Int32, value: some Encodable, path: [any CodingKey]) throws {
    try value.encode(to: JSONNodeEncoder(sheaf: self, node: node, codingPath: path))
  }
}
