import Page
import Presence

/// The pages carry an identity card for search engines.
enum BusinessData: Check {
  private static let general: Set<String> = [
    "WebSite", "WebPage", "BreadcrumbList", "ImageObject", "SearchAction", "Person", "Article", "BlogPosting",
    "CollectionPage", "ItemList", "ListItem", "SiteNavigationElement", "WPHeader", "WPFooter", "WPSideBar", "AboutPage",
    "ContactPage", "FAQPage", "Product", "Offer", "ReadAction", "EntryPoint", "VideoObject", "Event",
  ]

  static let about = CheckDescription(
    id: "business-data", axis: .visibility, impact: .medium,
    title: LocalizedText(
      fr: "Une carte d’identité pour Google et les GPS", en: "An identity card for Google and satnavs"),
    why: LocalizedText(
      fr: "Ils affichent alors sans erreur votre adresse, votre téléphone et vos horaires.",
      en: "They then show your address, phone and hours without mistakes."),
    method: LocalizedText(
      fr:
        "Données structurées schema.org d’un commerce (LocalBusiness ou plus précis), avec nom et adresse ou téléphone.",
      en: "Structured data (schema.org LocalBusiness or more specific) with a name and an address or phone number."),
    sources: ["https://schema.org/LocalBusiness"])

  static let examples = [
    CheckExample(
      .passes, "JSON-LD complet",
      home: """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Bakery","name":"Boulangerie Exemple",
        "telephone":"+33536491234"}</script><p>Bienvenue.</p>
        """),
    CheckExample(
      .failsInPart, "nom seulement",
      home: """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"LocalBusiness",
        "name":"Boulangerie Exemple"}</script><p>Bienvenue.</p>
        """),
    CheckExample(.fails, "aucune", home: "<p>Bienvenue.</p>"),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    var partial: Evidence?
    for page in site.pages {
      for item in page.facts.structuredData where item.syntax != .openGraph {
        for node in nodes(item.item) {
          let types = node["@type"]?.list.compactMap(\.text) ?? []
          guard !types.isEmpty, !types.allSatisfy(general.contains), node["name"] != nil else { continue }
          let evidence = Evidence(
            url: page.facts.url.description, line: item.line, excerpt: types.joined(separator: ", "),
            method: item.syntax == .jsonLD ? .jsonLD : .microdata, capturedAt: page.facts.capturedAt)
          if node["address"] != nil || node["telephone"] != nil {
            return .passed("La carte d’identité du site est là.", "The site’s identity card is there.", [evidence])
          }
          partial = partial ?? evidence
        }
      }
    }
    guard let partial else {
      return .failed(
        .full, "Les pages lues n’ont pas de carte d’identité pour Google et les GPS.",
        "The pages read have no identity card for Google and satnavs.")
    }
    return .failed(
      .part, "La carte d’identité du site est incomplète : ni adresse ni téléphone.",
      "The site’s identity card is incomplete: neither address nor phone.", [partial])
  }

  /// An item and those directly inside `@graph`.
  private static func nodes(_ item: JSONValue) -> [JSONValue] { [item] + (item["@graph"]?.list ?? []) }
}
