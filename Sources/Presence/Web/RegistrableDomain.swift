extension WebURL {
  /// The part of the host that somebody registered: `exemple.fr` for `www.boutique.exemple.fr`, `paul.wixsite.com` for
  /// a site lent by Wix. The host itself when it is an IP address or nothing but a suffix.
  ///
  /// The public suffix list (https://publicsuffix.org) in the small: the suffixes of two labels and the hosts of lent
  /// sites that French shops are seen on. A suffix that is missing here makes two sites look like one owner's.
  public var registrableDomain: String {
    guard !hasAddressAsHost else { return host }
    let labels = host.split(separator: ".")
    guard labels.count > 2 else { return host }
    for taken in stride(from: min(4, labels.count - 1), through: 2, by: -1) {
      let suffix = labels.suffix(taken).joined(separator: ".")
      guard WebURL.sharedSuffixes.contains(suffix) else { continue }
      return labels.suffix(taken + 1).joined(separator: ".")
    }
    return labels.suffix(2).joined(separator: ".")
  }

  /// True when the host is a site lent under a builder's or a platform's own domain (`paul.wixsite.com`).
  public var isHostedUnderSharedDomain: Bool {
    let domain = registrableDomain
    guard let dot = domain.firstIndex(of: "."), domain.contains(".") else { return false }
    return WebURL.lentSuffixes.contains(String(domain[domain.index(after: dot)...]))
  }

  private static let sharedSuffixes = lentSuffixes.union(registrySuffixes)

  /// Suffixes under which registries sell names.
  private static let registrySuffixes: Set<String> = Set(
    """
    asso.fr com.fr gouv.fr nom.fr prd.fr tm.fr aeroport.fr avocat.fr avoues.fr cci.fr chambagri.fr \
    chirurgiens-dentistes.fr experts-comptables.fr geometre-expert.fr greta.fr huissier-justice.fr medecin.fr \
    notaires.fr pharmacien.fr port.fr veterinaire.fr com.re asso.re nom.re com.gp asso.gp com.mq net.gp org.gp \
    co.uk org.uk me.uk ltd.uk plc.uk ac.uk gov.uk net.uk com.es org.es nom.es gob.es co.it edu.it gov.it com.de \
    co.at or.at ac.at com.pt org.pt com.pl net.pl com.br com.au net.au org.au co.nz co.za com.tr com.mx com.ar \
    co.jp or.jp ne.jp co.kr com.cn com.tw com.hk co.in com.sg com.my co.th com.ua com.ru com.gr com.cy com.mt com.ro \
    com.lu com.mc asso.mc tm.mc eu.com fr.eu.org uk.com de.com us.com co.com za.com eu.org com.ma co.ma net.ma \
    com.tn com.dz com.sn com.ci com.pf com.nc asso.nc nom.nc com.mu
    """.split(separator: " ").map(String.init))

  /// Hosts under which builders and platforms lend sites.
  private static let lentSuffixes: Set<String> = Set(
    """
    wixsite.com wixstudio.com editorx.io jimdo.com jimdofree.com jimdosite.com e-monsite.com webnode.fr webnode.com \
    webnode.page weebly.com wordpress.com blogspot.com blogspot.fr over-blog.com over-blog.fr canalblog.com \
    eklablog.com eklablog.fr free.fr pagesperso-orange.fr perso.sfr.fr monsite-orange.fr wanadoo.fr \
    github.io gitlab.io netlify.app vercel.app pages.dev web.app firebaseapp.com herokuapp.com myshopify.com \
    business.site square.site squarespace.com strikingly.com mystrikingly.com site123.me ucoz.com yolasite.com \
    wifeo.com fr.gd fr.ht lautre.net ovh.net cluster.ovh.net sitew.com sitew.fr simdif.com webself.net \
    godaddysites.com carrd.co webflow.io framer.website framer.app tilda.ws mozello.fr mozello.com emyspot.com \
    skyrock.com unblog.fr lws-hosting.com 000webhostapp.com atspace.com byethost.com planethoster.world pagexl.com \
    zyrosite.com hostingersite.com durable.co solocal.site site-solocal.com eatbu.com restaurantguru.website \
    gandi.ws shop.app sumupstore.com sumup.link bigcartel.com kingeshop.com
    """.split(separator: " ").map(String.init))
}
