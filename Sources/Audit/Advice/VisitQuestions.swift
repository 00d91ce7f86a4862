import Page
import Presence

/// What only the merchant knows: questions for the visit.
enum VisitQuestions {
  /// Most questions on a sheet: a visit is a conversation, not a form.
  private static let most = 7

  static func of(_ site: SiteSnapshot, findings: [Finding]) -> [LocalizedText] {
    let failed = Set(findings.filter { if case .failed = $0.verdict { true } else { false } }.map(\.check))
    let questions =
      ownership(site) + fromFindings(failed, site) + social(site) + [google] + ofTrade(site) + [wordOfMouth]
    return Array(questions.prefix(most))
  }

  private static func ownership(_ site: SiteSnapshot) -> [LocalizedText] {
    if site.site.state == .none {
      return [
        LocalizedText(
          fr: "Avez-vous un site ou une page que notre liste ne connaît pas ?",
          en: "Do you have a site or a page that our list does not know?")
      ]
    }
    return [
      LocalizedText(
        fr: "Qui s’occupe de votre site, et son adresse (le « nom de domaine ») est-elle achetée à votre nom ?",
        en: "Who looks after your site, and was its address (the “domain name”) bought in your name?")
    ]
  }

  private static func fromFindings(_ failed: Set<String>, _ site: SiteSnapshot) -> [LocalizedText] {
    var questions: [LocalizedText] = []
    if failed.contains("opening-hours-agree") || failed.contains("opening-hours-published") {
      questions.append(
        LocalizedText(
          fr: "Quels sont vos vrais horaires aujourd’hui, jours fériés et congés compris ?",
          en: "What are your true opening hours today, holidays and closures included?"))
    }
    if failed.contains("details-match-list") {
      questions.append(
        LocalizedText(
          fr: "Notre liste et votre site diffèrent : quels sont le bon numéro et la bonne adresse ?",
          en: "Our list and your site differ: which number and address are right?"))
    }
    if failed.contains("mediator-named") {
      questions.append(
        LocalizedText(
          fr: "Avez-vous adhéré à un médiateur de la consommation, peut-être par votre fédération ?",
          en: "Have you joined a consumer mediator, perhaps through your federation?"))
    }
    return questions
  }

  private static func social(_ site: SiteSnapshot) -> [LocalizedText] {
    let isHidden = site.profileStates.values.contains { $0.state == .loginWall || $0.state == .disallowed }
    guard isHidden || !site.profiles.isEmpty || !site.merchant.profiles.isEmpty else { return [] }
    return [
      LocalizedText(
        fr: "De quand date votre dernière publication sur les réseaux sociaux, et qui s’en occupe ?",
        en: "When did you last post on social networks, and who looks after them?")
    ]
  }

  private static let google = LocalizedText(
    fr: "Avez-vous la main sur votre fiche Google, et qui répond aux avis ?",
    en: "Are you in charge of your Google listing, and who answers the reviews?")

  private static let wordOfMouth = LocalizedText(
    fr: "Comment vos clients vous trouvent-ils, d’après ce qu’ils vous disent ?",
    en: "How do your customers find you, from what they tell you?")

  private static func ofTrade(_ site: SiteSnapshot) -> [LocalizedText] {
    switch site.trade {
    case .building:
      // Insurance and labels belong on quotes, not on the site: information only.
      site.mention(.certificate, .insurance) == nil
        ? [
          LocalizedText(
            fr: "Avez-vous un label (RGE, Qualibat) ou une assurance décennale à mettre en avant ?",
            en: "Do you have a label (RGE, Qualibat) or a ten-year liability insurance to show?")
        ]
        : [
          LocalizedText(
            fr: "Le label ou l’assurance que cite votre site sont-ils à jour ?",
            en: "Are the label or the insurance that your site names up to date?")
        ]
    case .restaurant:
      [
        LocalizedText(
          fr: "À quelle fréquence votre carte change-t-elle, et qui la met en ligne ?",
          en: "How often does your menu change, and who puts it online?")
      ]
    case .hairdresser, .beauty, .health:
      [
        LocalizedText(
          fr: "Combien d’appels par jour recevez-vous pour des rendez-vous, et à quel moment vous gênent-ils ?",
          en: "How many calls a day do you get for appointments, and when do they disturb you?")
      ]
    case .foodShop:
      [
        LocalizedText(
          fr: "Prenez-vous déjà des commandes par téléphone ou par message ?",
          en: "Do you already take orders by phone or message?")
      ]
    case .accommodation:
      [
        LocalizedText(
          fr: "Quelle part de vos réservations passe par un intermédiaire, et à quel prix ?",
          en: "What share of your bookings comes through an intermediary, and at what price?")
      ]
    case nil: []
    }
  }
}
