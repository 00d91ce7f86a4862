import Page
import Presence

/// One touch opens the way to the shop.
enum DirectionsOffered: Check {
  static let about = CheckDescription(
    id: "directions-offered", axis: .contact, impact: .medium,
    title: LocalizedText(fr: "L’itinéraire d’un appui du doigt", en: "Directions with one tap"),
    why: LocalizedText(
      fr: "Quand le guidage s’ouvre tout seul, la moitié du chemin est faite.",
      en: "When the satnav opens by itself, half the way is done."),
    method: LocalizedText(
      fr:
        "Plan ou lien vers un plan (Google Maps, OpenStreetMap, Waze…). Ne concerne pas qui se déplace chez ses clients.",
      en: "A map or a link to one (Google Maps, OpenStreetMap, Waze…). Not for those who travel to their customers."))

  static let examples = [
    CheckExample(
      .passes, "lien vers un plan",
      home:
        #"<p>12 avenue Jean Jaurès<br>33600 Pessac</p><a href="https://www.google.com/maps/place/Boulangerie">Y aller</a>"#
    ),
    CheckExample(.failsInPart, "adresse sans plan", home: "<p>12 avenue Jean Jaurès<br>33600 Pessac</p>"),
    CheckExample(.inapplicable, "plombier", home: "<p>Nous venons chez vous.</p>", merchant: { $0.naf = "43.22A" }),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    if let map = site.first(\.map) ?? site.first(\.mapLink) {
      return .passed("Un plan mène à votre porte.", "A map leads to your door.", map.evidence)
    }
    if let trade = site.trade, !trade.receivesAtDoor {
      return .inapplicable("Votre métier s’exerce chez le client.", "Your trade is done at the customer’s.")
    }
    if site.mention(.homeVisits) != nil {
      return .inapplicable("Votre site dit que vous allez chez le client.", "Your site says that you go to customers.")
    }
    guard let address = site.addresses.first else {
      return .inapplicable("Aucune adresse à situer n’a été trouvée.", "No address to locate was found.")
    }
    if let doubt = site.absenceDoubt { return .cantTell(doubt, address.evidence) }
    return .failed(
      .part, "Votre adresse est écrite, mais nous n’avons pas trouvé de lien vers un plan.",
      "Your address is written, but we found no link to a map.", address.evidence)
  }
}
