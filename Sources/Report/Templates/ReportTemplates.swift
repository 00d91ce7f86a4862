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
  /// The same templates in a form that is drawn faster; none for a language whose templates ask for the engine.
  private let drawings: [Language: Drawing]
  /// The overview's script, as it stands in the page: its digest is part of the page's policy.
  let overviewScript: String
  private let scripts: [String: String]

  /// Compiles templates given by name (without `.mustache`). Additional ones may be used as partials.
  public init(_ texts: [String: String]) throws(ReportError) {
    for name in ReportTemplates.names where texts[name] == nil { throw ReportError.missingTemplate(name) }
    MarkupEscaping.register()
    scripts = texts.filter { $0.key.hasSuffix("-script") }
    var libraries: [Language: MustacheLibrary] = [:]
    var drawings: [Language: Drawing] = [:]
    for language in Language.allCases {
      var library = MustacheLibrary()
      var steps: [String: [Drawing.Step]] = [:]
      for (name, text) in texts.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("-script") {
        let worded = try ReportTemplates.setWords(in: text, of: name, language)
        do {
          try library.register("{{% CONTENT_TYPE:\(MarkupEscaping.name)}}" + worded, named: name)
        } catch {
          throw .badTemplate(name, reason: TemplateFault.words(error))
        }
        steps[name] = DrawingReader.steps(of: worded)
      }
      libraries[language] = library
      if steps.count == texts.count - scripts.count { drawings[language] = Drawing(templates: steps) }
    }
    self.libraries = libraries
    self.drawings = drawings
    overviewScript = texts["overview-script"] ?? ""
  }

  /// Whether no template asks for the engine.
  var areDrawnFast: Bool { drawings.count == Language.allCases.count }

  /// A script as it stands in its page; empty when there is none of this name, which `init` excludes.
  func script(_ name: String) -> String { scripts[name] ?? "" }

  /// Draws a view with a template; empty when there is no such template, which `init` excludes.
  func render(_ view: View, with name: String, _ language: Language) -> String {
    String(decoding: renderBytes(view, with: name, language), as: UTF8.self)
  }

  /// The same in UTF-8.
  func renderBytes(_ view: View, with name: String, _ language: Language) -> [UInt8] {
    drawings[language]?.render(view, with: name) ?? Array(renderByEngine(view, with: name, language).utf8)
  }

  /// The same by the template engine, for templates that use more of Mustache than ours.
  func renderByEngine(_ view: View, with name: String, _ language: Language) -> String {
    libraries[language]?.render(view, withTemplate: name) ?? ""
  }

  private static func setWords(in text: String, of name: String, _ language: Language) throws(ReportError) -> String {
    var out = ""
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
