import Page
import Presence
import Testing

@Suite struct TrustTests {
  private func trust(_ html: String) -> TrustFacts { PageReader.facts(of: readPage(html)).trust }

  @Test func `terms of sale, mediator and withdrawal are found`() {
    let facts = trust(
      """
      <a href=/cgv>CGV</a> <p>Vous disposez d'un délai de rétractation de 14 jours.
      <p>Médiateur de la consommation : CM2C
      """)
    #expect(facts.termsLink?.value == "https://www.exemple.fr/cgv")
    #expect(facts.withdrawal?.value == "delai de retractation")
    #expect(facts.mediator?.evidence.first?.line == 2)
    #expect(trust("<p>Nos CGV sur demande").termsLink == nil)
  }

  @Test func `a link to the closed platform for disputes is found`() {
    #expect(trust("<a href='https://ec.europa.eu/consumers/odr/main'>litiges</a>").deadDisputeLink != nil)
  }

  @Test(arguments: [
    ("<script src='https://www.googletagmanager.com/gtag/js?id=G-1'></script>", ["Google Analytics"]),
    ("<script>s.src='//connect.facebook.net/en_US/fbevents.js'</script>", ["Meta Pixel"]),
    ("<script type='text/plain' src='https://www.google-analytics.com/a.js'></script>", []),
    ("<a href='https://www.google-analytics.com/'>statistiques</a>", []),
  ])
  func `trackers count when they load before anybody agreed`(html: String, names: [String]) {
    #expect(trust(html).trackers.map(\.value) == names)
  }

  @Test func `a consent tool is known by name, another by its box`() {
    #expect(trust("<script src='/tarteaucitron/tarteaucitron.js'></script>").consentBanner?.value == "tarteaucitron")
    #expect(trust("<div id=cookie-bar>Cookies <button>Refuser</button></div>").consentBanner?.value == "own")
    #expect(trust("<p>Recette de cookies").consentBanner == nil)
  }

  @Test func `means of payment are those that the page names`() {
    #expect(
      trust("<p>Paiement par carte bancaire, en espèces ou PayPal").payments.map(\.value) == [
        "cb", "especes", "paypal",
      ])
  }
}
