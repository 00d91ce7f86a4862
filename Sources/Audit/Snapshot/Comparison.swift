extension String {
  /// Without white space at both ends.
  var trimmingWhiteSpace: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Lower case, French accents dropped, everything but letters and digits as one space: for comparing names.
  var foldedForComparison: String {
    var out = ""
    var pendingSpace = false
    for character in lowercased() {
      let plain = String.plain[character] ?? String(character)
      for letter in plain {
        if letter.isLetter || letter.isNumber {
          if pendingSpace, !out.isEmpty { out.append(" ") }
          pendingSpace = false
          out.append(letter)
        } else {
          pendingSpace = true
        }
      }
    }
    return out
  }

  private static let plain: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i",
    "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ô": "o", "ö": "o", "õ": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u",
    "ÿ": "y", "œ": "oe", "æ": "ae", "ß": "ss",
  ]
}
