import Foundation
import Yams

/// What a type asks for, in the words of somebody who writes YAML or JSON.
enum ExpectedType {
  /// For example “a whole number”; the type's own name when it has no plain word.
  static func words(_ type: Any.Type) -> String {
    switch type {
    case is any BinaryInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type, is Decimal.Type: "a number"
    case is Bool.Type: "true or false"
    case is String.Type: "a text"
    case is any ExpectedMapping.Type, is Node.Mapping.Type: "names with values"
    case is any Collection.Type, is Node.Sequence.Type: "a list"
    case is Node.Scalar.Type: "a single value"
    default: "\(type)"
    }
  }
}

/// Marks dictionaries, which are collections too.
private protocol ExpectedMapping {}
extension Dictionary: ExpectedMapping {}
