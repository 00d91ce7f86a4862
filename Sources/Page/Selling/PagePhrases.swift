/// Phrases of a page's visible text that say how it sells, what is unfinished and what the law asks for, found in one
/// pass.
struct PagePhrases {
  enum Mark: Sendable, Equatable {
    case cart, booking, clickAndCollect, construction
    /// A word that stands before a company's number; `legal` words stand only in legal notices.
    case companyNumber, legal
    case placeholder(String)
  }

  let matches: [PhraseIndex<Mark>.Match]

  init(_ page: Page) { matches = PagePhrases.index.matches(in: page.wordList) }

  func first(_ mark: Mark) -> PhraseIndex<Mark>.Match? { matches.first { $0.value == mark } }

  func all(_ mark: Mark) -> [PhraseIndex<Mark>.Match] { matches.filter { $0.value == mark } }

  private static let index = PhraseIndex<Mark>(
    bytes: list(.cart, cart) + list(.booking, booking) + list(.clickAndCollect, clickAndCollect)
      + list(.construction, construction) + list(.companyNumber, companyNumber) + list(.legal, legal)
      + placeholders.flatMap { list(.placeholder($0.0), $0.1) })

  private static func list(_ mark: Mark, _ phrases: String) -> [([UInt8], Mark)] {
    PhraseList.phrases(phrases).map { ($0, mark) }
  }

  private static let cart = """
    ajouter au panier, ajouter a mon panier, ajouter a votre panier, mettre au panier, mettre dans le panier
    add to cart, add to basket, add to bag, in winkelwagen, in winkelmandje, toevoegen aan winkelwagen
    in den warenkorb, aggiungi al carrello, anadir al carrito, voir le panier, valider mon panier, votre panier est vide
    validation de la commande, passer commande
    """
  private static let booking = """
    reserver en ligne, reservation en ligne, reservez en ligne, reserver une table, reserver votre table, reservez votre table
    reserver ma table, reserver maintenant, reservez maintenant, je reserve, disponibilites et reservation
    prendre rendez-vous en ligne, prendre rdv en ligne, prise de rendez-vous en ligne, prise de rdv en ligne
    rendez-vous en ligne, rdv en ligne, prenez rendez-vous en ligne, agenda en ligne, verifier les disponibilites
    voir les disponibilites, reserver votre sejour, reserver mon creneau, reserver un creneau, reserver une seance
    book online, book a table, book now, book an appointment, book your stay, online booking, reserveer online
    online reserveren, online afspraak, maak een afspraak online, online buchen, jetzt buchen, termin online
    prenota online, prenota ora, prenota un tavolo, reserva online, reservar ahora, reserva tu mesa
    """
  private static let clickAndCollect = """
    click and collect, click & collect, clic and collect, clic & collect, click&collect, click n collect, clique et retire
    cliquez et retirez, clickandcollect, cliquer-retirer, commandez en ligne et retirez, retrait en magasin
    retrait en boutique, commander a emporter, commande en ligne a emporter, order for pickup, afhalen bestellen
    """
  private static let construction = """
    site en construction, page en construction, site en cours de construction, site en cours de creation
    page en cours de construction, en cours de realisation, site en maintenance, bientot en ligne, ouverture prochaine du site
    notre site arrive bientot, site bientot disponible, prochainement en ligne, nouveau site en preparation
    page en cours de redaction, under construction, coming soon, website is coming, site under maintenance
    in aanbouw, im aufbau, baustelle, in costruzione, en construccion, cette maquette ne, site de demonstration
    notre nouveau site, site est en construction, site est en cours de construction, site est en travaux
    site est en maintenance, page est en construction, site internet en construction, site web en construction
    site en refonte, site en travaux
    """
  private static let companyNumber = """
    siret, siren, rcs, r.c.s, r.c.s., tva intracommunautaire, tva, numero de tva, rm, rne, n° d'entreprise, bce, entreprise n°*, n° entreprise
    entreprise numero, n° tva*, tva n°*, r.m., kbo, numero siret, n° siret, n° siren
    numero d'entreprise, btw, kvk, ust-idnr, ust-id, p.iva, p. iva, partita iva, cif, nif, hrb, uid, ondernemingsnummer
    """
  private static let legal = """
    directeur de la publication, directrice de la publication, responsable de la publication, editeur du site
    hebergeur du site, hebergeur, hebergement du site, hebergement, site heberge par, propriete intellectuelle, lcen
    responsable de publication, loi pour la confiance dans l'economie numerique
    """

  private static let placeholders: [(String, String)] = [
    ("loremIpsum", "lorem ipsum, dolor sit amet, consectetur adipis*, sed do eiusmod, ut enim ad minim veniam"),
    (
      "toComplete",
      """
      a completer, a remplir, a definir, texte a venir, contenu a venir, texte a inserer, inserer votre texte
      inserez votre texte, votre texte ici, texte de demonstration, texte d'exemple, texte de remplissage, a adapter selon
      a remplacer, photo a venir, description a venir, to be completed, formulaire de demonstration, xx xx xx xx xx
      nom de l'entreprise, nom de votre entreprise, votre entreprise, nom de la societe, votre adresse ici, votre slogan
      votre nom ici, votre logo, adresse a completer, telephone a completer
      """
    ),
    (
      "themeDemo",
      """
      add your text here, your text here, your content goes here, this is a sample, click here to edit, enter your text
      add your heading text here, click edit button to change this text, type your paragraph, insert your text
      je suis un paragraphe, cliquez ici pour ajouter votre texte, double-cliquez ici pour*, i'm a paragraph
      this is your home page, powered by a demo, add a subheading, your company name, company name here, my site, mysite
      write something about yourself, saisissez votre texte, cliquez sur le bouton modifier, modifiez ce texte
      ceci est un texte d'exemple, c'est un paragraphe, ajoutez ici votre propre texte, a new flutter project
      cliquez sur le bouton de modification pour changer ce texte, ajoutez votre titre ici, ajoutez votre texte ici
      votre titre va ici, votre titre ici, votre contenu va ici, votre contenu ici, saisissez votre contenu
      your title goes here, edit or remove this text inline, it all begins with an idea, make it stand out
      use this text to share information about your brand, talk about your brand, example product title
      exemple de titre de produit, nom du produit ici, un bloc de texte personnalise, custom text block
      a modifier dans le module*, product title, edit with the customer reassurance module, titre de la diapositive
      en-tete de la diapositive, slide heading, this is the heading, insert heading, insert title here
      double cliquez pour*, cliquez pour modifier*, cliquez ici pour modifier*, entrez votre texte, titre de votre page
      votre texte peut etre insere ici, ajoutez du contenu ici, placez votre texte ici, texte par defaut
      edit this text, describe your item, describe one of your services, product name here, just another wordpress site
      un site utilisant wordpress, un autre site utilisant wordpress, un nouveau site utilisant wordpress
      """
    ),
    (
      "defaultPost",
      """
      bonjour tout le monde, hello world, bienvenue dans wordpress. ceci est votre premier article
      bienvenue sur wordpress. ceci est votre premier article, welcome to wordpress. this is your first post
      ceci est un exemple de page, this is an example page, page d'exemple, sample page, m. wordpress, a wordpress commenter
      un commentateur wordpress, hello wereld, hallo welt
      """
    ),
    (
      "sampleContact",
      """
      123 main street, 123 anywhere street, 123 street, 123 rue de la*, rue de l'exemple, 123 rue exemple
      john doe, jane doe, jean dupont exemple, 500 terry francois street, 500 terry francine street, mycompany
      1 rue de l'exemple, 12 rue exemple, 1234 rue exemple, rue de la demo, 16 boulevard saint germain 75001
      votre code postal, votre ville ici, 0000 xx
      """
    ),
  ]
}
