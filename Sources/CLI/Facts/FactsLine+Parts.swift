import Page
import Presence

/// A fact whose value is a word, as `vitrine facts` prints it.
struct FactWord: Encodable {
  let value: String
  let evidence: [Evidence]
  let confidence: Double

  init(_ fact: Fact<String>) {
    value = fact.value
    evidence = fact.evidence
    confidence = fact.confidence
  }
}

/// The fields of the legal notice; what it does not say is null.
struct LegalLine: Encodable {
  let fields: LegalFields

  private enum Key: String, CodingKey { case publisher, director, host, register, capital }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(fields.publisher.map(FactWord.init), forKey: .publisher)
    try line.encode(fields.director.map(FactWord.init), forKey: .director)
    try line.encode(fields.host.map(FactWord.init), forKey: .host)
    try line.encode(fields.register.map(FactWord.init), forKey: .register)
    try line.encode(fields.capital.map(FactWord.init), forKey: .capital)
  }
}

/// Terms of sale, mediator, withdrawal, trackers, consent, means of payment.
struct TrustLine: Encodable {
  let trust: TrustFacts

  private enum Key: String, CodingKey {
    case termsLink, mediator, withdrawal, deadDisputeLink, trackers, consentBanner, payments
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(trust.termsLink.map(FactWord.init), forKey: .termsLink)
    try line.encode(trust.mediator.map(FactWord.init), forKey: .mediator)
    try line.encode(trust.withdrawal.map(FactWord.init), forKey: .withdrawal)
    try line.encode(trust.deadDisputeLink.map(FactWord.init), forKey: .deadDisputeLink)
    try line.encode(trust.trackers.map(FactWord.init), forKey: .trackers)
    try line.encode(trust.consentBanner.map(FactWord.init), forKey: .consentBanner)
    try line.encode(trust.payments.map(FactWord.init), forKey: .payments)
  }
}

/// Pictures, fields and headings, counted; with the first places that want attention.
struct MarkupLine: Encodable {
  let markup: PageMarkup

  private enum Key: String, CodingKey {
    case pictures, undescribedPictures, undescribed, fields, unlabelledFields, unlabelled, headings, mainHeading
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(markup.pictures, forKey: .pictures)
    try line.encode(markup.undescribedPictures, forKey: .undescribedPictures)
    try line.encode(markup.undescribed, forKey: .undescribed)
    try line.encode(markup.fields, forKey: .fields)
    try line.encode(markup.unlabelledFields, forKey: .unlabelledFields)
    try line.encode(markup.unlabelled, forKey: .unlabelled)
    try line.encode(markup.headings, forKey: .headings)
    try line.encode(markup.mainHeading, forKey: .mainHeading)
  }
}
