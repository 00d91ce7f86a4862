import Crawl
import Presence
import Synchronization
import Testing

/// A web of a table: what answers at each address, in order when an address is asked several times.
final class FakeWeb: Transport {
  enum Answer {
    case html(String, status: Int = 200, headers: String = "")
    case redirect(String, status: Int = 301, headers: String = "")
    case bytes([UInt8], head: String, truncation: WireResponse.Truncation? = nil)
    case fails(FetchFailure.Cause)
  }

  private let answers: [String: [Answer]]
  private let asked = Mutex([String]())
  private let clock: TestClock

  init(clock: TestClock, _ answers: [String: [Answer]]) {
    self.clock = clock
    self.answers = answers
  }

  /// Addresses asked, in order.
  var log: [String] { asked.withLock { $0 } }

  func exchange(_ request: FetchRequest) async -> Exchange {
    let url = request.url.description
    let count = asked.withLock { log in
      defer { log.append(url) }
      return log.count { $0 == url }
    }
    let started = clock.now()
    clock.pass(.seconds(1))
    let all = answers[url] ?? [.html("absent", status: 404)]
    let answer = all[min(count, all.count - 1)]
    return Exchange(
      request: request,
      requestHead: Array("GET \(request.url.target) HTTP/1.1\r\nHost: \(request.url.host)\r\n\r\n".utf8),
      result: FakeWeb.result(answer, request, started), startedAt: started, duration: .milliseconds(7))
  }

  private static func result(_ answer: Answer, _ request: FetchRequest, _ now: Timestamp) -> Exchange.Result {
    func response(_ status: Int, _ headers: String, _ body: [UInt8], _ cut: WireResponse.Truncation?) -> Exchange.Result
    {
      .response(
        WireResponse(
          status: status, head: Array("HTTP/1.1 \(status) Whatever\r\n\(headers)\r\n".utf8), body: body,
          truncation: cut,
          remoteAddress: "192.0.2.7"))
    }
    switch answer {
    case .html(let body, let status, let headers):
      return response(status, "Content-Type: text/html; charset=utf-8\r\n" + headers, Array(body.utf8), nil)
    case .redirect(let target, let status, let headers):
      return response(status, "Location: \(target)\r\n" + headers, [], nil)
    case .bytes(let body, let head, let truncation):
      return .response(
        WireResponse(status: 200, head: Array(head.utf8), body: body, truncation: truncation, remoteAddress: nil))
    case .fails(let cause):
      return .failed(FetchFailure(url: request.url, cause: cause, detail: "why: 100 %\r\nreally", failedAt: now))
    }
  }
}

extension VisitSettings {
  /// The usual settings without the question for a page that cannot exist, for tests that count requests.
  static var unprobed: VisitSettings {
    var settings = VisitSettings()
    settings.probesMissingPages = false
    return settings
  }
}

/// Reads a page as its words and nothing else.
func wordsOutline(_ capture: Capture, _ role: PageRole) -> PageOutline {
  PageOutline(text: String(decoding: capture.body, as: UTF8.self), visibleCharacters: capture.body.count)
}

func url(_ text: String) throws -> WebURL { try #require(WebURL(text)) }

/// A merchant with a site and profiles.
func merchant(_ site: String?, profiles: [String] = []) -> Merchant {
  var merchant = Merchant(id: MerchantID(siret: nil, name: "Le Fournil", postcode: "33600"), name: "Le Fournil")
  merchant.site = site.flatMap { WebURL($0) }
  merchant.profiles = profiles.map { SocialProfile(platform: "facebook", url: $0) }
  return merchant
}

/// Reads links out of pages written as lines `url|words|place`; other lines name stylesheets, feeds, a refresh.
func outline(_ capture: Capture, _ role: PageRole) -> PageOutline {
  var outline = PageOutline(visibleCharacters: 500)
  for (number, line) in String(decoding: capture.body, as: UTF8.self).split(separator: "\n").enumerated() {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let target = capture.url.resolving(first), parts.count > 1 else { continue }
    switch parts[1] {
    case "STYLE": outline.stylesheets.append(target)
    case "FEED": outline.feeds.append(target)
    case "REFRESH": outline.refresh = target
    default:
      let place = parts.count > 2 ? Outlink.Place(rawValue: parts[2]) : nil
      outline.outlinks.append(
        Outlink(url: target, anchor: parts[1], place: place ?? .main, line: number + 1, isNofollow: false))
    }
  }
  return outline
}
