/// A robots.txt file, read once, asked often.
///
/// Follows RFC 9309 and, where files in the wild are wrong, the leniency of Google's parser: a missing colon, frequent
/// typing errors, keys of any case, a BOM or a part of one, lines ended by LF, CR or CRLF. Lines count from 1.
public struct RobotsFile: Sendable, Hashable {
  /// What a file says about one address.
  public struct Decision: Sendable, Hashable {
    /// Whether it may be fetched.
    public let isAllowed: Bool
    /// The line that decided, from 1; nil when none did, and everything is allowed.
    public let line: Int?
    /// That line's text, white space trimmed; empty when none did.
    public let rule: String
  }

  struct Rule: Sendable, Hashable {
    /// Pattern in ``store``, percent-encoding made canonical.
    var pattern: Range<Int32>
    /// The whole line in ``store``.
    var text: Range<Int32>
    var line: Int32
    var isAllow: Bool
    /// The pattern's first literal bytes, which a target must have too.
    var start: RobotsPattern.Start
  }

  /// A product token and the group that it begins.
  struct Agent: Sendable, Hashable {
    /// In ``store``, as written.
    var name: Range<Int32>
    var group: Int32
  }

  struct Group: Sendable, Hashable {
    var isForAll = false
    var rules: Range<Int> = 0..<0
    /// Seconds; nil when the group says nothing.
    var crawlDelay: Double?
  }

  /// Largest part of a file that is read, in bytes (RFC 9309 §2.5).
  public static let largestSize = 500 * 1024

  /// The file, then patterns whose encoding had to be changed.
  var store: [UInt8] = []
  var agents: [Agent] = []
  var groups: [Group] = []
  var rules: [Rule] = []
  var sitemapRanges: [Range<Int32>] = []

  /// Reads a file. Never fails: what is no rule is ignored.
  public init(_ bytes: [UInt8]) {
    var parser = RobotsParser()
    self = parser.parse(bytes)
  }

  init(store: [UInt8]) { self.store = store }

  /// Values of the `Sitemap` lines, in order, as written.
  public var sitemaps: [String] { sitemapRanges.map { text($0) } }

  /// Says whether an agent may fetch a target, and which line decides.
  ///
  /// - Parameters:
  ///   - agent: product token, for example `Vitrine`; compared without regard to case.
  ///   - target: path and query as sent, percent-encoded, for example `/contact?x=1`.
  public func decision(agent: String, target: String) -> Decision {
    var target = target
    var agent = agent
    return target.withUTF8 { target in agent.withUTF8 { agent in decide(agent, target) } }
  }

  /// Pause between requests that the file asks of an agent, in seconds; nil when it says nothing.
  public func crawlDelay(agent: String) -> Double? {
    var agent = agent
    return agent.withUTF8 { agent in
      let specific = agents.filter { isNamed($0, agent) }.map { groups[Int($0.group)] }
      let chosen = specific.isEmpty ? groups.filter(\.isForAll) : specific
      return chosen.compactMap(\.crawlDelay).max()
    }
  }

  func text(_ range: Range<Int32>) -> String {
    String(decoding: store[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
