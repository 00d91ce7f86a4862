import Presence

extension String {
  /// Without white space at both ends.
  var trimmingWhiteSpace: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Lower case, accents dropped, everything but letters and digits as one space: for comparing names.
  var foldedForComparison: String { FoldedWords.of(self).joined(separator: " ") }
}
