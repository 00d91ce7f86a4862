/// A tool with which small shops make their sites, and for which the advice knows where to click.
public enum SiteTool: String, Sendable, Hashable, Codable, CaseIterable {
  case wordpress, wix, jimdo, prestashop, shopify
  case emonsite = "e-monsite"

  /// The tool as it calls itself.
  public var name: String {
    switch self {
    case .wordpress: "WordPress"
    case .wix: "Wix"
    case .jimdo: "Jimdo"
    case .prestashop: "PrestaShop"
    case .shopify: "Shopify"
    case .emonsite: "e-monsite"
    }
  }
}

/// Who made and keeps a site, as far as its pages tell.
public struct SiteMaker: Sendable, Hashable, Codable {
  /// Name of the builder or content management system, without its version; nil when nothing tells.
  public let builder: String?
  /// The tool, when it is one that the advice knows.
  public let tool: SiteTool?
  /// Name of the hoster that the legal notice gives; nil when it gives none that we know.
  public let host: String?
  /// Where both were seen.
  public let evidence: [Evidence]

  /// A builder, a hoster, or both.
  public init(builder: String?, tool: SiteTool?, host: String?, evidence: [Evidence]) {
    self.builder = builder
    self.tool = tool
    self.host = host
    self.evidence = evidence
  }
}

/// Where to click for one kind of change, tool by tool. Many recommendations share one.
public struct Gesture: Sendable, Hashable, Codable {
  /// Identifier in `config/recommendations.yaml`.
  public let id: String
  /// The change in a few words: "Changer un texte".
  public let name: LocalizedText
  /// The way to it, by ``SiteTool`` (its raw value).
  public let tools: [String: LocalizedText]

  /// A change and the way to it in each tool.
  public init(id: String, name: LocalizedText, tools: [String: LocalizedText]) {
    self.id = id
    self.name = name
    self.tools = tools
  }

  /// The same with one tool alone.
  public func only(_ tool: SiteTool) -> Gesture {
    Gesture(id: id, name: name, tools: tools.filter { $0.key == tool.rawValue })
  }
}
