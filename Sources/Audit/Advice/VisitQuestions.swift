import Presence

/// What only the merchant knows: questions for the visit.
enum VisitQuestions {
  static func of(_ site: SiteSnapshot, findings: [Finding]) -> [LocalizedText] {
    var questions: [LocalizedText] = []
    if site.site.state == .none {
      questions.append(
        LocalizedText(
          fr: "Avez-vous un site ou une page que notre liste ne connaît pas ?",
          en: "Do you have a site or a page that our list does not know?"))
    } else {
      questions.append(
        LocalizedText(
          fr: "Qui a fait votre site, et qui en possède le nom de domaine et les mots de passe ?",
          en: "Who made your site, and who owns its domain name and passwords?"))
    }
    if site.profileStates.values.contains(where: { $0.state == .loginWall || $0.state == .disallowed }) {
      questions.append(
        LocalizedText(
          fr: "De quand date votre dernière publication sur vos réseaux sociaux ?",
          en: "When did you last post on your social networks?"))
    }
    questions.append(
      LocalizedText(
        fr: "Votre fiche Google est-elle à vous, et qui répond aux avis ?",
        en: "Is your Google listing yours, and who answers the reviews?"))
    if findings.contains(where: { $0.check == "opening-hours-agree" && $0.verdict != .passed && $0.verdict.isMeasured }) {
      questions.append(
        LocalizedText(fr: "Quels sont vos vrais horaires aujourd’hui ?", en: "What are your true opening hours today?"))
    }
    questions.append(
      LocalizedText(
        fr: "Comment vos clients vous trouvent-ils, d’après ce qu’ils vous disent ?",
        en: "How do your customers find you, from what they tell you?"))
    return questions
  }
}
