import Foundation

/// Reads JSON Lines from a file or from standard input, one value a line, in order.
enum JSONLines {
  /// Calls `body` for each value. A line that cannot be read is reported on standard error and answered by a line
  /// `{"id": …, "error": …, "line": N}` on standard output, so that answers stay in step with questions; the rest goes on.
  static func each<Value: Decodable>(of path: String, _ body: (Value) throws -> Void) throws {
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let handle else { throw InputError("\(path): cannot be read; check the path and its permissions") }
    var lines = LineReader(handle: handle)
    let decoder = JSONDecoder()
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do {
        try body(decoder.decode(Value.self, from: line))
      } catch {
        let message = describe(error)
        StandardError.line("\(path == "-" ? "standard input" : path):\(number): \(message)")
        let id = (try? decoder.decode(Identified.self, from: line))?.id
        StandardOutput.line(try JSONText.line(Failure(id: id, error: message, line: number)))
      }
    }
  }

  private struct Identified: Decodable {
    let id: String
  }

  private struct Failure: Encodable {
    /// Nil, and left out, when the line did not give one.
    let id: String?
    let error: String
    let line: Int
  }

  private static func describe(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing; add it"
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context):
      context.debugDescription
    default: "\(error)"
    }
  }
}

/// JSON as Vitrine writes it: keys sorted, slashes unescaped, no locale.
enum JSONText {
  /// A value on one line.
  static func line(_ value: some Encodable) throws -> String { try JSONLine.text(value) }
}
