/// What a chamber does next about a merchant, as Pessac sorted its shops.
public enum Segment: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  /// A site of its own that works and shows recent life.
  case foundAndFresh
  /// A site of its own that works and says old things.
  case foundOutOfDate
  /// A site that does not work any more, or that no customer can use: the hosted platform is the way on.
  case siteObsolete
  /// Pages on networks, no site.
  case socialOnly
  /// No page of its own; directories, maps or booking platforms have it.
  case listedOnly
  /// Nothing in the list and in what was looked at.
  case nowhere
  /// Something is there that could not be read.
  case notMeasurable

  /// Its name, as an adviser reads it.
  public var name: LocalizedText {
    switch self {
    case .foundAndFresh: LocalizedText(fr: "Trouvé et à jour", en: "Found and fresh")
    case .foundOutOfDate: LocalizedText(fr: "Trouvé, pas à jour", en: "Found but out of date")
    case .siteObsolete: LocalizedText(fr: "Site à refaire", en: "Site obsolete")
    case .socialOnly: LocalizedText(fr: "Réseaux seulement", en: "Social only")
    case .listedOnly: LocalizedText(fr: "Annuaires seulement", en: "Listed only")
    case .nowhere: LocalizedText(fr: "Introuvable", en: "Nowhere")
    case .notMeasurable: LocalizedText(fr: "Non mesurable", en: "Not measurable")
    }
  }

  /// What to do next.
  public var action: LocalizedText {
    switch self {
    case .foundAndFresh:
      LocalizedText(
        fr: "Remettre la fiche ; témoin possible d’un atelier.", en: "Hand over the sheet; may testify at a workshop.")
    case .foundOutOfDate:
      LocalizedText(
        fr: "Inviter à l’atelier « tenir son site à jour ».", en: "Invite to the workshop on keeping a site up to date."
      )
    case .siteObsolete:
      LocalizedText(fr: "Proposer la plateforme hébergée.", en: "Offer the hosted platform.")
    case .socialOnly:
      LocalizedText(
        fr: "Proposer une page à soi et le plan de la ville.", en: "Offer a page of its own and the town’s map.")
    case .listedOnly:
      LocalizedText(
        fr: "Vérifier les annuaires ensemble ; proposer le plan de la ville.",
        en: "Check the directories together; offer the town’s map.")
    case .nowhere:
      LocalizedText(fr: "Inviter à être référencé et aidé.", en: "Invite to be listed and helped.")
    case .notMeasurable:
      LocalizedText(fr: "Regarder ensemble à la visite.", en: "Look at it together at the visit.")
    }
  }
}

/// A merchant's segment, with what led to it.
public struct SegmentVerdict: Sendable, Hashable, Codable {
  /// Which.
  public let segment: Segment
  /// Why, in sentences; never empty.
  public let reasons: [LocalizedText]
  /// Where that was seen; empty for an absence.
  public let evidence: [Evidence]

  /// A segment, its reasons and where they were seen.
  public init(segment: Segment, reasons: [LocalizedText], evidence: [Evidence] = []) {
    self.segment = segment
    self.reasons = reasons
    self.evidence = evidence
  }
}
