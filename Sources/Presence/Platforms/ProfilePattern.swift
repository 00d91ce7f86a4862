/// How the address of a profile looks: a host, segments of a path, perhaps one parameter. No regular expression.
///
/// Written `facebook.com/people/{any}/{digits}`, `{name}.business.site`, `google.{tld}/maps/place/{any}`,
/// `facebook.com/profile.php?id={digits}`. A host stands for itself and all hosts under it; for the placeholders see
/// ``ProfileSegment/Placeholder``. Segments after the pattern are allowed. Behind ` -> ` may stand the canonical
/// address: `fb.com/{handle} -> facebook.com/{1}`, where `{1}` is what the first placeholder stands for (the name in a
/// host counts as one) and `{tld}` is the address's own. Without it the canonical address is the pattern, filled.
public struct ProfilePattern: Sendable, Hashable, Codable, CustomStringConvertible {
  /// An address that fits a pattern.
  struct Fit {
    /// Path of the profile as written, with the parameter that names it.
    var path: String
    /// Canonical address.
    var canonical: String
  }

  /// The pattern as written.
  public let description: String
  /// Host without placeholders.
  let host: String
  /// True for `{name}.host`.
  let isNamedByHost: Bool
  /// True for `host.{tld}`.
  let hasAnyDomain: Bool
  private let segments: [ProfileSegment]
  private let parameter: String?
  private let value: ProfileSegment?
  private let template: String?

  /// Nil when the text is no pattern.
  public init?(_ text: String) {
    description = text
    let arrow = text.firstRange(of: " -> ")
    template = arrow.map { String(text[$0.upperBound...]) }
    let pattern = text[..<(arrow?.lowerBound ?? text.endIndex)]
    let mark = pattern.firstIndex(of: "?") ?? pattern.endIndex
    let parts = pattern[..<mark].split(separator: "/", omittingEmptySubsequences: true)
    guard var host = parts.first else { return nil }
    isNamedByHost = host.hasPrefix("{name}.")
    if isNamedByHost { host = host.dropFirst("{name}.".count) }
    hasAnyDomain = host.hasSuffix(".{tld}")
    if hasAnyDomain { host = host.dropLast(".{tld}".count) }
    guard !host.isEmpty, !host.contains("{") else { return nil }
    self.host = host.lowercased()
    var segments: [ProfileSegment] = []
    for part in parts.dropFirst() {
      guard let segment = ProfileSegment(part) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
    guard mark < pattern.endIndex else {
      parameter = nil
      value = nil
      return
    }
    let query = pattern[pattern.index(after: mark)...].split(separator: "=", maxSplits: 1)
    guard query.count == 2, let value = ProfileSegment(query[1]) else { return nil }
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

  /// The address read by this pattern; nil when it does not fit or names nothing but the platform's own pages.
  func fit(_ url: WebURL, reserved: [String]) -> Fit? {
    guard let place = place(of: url.host) else { return nil }
    let path = ProfilePattern.plain(url.path).split(separator: "/", omittingEmptySubsequences: true)
    guard path.count >= segments.count else { return nil }
    var parts: [String] = place.name.map { [$0] } ?? []
    if let name = place.name, reserved.contains(name) { return nil }
    for (segment, text) in zip(segments, path) {
      guard let found = segment.parts(of: text) else { return nil }
      parts += found
    }
    // In `etsy.com/fr/shop/name` the first segment is a language, and what stands behind it says what it is.
    if segments.first?.isOpen == true, segments.dropFirst().first?.isOpen != false, let first = path.first {
      let name = first.lowercased()
      let bare = name.hasSuffix(".php") ? String(name.dropLast(4)) : name
      if reserved.contains(name) || reserved.contains(bare) { return nil }
    }
    var written = "/" + path.prefix(segments.count).joined(separator: "/")
    if let parameter, let value {
      guard let text = ProfilePattern.value(of: parameter, in: url.query), let found = value.parts(of: text) else {
        return nil
      }
      parts += found
      written += "?" + parameter + "=" + text
    }
    return Fit(path: written, canonical: canonical(parts, tld: place.tld))
  }

  /// What a host's variable labels are: the name before ``host``, the domain behind it. Nil when it is another host.
  private func place(of other: String) -> (name: String?, tld: String)? {
    if hasAnyDomain {
      let labels = other.split(separator: ".")
      let own = host.split(separator: ".")
      guard labels.count > own.count, labels.first != "accounts" else { return nil }
      for start in 0..<(labels.count - own.count) where labels[start..<(start + own.count)].elementsEqual(own) {
        // `pinterest.fr`, `google.co.uk`; in `pinterest.exemple.fr` the word is somebody else's.
        let rest = labels[(start + own.count)...]
        guard rest.count == 1 || (rest.count == 2 && rest.first.map { $0.utf8.count <= 3 } == true) else { continue }
        return (nil, rest.joined(separator: "."))
      }
      return nil
    }
    guard other != host else { return isNamedByHost ? nil : (nil, "") }
    guard other.hasSuffix("." + host) else { return nil }
    guard isNamedByHost else { return (nil, "") }
    let name = other.dropLast(host.utf8.count + 1)
    let first = name.hasPrefix("www.") ? name.dropFirst(4) : name
    return name == "www" ? nil : (String(first), "")
  }

  private func canonical(_ parts: [String], tld: String) -> String {
    if let template {
      var text = "https://" + template.replacing("{tld}", with: tld)
      for (index, part) in parts.enumerated() { text = text.replacing("{\(index + 1)}", with: part) }
      return text
    }
    var rest = parts[...]
    var text = "https://" + (isNamedByHost ? (rest.popFirst() ?? "") + "." : "") + host
    if hasAnyDomain { text += "." + tld }
    for segment in segments { text += "/" + segment.filled(with: &rest) }
    if let parameter, let value { text += "?" + parameter + "=" + value.filled(with: &rest) }
    return text
  }

  /// The first value of a parameter; nil when there is none.
  static func value(of parameter: String, in query: String?) -> Substring? {
    guard let query else { return nil }
    for pair in query.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0] == parameter[...] { return sides[1] }
    }
    return nil
  }

  /// A path in which the escapes of ordinary characters are resolved: `%40paul` is `@paul`, `le%2Dfournil` has a dash.
  private static func plain(_ path: String) -> String {
    guard path.utf8.contains(0x25) else { return path }
    var out: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let high = rest.first.flatMap(hexValue), let low = rest.dropFirst().first.flatMap(hexValue),
        case let value = high << 4 | low, isOrdinary(value)
      {
        rest = rest.dropFirst(2)
        out.append(value)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isOrdinary(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "@-._~+!,:".utf8.contains(byte)
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
