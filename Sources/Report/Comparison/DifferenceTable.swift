public import Presence

/// `differences.csv`: a row per check that changed at a merchant, French headings.
public struct DifferenceTable: Sendable {
  private let flavour: CSVFlavour

  /// A table in one way of writing.
  public init(flavour: CSVFlavour = .excel) { self.flavour = flavour }

  private static let headings = [
    "Identifiant", "Nom", "Ville", "Changement", "Contrôle", "Intitulé", "Axe", "Avant", "Maintenant", "Constat",
    "Page", "Ligne", "Extrait", "Depuis le",
  ]

  /// Headings, with the line end.
  public var heading: String { flavour.mark + CSVCell.row(DifferenceTable.headings, flavour) }

  /// A merchant's rows; empty when nothing changed.
  public func rows(_ difference: Difference, of merchant: Merchant) -> String {
    difference.checks.map { check in
      let evidence = check.evidence.first
      let cells = [
        merchant.id.description, merchant.name, merchant.address?.city ?? "", check.change.name.fr, check.check,
        check.title.fr, check.axis.name.fr, DifferenceTable.word(check.before).fr, DifferenceTable.word(check.after).fr,
        check.message.fr, evidence?.url ?? "", evidence?.line.map { String($0) } ?? "", evidence?.excerpt ?? "",
        difference.since.date.description,
      ]
      return CSVCell.row(cells, flavour)
    }.joined()
  }

  /// The outcome in a word; a dash for a check that was not asked.
  public static func word(_ verdict: Verdict?) -> LocalizedText {
    switch verdict {
    case nil: LocalizedText(fr: "–", en: "–")
    case .inapplicable: LocalizedText(fr: "Sans objet", en: "Not applicable")
    case let verdict?: verdict.tone.word
    }
  }
}

extension Change {
  /// The change in a word or two.
  public var name: LocalizedText {
    switch self {
    case .better: LocalizedText(fr: "mieux", en: "better")
    case .worse: LocalizedText(fr: "moins bien", en: "worse")
    case .newlyMeasured: LocalizedText(fr: "nouvellement mesuré", en: "newly measured")
    case .noLongerMeasured: LocalizedText(fr: "plus mesuré", en: "no longer measured")
    case .unchanged: LocalizedText(fr: "inchangé", en: "unchanged")
    }
  }
}
