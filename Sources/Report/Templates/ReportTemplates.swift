internal import Mustache
internal import Presence

/// The templates of `config/templates`, compiled once for each language.
///
/// Our own words (`{{t.…}}`) are set while compiling, so that an unknown one is an error here and not a hole in a
/// sheet, and so that they cost nothing for each merchant.
public struct ReportTemplates: Sendable {
  /// Names, without `.mustache`, of the templates that must be there.
  public static let names = [
    "sheet", "sheet-style", "sheet-seen", "sheet-findings", "sheet-advice", "sheet-visit", "sheet-method",
    "sheet-howto", "sheet-aside", "sheet-since",
    "appointment", "finding",
    "facts", "link", "mark", "mark-good", "marks", "hatch", "mark-style", "bar", "style", "overview", "overview-style",
    "overview-figures",
    "overview-table", "overview-script", "catalogue", "catalogue-style",
    "directory", "directory-style", "directory-script", "directory-map-script", "invitation",
  ]

  private let libraries: [Language: MustacheLibrary]
  /// The overview's script, as it stands in the page: its digest is part of the page's policy.
  let overviewScript: String
  private let scripts: [String: String]

  /// Compiles templates given by name (without `.mustache`). Additional ones may be used as partials.
  public init(_ texts: [String: String]) throws(ReportError) {
    for name in ReportTemplates.names where texts[name] == nil { throw ReportError.missingTemplate(name) }
    MarkupEscaping.register()
    var libraries: [Language: MustacheLibrary] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      for (name, text) in texts.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("-script") {
        let worded = try ReportTemplates.setWords(in: text, of: name, language)
        do {
          try library.register(worded, named: name)
        } catch {
          throw .badTemplate(name, reason: TemplateFault.words(error))
        }
      }
      libraries[language] = library
    }
    self.libraries = libraries
    overviewScript = texts["overview-script"] ?? ""
    scripts = texts.filter { $0.key.hasSuffix("-script") }
  }

  /// A script as it stands in its page; empty when there is none of this name, which `init` excludes.
  func script(_ name: String) -> String { scripts[name] ?? "" }

  /// Draws a view with a template; empty when there is no such template, which `init` excludes.
  func render(_ view: View, with name: String, _ language: Language) -> String {
    libraries[language]?.render(view, withTemplate: name) ?? ""
  }

  private static func setWords(in text: String, of name: String, _ language: Language) throws(ReportError) -> String {
    var out = "{{% CONTENT_TYPE:\(MarkupEscaping.name)}}"
    var rest = text[...]
    while let mark = rest.firstRange(of: "{{t.") {
      out += rest[..<mark.lowerBound]
      let afterMark = rest[mark.upperBound...]
      guard let end = afterMark.firstRange(of: "}}") else {
        throw .badTemplate(name, reason: "a {{t.… has no end")
      }
      let word = String(afterMark[..<end.lowerBound])
      guard
        let sentence = SheetWords.all[word] ?? OverviewWords.all[word] ?? CatalogueWords.all[word]
          ?? DirectoryWords.all[word]
      else {
        throw .unknownWord(word, template: name)
      }
      out += MarkupEscaping.escaped(Typography.text(sentence, language).renderText)
      rest = afterMark[end.upperBound...]
    }
    return out + rest
  }
}
