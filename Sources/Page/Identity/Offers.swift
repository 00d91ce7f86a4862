import Presence

/// What the business offers, in the page's own words.
struct Offers {
  private static let most = 20
  private static let longest = 70

  private let page: Page
  private var found: [Fact<String>] = []
  private var keys: Set<[UInt8]> = []

  /// Offers from structured data, then from lists and headings under "nos prestations", "nos produits"…, then from the
  /// menu entries under such words. Empty when none is found.
  static func find(in page: Page) -> [Fact<String>] {
    var reader = Offers(page: page)
    reader.addStructured()
    reader.addSections()
    reader.addMenus()
    return reader.found
  }

  private init(page: Page) { self.page = page }

  private mutating func add(_ text: String, _ evidence: Evidence, _ confidence: Double) {
    let text = text.folded.trimmingMarks
    guard (3...Offers.longest).contains(text.count), found.count < Offers.most, text.contains(where: \.isLetter) else {
      return
    }
    let key = ByteSearch.folded(text.utf8)
    guard Offers.heads.first(in: key) == nil || key.count > 30, !Offers.isNavigation(key), keys.insert(key).inserted
    else {
      return
    }
    found.append(Fact(text, evidence: [evidence], confidence: confidence))
  }

  private mutating func addStructured() {
    let types: Set<String> = ["Offer", "Product", "Service", "MenuItem", "MenuSection", "OfferCatalog"]
    for item in page.items(where: types.contains) {
      let offered = item.item["itemOffered"].map { page.resolved($0) }
      guard let name = (offered?["name"] ?? item.item["name"])?.text else { continue }
      let method: Evidence.Method = item.syntax == .microdata ? .microdata : .jsonLD
      add(name, page.evidence(line: item.line, excerpt: name, method: method), 0.9)
    }
  }

  /// Under a heading that announces offers: the headings below it, else the list items below it.
  private mutating func addSections() {
    let document = page.document
    let headings = (0..<document.count).filter { document.name($0).isHeading && document.kind($0) == .element }
    for (index, heading) in headings.enumerated() {
      guard Offers.heads.first(in: page.foldedWords(of: heading)) != nil else { continue }
      let level = document.name(heading)
      var end = min(document.count, heading + 1_500)
      var below: [HTMLDocument.Node] = []
      for next in headings[(index + 1)...] {
        if document.name(next).rawValue <= level.rawValue {
          end = min(end, next)
          break
        }
        below.append(next)
      }
      let nodes = below.isEmpty ? document.elements(.li, in: heading..<max(heading, end)) : below
      for node in nodes.prefix(Offers.most) where page.region(of: node) != .footer {
        let text = page.text(of: node)
        let firstLine = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        add(firstLine, page.evidence(node, excerpt: text, method: .markup), 0.7)
      }
    }
  }

  /// `<li><a>Nos prestations</a><ul>…` in a menu.
  private mutating func addMenus() {
    let document = page.document
    for item in document.elements(.li) {
      guard let label = document.children(of: item).first(where: { document.name($0) == .a }),
        let list = document.first(.ul, in: document.descendants(of: item)),
        Offers.heads.first(in: page.foldedWords(of: label)) != nil
      else { continue }
      for link in document.elements(.a, in: document.descendants(of: list)).prefix(Offers.most) {
        let text = page.words(of: link)
        add(text, page.evidence(link, excerpt: text, method: .link), 0.6)
      }
    }
  }

  private static func isNavigation(_ key: [UInt8]) -> Bool {
    let text = String(decoding: key, as: UTF8.self)
    return [
      "en savoir plus", "lire la suite", "voir plus", "voir tout", "contact", "accueil", "decouvrir", "plus d'infos",
      "contactez-nous", "nous contacter", "horaires", "reserver", "tous les produits", "ajouter au panier",
    ].contains(text)
  }

  private static let heads = PhraseIndex<Bool>(
    [
      "prestations", "services", "produits", "specialites", "nos activites", "notre activite", "savoir-faire",
      "nos soins", "nos formules", "nos rayons", "notre carte", "la carte", "nos menus", "nos metiers", "domaines d'*",
      "competences", "nos creations", "nos collections", "ce que nous proposons", "nous vous proposons", "nos offres",
      "nos gammes", "our services", "what we do", "our products", "onze diensten", "diensten", "ons aanbod",
      "producten",
      "unsere leistungen", "leistungen", "produkte", "angebot", "i nostri servizi", "servizi", "prodotti",
      "nuestros servicios", "servicios", "productos",
    ].map { ($0, true) })
}
