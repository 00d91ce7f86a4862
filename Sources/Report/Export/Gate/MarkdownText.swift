/// Somebody's text inside Markdown: it cannot become a heading, a link, a picture, a table's border or a mention.
enum MarkdownText {
  /// Cleaned, cut, and with everything escaped that Markdown or the HTML in it could take for its own.
  ///
  /// Source: CommonMark 0.31, 2.4: any ASCII punctuation may be escaped by a backslash.
  static func escaped(_ text: String, limit: Int = 200) -> String {
    var out = ""
    for scalar in SafeText.cleaned(text, limit: limit).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "(", ")", "#", "|", "!", "~", "$", "+", "-", "=":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      // A mention or an address would notify people or make a link.
      case "@": out += "&#64;"
      case ":": out += "&#58;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// An address as code, which is shown and not linked.
  static func code(_ text: String) -> String {
    "`" + SafeText.cleaned(text, limit: 300).replacing("`", with: "'").replacing("|", with: "%7C") + "`"
  }

  /// An address that somebody else wrote, as code: also where a reader forgets that code is no HTML, it is none.
  static func address(_ text: String) -> String {
    code(text.replacing("<", with: "%3C").replacing(">", with: "%3E"))
  }
}
