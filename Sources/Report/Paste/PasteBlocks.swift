internal import Presence

/// Texts ready to paste, made of the facts found and marked "à vérifier": only those whose check failed.
struct PasteBlocks {
  let report: AuditReport
  let language: Language
  private let facts: PasteFacts
  private let failed: Set<String>

  init(report: AuditReport, language: Language) {
    self.report = report
    self.language = language
    facts = PasteFacts(report)
    failed = Set(report.findings.compactMap { if case .failed = $0.verdict { $0.check } else { nil } })
  }

  var view: View {
    let blocks = report.kind == .site ? [title, description, phone, hours, data, legal].compactMap(\.self) : []
    return View.make {
      $0.set("any", !blocks.isEmpty)
      $0.set("blocks", blocks)
    }
  }

  private func hasFailed(_ checks: String...) -> Bool { checks.contains(where: failed.contains) }

  private func block(_ id: String, _ name: LocalizedText, use: LocalizedText, _ text: String) -> View {
    View.make {
      $0.set("id", own: "paste-" + id)
      $0.set("name", Typography.text(name, language))
      $0.set("use", Typography.text(use, language))
      $0.set("text", own: text)
    }
  }

  /// The pieces that are known, the gaps in square brackets.
  private func gap(_ fr: String) -> String { "[\(fr)]" }

  private var trade: String { facts.trade.word?.fr ?? gap("votre métier") }
  private var city: String { facts.city.map { PasteBlocks.townCase($0) } ?? gap("votre ville") }

  private var title: View? {
    guard hasFailed("title-informative") else { return nil }
    return block(
      "title", LocalizedText(fr: "Titre de la page d’accueil", en: "Title of the home page"),
      use: LocalizedText(
        fr: "À coller dans la case « titre » (ou « SEO ») de la page d’accueil.",
        en: "To paste into the “title” (or “SEO”) field of the home page."),
      "\(facts.name) – \(trade) à \(city)")
  }

  private var description: View? {
    guard hasFailed("page-description") else { return nil }
    let contact = facts.readablePhone.map { " Tél. \($0)." } ?? ""
    return block(
      "description", LocalizedText(fr: "Phrase de présentation", en: "Sentence of presentation"),
      use: LocalizedText(
        fr: "À coller dans la case « description » de la page d’accueil, une fois complétée : 150 caractères environ.",
        en: "To paste into the “description” field of the home page once completed: about 150 characters."),
      "\(facts.name), \(trade) à \(city) : \(gap("ce que vous faites de mieux, en une ligne")).\(contact)")
  }

  private var phone: View? {
    guard hasFailed("phone-clickable"), let dialled = facts.dialled, let readable = facts.readablePhone else {
      return nil
    }
    return block(
      "phone", LocalizedText(fr: "Bouton d’appel", en: "Call button"),
      use: LocalizedText(
        fr: "À coller à la place du numéro, dans un bloc « HTML » ; ou donnez au numéro le lien « tel:\(dialled) ».",
        en: "To paste in place of the number, in an “HTML” block; or give the number the link “tel:\(dialled)”."),
      "<a href=\"tel:\(dialled)\">\(readable)</a>")
  }

  private var hours: View? {
    guard hasFailed("seven-days-stated", "hours-on-home", "opening-hours-agree", "public-holidays-said"),
      let osm = facts.osmHours, let plan = WeekPlan(osm: osm)
    else { return nil }
    let week = HoursInWords.perDay(plan).map { day, hours in "\(day) : \(hours)" }
    let holidays = plan.publicHolidays == nil ? ["Jours fériés : \(gap("ouvert ou fermé ?"))"] : []
    return block(
      "hours", LocalizedText(fr: "Vos horaires, jour par jour", en: "Your opening hours, day by day"),
      use: LocalizedText(
        fr: "À relire, à compléter, puis à copier à l’identique sur l’accueil, la page contact et la fiche Google.",
        en: "To read over, complete and copy exactly to the home page, the contact page and the Google listing."),
      (week + holidays).joined(separator: "\n"))
  }

  private var data: View? {
    guard hasFailed("business-data", "hours-for-machines") else { return nil }
    return block(
      "data", LocalizedText(fr: "Carte d’identité pour Google et les GPS", en: "Identity card for Google and satnavs"),
      use: LocalizedText(
        fr: "À transmettre telle quelle à la personne qui gère le site : elle va dans le code de la page d’accueil.",
        en: "To hand as it is to whoever runs the site: it goes into the code of the home page."),
      BusinessJSON.block(facts))
  }

  private var legal: View? {
    guard hasFailed("legal-notice", "business-number", "publisher-identified", "director-named", "host-named")
    else { return nil }
    return block(
      "legal", LocalizedText(fr: "Mentions légales à compléter", en: "Legal notice to complete (French law)"),
      use: LocalizedText(
        fr: "À coller dans une page « Mentions légales », liée en bas de toutes les autres. Complétez les crochets et "
          + "faites relire par votre conseiller.",
        en: "To paste into a page “Mentions légales”, linked at the foot of all others. Fill in the brackets and have "
          + "your adviser read it."),
      LegalSkeleton.text(facts))
  }

  /// `PESSAC` → `Pessac`; mixed case is left alone.
  static func townCase(_ town: String) -> String {
    guard town == town.uppercased(), town.count > 1 else { return town }
    return town.split(separator: " ").map { word in
      word.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
