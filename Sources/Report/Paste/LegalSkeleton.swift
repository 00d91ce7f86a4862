/// A legal notice with the known fields filled in and the others in square brackets.
///
/// Source: loi n° 2004-575 (LCEN) art. 1-1; code de la consommation L. 616-1 for the mediator.
enum LegalSkeleton {
  static func text(_ facts: PasteFacts) -> String {
    let town = facts.city.map { PasteBlocks.townCase($0) }
    let address = [facts.street, [facts.postcode, town].compactMap(\.self).joined(separator: " ")]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let lines = [
      "Mentions légales", "",
      "Éditeur du site",
      facts.legalName.map { "\($0) (\(facts.name))" }
        ?? "\(facts.name) – [nom et prénom, ou raison sociale et capital]",
      "Adresse : \(address.isEmpty ? "[adresse]" : address)",
      "Téléphone : \(facts.readablePhone ?? "[téléphone]")",
      "Courriel : \(facts.email ?? "[adresse de courriel]")",
      "SIRET : \(facts.siret.map(spaced) ?? "[numéro SIRET]") – RNE ou RCS : \(facts.siren ?? "[numéro]") [ville]",
      "TVA : [numéro de TVA, ou « TVA non applicable, art. 293 B du CGI »]", "",
      "Directeur de la publication : [prénom et nom]", "",
      "Hébergeur : [nom, adresse et téléphone de l’hébergeur, à recopier de son propre site]", "",
      "Médiateur de la consommation : [nom, adresse et site de votre médiateur]",
    ]
    return lines.joined(separator: "\n")
  }

  /// `507 382 851 00016`.
  private static func spaced(_ siret: String) -> String {
    let digits = Array(siret)
    return [digits[..<3], digits[3..<6], digits[6..<9], digits[9...]].map { String($0) }.joined(separator: " ")
  }
}
