internal import Foundation

/// How a host answers, as its file `_behaviour` says.
///
/// The file has one rule a line: `[path] key: value`. A path begins with `/`; ending in `*` it stands for all paths that
/// begin so; without a path the rule is for the whole host. Later rules win. Empty lines and lines that begin with `#`
/// are passed over. The keys:
///
/// - `status: 410`: answer with this status; the body stays what the path would give, or a short error page.
/// - `serve: /panne.html`: answer with this file instead.
/// - `fallback: /index.html`: answer 200 with this file where there is none (a soft 404).
/// - `redirect: 302 https://autre.example/`: `{path}` and `{url}` (percent-encoded) stand for what was asked;
///   `redirect: none` excepts a path from an earlier rule.
/// - `https: only`: plain requests are sent to https (301).
/// - `modified: 2019-03-01` or `2019-03-01T09:30:00Z`: `Last-Modified`; without it none is sent.
/// - `etag: yes`: `ETag` from the content.
/// - `charset: windows-1252`, or `none`: charset in the `Content-Type` of texts; utf-8 without the rule.
/// - `type: text/plain`: the whole `Content-Type`.
/// - `header: Name: value`: one more header; may be repeated.
/// - `gzip: yes`: gzip for those who accept it.
/// - `delay: 300`: milliseconds before the answer.
/// - `certificate: expired`: a ``TLSFault``, for the whole host.
/// - `misbehave: drip`: a ``Misbehaviour`` instead of an answer.
/// - `first: 2`: the other rules that change the answer (status, serve, redirect, delay, header, misbehave) hold only for
///   the first two requests to each path; afterwards all is well, so that a second try is worth it.
struct Behaviour: Sendable {
  enum Key: String {
    case status, serve, fallback, redirect, https, modified, etag, charset, type, header, gzip, delay, certificate
    case misbehave, first
  }

  struct Rule: Sendable {
    let path: String
    let key: Key
    let value: String

    func covers(_ asked: String) -> Bool {
      path.hasSuffix("*") ? asked.hasPrefix(path.dropLast()) : path == asked
    }
  }

  private(set) var rules: [Rule] = []

  init() {}

  /// Reads a `_behaviour` file; `name` is for the errors.
  init(_ text: String, name: String) throws(FixtureTownError) {
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      do { rules.append(try Self.rule(line)) } catch {
        throw .behaviour(file: name, line: index + 1, reason: error.reason)
      }
    }
  }

  /// The last value of a key for a path; nil without a rule.
  func value(_ key: Key, for path: String) -> String? { rules.last { $0.key == key && $0.covers(path) }?.value }

  /// All values of a key for a path, in order.
  func values(_ key: Key, for path: String) -> [String] {
    rules.filter { $0.key == key && $0.covers(path) }.map(\.value)
  }

  /// Forgets the trouble of a path.
  mutating func calm(_ path: String) {
    let trouble: Set<Key> = [.status, .serve, .redirect, .delay, .header, .misbehave]
    rules.removeAll { trouble.contains($0.key) && $0.covers(path) }
  }

  /// The host's TLS.
  var fault: TLSFault { value(.certificate, for: "/").flatMap(TLSFault.init(rawValue:)) ?? .good }

  private struct Wrong: Error { let reason: String }

  private static func rule(_ line: String) throws(Wrong) -> Rule {
    var rest = line[...]
    var path = "*"
    if rest.hasPrefix("/") || rest.hasPrefix("*") {
      path = String(rest.prefix { $0 != " " })
      rest = rest.dropFirst(path.count).drop { $0 == " " }
    }
    guard let colon = rest.firstIndex(of: ":") else { throw Wrong(reason: "no “key: value”") }
    let value = rest[rest.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    guard let key = Key(rawValue: String(rest[..<colon])) else { throw Wrong(reason: "no key “\(rest[..<colon])”") }
    guard isPossible(value, for: key) else { throw Wrong(reason: "“\(value)” is not possible for \(key.rawValue)") }
    return Rule(path: path, key: key, value: value)
  }

  private static func isPossible(_ value: String, for key: Key) -> Bool {
    switch key {
    case .status: (Int(value) ?? 0) >= 200
    case .delay, .first: (Int(value) ?? -1) >= 0
    case .modified: HTTPDate.header(value) != nil
    case .certificate: TLSFault(rawValue: value) != nil
    case .misbehave: Misbehaviour(rawValue: value) != nil
    case .redirect: value == "none" || value.split(separator: " ").count == 2
    case .header: value.contains(": ")
    case .https: value == "only"
    case .etag, .gzip: value == "yes"
    default: !value.isEmpty
    }
  }
}

/// Dates of HTTP headers (RFC 9110 §5.6.7).
enum HTTPDate {
  /// `2019-03-01` or `2019-03-01T09:30:00Z` as `Fri, 01 Mar 2019 09:30:00 GMT`; noon without a time, nil when wrong.
  static func header(_ iso: String) -> String? {
    let text = iso.count == 10 ? iso + "T12:00:00Z" : iso
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard let weekday = parts.weekday, let month = parts.month, let year = parts.year else { return nil }
    func pair(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    let time = "\(pair(parts.hour)):\(pair(parts.minute)):\(pair(parts.second))"
    return "\(days[weekday - 1]), \(pair(parts.day)) \(months[month - 1]) \(year) \(time) GMT"
  }
}
