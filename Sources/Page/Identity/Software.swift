import Presence

/// A piece of software that a page gives away: its system, a plugin, a library, the server's language.
public struct Software: Sendable, Hashable, Codable {
  /// What it is to the site.
  public enum Kind: String, Sendable, Hashable, Codable { case system, plugin, library, server }

  /// Its name: `WordPress`, `contact-form-7`, `jQuery`, `PHP`.
  public let name: String
  /// Its version as the page tells it; nil when it does not.
  public let version: String?
  /// What it is to the site.
  public let kind: Kind
  /// True when its line was replaced years ago or is no longer maintained; false also when nobody knows.
  public let isOld: Bool

  /// A piece of software as it is named.
  public init(name: String, version: String?, kind: Kind, isOld: Bool) {
    self.name = name
    self.version = version
    self.kind = kind
    self.isOld = isOld
  }
}
