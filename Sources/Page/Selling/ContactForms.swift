import Presence

/// The form by which a customer writes to the merchant: not search, newsletter, log-in, comment or cart.
enum ContactForms {
  /// The best form of the page; the value is where it is sent (the page itself when nothing is said). Nil when none.
  static func find(in page: Page, links: [ReadLink]) -> Fact<String>? {
    let document = page.document
    var best: (score: Int, form: HTMLDocument.Node)?
    for form in document.elements(.form).prefix(60) {
      let score = Fields(of: form, in: page).score
      if score > best?.score ?? 0 { best = (score, form) }
    }
    if let best {
      let action = document.attribute(.action, of: best.form)?.trimmed ?? ""
      let target = action.isEmpty ? page.url.description : page.resolve(action)?.description ?? action
      let excerpt = "<form action=\"\(action)\"> " + page.text(of: best.form)
      return Fact(
        target, evidence: [page.evidence(best.form, excerpt: excerpt, method: .markup)],
        confidence: best.score >= 3 ? 1 : 0.7)
    }
    return embedded(page) ?? withoutForm(page)
  }

  /// A form of another service in a frame or by a script.
  private static func embedded(_ page: Page) -> Fact<String>? {
    let document = page.document
    for node in 0..<document.count where [.iframe, .script, .embed].contains(document.name(node)) {
      for name in [AttributeName.src, .dataSrc] {
        guard let source = document.attribute(name, of: node) else { continue }
        if services.isAny(inFolded: Array(source.utf8)[...]) {
          let address = page.resolve(source)?.description ?? source
          return Fact(address, evidence: [page.evidence(node, excerpt: source, method: .markup)], confidence: 0.9)
        }
      }
    }
    for node in document.elements(.script) {
      let content = document.descendants(of: node).first.map { document.utf8(of: $0) } ?? []
      guard content.count < 5_000, page.mayHold(.form, node) else { continue }
      if let rank = anyScripted.first(in: content) {
        let name = scripted[rank]
        return Fact(name, evidence: [page.evidence(node, excerpt: name, method: .script)], confidence: 0.8)
      }
    }
    for node in 0..<document.count where document.name(node) == .div {
      guard let classes = document.attributeUTF8(.class, of: node) else { continue }
      if ByteSearch.contains("wpforms-container", in: classes) || ByteSearch.contains("wpcf7", in: classes)
        || ByteSearch.contains("jotform", in: classes) || ByteSearch.contains("typeform-widget", in: classes)
      {
        return Fact(
          page.url.description, evidence: [page.evidence(node, excerpt: "form", method: .markup)], confidence: 0.8)
      }
    }
    return nil
  }

  /// Fields that a script sends, without `<form>`: a message and somebody to answer.
  private static func withoutForm(_ page: Page) -> Fact<String>? {
    let document = page.document
    guard let area = document.elements(.textarea).first(where: { !document.hasAncestor(.form, $0) }) else { return nil }
    let inputs = document.elements(.input).filter { !document.hasAncestor(.form, $0) }
    guard inputs.contains(where: { Fields.kind(of: $0, in: document) == .email }) else { return nil }
    return Fact(
      page.url.description, evidence: [page.evidence(area, excerpt: "<textarea>", method: .markup)], confidence: 0.7)
  }

  static let scripted = [
    "foxyform.com", "hbspt.forms.create", "jotform.com/jsform", "embed.typeform.com", "123formbuilder.com",
    "tally.so/widgets",
  ]
  private static let anyScripted = NeedleSet(scripted.map { Array($0.utf8) })

  private static let services = NeedleSet(
    [
      "docs.google.com/forms", "spreadsheet/embeddedform", "forms.gle", "typeform.com", "jotform.", "tally.so",
      "formstack.com", "hsforms.",
      "cognitoforms.com", "wufoo.com", "123formbuilder", "foxyform", "framaforms", "forms.office.com",
      "forms.microsoft",
      "sibforms.com/serve", "formulaire-contact", "zohopublic", "123contactform", "emailmeform", "formsite.com",
      "paperform.co", "fillout.com",
    ].map { Array($0.utf8) })
}

/// What a form asks for.
struct Fields {
  enum Kind: Sendable { case email, phone, person, password, search, file, choice, day, other, unseen }

  private(set) var score = 0

  /// Counts the fields; the score is 0 for what is no contact form.
  init(of form: HTMLDocument.Node, in page: Page) {
    let document = page.document
    var counts: [Kind: Int] = [:]
    let range = document.descendants(of: form)
    for input in document.elements(.input, in: range) { counts[Fields.kind(of: input, in: document), default: 0] += 1 }
    let areas = document.elements(.textarea, in: range).filter { !Fields.isTrap($0, in: document) }.count
    let seen = counts.filter { $0.key != .unseen }.values.reduce(0, +)
    let attributes = [AttributeName.action, .class, .id, .role, .name]
      .compactMap { document.attributeUTF8($0, of: form) }.map { ByteSearch.folded($0) }
    func says(_ words: String...) -> Bool {
      words.contains { word in attributes.contains { ByteSearch.find(Array(word.utf8), in: $0[...]) != nil } }
    }
    if says("mailto:") {
      score = 3
      return
    }
    guard counts[.password] == nil, !says("wp-comments-post", "commentform", "comment-form", "add-to-cart") else {
      return
    }
    if says("search") || counts[.search] != nil && areas == 0 { return }
    let person = (counts[.person] ?? 0) + (counts[.phone] ?? 0)
    let asksForAnswer = counts[.email] != nil || counts[.phone] != nil
    if areas > 0, asksForAnswer || seen > 0 { score = asksForAnswer ? 4 : 2 }
    if areas == 0, says("newsletter", "mc4wp", "mailchimp", "subscribe", "list-manage", "sibforms", "inscription") {
      return
    }
    if areas == 0, asksForAnswer, person + (counts[.email] ?? 0) >= 2 {
      let words = page.foldedWords(of: form)
      let isNewsletter =
        ByteSearch.contains("newsletter", in: words[...]) || ByteSearch.contains("infolettre", in: words[...])
        || ByteSearch.contains("abonne", in: words[...])
      let asksMore = seen >= 3 || counts[.day] != nil || !document.elements(.select, in: range).isEmpty
      if !isNewsletter, asksMore { score = 3 }
    }
    if score > 0, says("contact", "wpcf7", "devis", "message") { score += 1 }
  }

  /// What an input asks for, by its type, else by its name and prompt.
  static func kind(of input: HTMLDocument.Node, in document: HTMLDocument) -> Kind {
    let type = ByteSearch.folded(document.attributeUTF8(.type, of: input) ?? [])
    if let kind = types.value(of: type[...]) { return kind }
    if isTrap(input, in: document) { return .unseen }
    var words: [UInt8] = []
    for name in [AttributeName.name, .id, .placeholder, .ariaLabel] {
      guard let value = document.attributeUTF8(name, of: input) else { continue }
      if name == .name, value.elementsEqual("s".utf8) || value.elementsEqual("q".utf8) { return .search }
      words += ByteSearch.folded(value) + [0x0A]
    }
    func say(_ parts: StaticString...) -> Bool { parts.contains { ByteSearch.contains($0, in: words[...]) } }
    if say("search", "recherch") { return .search }
    if say("mail", "courriel") { return .email }
    if say("tel", "phone", "mobile") { return .phone }
    return say("nom", "name") ? .person : .other
  }

  private static let types = NameIndex<Kind>([
    ("hidden", .unseen), ("submit", .unseen), ("button", .unseen), ("image", .unseen), ("reset", .unseen),
    ("email", .email), ("tel", .phone), ("password", .password), ("search", .search), ("file", .file),
    ("checkbox", .choice), ("radio", .choice), ("range", .choice), ("color", .choice), ("date", .day),
    ("datetime-local", .day), ("time", .day), ("month", .day), ("week", .day),
  ])

  /// A field that only robots fill.
  private static func isTrap(_ node: HTMLDocument.Node, in document: HTMLDocument) -> Bool {
    let names = [AttributeName.name, .id, .class].compactMap { document.attributeUTF8($0, of: node) }
    return names.contains { name in
      let folded = ByteSearch.folded(name)
      return ByteSearch.contains("recaptcha", in: folded[...]) || ByteSearch.contains("honeypot", in: folded[...])
    }
  }
}
