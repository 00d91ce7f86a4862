/// How a field fares over all pages.
struct CorpusScore {
  private(set) var right = 0
  private(set) var wrong = 0
  private(set) var missed = 0
  private(set) var pagesRight = 0
  private(set) var pages = 0
  /// What is wrong, a line a page.
  private(set) var errors: [String] = []

  /// Counts one page.
  mutating func add(_ field: CorpusField, page: String, truth: Set<String>, answer: Set<String>) {
    pages += 1
    let (truth, answer) = Self.aligned(field, truth, answer)
    right += truth.intersection(answer).count
    let (extra, lost) = (answer.subtracting(truth), truth.subtracting(answer))
    wrong += extra.count
    missed += lost.count
    guard extra != lost else {
      pagesRight += 1
      return
    }
    errors.append("\(page) \(field): is \(Self.list(lost)), read \(Self.list(extra))")
  }

  /// The measures of a field by name, each from 0 to 1; those that nothing was counted for are left out.
  func measures(of field: CorpusField) -> [String: Double] {
    switch field.measure {
    case .answer: ["\(field).accuracy": Double(pagesRight) / Double(max(pages, 1))]
    case .values:
      ["\(field).precision": Self.share(right, wrong), "\(field).recall": Self.share(right, missed)]
        .compactMapValues(\.self)
    }
  }

  private static func share(_ right: Int, _ other: Int) -> Double? {
    right + other == 0 ? nil : Double(right) / Double(right + other)
  }

  /// Two spellings of the same answer become one; "nothing" is no value.
  private static func aligned(
    _ field: CorpusField, _ truth: Set<String>, _ answer: Set<String>
  ) -> (Set<String>, Set<String>) {
    let (truth, answer) = (truth.subtracting([""]), answer.subtracting([""]))
    if field == .address { return (truth, Set(answer.map { part in Self.street(part, in: truth) })) }
    guard let one = truth.first, let other = answer.first else { return (truth, answer) }
    let isSame =
      switch field {
      case .name: CorpusText.areSameName(one, other)
      case .hours: CorpusWeek(one) == CorpusWeek(other)
      default: false
      }
    return isSame ? (truth, truth) : (truth, answer)
  }

  /// A street that holds the other, as "3 allée des Forges" and "ZA de la Croix Rouge, 3 allée des Forges", is the same.
  private static func street(_ part: String, in truth: Set<String>) -> String {
    guard part.hasPrefix("street: "), let street = truth.first(where: { $0.hasPrefix("street: ") }) else { return part }
    let (one, other) = (part.dropFirst(8), street.dropFirst(8))
    return one.contains(" ") && (one.contains(other) || other.contains(one)) ? street : part
  }

  private static func list(_ values: Set<String>) -> String {
    values.isEmpty ? "nothing more" : values.sorted().joined(separator: " | ")
  }
}
