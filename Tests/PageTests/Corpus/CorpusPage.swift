import Foundation
import Page
import Presence
import TestSupport

/// A page of `Fixtures/pages` and what its writer says of it. A field that is not labelled is not scored.
struct CorpusPage {
  let id: String
  let truth: [CorpusField: CorpusValue]
  private let url: String
  private let country: String?
  private let asOf: String
  private let contentType: String

  /// All pages, in the order of `truth.jsonl`.
  static func all() throws -> [CorpusPage] {
    let decoder = JSONDecoder()
    return try Fixtures.bytes("pages/truth.jsonl").split(separator: 0x0A)
      .map { try CorpusPage(row: decoder.decode([String: CorpusValue].self, from: Data($0))) }
  }

  private init(row: [String: CorpusValue]) throws {
    func text(_ name: String) throws -> String {
      guard case .text(let text) = row[name] else { throw CorpusError.missing(name) }
      return text
    }
    id = try text("id")
    url = try text("url")
    asOf = try text("asOf")
    country = try? text("country")
    contentType = (try? text("contentType")) ?? "text/html; charset=utf-8"
    var truth: [CorpusField: CorpusValue] = [:]
    for (name, value) in row where !["id", "url", "asOf", "country", "contentType"].contains(name) {
      guard let field = CorpusField(rawValue: name) else { throw CorpusError.unknownField(id, name) }
      truth[field] = value
    }
    self.truth = truth
  }

  /// What the reader makes of the page's bytes.
  func read() throws -> PageFacts {
    guard let address = WebURL(url), let day = CivilDate(iso: asOf) else { throw CorpusError.missing(url + asOf) }
    let body = try Fixtures.bytes("pages/\(id).html")
    let capture = Capture(
      requested: address, url: address, redirects: [], status: 200,
      headers: [HeaderField(name: "Content-Type", value: contentType)], body: body, isTruncated: false,
      sizeOnWireInBytes: body.count, capturedAt: Timestamp(day))
    let context = ReadingContext(country: country, asOf: day, platforms: Self.platforms)
    return PageReader.facts(of: PageReader.parse(capture, role: .other, context: context))
  }

  /// The few networks of the corpus, so that it does not depend on `config/platforms.yaml`.
  private static let platforms = PlatformCatalogue(platforms: [
    network("facebook", ["facebook.com/profile.php?id={digits}", "facebook.com/{name}"]),
    network("instagram", ["instagram.com/{name}"]), network("tiktok", ["tiktok.com/@{name}"]),
    network("youtube", ["youtube.com/@{name}", "youtube.com/channel/{name}"]),
    network("linkedin", ["linkedin.com/company/{any}"]), network("pinterest", ["pinterest.{tld}/{name}"]),
    network("planity", ["planity.com/{name}"], kind: .booking),
  ])

  private static func network(_ id: String, _ profiles: [String], kind: Platform.Kind = .network) -> Platform {
    Platform(
      id: id, name: id, kind: kind, anonymous: .loginWall, profiles: profiles.compactMap { ProfilePattern($0) },
      reserved: ["sharer", "sharer.php", "share", "share.php", "plugins", "p", "reel", "explore", "pin", "intent"])
  }
}

/// What is wrong with the corpus itself.
enum CorpusError: Error {
  case missing(String)
  case unknownField(String, String)
}

/// A label as `truth.jsonl` writes it.
enum CorpusValue: Decodable {
  case none
  case flag(Bool)
  case text(String)
  case texts([String])
  case parts([String: String?])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let texts = try? container.decode([String].self) {
      self = .texts(texts)
    } else {
      self = .parts(try container.decode([String: String?].self))
    }
  }
}
