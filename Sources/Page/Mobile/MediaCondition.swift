/// Whether a media query holds on a phone and on a desk's screen.
///
/// Only what tells the two apart is read: the medium, widths and the orientation. A feature that is not known makes the
/// query false on both, so that it never speaks for a page.
/// Source: https://www.w3.org/TR/mediaqueries-4/
struct MediaCondition: Sendable, Hashable {
  /// Width of a common phone in CSS pixels.
  static let phone = 375.0
  /// Width of a desk's screen in CSS pixels.
  static let desk = 1280.0

  /// Holds on a phone.
  var phone = true
  /// Holds on a desk's screen.
  var desk = true
  /// Widest of the limits that part phones from desks, in CSS pixels; nil when none does.
  var limit: Double?

  /// True when it answers to a narrow screen: it holds on one and not on the other.
  var answersPhones: Bool { phone != desk && limit != nil }

  /// Holds everywhere.
  static let always = MediaCondition()

  /// Both conditions, for nested rules.
  func and(_ other: MediaCondition) -> MediaCondition {
    MediaCondition(phone: phone && other.phone, desk: desk && other.desk, limit: other.limit ?? limit)
  }
}

extension MediaCondition {
  /// Reads the queries between `@media` and `{`, or a `media` attribute.
  init(_ bytes: [UInt8], _ tokens: some Collection<CSSToken>) {
    var reader = MediaReader(bytes: bytes)
    for token in tokens { reader.take(token) }
    self = reader.finished()
  }

  /// Reads a `media` attribute; an empty one always holds.
  init(attribute: String) {
    let bytes = Array(attribute.utf8)
    var tokenizer = CSSTokenizer(bytes)
    var tokens: [CSSToken] = []
    while let token = tokenizer.next(), tokens.count < 200 { tokens.append(token) }
    self = tokens.isEmpty ? .always : MediaCondition(bytes, tokens)
  }
}

/// Folds the tokens of a list of media queries.
private struct MediaReader {
  let bytes: [UInt8]
  private var result = MediaCondition(phone: false, desk: false)
  private var query = MediaCondition()
  private var isNegated = false
  private var isEmpty = true
  private var depth = 0
  private var feature: [CSSToken] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ token: CSSToken) {
    switch token.kind {
    case .whitespace: return
    case .openParenthesis, .function:
      depth += 1
      if depth == 1 { feature.removeAll(keepingCapacity: true) }
    case .closeParenthesis:
      if depth == 1 { apply() }
      depth = max(0, depth - 1)
    case .comma where depth == 0: endQuery()
    case .ident where depth == 0: word(token)
    default:
      if depth > 0, feature.count < 16 { feature.append(token) }
      return
    }
    if depth > 0, token.kind == .ident, feature.count < 16 { feature.append(token) }
    isEmpty = isEmpty && token.kind == .comma
  }

  mutating func finished() -> MediaCondition {
    endQuery()
    return result
  }

  private mutating func endQuery() {
    guard !isEmpty else { return }
    if isNegated { (query.phone, query.desk) = (!query.phone, !query.desk) }
    result.phone = result.phone || query.phone
    result.desk = result.desk || query.desk
    if let limit = query.limit { result.limit = max(result.limit ?? 0, limit) }
    query = MediaCondition()
    isNegated = false
    isEmpty = true
  }

  private mutating func word(_ token: CSSToken) {
    if CSSText.equals(bytes, token, "not") {
      isNegated = true
    } else if !["only", "and", "screen", "all", "handheld"].contains(where: { CSSText.equals(bytes, token, $0) }) {
      // print, speech, "or" and what nobody knows: never on a screen.
      (query.phone, query.desk) = (false, false)
    }
  }

  private mutating func apply() {
    guard let name = feature.first(where: { $0.kind == .ident }) else { return hold(false, false) }
    let lengths = feature.compactMap { CSSText.pixels(bytes, $0) }
    if CSSText.equals(bytes, name, "max-width") || CSSText.equals(bytes, name, "max-device-width"),
      let most = lengths.first
    {
      limit(most, phone: MediaCondition.phone <= most, desk: MediaCondition.desk <= most)
    } else if CSSText.equals(bytes, name, "min-width") || CSSText.equals(bytes, name, "min-device-width"),
      let least = lengths.first
    {
      limit(least, phone: MediaCondition.phone >= least, desk: MediaCondition.desk >= least)
    } else if CSSText.equals(bytes, name, "width"), !lengths.isEmpty {
      range(name, lengths)
    } else if CSSText.equals(bytes, name, "orientation"), let value = feature.last {
      let isPortrait = CSSText.equals(bytes, value, "portrait")
      hold(isPortrait, !isPortrait)
    } else {
      hold(false, false)
    }
  }

  /// `width <= 600px`, `400px <= width <= 700px`, `width: 375px`.
  private mutating func range(_ name: CSSToken, _ lengths: [Double]) {
    var phone = true
    var desk = true
    for (index, token) in feature.enumerated() where token.kind == .delim {
      guard let sign = CSSText.byte(bytes, token.start), sign == 0x3C || sign == 0x3E else { continue }
      let isBefore = token.start < name.start
      let neighbours = isBefore ? feature[..<index] : feature[(index + 1)...]
      guard let bound = (isBefore ? neighbours.last(where: isLength) : neighbours.first(where: isLength)),
        let pixels = CSSText.pixels(bytes, bound)
      else { continue }
      let isUpper = (sign == 0x3C) != isBefore
      phone = phone && (isUpper ? MediaCondition.phone <= pixels : MediaCondition.phone >= pixels)
      desk = desk && (isUpper ? MediaCondition.desk <= pixels : MediaCondition.desk >= pixels)
    }
    limit(lengths.max() ?? 0, phone: phone, desk: desk)
  }

  private func isLength(_ token: CSSToken) -> Bool { CSSText.pixels(bytes, token) != nil }

  private mutating func limit(_ pixels: Double, phone: Bool, desk: Bool) {
    if phone != desk { query.limit = max(query.limit ?? 0, pixels) }
    hold(phone, desk)
  }

  private mutating func hold(_ phone: Bool, _ desk: Bool) {
    query.phone = query.phone && phone
    query.desk = query.desk && desk
  }
}
