public import Presence

/// A check as the catalogue for people shows it. CLI makes it of the check itself: this room knows no checks.
public struct CatalogueEntry: Sendable {
  /// A made-up site and what must come out.
  public struct Example: Sendable {
    /// Outcome.
    public let tone: Tone
    /// What it shows, in a few words of French.
    public let note: String
    /// Its pages: path and HTML.
    public let pages: [(path: String, html: String)]

    /// An example with its pages.
    public init(tone: Tone, note: String, pages: [(path: String, html: String)]) {
      self.tone = tone
      self.note = note
      self.pages = pages
    }
  }

  /// The outcome of an example.
  public enum Tone: String, Sendable, CaseIterable { case passes, failsInPart, fails, cantTell, inapplicable }

  let id: String
  let axis: Axis
  let title: LocalizedText
  let why: LocalizedText
  let method: LocalizedText
  let sources: [String]
  let points: Double
  let needsSite: Bool
  let examples: [Example]

  /// A check in its texts, with the points that `config/scoring.yaml` gives it.
  public init(
    id: String, axis: Axis, title: LocalizedText, why: LocalizedText, method: LocalizedText, sources: [String],
    points: Double, needsSite: Bool, examples: [Example]
  ) {
    self.id = id
    self.axis = axis
    self.title = title
    self.why = why
    self.method = method
    self.sources = sources
    self.points = points
    self.needsSite = needsSite
    self.examples = examples
  }
}
