import Page
import Presence
import Testing

@Suite struct IdentityTests {
  @Test func `title, description and language are read as declared`() {
    let facts = PageReader.facts(
      of: readPage(
        """
        <html lang="fr_FR"><svg><title>icône</title></svg>
        <title>
          Chez  Léa </title><meta name="Description" content="Pains &amp; gâteaux">
        """))
    #expect(facts.title?.value == "Chez Léa")
    #expect(facts.title?.evidence.first?.line == 2)
    #expect(facts.description?.value == "Pains & gâteaux")
    #expect(facts.lang?.value == "fr-FR")
    #expect(PageReader.facts(of: readPage("<p>rien")).title == nil)
    #expect(PageReader.facts(of: readPage("<html lang='[LANG]'>")).lang == nil)
  }

  @Test(arguments: [
    ("<meta name=generator content='WordPress 6.4.2'>", "WordPress 6.4.2"),
    ("<meta name=generator content='Elementor 3.18'><meta name=generator content='WordPress 6.1'>", "WordPress 6.1"),
    ("<link href='/wp-includes/css/dist/block-library/style.min.css?ver=5.9.3'>", "WordPress 5.9.3"),
    ("<img src='https://static.wixstatic.com/media/a.jpg'>", "Wix"),
    ("<script src='/modules/ps_shoppingcart/a.js'></script>", "PrestaShop"),
    ("<html data-wf-site=1>", "Webflow"), ("<p>fait main", nil),
    ("<a href='https://www.wixstatic.com/'>un lien ne prouve rien</a>", nil),
  ])
  func `the builder is declared or given away by what it loads`(html: String, generator: String?) {
    #expect(PageReader.facts(of: readPage(html)).generator?.value == generator)
  }

  @Test(arguments: [
    ("<title>Accueil - Chez Léa</title><p>Bienvenue chez Léa. © 2024 Chez Léa", "Chez Léa"),
    ("<title>Boulangerie à Pessac</title><meta property=og:site_name content='Le Fournil'>", "Le Fournil"),
    (
      "<title>Contact</title><script type=application/ld+json>{\"@type\":\"Bakery\",\"name\":\"Le Fournil d&#039;Or\"}</script>",
      "Le Fournil d'Or"
    ),
    (
      "<title>Nous contacter | Menuiserie Durand</title><h1>Contact</h1><img src=/logo.png alt='Logo Menuiserie Durand'>",
      "Menuiserie Durand"
    ),
    ("<title>Accueil</title><h1>Contact</h1>", nil),
  ])
  func `the name of the business is what most places agree on`(html: String, name: String?) {
    #expect(PageReader.facts(of: readPage(html)).name?.value == name)
  }

  @Test(arguments: [
    ("<title>Boulangerie-pâtisserie artisanale à Pessac</title>", "Boulangerie-pâtisserie artisanale"),
    ("<title>Accueil</title><h1>Votre fleuriste à Talence</h1>", "fleuriste"),
    (
      "<title>Durand</title><meta name=description content='Plombier chauffagiste depuis 1980'>",
      "Plombier chauffagiste"
    ),
    ("<title>Durand</title><p>Fermé le lundi. Presse et sécurité.", nil),
    ("<title>Chez Kim</title><p>Coiffeur à Bègles.</p><p>Notre coiffeuse vous reçoit.", "Coiffeur"),
  ])
  func `the trade is said in the page's own words`(html: String, trade: String?) {
    #expect(PageReader.facts(of: readPage(html)).trade?.value == trade)
  }

  @Test func `offers stand under the words that announce them`() {
    let facts = PageReader.facts(
      of: readPage(
        """
        <ul><li><a href=/p>Nos prestations</a><ul><li><a href=/c>Coupe homme</a></ul></ul>
        <h2>Nos produits</h2><ul><li>Pain de seigle</li><li>Tarte aux fraises : 12 €</li></ul><h2>Horaires</h2><ul><li>Lundi</ul>
        """))
    #expect(facts.offers.map(\.value) == ["Pain de seigle", "Tarte aux fraises : 12 €", "Coupe homme"])
    #expect(facts.offers.first?.evidence.first?.line == 2)
  }
}
