/// What a style sheet says about widths, sizes and narrow screens; everything else is dropped while reading.
struct StyleSheet: Sendable, Hashable {
  /// Properties that are kept.
  enum Property: UInt8, Sendable { case width, minWidth, maxWidth, fontSize, display, overflow }

  /// What a kept declaration says.
  enum Value: Sendable, Hashable {
    case pixels(Double)
    /// A share of something: `%`, `vw`, `calc(…)`, `min(…)`, `clamp(…)`, `fit-content`…
    case relative(Double)
    case word(Word)
  }

  /// Keywords that matter.
  enum Word: UInt8, Sendable { case auto, none, flex, grid, hidden, small, other }

  /// A declaration that is kept.
  struct Declaration: Sendable, Hashable {
    var property: Property
    var value: Value
    var isImportant: Bool
    /// First byte of the property's name.
    var start: Int
  }

  /// A rule that has a kept declaration.
  struct Rule: Sendable, Hashable {
    /// Bytes of the selector list.
    var selector: Range<Int>
    var condition: MediaCondition
    /// Indices into ``declarations``.
    var declarations: Range<Int>
  }

  /// A media query that answers to narrow screens.
  struct Answer: Sendable, Hashable {
    var limit: Double
    /// First byte of `@media`.
    var start: Int
  }

  var rules: [Rule] = []
  var declarations: [Declaration] = []
  var answers: [Answer] = []
  /// Bytes of the addresses of `@import`, with quotes and `url(`.
  var imports: [Range<Int>] = []
  /// Number of style rules, the dropped ones included.
  var ruleCount = 0
}
