/// Members of an object that is being written.
struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: SortedJSONEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.member(key.stringValue) { encoder.write(raw: "null") } }
  func encode(_ value: Bool, forKey key: Key) { encoder.member(key.stringValue) { encoder.write(raw: "\(value)") } }
  func encode(_ value: String, forKey key: Key) { encoder.member(key.stringValue) { encoder.write(text: value) } }
  func encode(_ value: Int, forKey key: Key) { encoder.member(key.stringValue) { encoder.write(raw: "\(value)") } }
  func encode(_ value: Double, forKey key: Key) throws {
    try encoder.member(key.stringValue) { try encoder.write(number: value) }
  }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try encoder.member(key.stringValue) { try encoder.write(value) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.giveUp().container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.giveUp().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.giveUp() }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.giveUp() }
}

/// Elements of an array that is being written.
struct JSONElements: UnkeyedEncodingContainer {
  let encoder: SortedJSONEncoder
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(encoder: SortedJSONEncoder) { self.encoder = encoder }

  mutating func encodeNil() {
    count += 1
    encoder.element { encoder.write(raw: "null") }
  }
  mutating func encode(_ value: String) {
    count += 1
    encoder.element { encoder.write(text: value) }
  }
  mutating func encode<T: Encodable>(_ value: T) throws {
    count += 1
    try encoder.element { try encoder.write(value) }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.giveUp().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.giveUp().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.giveUp() }
}

/// A value that stands alone.
struct JSONSingle: SingleValueEncodingContainer {
  let encoder: SortedJSONEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.write(raw: "null") }
  func encode(_ value: Bool) { encoder.write(raw: "\(value)") }
  func encode(_ value: String) { encoder.write(text: value) }
  func encode(_ value: Double) throws { try encoder.write(number: value) }
  func encode(_ value: Float) throws { try encoder.write(number: Double(value)) }
  func encode(_ value: Int) { encoder.write(raw: "\(value)") }
  func encode(_ value: Int8) { encoder.write(raw: "\(value)") }
  func encode(_ value: Int16) { encoder.write(raw: "\(value)") }
  func encode(_ value: Int32) { encoder.write(raw: "\(value)") }
  func encode(_ value: Int64) { encoder.write(raw: "\(value)") }
  func encode(_ value: UInt) { encoder.write(raw: "\(value)") }
  func encode(_ value: UInt8) { encoder.write(raw: "\(value)") }
  func encode(_ value: UInt16) { encoder.write(raw: "\(value)") }
  func encode(_ value: UInt32) { encoder.write(raw: "\(value)") }
  func encode(_ value: UInt64) { encoder.write(raw: "\(value)") }
  func encode<T: Encodable>(_ value: T) throws { try encoder.write(value) }
}
