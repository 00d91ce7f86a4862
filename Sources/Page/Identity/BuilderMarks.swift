/// What gives a builder away in the addresses that its pages load.
struct BuilderMark: Sendable {
  let name: String
  /// Parts of addresses, lower case.
  let needles: [[UInt8]]

  /// The mark of the lowest rank in an address, once folded; nil when there is none.
  static func rank(in address: ArraySlice<UInt8>) -> Int? { anyNeedle.first(inFolded: address).map { ranks[$0] } }

  private static let anyNeedle = NeedleSet(all.flatMap(\.needles))
  /// The mark of each needle of ``anyNeedle``.
  private static let ranks = all.enumerated().flatMap { rank, mark in mark.needles.map { _ in rank } }

  private init(_ name: String, _ needles: String...) {
    self.name = name
    self.needles = needles.map { Array($0.utf8) }
  }

  /// In order of preference: a shop or site builder before a framework.
  static let all: [BuilderMark] = [
    BuilderMark("Wix", "static.wixstatic.com", "static.parastorage.com", "wix-code"),
    BuilderMark("Shopify", "cdn.shopify.com", "/cdn/shop/"),
    BuilderMark("Squarespace", "static1.squarespace.com", "assets.squarespace.com"),
    BuilderMark("Jimdo", "jimstatic.com", "jimcdn.com", "jimdo.com/", "jimdofree"),
    BuilderMark("Webflow", "website-files.com", "assets.webflow.com"),
    BuilderMark("e-monsite", "e-monsite.com"),
    BuilderMark("SiteW", "sitew.com", "sitew.org", "sitew.fr"),
    BuilderMark("IONOS MyWebsite", "website-start.de", "initial-website.com", "mywebsite-editor.com"),
    BuilderMark("Weebly", "editmysite.com", "weebly.com"),
    BuilderMark("Duda", "cdn-website.com", "multiscreensite.com", "dudaone.com"),
    BuilderMark("Webnode", "webnode.", "d11bh4d8fhuq47"),
    BuilderMark("GoDaddy Website Builder", "img1.wsimg.com"),
    BuilderMark("Hostinger Website Builder", "zyrosite.com"),
    BuilderMark("SITE123", "site123.me", "cdn-cms.f-static.net"),
    BuilderMark("Strikingly", "strikinglycdn.com", "strikingly.com"),
    BuilderMark("Framer", "framerusercontent.com"),
    BuilderMark("Google Sites", "sites.google.com/", "gstatic.com/atari"),
    BuilderMark("Over-blog", "over-blog"), BuilderMark("Blogger", "blogger.com/static", "bp.blogspot.com"),
    BuilderMark("Centerblog", "centerblog.net"), BuilderMark("Web Acappella", "webacappella", "wa_style"),
    BuilderMark("Orson", "orson.io", "orson.website"), BuilderMark("Simplébo", "simplebo.net"),
    BuilderMark("Pages Jaunes", "local.fr/static", "solocal"), BuilderMark("WiziShop", "wizishop"),
    BuilderMark("Oxatis", "oxatis"), BuilderMark("Big Cartel", "bigcartel.com"), BuilderMark("Odoo", "/web/assets/"),
    BuilderMark("PrestaShop", "/modules/ps_", "/modules/blockcart", "prestashop"),
    BuilderMark("Magento", "/static/frontend/magento", "/skin/frontend/", "mage/cookies"),
    BuilderMark("WordPress", "/wp-content/", "/wp-includes/", "wp-json"),
    BuilderMark("Joomla", "/media/jui/", "/components/com_", "/media/system/js/", "/media/vendor/joomla"),
    BuilderMark("Drupal", "/sites/default/files", "/core/misc/drupal", "/misc/drupal.js", "/sites/all/"),
    BuilderMark("TYPO3", "typo3temp", "typo3conf"), BuilderMark("SPIP", "/prive/", "local/cache-js", "squelettes"),
    BuilderMark("CMS Made Simple", "/tmp/cache/stylesheet_"), BuilderMark("Dotclear", "/dotclear"),
    BuilderMark("Next.js", "/_next/static/"), BuilderMark("Nuxt", "/_nuxt/"),
    BuilderMark("Gatsby", "/page-data/app-data"),
    BuilderMark("Flutter", "flutter_bootstrap.js", "flutter.js"),
  ]
}
