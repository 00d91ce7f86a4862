/// Members of an object.
struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sheaf: JSONSheaf
  let node: Int32
  let codingPath: [any CodingKey]

  private func member(_ key: Key) -> Int32 { sheaf.child(of: node, key: key.stringValue) }

  mutating func encodeNil(forKey key: Key) throws { sheaf.set(member(key), literal: "null") }
  mutating func encode(_ value: Bool, forKey key: Key) throws {
    sheaf.set(member(key), literal: value ? "true" : "false")
  }
  mutating func encode(_ value: String, forKey key: Key) throws { sheaf.set(member(key), string: value) }
  mutating func encode(_ value: Int, forKey key: Key) throws { sheaf.set(member(key), literal: value.description) }
  mutating func encode(_ value: Double, forKey key: Key) throws {
    try sheaf.set(member(key), number: value, path: codingPath)
  }
  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    try sheaf.set(member(key), value: value, path: codingPath)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    JSONNodeEncoder(sheaf: sheaf, node: member(key), codingPath: codingPath).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONNodeEncoder(sheaf: sheaf, node: member(key), codingPath: codingPath).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder {
    JSONNodeEncoder(sheaf: sheaf, node: sheaf.child(of: node, key: "super"), codingPath: codingPath)
  }
  mutating func superEncoder(forKey key: Key) -> any Encoder {
    JSONNodeEncoder(sheaf: sheaf, node: member(key), codingPath: codingPath)
  }
}

/// Elements of an array.
struct JSONElements: UnkeyedEncodingContainer {
  let sheaf: JSONSheaf
  let node: Int32
  let codingPath: [any CodingKey]

  var count: Int { sheaf.childCount(node) }

  private func element() -> Int32 { sheaf.child(of: node) }

  mutating func encodeNil() throws { sheaf.set(element(), literal: "null") }
  mutating func encode(_ value: Bool) throws { sheaf.set(element(), literal: value ? "true" : "false") }
  mutating func encode(_ value: String) throws { sheaf.set(element(), string: value) }
  mutating func encode(_ value: Int) throws { sheaf.set(element(), literal: value.description) }
  mutating func encode(_ value: Double) throws { try sheaf.set(element(), number: value, path: codingPath) }
  mutating func encode(_ value: some Encodable) throws { try sheaf.set(element(), value: value, path: codingPath) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    JSONNodeEncoder(sheaf: sheaf, node: element(), codingPath: codingPath).container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONNodeEncoder(sheaf: sheaf, node: element(), codingPath: codingPath).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder {
    JSONNodeEncoder(sheaf: sheaf, node: element(), codingPath: codingPath)
  }
}

/// A value that is neither object nor array.
struct JSONScalar: SingleValueEncodingContainer {
  let sheaf: JSONSheaf
  let node: Int32
  let codingPath: [any CodingKey]

  mutating func encodeNil() throws { sheaf.set(node, literal: "null") }
  mutating func encode(_ value: Bool) throws { sheaf.set(node, literal: value ? "true" : "false") }
  mutating func encode(_ value: String) throws { sheaf.set(node, string: value) }
  mutating func encode(_ value: Double) throws { try sheaf.set(node, number: value, path: codingPath) }
  mutating func encode(_ value: Float) throws { try sheaf.set(node, number: value, path: codingPath) }
  mutating func encode(_ value: Int) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: Int8) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: Int16) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: Int32) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: Int64) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: UInt) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: UInt8) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: UInt16) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: UInt32) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: UInt64) throws { sheaf.set(node, literal: value.description) }
  mutating func encode(_ value: some Encodable) throws { try sheaf.set(node, value: value, path: codingPath) }
}
