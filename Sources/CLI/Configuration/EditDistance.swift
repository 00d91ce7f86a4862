/// How many letters must change to make one word of another (Levenshtein), to guess what was meant.
enum EditDistance {
  /// Insertions, deletions and replacements between two short words.
  static func between(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (i, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (right[j] == scalar ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
