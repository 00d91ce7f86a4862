import Foundation
import Presence

/// Reads JSON Lines from a file or from standard input, one value a line, in order.
enum JSONLines {
  /// Calls `body` for each value. A line that cannot be read is reported on standard error and answered by a line
  /// `{"id": …, "error": …, "line": N}` on standard output, so that answers stay in step with questions; the rest goes on.
  /// An empty line is answered likewise, unless only empty lines follow it.
  static func each<Value: Decodable>(of path: String, _ body: (Value) throws -> Void) throws {
    let name = path == "-" ? "standard input" : path
    var lines = LineReader(handle: try handle(of: path))
    let decoder = JSONDecoder()
    var number = 0
    var blanks: [Int] = []
    while let line = try next(of: &lines, name) {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        blanks.append(number)
        continue
      }
      for blank in blanks { try refuse(nil, "the line is empty; give an object, or leave it out", name, blank) }
      blanks.removeAll()
      do {
        try body(decoder.decode(Value.self, from: line))
      } catch {
        try refuse((try? decoder.decode(Identified.self, from: line))?.id, describe(error), name, number)
      }
    }
  }

  private static func handle(of path: String) throws -> FileHandle {
    guard path != "-" else { return FileHandle.standardInput }
    guard FileKind(of: path) != .folder else { throw InputError("\(path): is a folder; name a file of JSON Lines") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(path): cannot be read; check the path and its permissions")
    }
    return handle
  }

  private static func next(of lines: inout LineReader, _ name: String) throws -> Data? {
    do {
      return try lines.next()
    } catch let error as InputError {
      throw InputError("\(name): \(error)")
    } catch {
      throw InputError("\(name): cannot be read; check that it is open and that nothing else reads it")
    }
  }

  private static func refuse(_ id: BatchID?, _ message: String, _ name: String, _ line: Int) throws {
    StandardError.line("\(name):\(line): \(message)")
    StandardOutput.line(try JSONText.line(Failure(id: id, error: message, line: line)))
  }

  private struct Identified: Decodable {
    let id: BatchID
  }

  private struct Failure: Encodable {
    /// Nil, and left out, when the line did not give one.
    let id: BatchID?
    let error: String
    let line: Int
  }

  private static func describe(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing; add it"
    case DecodingError.valueNotFound(let type, let context): "\(place(context)) must be \(ExpectedType.words(type))"
    case DecodingError.typeMismatch(let type, let context): "\(place(context)) must be \(ExpectedType.words(type))"
    case DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty ? "the line is not JSON" : "\(place(context)) \(context.debugDescription)"
    default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "the line" }
    let names = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return "“\(names.joined(separator: "."))”"
  }
}

/// JSON as Vitrine writes it: keys sorted, slashes unescaped, no locale.
enum JSONText {
  /// A value on one line.
  static func line(_ value: some Encodable) throws -> String { try SortedJSON.text(value) }
}
