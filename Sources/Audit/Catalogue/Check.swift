public import Presence

/// One thing that is measured of every merchant. A noun; file = type = id.
///
/// Its examples are its documentation and its tests: each is read like a real page and judged, then judged again in
/// rewritten forms (CRLF, upper-case tags, BOM, windows-1252; inside a comment nothing may count).
public protocol Check: Sendable {
  /// Metadata and texts.
  static var about: CheckDescription { get }
  /// Pages that pass, fail, cannot be told and do not concern; at least one that passes and one that fails.
  static var examples: [CheckExample] { get }
  /// Judges a merchant. Called only when ``CheckDescription/needs`` is met.
  static func evaluate(_ site: SiteSnapshot) -> Judgement
}

/// What a check is about, in words that a merchant reads.
public struct CheckDescription: Sendable {
  /// What must be there before a check can be asked.
  public enum Need: Sendable {
    /// A site that was read; otherwise the check is `cantTell` or, without any site, `inapplicable`.
    case readableSite
    /// Nothing: the check judges states themselves.
    case nothing
  }

  /// Stable identifier, kebab case of the type's name.
  public let id: String
  /// Axis of its points.
  public let axis: Axis
  /// How much it matters.
  public let impact: Impact
  /// Name, as a merchant reads it.
  public let title: LocalizedText
  /// Why a customer cares, in one sentence.
  public let why: LocalizedText
  /// How it is measured, thresholds included.
  public let method: LocalizedText
  /// Law, standard or study.
  public let sources: [String]
  /// What must be there before it can be asked.
  public let needs: Need

  /// Metadata; both languages are required in every text.
  public init(
    id: String, axis: Axis, impact: Impact, title: LocalizedText, why: LocalizedText, method: LocalizedText,
    sources: [String] = [], needs: Need = .readableSite
  ) {
    self.id = id
    self.axis = axis
    self.impact = impact
    self.title = title
    self.why = why
    self.method = method
    self.sources = sources
    self.needs = needs
  }
}

/// What a check says of one merchant.
public struct Judgement: Sendable, Hashable {
  /// Outcome.
  public let verdict: Verdict
  /// What was measured, in a sentence.
  public let message: LocalizedText
  /// Where it was seen.
  public let evidence: [Evidence]

  /// It is as it should be.
  public static func passed(_ fr: String, _ en: String, _ evidence: [Evidence] = []) -> Judgement {
    Judgement(verdict: .passed, message: LocalizedText(fr: fr, en: en), evidence: evidence)
  }

  /// It is not as it should be.
  public static func failed(
    _ severity: Verdict.Severity, _ fr: String, _ en: String, _ evidence: [Evidence] = []
  ) -> Judgement {
    Judgement(verdict: .failed(severity), message: LocalizedText(fr: fr, en: en), evidence: evidence)
  }

  /// It could not be measured.
  public static func cantTell(_ reason: UnmeasuredReason, _ evidence: [Evidence] = []) -> Judgement {
    Judgement(verdict: .cantTell(reason), message: reason.text, evidence: evidence)
  }

  /// It does not concern this merchant.
  public static func inapplicable(_ fr: String, _ en: String) -> Judgement {
    let text = LocalizedText(fr: fr, en: en)
    return Judgement(verdict: .inapplicable(text), message: text, evidence: [])
  }

  /// Something is absent: failed when enough was read to say so, else not measured.
  public static func absent(
    on site: SiteSnapshot, severity: Verdict.Severity = .full, _ fr: String, _ en: String
  ) -> Judgement {
    if let doubt = site.absenceDoubt { return .cantTell(doubt) }
    return .failed(severity, fr, en)
  }

  /// Something is absent in words, and no page that bears one of these names was left unread (folded stems).
  static func absent(
    on site: SiteSnapshot, named stems: [String], severity: Verdict.Severity = .part, _ fr: String, _ en: String
  ) -> Judgement {
    if let doubt = site.absenceDoubt { return .cantTell(doubt) }
    if let page = site.link(named: stems), !page.isRead {
      return .cantTell(.pageUnread(page.link.anchor), [page.evidence])
    }
    return .failed(severity, fr, en)
  }

  /// A mention that the law asks for: where it stands, or that it was not found on the pages read.
  static func legalMention(
    on site: SiteSnapshot, found: [Evidence]?, _ fr: String, _ en: String
  ) -> Judgement {
    if let found { return .passed("Mention trouvée : \(fr).", "Found: \(en).", found) }
    return .absent(
      on: site, "Mention non trouvée sur \(site.pagesRead.fr) : \(fr).", "Not found on \(site.pagesRead.en): \(en).")
  }
}
