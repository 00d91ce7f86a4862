/// Pages made to hang a reader: each repeats one thing. The proof that reading is linear is the cost of a byte at one,
/// two and four times a size, which must stay about the same.
enum HostileBenchmarks {
  /// A kind of hostile page: what stands before, what is repeated, what stands after, and the smallest size in bytes.
  private struct Kind {
    let name: String
    let unit: String
    var before = ""
    var after = ""
    var size = 100_000
  }

  /// A byte of four times a size may cost at most this many times as much. Memory that no longer fits the caches makes a
  /// byte dearer without anything being quadratic; that would be 4.
  private static let suspicious = 2.0

  static func rows() -> [Row] { kinds.map(row) }

  private static func row(_ kind: Kind) -> Row {
    let costs = [1, 2, 4].map { times -> Double in
      let size = kind.size * times
      let text = kind.before + String(repeating: kind.unit, count: size / kind.unit.utf8.count) + kind.after
      let page = Sample.capture(Array(text.utf8))
      return Measure.cpu(runs: 2) { _ = Sample.facts(page) } / Double(text.utf8.count) * 1e9
    }
    let growth = costs[2] / max(costs[0], 0.001)
    let figures = costs.map { "\(Int($0.rounded()))" }.joined(separator: " · ")
    return .bound(
      "hostile: \(kind.name), \(kind.size * 4 / 1_000) KB", "\(figures) ns a byte at n, 2n, 4n: × \(growth.short)",
      mark: "linear: × 1", isMet: growth < suspicious)
  }

  private static let kinds: [Kind] = [
    Kind(name: "deep nesting", unit: "<div><span><b>"),
    Kind(name: "one attribute", unit: "lundi 9h 05 36 ", before: "<p title=\"", after: "\">a", size: 3_000_000),
    Kind(name: "many attributes", unit: "data-a=1 class=b ", before: "<p ", after: ">a"),
    Kind(name: "<", unit: "<", size: 250_000),
    Kind(name: "digits", unit: "0", size: 250_000),
    Kind(name: "pairs of digits", unit: "05 36 49 "),
    Kind(name: "lundi", unit: "lundi ", size: 1_500_000),
    Kind(name: "day names", unit: "lundi mardi mercredi "),
    Kind(name: "times", unit: "9h-12h 14h-18h "),
    Kind(name: "days and times in lines", unit: "<p>lundi 9h-12h<br>mardi 14h-18h</p>"),
    Kind(name: "dates", unit: "12/05/2024 mars "),
    Kind(name: "at signs", unit: "a@b.c@d "),
    Kind(name: "postcodes", unit: "33600 Pessac 12 rue "),
    Kind(name: "cue words", unit: "tarifs horaires promotion publié le contact siret tva "),
    Kind(name: "small letters", unit: "a"),
    Kind(name: "accents", unit: "éàœ"),
    Kind(name: "entities", unit: "&amp&#x41;&nbsp "),
    Kind(name: "ampersands", unit: "&"),
    Kind(name: "everything unclosed", unit: "<table><tr><td><ul><li><p><a href=x><b>mot "),
    Kind(name: "unclosed tags", unit: "<a href=\"x"),
    Kind(name: "unclosed comments", unit: "<!-- <!--"),
    Kind(name: "unclosed scripts", unit: "<script><!-- <script>"),
    Kind(name: "end tags", unit: "</div></p></table>"),
    Kind(name: "links", unit: "<a href=\"https://www.facebook.com/a\">tel 05</a>"),
    Kind(name: "headings", unit: "<h2>Nos prestations</h2><li>Coupe"),
    Kind(
      name: "JSON-LD blocks", unit: "<script type=application/ld+json>{\"@type\":\"Store\",\"name\":\"a\"}</script>"),
    Kind(name: "JSON-LD brackets", unit: "[{\"a\":", before: "<script type=application/ld+json>"),
    Kind(name: "microdata", unit: "<div itemscope itemtype=http://schema.org/Store><b itemprop=name>a</b>"),
    Kind(
      name: "CSS rules", unit: ".a .b>p{width:960px}", before: "<style>", after: "</style><p class=a>a",
      size: 250_000),
    Kind(name: "CSS braces", unit: "a{b{c{", before: "<style>"),
    Kind(name: "CSS comments", unit: "/* a */ ", before: "<style>"),
    Kind(name: "style attributes", unit: "<p style=\"width:900px;color:red\">a</p>"),
    Kind(name: "forms", unit: "<form><input type=email><textarea></textarea></form>"),
    Kind(name: "images", unit: "<img src=/logo.png alt=\"Salon 2019\">"),
  ]
}
