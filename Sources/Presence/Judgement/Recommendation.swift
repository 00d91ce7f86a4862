/// Something that a merchant can do, with what it brings.
public struct Recommendation: Sendable, Hashable, Codable {
  /// When to do it.
  public enum Horizon: String, Sendable, Hashable, Codable { case thisWeek, thisQuarter, project }

  /// What the work takes.
  public enum Cost: String, Sendable, Hashable, Codable { case free, small, medium, large }

  /// Who does it.
  public enum Owner: String, Sendable, Hashable, Codable { case merchant, webmaster, workshop, lawyer }

  /// The score an axis would have if it were done.
  public struct Gain: Sendable, Hashable, Codable {
    /// Which axis moves.
    public let axis: Axis
    /// Score today; nil when there is no number.
    public let from: Int?
    /// Score if it were done; nil when there would still be no number.
    public let to: Int?

    /// From today's score to the one that could be.
    public init(axis: Axis, from: Int?, to: Int?) {
      self.axis = axis
      self.from = from
      self.to = to
    }
  }

  /// Identifier in `config/recommendations.yaml`.
  public let id: String
  /// Checks whose failure calls for it.
  public let checks: [String]
  /// What to do, beginning with a verb.
  public let what: LocalizedText
  /// Why, in one plain sentence.
  public let why: LocalizedText
  /// How, step by step.
  public let how: [LocalizedText]
  /// Time it takes, in minutes.
  public let minutes: Int
  /// What it costs.
  public let cost: Cost
  /// Who does it.
  public let owner: Owner
  /// When to do it.
  public let horizon: Horizon
  /// True when nothing else matters before it is done (the site is down, no site at all).
  public let isBlocking: Bool
  /// What it would bring.
  public let gain: Gain
  /// What to ask of whoever runs the site, as the end of "Pourriez-vous…"; nil when it is not for them.
  public let request: LocalizedText?
  /// Identifier of the ``Gesture`` that it takes; nil when it takes none on the site.
  public let gesture: String?
  /// What the chamber itself offers for it, each in a sentence; nil or empty when nothing.
  public let offers: [LocalizedText]?

  /// An advice with everything that the sheet shows of it.
  public init(
    id: String, checks: [String], what: LocalizedText, why: LocalizedText, how: [LocalizedText], minutes: Int,
    cost: Cost, owner: Owner, horizon: Horizon, isBlocking: Bool, gain: Gain,
    request: LocalizedText? = nil, gesture: String? = nil, offers: [LocalizedText]? = nil
  ) {
    self.id = id
    self.checks = checks
    self.what = what
    self.why = why
    self.how = how
    self.minutes = minutes
    self.cost = cost
    self.owner = owner
    self.horizon = horizon
    self.isBlocking = isBlocking
    self.gain = gain
    self.request = request
    self.gesture = gesture
    self.offers = offers
  }
}
