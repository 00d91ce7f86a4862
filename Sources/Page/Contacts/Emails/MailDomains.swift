import Presence

/// What the part after the `@` says.
enum MailDomains {
  /// The site's own domain, a free provider, or another; `site` is the page's host.
  static func kind(of domain: String, site: String) -> EmailAddress.Domain {
    if site == domain || site.hasSuffix("." + domain) || domain.hasSuffix("." + withoutWWW(site)) { return .own }
    return isFree(domain) ? .freeProvider : .other
  }

  private static func withoutWWW(_ host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  private static func isFree(_ domain: String) -> Bool {
    if free.contains(domain) { return true }
    let first = domain.prefix { $0 != "." }
    return ["hotmail", "outlook", "live", "yahoo", "gmx", "gmail", "tiscali", "aol"].contains(String(first))
  }

  private static let free: Set<String> = [
    "googlemail.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "neuf.fr", "bbox.fr", "icloud.com",
    "numericable.fr", "numericable.com", "club-internet.fr", "cegetel.net", "9online.fr", "9business.fr",
    "aliceadsl.fr",
    "dbmail.com", "protonmail.com", "proton.me", "pm.me", "mail.com", "ymail.com", "rocketmail.com", "me.com",
    "mac.com",
    "msn.com", "voila.fr", "noos.fr", "mailo.com", "netcourrier.com", "caramail.com", "hotmail.fr", "orange.com",
    "skynet.be", "telenet.be", "proximus.be", "scarlet.be", "voo.be", "belgacom.net", "base.be", "bluewin.ch",
    "sunrise.ch",
    "pt.lu", "videotron.ca", "sympatico.ca", "bell.net", "rogers.com", "ziggo.nl", "kpnmail.nl", "planet.nl",
    "xs4all.nl",
    "home.nl", "hetnet.nl", "chello.nl", "zeelandnet.nl", "web.de", "t-online.de", "freenet.de", "libero.it",
    "alice.it",
    "virgilio.it", "telefonica.net", "comcast.net", "verizon.net", "att.net", "btinternet.com", "btconnect.com",
    "sky.com",
    "ntlworld.com", "only.fr", "mediaserv.net", "canl.nc", "lagoon.nc", "mail.pf", "izi.re", "yandex.com", "zoho.com",
    "tutanota.com", "fastmail.com", "gmail.fr", "hey.com", "nordnet.fr", "evc.net", "infonie.fr", "worldonline.fr",
  ]

  /// Whether an address stands in a template and reaches nobody.
  static func isPlaceholder(_ address: String) -> Bool {
    let domain = EmailGrammar.domain(of: address)
    let local = address.prefix { $0 != "@" }
    if sampleDomains.contains(domain) || sampleLocals.contains(String(local)) { return true }
    let name = domain.prefix { $0 != "." }
    return sampleNames.contains(String(name))
  }

  private static let sampleDomains: Set<String> = [
    "example.com", "example.org", "example.net", "example.fr", "company.com", "website.com", "site.com", "email.com",
    "test.com", "test.fr", "domain.com", "email.fr", "mail.fr", "adresse.com", "xyz.com", "abc.com", "demo.com",
    "mysite.com", "site.fr", "2x.com", "mail.example.com",
  ]

  private static let sampleNames: Set<String> = [
    "example", "exemple", "domaine", "yourdomain", "votredomaine", "votre-domaine", "nomdedomaine", "votresite",
    "votre-site", "monsite", "mon-site", "yoursite", "mywebsite", "yourwebsite", "yourcompany", "votreentreprise",
    "votre-entreprise", "monentreprise", "mon-entreprise", "mondomaine", "domainname", "yourbusiness", "mysite",
    "companyname", "ejemplo", "beispiel", "voorbeeld", "muster", "mustermann", "esempio", "loremipsum",
  ]

  private static let sampleLocals: Set<String> = [
    "exemple", "exmple", "votre", "votremail", "votre.email", "votre-email", "votreemail", "votre.mail", "your",
    "yourname", "youremail", "your.email", "your-email", "nom.prenom", "prenom.nom", "john.doe", "jane.doe", "johndoe",
    "monemail", "mon-email", "adresse", "xxx", "name", "nom", "user", "username", "vous", "you", "somebody",
    "someone", "jean.dupont", "example", "adresse.email",
  ]
}
