public import Presence

/// `config/invitation.yaml`: the words of the printed invitation.
public struct InvitationTexts: Sendable, Hashable, Codable {
  /// Heading.
  public var title: LocalizedText
  /// `{name}` is the merchant.
  public var greeting: LocalizedText
  /// Before what was found; `{organisation}` is the chamber or town.
  public var intro: LocalizedText
  /// Where nothing was found.
  public var nothing: LocalizedText
  /// What is proposed.
  public var offer: LocalizedText
  /// Boxes to tick.
  public var choices: [LocalizedText]
  /// Before the lines to write on.
  public var corrections: LocalizedText
  /// Beside the place to sign.
  public var signature: LocalizedText
  /// Rights of the person.
  public var notice: LocalizedText

  /// Texts of their parts.
  public init(
    title: LocalizedText, greeting: LocalizedText, intro: LocalizedText, nothing: LocalizedText, offer: LocalizedText,
    choices: [LocalizedText], corrections: LocalizedText, signature: LocalizedText, notice: LocalizedText
  ) {
    self.title = title
    self.greeting = greeting
    self.intro = intro
    self.nothing = nothing
    self.offer = offer
    self.choices = choices
    self.corrections = corrections
    self.signature = signature
    self.notice = notice
  }

  /// What is wrong with the texts, in sentences that name the key; empty when nothing is.
  public var problems: [String] {
    choices.isEmpty ? ["choices must hold at least one box to tick"] : []
  }
}

/// A merchant to be invited and what was found of it.
public struct Invitation: Sendable, Hashable {
  /// Who.
  public let merchant: Merchant
  /// Where it was found, in words or addresses.
  public let found: [String]
  /// Opening hours that were found, as OSM `opening_hours`; nil when none were.
  public let hours: String?

  /// An invitation to be printed.
  public init(merchant: Merchant, found: [String], hours: String?) {
    self.merchant = merchant
    self.found = found
    self.hours = hours
  }
}

/// Draws invitations, a printed page each, in one file.
public struct InvitationRenderer: Sendable {
  private let templates: ReportTemplates
  private let organisation: OrganisationSettings
  private let texts: InvitationTexts

  /// A renderer for one chamber.
  public init(templates: ReportTemplates, organisation: OrganisationSettings, texts: InvitationTexts) {
    self.templates = templates
    self.organisation = organisation
    self.texts = texts
  }

  /// All invitations in their order.
  public func render(_ invitations: [Invitation], language: Language) -> String {
    let view = View.make { view in
      view.set("lang", own: language.rawValue)
      view.set("accent", AccentColour(organisation.accent).view)
      view.set("organisation", organisation.view(language))
      view.set("title", own: Typography.text(texts.title, language).renderText)
      view.set("pages", invitations.map { page($0, language) })
    }
    return templates.render(view, with: "invitation", language)
  }

  private func page(_ invitation: Invitation, _ language: Language) -> View {
    func words(_ text: LocalizedText) -> SafeText {
      let name = SafeText(invitation.merchant.name, limit: 120).renderText
      let filled = Typography.text(text, language).renderText
        .replacing("{organisation}", with: organisation.name ?? "").replacing("{name}", with: name)
      return SafeText(own: filled)
    }
    return View.make { view in
      view.set("name", SafeText(invitation.merchant.name, limit: 120))
      view.set("address", invitation.merchant.address.map { SafeText(SheetFront.line($0), limit: 200) })
      view.set("heading", words(texts.title))
      view.set("greeting", words(texts.greeting))
      view.set("intro", words(texts.intro))
      view.set("found", invitation.found.prefix(8).map { SafeText($0, limit: 160) })
      view.set("nothing", invitation.found.isEmpty ? words(texts.nothing) : nil)
      view.set(
        "hours",
        (invitation.hours.flatMap { HoursInWords.lines(osm: $0, language) } ?? []).map { line in
          SafeText(own: line.days + " : " + line.hours)
        })
      view.set("offer", words(texts.offer))
      view.set("choices", texts.choices.map(words))
      view.set("corrections", words(texts.corrections))
      view.set("signature", words(texts.signature))
      view.set("notice", words(texts.notice))
    }
  }
}
