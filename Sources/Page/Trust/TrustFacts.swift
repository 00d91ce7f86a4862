public import Presence

/// What a page shows of the law's demands on shops, and of what it loads.
public struct TrustFacts: Sendable {
  /// Link to the terms of sale (CGV); the value is its address.
  public var termsLink: Fact<String>?
  /// A mediator for consumers is named or linked (consumer code, L612-1 and L616-1); the value is what names it.
  public var mediator: Fact<String>?
  /// A right of withdrawal is spoken of (consumer code, L221-18).
  public var withdrawal: Fact<String>?
  /// Links to the EU platform for disputes, which was closed on 20 July 2025 (Regulation (EU) 2024/3228).
  public var deadDisputeLink: Fact<String>?
  /// Trackers that the page loads before anybody agreed, by name (`Google Analytics`, `Meta Pixel`…), each once.
  public var trackers: [Fact<String>] = []
  /// A banner that asks for agreement to cookies; the value is the tool's name, or `own` for an unknown one.
  public var consentBanner: Fact<String>?
  /// Means of payment that the page names (`cb`, `paypal`, `cheque`, `especes`…), each once.
  public var payments: [Fact<String>] = []

  /// Nothing found yet.
  public init() {}
}
