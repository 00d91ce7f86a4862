/// The name that a batch gives to a question; its answer bears the same, a text or a number as it was given.
enum BatchID: Codable, Hashable, ExpressibleByStringLiteral {
  case text(String)
  case whole(Int64)
  case large(UInt64)
  case fraction(Double)

  init(stringLiteral value: String) { self = .text(value) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int64.self) {
      self = .whole(number)
    } else if let number = try? container.decode(UInt64.self) {
      self = .large(number)
    } else if let number = try? container.decode(Double.self) {
      self = .fraction(number)
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be a text or a number")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .whole(let number): try container.encode(number)
    case .large(let number): try container.encode(number)
    case .fraction(let number): try container.encode(number)
    }
  }
}
