/// Why reports cannot be drawn: always a fault of the templates or settings, never of a merchant.
public enum ReportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A template is missing from the configuration.
  case missingTemplate(String)
  /// A template cannot be read; the reason is the engine's.
  case badTemplate(String, reason: String)
  /// A template asks for a word (`t.…`) that does not exist.
  case unknownWord(String, template: String)

  public var description: String {
    switch self {
    case .missingTemplate(let name):
      "template “\(name).mustache” is missing; add it to config/templates"
    case .badTemplate(let name, let reason):
      "template “\(name).mustache” cannot be read (\(reason)); check its braces and sections"
    case .unknownWord(let word, let template):
      "template “\(template).mustache” asks for the word “t.\(word)”, which does not exist; see Sources/Report/Words"
    }
  }
}
