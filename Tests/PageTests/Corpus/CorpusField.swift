import Page
import Presence

/// What is scored, by its name in `truth.jsonl`.
enum CorpusField: String, CaseIterable {
  case name, phones, thirdPartyPhones, faxes, emails, address, hours
  case published, modified, freshest, copyrightYear, staleSignals, social, siret, siren
  case legalMentions, privacyLink, contactForm, map, sells, mobileReady, underConstruction, placeholders

  /// How a field is judged.
  enum Measure {
    /// Each value counts: precision and recall.
    case values
    /// One answer a page, of which "nothing" is one: accuracy.
    case answer
  }

  var measure: Measure {
    switch self {
    case .legalMentions, .privacyLink, .contactForm, .map, .sells, .mobileReady, .underConstruction, .placeholders:
      .answer
    default: .values
    }
  }

  /// What the reader says, as a set of comparable texts. Signs of old technology are not scored.
  func answers(of facts: PageFacts) -> Set<String> {
    switch self {
    case .phones: Set(facts.phones.map(\.value.e164))
    case .thirdPartyPhones: Set(facts.thirdPartyPhones.map(\.value.e164))
    case .faxes: Set(facts.faxes.map(\.value.e164))
    case .emails: Set(facts.emails.map(\.value.address))
    case .social: Set(facts.social.map { CorpusText.profile($0.value.url.description) })
    case .staleSignals: Set(facts.staleSignals.map(\.value)).intersection(Self.contentSignals)
    case .address: facts.addresses.first.map { Self.parts(of: $0.value) } ?? []
    default: [answer(of: facts)]
    }
  }

  /// The one answer of a field that has one; empty for nothing.
  private func answer(of facts: PageFacts) -> String {
    switch self {
    case .name: facts.name?.value ?? ""
    case .hours: facts.openingHours.first?.value.osm ?? ""
    case .published: facts.published?.value.description ?? ""
    case .modified: facts.modified?.value.description ?? ""
    case .freshest: facts.freshest?.value.description ?? ""
    case .copyrightYear: facts.copyrightYear.map { String($0.value) } ?? ""
    case .siret: facts.siret?.value ?? ""
    case .siren: facts.siren?.value ?? ""
    case .legalMentions: facts.legalMentions?.value.rawValue ?? "none"
    case .sells: facts.sells?.value.rawValue ?? "none"
    case .mobileReady: facts.mobile.readiness.rawValue
    case .privacyLink: String(facts.privacyLink != nil)
    case .contactForm: String(facts.contactForm != nil)
    case .map: String(facts.map != nil)
    case .underConstruction: String(facts.underConstruction?.value ?? false)
    case .placeholders: String(!facts.placeholders.isEmpty)
    default: ""
    }
  }

  /// What the label says, in the same form.
  func labels(_ value: CorpusValue) -> Set<String> {
    switch value {
    case .none: self == .address ? [] : [""]
    case .flag(let flag): [String(flag)]
    case .text(let text): [text]
    case .texts(let texts): self == .social ? Set(texts.map(CorpusText.profile)) : Set(texts)
    case .parts(let parts):
      Set(parts.compactMap { name, part in part.map { name + ": " + CorpusText.addressPart($0) } })
    }
  }

  private static func parts(of address: PostalAddress) -> Set<String> {
    let parts = [("street", address.street), ("postcode", address.postcode), ("city", address.city)]
    return Set(parts.compactMap { name, part in part.map { name + ": " + CorpusText.addressPart($0) } })
  }

  private static let contentSignals: Set<String> = [
    "covidNotice", "pastEvent", "expiredOffer", "oldWishes", "oldPrices", "oldSeason", "oldCopyright", "oldUpdate",
    "emptyPromise",
  ]
}
