internal import Mustache

/// What the template engine says of a template that it cannot read, in words for the person who edits it.
enum TemplateFault {
  /// Line and reason, for example “line 12: a section is not closed”.
  static func words(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.ParserError else { return String(describing: error) }
    return "line \(error.context.lineNumber): \(reason(error.error))"
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a {{/…}} closes another section than the one that is open"
    case .unfinishedName: "a {{…}} has no end or holds a character that no name may have"
    case .expectedSectionEnd: "a {{#…}} or {{^…}} is not closed by its {{/…}}"
    case .invalidSetDelimiter: "a {{=…=}} does not name two delimiters"
    case .transformAppliedToInheritanceSection: "a {{$…}} or {{<…}} cannot take a function"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection: "a {{<…}} may hold {{$…}} sections only"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a {{% …}} is not known"
    case nil: "the text ends within a {{…}}"
    }
  }
}
