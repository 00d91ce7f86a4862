import Presence

/// How a page sells.
enum SellingReader {
  /// A cart first, then ordering for collection, then booking; nil when it does neither. Evidence names what shows it.
  static func find(in page: Page, links: [ReadLink], phrases: PagePhrases) -> Fact<SellingMode>? {
    if let evidence = cart(page, links, phrases) { return Fact(.cart, evidence: [evidence]) }
    if let evidence = clickAndCollect(page, links, phrases) { return Fact(.clickAndCollect, evidence: [evidence]) }
    if let evidence = booking(page, links, phrases) { return Fact(.booking, evidence: [evidence]) }
    return nil
  }

  private static func cart(_ page: Page, _ links: [ReadLink], _ phrases: PagePhrases) -> Evidence? {
    // « Le Panier de Cestas » is a shop's name, not its cart.
    let ownName = page.context.merchantName.map { Page.foldedLine($0.utf8) } ?? []
    for link in links where link.isReal {
      let isNamed = cartWords.first(in: link.list) != nil && link.words != ownName
      if isNamed, link.isPage || link.words.count < 30 { return evidence(link, page) }
      if link.isPage, link.leads(to: .shop) || endsInCart(link) {
        return evidence(link, page)
      }
    }
    if let phrase = phrases.all(.cart).first(where: { !isByTelephone($0.range, page.foldedText) }) {
      return page.evidence(atFolded: phrase.range.lowerBound)
    }
    let document = page.document
    for node in 0..<document.count {
      switch document.name(node) {
      case .button, .form, .input, .div, .a, .span:
        for name in [AttributeName.class, .name, .action, .value] {
          guard let value = document.attributeUTF8(name, of: node), value.count < 400 else { continue }
          if cartMarks.isAny(inFolded: value) {
            return page.evidence(node, excerpt: String(decoding: value, as: UTF8.self), method: .markup)
          }
        }
      case .script:
        guard let source = document.attributeUTF8(.src, of: node) else { continue }
        if shopScripts.isAny(in: source) {
          return page.evidence(node, excerpt: String(decoding: source, as: UTF8.self), method: .script)
        }
      default: break
      }
    }
    return nil
  }

  private static func clickAndCollect(_ page: Page, _ links: [ReadLink], _ phrases: PagePhrases) -> Evidence? {
    if let phrase = phrases.first(.clickAndCollect) { return page.evidence(atFolded: phrase.range.lowerBound) }
    let ordering = links.first { link in
      link.isPage && (link.leads(to: .ordering) || orderWords.first(in: link.list) != nil)
    }
    return ordering.map { evidence($0, page) }
  }

  private static func booking(_ page: Page, _ links: [ReadLink], _ phrases: PagePhrases) -> Evidence? {
    if let link = links.first(where: { $0.isPage && $0.leads(to: .booking) }) { return evidence(link, page) }
    let document = page.document
    for node in 0..<document.count {
      guard [.iframe, .script, .form, .embed].contains(document.name(node)) else { continue }
      for name in [AttributeName.src, .dataSrc, .action] {
        guard let source = document.attributeUTF8(name, of: node) else { continue }
        if anyBooking.isAny(inFolded: source) {
          return page.evidence(node, excerpt: String(decoding: source, as: UTF8.self), method: .markup)
        }
      }
    }
    if let link = links.first(where: {
      $0.isReal && $0.words.count < 60 && bookingWords.first(in: $0.list) != nil && isOwnBooking($0)
    }) {
      return evidence(link, page)
    }
    if let form = dateForm(page) { return form }
    let phrase = phrases.all(.booking).first { !isByTelephone($0.range, page.foldedText) }
    return phrase.map { page.evidence(atFolded: $0.range.lowerBound) }
  }

  /// "Réserver une table au 05…", "passer commande par téléphone": what is asked for is a call. What speaks of doing it
  /// on line is not.
  private static func isByTelephone(_ phrase: Range<Int>, _ text: [UInt8]) -> Bool {
    if ["ligne", "online"].contains(where: { ByteSearch.find(Array($0.utf8), in: text[phrase]) != nil }) {
      return false
    }
    let start =
      text[..<phrase.lowerBound].suffix(60).lastIndex(of: 0x0A).map { $0 + 1 } ?? max(0, phrase.lowerBound - 60)
    let rest = text[phrase.upperBound...].prefix(120)
    var end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    // A heading of its own: the line under it says how.
    if end - start < phrase.count + 6, end < rest.endIndex {
      end = rest[(end + 1)...].firstIndex(of: 0x0A) ?? rest.endIndex
    }
    let line = text[start..<end]
    if ByteSearch.contains("en ligne", in: line) || ByteSearch.contains("formulaire", in: line) { return false }
    if ["telephon", " tel", "appel"].contains(where: { ByteSearch.find(Array($0.utf8), in: line) != nil }) {
      return true
    }
    var digits = 0
    for byte in line {
      if (0x30...0x39).contains(byte) { digits += 1 } else if byte >= 0x61 { digits = 0 }
      if digits >= 10 { return true }
    }
    return false
  }

  /// Whether a part of an address is a cart's.
  private static func endsInCart(_ link: ReadLink) -> Bool {
    link.leads(to: .cartPath) && cartPaths.contains { endsPart($0, of: link.href) }
  }

  /// Whether a part of an address ends with this: `/cart/`, `/cart?x`, but not `/carte`.
  private static func endsPart(_ part: [UInt8], of address: [UInt8]) -> Bool {
    guard let start = ByteSearch.find(part, in: address[...]) else { return false }
    let end = start + part.count
    return end >= address.count || !((0x61...0x7A).contains(address[end]) || address[end] == UInt8(ascii: "-"))
  }

  /// A link that says "réserver" books when it leads to a page or a part of this one, not to a telephone or mailbox.
  private static func isOwnBooking(_ link: ReadLink) -> Bool {
    link.isPage
      || link.href.starts(with: "#".utf8) && link.href.count > 1 && ByteSearch.contains("reserv", in: link.href[...])
  }

  /// A form that asks for days of arrival and departure, or for a day and an hour.
  private static func dateForm(_ page: Page) -> Evidence? {
    let document = page.document
    for form in document.elements(.form) {
      var days = 0
      for input in document.elements(.input, in: document.descendants(of: form)) {
        let type = document.attributeUTF8(.type, of: input).map { ByteSearch.folded($0) } ?? []
        let name = ByteSearch.folded(
          (document.attributeUTF8(.name, of: input) ?? []) + (document.attributeUTF8(.id, of: input) ?? []))
        let isDay = type == Array("date".utf8) || type == Array("datetime-local".utf8) || type == Array("time".utf8)
        let isNamed = ["arrivee", "arrival", "checkin", "check_in", "depart", "checkout", "nuitees", "couverts"]
          .contains { ByteSearch.find(Array($0.utf8), in: name[...]) != nil }
        if isDay || isNamed { days += 1 }
      }
      guard days > 0 else { continue }
      if days >= 2 || bookingStems.first(in: page.foldedWords(of: form)) != nil || isUnderBookingHeading(form, page) {
        return page.evidence(form, excerpt: page.text(of: form), method: .markup)
      }
    }
    return nil
  }

  /// Whether the last heading before a node, or the first of the page, speaks of booking.
  private static func isUnderBookingHeading(_ node: HTMLDocument.Node, _ page: Page) -> Bool {
    let document = page.document
    let before = (0..<node).last { document.name($0).isHeading && document.kind($0) == .element }
    return [before, document.first(.h1)].contains { heading in
      heading.map { bookingStems.first(in: page.foldedWords(of: $0)) != nil } ?? false
    }
  }

  private static let bookingStems = phrases(
    "reserv*, rendez-vous, rdv, booking, appointment, afspraak, termin, prenota*")

  private static func evidence(_ link: ReadLink, _ page: Page) -> Evidence {
    let words = page.words(of: link.link.node)
    return page.evidence(link.link.node, excerpt: words.isEmpty ? link.link.href : words, method: .link)
  }

  private static func needles(_ list: String) -> [[UInt8]] {
    PhraseList.words(list)
  }

  private static func phrases(_ list: String) -> PhraseIndex<Bool> {
    PhraseIndex(bytes: PhraseList.phrases(list).map { ($0, true) })
  }

  private static let cartWords = phrases(
    """
    panier, mon panier, votre panier, voir le panier, ajouter au panier, shopping cart, view cart, add to cart, your cart
    winkelwagen, winkelmandje, warenkorb, carrello, carrito, mon caddie, checkout, passer commande
    """)

  static let cartPaths = needles(
    """
    /panier /cart /basket /checkout /commande /winkelwagen /warenkorb /carrello /carrito /j/shop /mon-panier /le-panier
    /votre-panier /shopping-cart
    """)

  static let shopAddresses = needles(
    """
    add-to-cart= controller=cart etsy.com/shop etsy.com/fr/shop .etsy.com mavillemonshopping.fr/fr/ .myshopify.com bigcartel.com
    .sumupstore.com shop.app/ .sumup.link ebay.fr/str ebay.fr/usr vinted.fr/member amazon.fr/stores interflora.fr
    florajet.com fairmo.fr epicery.com laruchequiditoui.fr cagette.net .mymonshop .wizishop.com .oxatis.com
    """)

  private static let cartMarks = NeedleSet(
    words:
      """
      add-to-cart add_to_cart ajax_add_to_cart cart-contents wc-block-mini-cart shopping-cart minicart mini-cart blockcart
      snipcart-add-item ec-cart-widget addtocart btn-cart ajout_panier ajoutpanier
      """)

  private static let shopScripts = NeedleSet(
    words: "app.ecwid.com cdn.snipcart.com /cdn/shop/ cdn.shopify.com/shopifycloud ecommerce-platform.wix")

  private static let orderWords = phrases(
    """
    commander en ligne, commandez en ligne, commande en ligne, commander maintenant, order online, order now
    bestel online, online bestellen, ordina online, pedir online, pide online
    """)

  static let orderingAddresses = needles(
    """
    ubereats.com/ deliveroo.fr/ deliveroo.be/ just-eat. takeaway.com foodbooking.com livepepper obypay.com
    tastycloud.fr zelty.fr sunday.app foxorders flipdish. ritmo. commande-en-ligne rapidle. eatic clickeat
    clickandcollect click-and-collect click-collect
    """)

  private static let bookingWords = phrases(
    """
    reserver, reservation, reservations, reservez, prendre rendez-vous, prendre rdv, prenez rendez-vous, prise rdv
    prise de rendez-vous, prise de rdv, rendez-vous en ligne, je reserve, prendre un rendez-vous, rdv en ligne
    book now, book a table, book online, online booking, reservieren, reserveren, boeken, prenota, prenotazioni, reservar
    maak een afspraak, termin buchen
    """)

  private static let anyBooking = NeedleSet(bookingAddresses)

  static let bookingAddresses = needles(
    """
    doctolib. planity.com treatwell. fresha.com kiute. thefork. lafourchette.com zenchef. guestonline. sevenrooms.com
    resy.com opentable. calendly.com reservio.com simplybook. setmore.com acuityscheduling.com squareup.com/appointments
    book.squareup.com sumupbookings. booking.com/ airbnb. abritel. gites-de-france. homeaway. clicrdv. rdv360.com
    keldoc.com maiia.com mondocteur. vetolib captainvet. salonkee. flexybeauty. wavy.co balinea.com bsport.io deciplus.
    agendize. rdvmedicaux. amenitiz. reservit.com secureholiday. elloha.com d-edge.com availpro. mews. tablebooker.
    resengo.com formitable.com covermanager.com bookatable. hotels.com expedia. lodgify. smoobu. beds24. cloudbeds.
    clevacances. chronovet chronogolf timify. cal.com/ bookingsync. itea.fr ctoutvert.com inaxel. camping-booking
    agenda.ch onedoc.ch rosa.be progenda. mobminder. doctoranytime. salonized. treatwell.be quandoo. bookersoft.
    trainin. mindbodyonline. eversports. yieldplanet. medoucine. crenolib. resalib. perfactive. therapeutes.com/rdv
    libheros. alaxione. ubiclic. lemedecin.fr vosrdv helloasso.com/associations vroomly.com idgarages.com
    """)
}
