import Presence
import Testing

@testable import Page

@Suite struct FreshnessTests {
  private func signals(_ html: String, role: PageRole = .home) -> [String] {
    Freshness.find(in: readPage(html, role: role)).map(\.value)
  }

  @Test(arguments: [
    ("<p>Charte sanitaire : gestes barrières.</p>", "covidNotice"),
    ("<p>Suite au confinement, la boutique est fermée.</p>", "covidNotice"),
    ("<p>Journée portes ouvertes le dimanche 7 septembre 2025</p>", "pastEvent"),
    ("<p>Stage du 21 au 26 avril 2014</p>", "pastEvent"), ("<p>Fermé du 3 au 15 août 2023</p>", "pastEvent"),
    ("<p>Promotion jusqu’au 24 février 2024</p>", "expiredOffer"),
    ("<p>Toute l’équipe vous souhaite une bonne année 2019</p>", "oldWishes"),
    ("<p>Tarifs 2022</p>", "oldPrices"), ("<p>Collection Été 2021</p>", "oldSeason"),
    ("<p>Saison 2023-2024</p>", "oldSeason"), ("<p>© 2012 Jade</p>", "oldCopyright"),
    ("<p>Dernière mise à jour : mars 2019</p>", "oldUpdate"), ("<p>Plus d’informations à venir !</p>", "emptyPromise"),
    ("<script src='/js/jquery-1.4.3.min.js'></script>", "oldLibrary"),
    ("<script src='https://x.fr/jquery.min.js?ver=1.12.4'></script>", "oldLibrary"),
    ("<meta name=generator content='WordPress 5.3'>", "oldSystem"),
    ("<meta name=generator content='Microsoft FrontPage 6.0'>", "oldSystem"),
    ("<script>ga('create','UA-1234567-1')</script>", "deadAnalytics"),
    ("<a href='https://plus.google.com/123'>G+</a>", "deadNetwork"),
    ("<object data='intro.swf'></object>", "deadTechnology"),
    ("<!--[if lt IE 9]><p>Vieux</p><![endif]-->", "oldBrowserCode"),
    ("<a href='http://localhost:8888/panier'>Panier</a>", "localLink"),
    ("<p>&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD</p>", "brokenPage"),
    ("<!-- Mirrored from exemple.fr by HTTrack Website Copier/3.x -->", "mirrorCopy"),
  ])
  func `what stands still is said`(html: String, signal: String) {
    #expect(signals(html).contains(signal), "\(html)")
  }

  @Test(arguments: [
    "<p>Saison 2026 ouverte !</p>", "<p>Noël 2026</p>", "<p>Tarifs 2026</p>", "<p>Tarifs 2024 et tarifs 2026</p>",
    "<p>Que ce soit en confinement, en voyage</p>", "<p>Installés durant l’été de 2011, nous cuisons.</p>",
    "<p>Loi du 30 octobre 2015</p>", "<p>Salon le 5 décembre 2026</p>", "<p>Jusqu’au 31 décembre 2026</p>",
    "<p>Concert le 3 mars 2024</p><p>Concert le 3 mars 2027</p>", "<p>© 2026 Jade</p>", "<p>© 2025 Jade</p>",
    "<p>Tarifs</p><p>© 2015 – 2026 Jade</p>", "<script src='/jquery-3.7.1.min.js'></script>",
    "<script src='/jquery.fancybox-1.3.4.js'></script>", "<meta name=generator content='WordPress 6.8.1'>",
    "<script>gtag('config','G-ABC'); // UA-123456-1</script>", "<p>La réparation et la maintenance de machines</p>",
    "<p>Offrez un masque de beauté et du gel hydroalcoolique.</p>", "<p>Prix : 2000 €</p>",
  ])
  func `what is alive is not accused`(html: String) {
    #expect(signals(html) == [], "\(html)")
  }

  @Test func `an undated offer is not accused when it may be the coming one`() {
    #expect(signals("<p>-10 € jusqu’au 30 avril !</p>") == [])
    #expect(signals("<p>-10 € jusqu’au 30 septembre !</p>") == ["expiredOffer"])
  }

  @Test func `a legal page may rest`() {
    #expect(signals("<p>Mis à jour le 20/12/2019. En raison de la crise sanitaire.</p>", role: .legal) == [])
  }

  @Test func `signals come in one order with their evidence`() {
    let found = Freshness.find(in: readPage("<p>© 2012 Jade</p><p>Tarifs 2020</p>\n<p>Port du masque obligatoire</p>"))
    #expect(found.map(\.value) == ["covidNotice", "oldPrices", "oldCopyright"])
    #expect(found.first?.evidence.first?.line == 2)
    #expect(found.allSatisfy { !$0.evidence.isEmpty && $0.confidence > 0 && $0.confidence <= 1 })
  }

  @Test func `every signal is explained in both languages`() {
    for signal in StaleSignal.allCases {
      #expect(!signal.explanation.fr.isEmpty && !signal.explanation.en.isEmpty)
    }
  }
}
