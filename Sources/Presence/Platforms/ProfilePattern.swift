/// How the address of a profile looks: a host, segments of a path, perhaps one parameter. No regular expression.
///
/// Written `facebook.com/people/{name}/{digits}`, `{name}.business.site`, `google.{tld}/maps/place/{any}`,
/// `facebook.com/profile.php?id={digits}`. A host stands for itself and all hosts under it. `{name}` is a word of
/// letters, digits and `._-%`, `{digits}` is digits, `{any}` is any segment; text may stand before a placeholder
/// (`@{name}`). Segments after the pattern are allowed.
public struct ProfilePattern: Sendable, Hashable, Codable, CustomStringConvertible {
  /// A segment of a path, or a parameter's value: fixed text, then perhaps a placeholder.
  struct Segment: Sendable, Hashable {
    enum Placeholder: String, Sendable { case name, digits, any }
    var prefix: String
    var placeholder: Placeholder?

    init?(_ text: Substring) {
      guard let brace = text.firstIndex(of: "{") else {
        prefix = text.lowercased()
        placeholder = nil
        return
      }
      guard text.hasSuffix("}"),
        let placeholder = Placeholder(rawValue: String(text[text.index(after: brace)...].dropLast()))
      else { return nil }
      prefix = text[..<brace].lowercased()
      self.placeholder = placeholder
    }

    func matches(_ text: Substring) -> Bool {
      guard let placeholder else { return text.lowercased() == prefix }
      guard text.lowercased().hasPrefix(prefix) else { return false }
      let rest = text.dropFirst(prefix.count)
      guard !rest.isEmpty else { return false }
      switch placeholder {
      case .any: return true
      case .digits: return rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
      case .name:
        return rest.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || ".-_%+~'".utf8.contains(byte)
        }
      }
    }
  }

  /// The pattern as written.
  public let description: String
  /// Host without placeholders.
  let host: String
  /// True for `{name}.host`.
  let isNamedByHost: Bool
  /// True for `host.{tld}`.
  let hasAnyDomain: Bool
  let segments: [Segment]
  let parameter: String?
  let value: Segment?

  /// Nil when the text is no pattern.
  public init?(_ text: String) {
    description = text
    let mark = text.firstIndex(of: "?") ?? text.endIndex
    let parts = text[..<mark].split(separator: "/", omittingEmptySubsequences: true)
    guard var host = parts.first else { return nil }
    isNamedByHost = host.hasPrefix("{name}.")
    if isNamedByHost { host = host.dropFirst("{name}.".count) }
    hasAnyDomain = host.hasSuffix(".{tld}")
    if hasAnyDomain { host = host.dropLast(".{tld}".count) }
    guard !host.isEmpty, !host.contains("{") else { return nil }
    self.host = host.lowercased()
    var segments: [Segment] = []
    for part in parts.dropFirst() {
      guard let segment = Segment(part) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
    guard mark < text.endIndex else {
      parameter = nil
      value = nil
      return
    }
    let query = text[text.index(after: mark)...].split(separator: "=", maxSplits: 1)
    guard query.count == 2, let value = Segment(query[1]) else { return nil }
    parameter = String(query[0])
    self.value = value
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let pattern = ProfilePattern(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "“\(text)” is no address pattern; write it as example.com/{name}"))
    }
    self = pattern
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// The last labels by which a catalogue finds the pattern: `facebook.com`, `google.*`.
  var key: String {
    hasAnyDomain ? host.split(separator: ".").suffix(1).joined() + ".*" : ProfilePattern.lastTwoLabels(of: host)
  }

  static func lastTwoLabels(of host: String) -> String { host.split(separator: ".").suffix(2).joined(separator: ".") }

  private func matches(host other: String) -> Bool {
    if hasAnyDomain {
      let labels = other.split(separator: ".")
      return labels.contains { $0 == host[...] } && other.split(separator: ".").first != "accounts"
    }
    guard other != host else { return !isNamedByHost }
    guard other.hasSuffix("." + host) else { return false }
    return !isNamedByHost || !other.hasPrefix("www.")
  }

  /// The path of the profile when the address is one; nil when it is not.
  func profile(in url: WebURL, reserved: [String]) -> String? {
    guard matches(host: url.host) else { return nil }
    let parts = url.path.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= segments.count else { return nil }
    for (segment, part) in zip(segments, parts) where !segment.matches(part) { return nil }
    if segments.first?.placeholder != nil, segments.first?.prefix.isEmpty == true, let first = parts.first {
      let name = first.lowercased()
      let bare = name.hasSuffix(".php") ? String(name.dropLast(4)) : name
      if reserved.contains(name) || reserved.contains(bare) { return nil }
    }
    let path = "/" + parts.prefix(segments.count).joined(separator: "/")
    guard let parameter, let value else { return path }
    for pair in (url.query ?? "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0] == parameter[...], value.matches(sides[1]) {
        return path + "?" + parameter + "=" + sides[1]
      }
    }
    return nil
  }
}
