import Presence

/// Reads terms of sale, mediator, withdrawal, trackers, consent and payment.
enum TrustReader {
  static func find(in page: Page, links: [ReadLink]) -> TrustFacts {
    var facts = TrustFacts()
    if let link = links.first(where: {
      $0.isPage && (termsWords.first(in: $0.list) != nil || $0.leads(to: .terms))
    }) {
      facts.termsLink = fact(page.resolve(link.link.href)?.description ?? link.link.href, link, page)
    }
    if let link = links.first(where: { $0.leads(to: .disputePlatform) }) {
      facts.deadDisputeLink = fact(link.link.href, link, page)
    }
    if facts.deadDisputeLink == nil,
      let place = disputePlatform.lazy.compactMap({ ByteSearch.find($0, in: page.foldedText[...]) }).first
    {
      let address = String(decoding: page.foldedText[place...].prefix { $0 > 0x20 }.prefix(80), as: UTF8.self)
      facts.deadDisputeLink = Fact(address, evidence: [page.evidence(atFolded: place)], confidence: 0.9)
    }
    if let link = links.first(where: { $0.isPage && $0.leads(to: .mediator) }) {
      facts.mediator = fact(link.link.href, link, page)
    }
    for match in phrases.matches(in: page.wordList) { add(match, page, to: &facts) }
    Trackers.find(in: page, into: &facts)
    return facts
  }

  private enum Mark: Sendable, Equatable {
    case mediator, withdrawal
    case payment(String)
  }

  private static func add(_ match: PhraseIndex<Mark>.Match, _ page: Page, to facts: inout TrustFacts) {
    let words = String(decoding: page.foldedText[match.range], as: UTF8.self)
    switch match.value {
    case .mediator where facts.mediator == nil:
      facts.mediator = Fact(words, evidence: [page.evidence(atFolded: match.range.lowerBound)], confidence: 0.8)
    case .withdrawal where facts.withdrawal == nil:
      facts.withdrawal = Fact(words, evidence: [page.evidence(atFolded: match.range.lowerBound)])
    case .payment(let name) where !facts.payments.contains(where: { $0.value == name }):
      facts.payments.append(
        Fact(name, evidence: [page.evidence(atFolded: match.range.lowerBound)], confidence: 0.8))
    default: break
    }
  }

  private static func fact(_ value: String, _ link: ReadLink, _ page: Page) -> Fact<String> {
    Fact(value, evidence: [page.evidence(link.link.node, excerpt: page.words(of: link.link.node), method: .link)])
  }

  private static func list(_ mark: Mark, _ phrases: String) -> [([UInt8], Mark)] {
    PhraseList.phrases(phrases).map { ($0, mark) }
  }

  private static let phrases = PhraseIndex<Mark>(
    bytes: list(
      .mediator,
      "mediateur de la consommation, mediation de la consommation, mediateur a la consommation, mediateur du commerce")
      + list(
        .withdrawal, "droit de retractation, delai de retractation, formulaire de retractation, renoncer au contrat ici"
      )
      + list(.payment("cb"), "carte bancaire, cartes bancaires, carte bleue, paiement par carte, visa, mastercard")
      + list(.payment("paypal"), "paypal") + list(.payment("applePay"), "apple pay")
      + list(.payment("cheque"), "par cheque, cheques acceptes, cheque bancaire, cheques bancaires")
      + list(.payment("especes"), "en especes, especes acceptees, paiement en especes")
      + list(.payment("titreRestaurant"), "ticket restaurant, tickets restaurant, titres restaurant, titres-restaurant")
      + list(.payment("chequeVacances"), "cheques vacances, cheques-vacances, ancv")
      + list(.payment("sansContact"), "paiement sans contact"))

  private static let termsWords = PhraseIndex<Bool>(
    [
      "cgv", "conditions generales de vente", "conditions de vente", "cgv-cgu", "cgu-cgv", "terms and conditions",
      "terms of sale", "algemene voorwaarden", "agb", "condizioni di vendita", "condiciones de venta",
    ].map { ($0, true) })

  static let termsAddresses = needles("/cgv conditions-generales-de-vente conditions-de-vente")
  static let disputePlatform = needles("ec.europa.eu/consumers/odr webgate.ec.europa.eu/odr")
  static let mediatorAddresses = needles(
    """
    mediateurfevad.fr cm2c.net medicys.fr mediateur-consommation mediation-conso anm-conso.com mediateurdutourisme
    mcpmediation.org mediation-vivons-mieux mediation-net sasmediationsolution-conso.fr mtv.travel cnpm-mediation
    mediateur-mobilians batirmediation mediateur-cmap medimmoconso societe-mediation-professionnelle
    """)

  private static func needles(_ list: String) -> [[UInt8]] { PhraseList.words(list) }
}
