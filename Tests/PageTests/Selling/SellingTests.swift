import Page
import Presence
import Testing

@Suite struct SellingTests {
  @Test(arguments: [
    ("<button>Ajouter au panier</button>", SellingMode.cart), ("<a href='/panier?x=1'><i></i></a>", .cart),
    ("<a href='/carte-cadeau'>Carte cadeau</a>", nil), ("<a href='/la-carte'>La carte</a>", nil),
    ("<a href='https://www.planity.com/salon-33600-pessac'>Rendez-vous</a>", .booking),
    ("<a href='/reservation'>Réserver</a>", .booking), ("<a href='tel:0556000000'>Réserver</a>", nil),
    ("<a href='#'>Réserver</a>", nil), ("<p>Ouvert midi et soir, sur réservation", nil),
    ("<h1>Prendre rendez-vous</h1><form><input type=date name=jour><textarea></textarea></form>", .booking),
    ("<form><input name=arrivee><input name=depart></form>", .booking),
    ("<p>Click & Collect : commandez avant 11 h", .clickAndCollect),
    ("<iframe src='https://www.thefork.fr/widget/1'></iframe>", .booking),
    ("<p>Un panier de légumes chaque semaine", nil),
  ])
  func `how a page sells is told by what it does, not by its prose`(html: String, mode: SellingMode?) {
    #expect(PageReader.facts(of: readPage(html)).sells?.value == mode)
  }

  @Test(arguments: [
    ("<form action=/envoi><input type=email><textarea></textarea></form>", "https://www.exemple.fr/envoi"),
    (
      "<form><input name=votre_nom><input name=telephone><select></select><input name=mail></form>",
      "https://www.exemple.fr/"
    ),
    ("<form action='mailto:a@exemple.fr'><input name=x></form>", "mailto:a@exemple.fr"),
    (
      "<iframe src='https://docs.google.com/forms/d/e/1/viewform'></iframe>",
      "https://docs.google.com/forms/d/e/1/viewform"
    ),
    ("<form role=search><input name=s><textarea></textarea></form>", nil),
    ("<form class=newsletter><input type=email><input name=prenom></form>", nil),
    ("<form><input type=email><input type=password></form>", nil),
    ("<form id=commentform action=/wp-comments-post.php><textarea></textarea><input name=email></form>", nil),
    ("<form><input type=email placeholder='Votre e-mail'><button>Je m'abonne</button></form>", nil),
    ("<div><textarea></textarea><input type=email></div>", "https://www.exemple.fr/"),
  ])
  func `a contact form is neither a search nor a newsletter`(html: String, target: String?) {
    #expect(PageReader.facts(of: readPage(html)).contactForm?.value == target)
  }

  @Test func `a map is embedded, a link to one is another fact`() {
    let embedded = PageReader.facts(of: readPage("<iframe src='https://www.google.com/maps/embed?pb=1'></iframe>"))
    #expect(embedded.map?.value == "https://www.google.com/maps/embed?pb=1")
    let linked = PageReader.facts(of: readPage("<a href='https://goo.gl/maps/abc'>Plan</a>"))
    #expect(linked.map == nil)
    #expect(linked.mapLink?.value == "https://goo.gl/maps/abc")
    let script = "<script src='https://maps.googleapis.com/maps/api/js'></script>"
    #expect(PageReader.facts(of: readPage(script)).map == nil)
    #expect(PageReader.facts(of: readPage(script + "<div id=map></div>")).map != nil)
  }

  @Test(arguments: [
    ("<a href=/mentions-legales>Mentions légales</a>", LegalMentions.link),
    ("<a href='#'>Mentions légales</a>", nil), ("<a href=''>Mentions légales</a>", nil),
    ("<p>Mentions légales</p>", nil), ("<footer>SIRET 732 829 320 00074", .inline),
    ("<footer>Entreprise n°BE 0403.170.701", .inline), ("<p>Agréé par le RCS, appelez le 12", nil),
    ("<title>Mentions légales</title><p>Directeur de la publication : Léa", .inline),
  ])
  func `a legal notice is a link that leads somewhere, or stands there`(html: String, mentions: LegalMentions?) {
    #expect(PageReader.facts(of: readPage(html)).legalMentions?.value == mentions)
  }

  @Test(arguments: [
    ("<a href=/vie-privee>Politique de confidentialité</a>", "https://www.exemple.fr/vie-privee"),
    ("<a href=/rgpd>RGPD</a>", "https://www.exemple.fr/rgpd"), ("<a href='#'>Confidentialité</a>", nil),
    ("<a href=/cookies>Gestion des cookies</a>", nil),
  ])
  func `a privacy link leads to a page`(html: String, address: String?) {
    #expect(PageReader.facts(of: readPage(html)).privacyLink?.value == address)
  }

  @Test(arguments: [
    ("<p>Lorem ipsum dolor sit amet", ["loremIpsum"]), ("<p>Horaires À compléter", ["toComplete"]),
    ("<p>Un formulaire à compléter avant votre visite au salon.", []), ("<p>Dossier à remplir", []),
    ("<h2>Bonjour tout le monde !</h2>", ["defaultPost"]), ("<p>Bienvenue chez [nom de l'agence]", ["templateMark"]),
    ("<p>Photo [1] du salon", []), ("<a href='https://www.facebook.com/'>f</a>", ["networkHome"]),
    ("<a href='https://www.facebook.com/chezlea'>f</a>", []),
  ])
  func `what nobody filled in is seen`(html: String, kinds: [String]) {
    #expect(PageReader.facts(of: readPage(html)).placeholders.map(\.value) == kinds)
  }

  @Test func `a page under construction says so in few words`() {
    #expect(PageReader.facts(of: readPage("<h1>Site en construction</h1>")).underConstruction?.value == true)
    let builder = "<h1>Maçonnerie</h1><p>" + String(repeating: "La construction de votre maison. ", count: 90)
    #expect(PageReader.facts(of: readPage(builder + "Rubrique : coming soon")).underConstruction == nil)
  }
}
