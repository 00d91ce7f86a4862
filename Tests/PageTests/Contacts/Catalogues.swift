import Presence

/// A small catalogue in the form of `config/platforms.yaml`.
enum Catalogues {
  static let small = PlatformCatalogue(platforms: [
    platform(
      "facebook", .network,
      ["facebook.com/profile.php?id={digits}", "facebook.com/pages/{any}/{digits}", "facebook.com/{name}"],
      reserved: ["sharer", "share", "dialog", "plugins", "tr", "login", "pages", "profile", "events"]),
    platform("instagram", .network, ["instagram.com/{name}"], reserved: ["p", "reel", "explore", "accounts"]),
    platform("youtube", .network, ["youtube.com/@{any}", "youtube.com/channel/{name}"], reserved: ["watch"]),
    platform("pinterest", .network, ["pinterest.{tld}/{name}"], reserved: ["pin"]),
    platform("google-business-site", .directory, ["{name}.business.site"]),
    platform("google-maps", .map, ["google.{tld}/maps/place/{any}", "maps.app.goo.gl/{name}"]),
  ])

  private static func platform(
    _ id: String, _ kind: Platform.Kind, _ patterns: [String], reserved: [String] = []
  ) -> Platform {
    Platform(
      id: id, name: id, kind: kind, anonymous: .loginWall, profiles: patterns.compactMap(ProfilePattern.init),
      reserved: reserved)
  }
}
