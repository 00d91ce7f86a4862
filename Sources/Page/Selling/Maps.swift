import Presence

/// A map of where the business is.
enum Maps {
  /// An embedded map; the value is its address. Nil when there is none.
  static func find(in page: Page) -> Fact<String>? {
    let document = page.document
    for node in 0..<document.count {
      switch document.name(node) {
      case .iframe, .embed, .object, .frame:
        for name in ["src", "data-src", "data-lazy-src", "data", "data-cmp-src", "data-url", "data-src-cmplz"] {
          if let source = document.attribute(name, of: node), isEmbed(source) {
            return fact(source, page, node, .markup, 1)
          }
        }
      case .script:
        guard let raw = document.attributeUTF8(.src, of: node), mayBeMap(raw) else { continue }
        if let source = document.attribute(.src, of: node), isMapScript(source), hasMapBox(page) {
          return fact(source, page, node, .script, 0.8)
        }
      case .img:
        guard let raw = document.attributeUTF8(.src, of: node), mayBeMap(raw) else { continue }
        if let source = document.attribute(.src, of: node), isStaticMap(source) {
          return fact(source, page, node, .image, 0.9)
        }
      default: break
      }
    }
    return nil
  }

  /// A link to a map or to directions; the value is its address. Nil when there is none.
  static func link(in page: Page, links: [ReadLink]) -> Fact<String>? {
    guard let link = links.first(where: { $0.isPage && $0.leads(to: .map) }) else { return nil }
    return fact(link.link.href, page, link.link.node, .link, 0.9)
  }

  private static func fact(
    _ address: String, _ page: Page, _ node: HTMLDocument.Node, _ method: Evidence.Method, _ confidence: Double
  ) -> Fact<String> {
    let url = page.resolve(address)?.description ?? address
    return Fact(url, evidence: [page.evidence(node, excerpt: address, method: method)], confidence: confidence)
  }

  /// A look that costs little before a list of addresses is searched.
  private static func mayBeMap(_ source: ArraySlice<UInt8>) -> Bool {
    possible.isAny(in: source)
  }

  private static func isEmbed(_ source: String) -> Bool { contains(source, embeds) }
  /// A picture of a map. Google's have needed a key since 2018 and show nothing without one.
  private static func isStaticMap(_ source: String) -> Bool {
    contains(source, staticMaps) && (!source.contains("google") || source.contains("key="))
  }

  private static func isMapScript(_ source: String) -> Bool { contains(source, scripts) }

  private static func contains(_ text: String, _ needles: NeedleSet) -> Bool {
    needles.isAny(inFolded: Array(text.utf8)[...])
  }

  /// An element that a map script fills.
  private static func hasMapBox(_ page: Page) -> Bool {
    let document = page.document
    for node in 0..<document.count where document.name(node) == .div || document.name(node) == .section {
      for name in [AttributeName.id, .class] {
        guard let value = document.attributeUTF8(name, of: node) else { continue }
        let words = ByteSearch.folded(value).split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0)) }
        for word in words {
          let isMap = [
            "map", "gmap", "gmaps", "googlemap", "googlemaps", "carte", "mapcanvas", "leaflet", "plan", "maps",
          ].contains { word.elementsEqual($0.utf8) }
          if isMap { return true }
        }
      }
    }
    return false
  }

  private static let possible = NeedleSet(words: "map Map leaflet openlayers /ol.js jsapi here.com")

  private static let embeds = NeedleSet(
    [
      "google.com/maps", "maps.google.", "google.fr/maps", "google.be/maps", "maps.googleapis.com", "openstreetmap.org",
      "openstreetmap.fr", "umap.", "bing.com/maps", "mappy.com", "viamichelin", "mapbox", "framacarte", "geoportail",
      "maps.apple.com", "/maps/embed", "ratp.fr/plan", "carto.com", "map.geo.admin.ch",
    ].map { Array($0.utf8) })

  private static let staticMaps = NeedleSet(
    [
      "maps.googleapis.com/maps/api/staticmap", "maps.google.com/maps/api/staticmap", "staticmap.openstreetmap",
      "api.mapbox.com/styles", "static-maps.yandex",
    ].map { Array($0.utf8) })

  private static let scripts = NeedleSet(
    [
      "maps.googleapis.com", "maps.google.com/maps", "leaflet", "mapbox-gl", "openlayers", "/ol.js", "here.com/",
      "map-api", "gmaps", "google.com/jsapi",
    ].map { Array($0.utf8) })

  static let addresses = [
    "google.com/maps", "google.fr/maps", "google.be/maps", "google.ch/maps", "maps.google.", "goo.gl/maps",
    "maps.app.goo.gl", "openstreetmap.org/", "osm.org/", "waze.com/", "mappy.com/", "maps.apple.com", "bing.com/maps",
    "viamichelin.", "g.page/", "google.com/maps/dir",
  ].map { Array($0.utf8) }
}
