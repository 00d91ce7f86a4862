internal import Foundation
public import Presence

/// Measures the page that a tab shows, as it stands on a phone before any click.
public struct PhoneMeasurer: Sendable {
  private let words: PhoneWords
  private let settings: BrowserSettings

  /// A measurer with the words of the settings.
  public init(words: PhoneWords, settings: BrowserSettings) {
    (self.words, self.settings) = (words, settings)
  }

  /// What the script gives.
  private struct Reading: Decodable {
    let layout: PhoneLayout
    let text: PhoneText
    let cover: PhoneCover
    let contacts: [Contact]
    let broken: [String]
  }

  private struct Contact: Decodable {
    let key: String
    let isPhone: Bool
    let bottom: Int
    let element: PhoneElement
  }

  /// Everything about the page that `page` shows; `loaded` is what came of loading it. `at` dates it.
  public func view(of page: BrowserPage, _ loaded: LoadedPage, by browser: String, at time: Timestamp)
    async throws(RenderError) -> PhoneView
  {
    let words = try Self.json(words)
    let reading: Reading = try Self.decoded(try await page.evaluate(PhoneScript.reading(words: words)))
    let cookies = try await page.cookies()
    // Last: the page is laid out anew.
    try await page.widen()
    let wide: [Contact] = try Self.decoded(try await page.evaluate(PhoneScript.seenContacts))
    let seen = Set(reading.contacts.map(\.key))
    let phone = reading.contacts.first(where: \.isPhone)
    var view = PhoneView(url: loaded.url, browser: browser, seenAt: time)
    view.isAtRest = loaded.rest == .settled
    (view.screenWidth, view.screenHeight) = (settings.width, settings.height)
    (view.layout, view.text, view.cover) = (reading.layout, reading.text, reading.cover)
    view.reach.phone = phone?.element
    view.reach.phoneBottom = phone?.bottom
    view.reach.hidden = Array(wide.filter { !seen.contains($0.key) }.map(\.element).prefix(5))
    view.load = load(loaded, broken: reading.broken)
    view.tracking = tracking(loaded, cookies)
    return view
  }

  /// A picture counts as broken when its server said so; one that was not asked for, or that we refused, is unknown.
  private func load(_ loaded: LoadedPage, broken: [String]) -> PhoneLoad {
    let answered = loaded.requests.filter { $0.status != nil && $0.refusal == nil }
    let failed = Set(answered.filter { ($0.status ?? 0) >= 400 }.map(\.url))
    let errors = loaded.consoleErrors.filter { !$0.hasPrefix("Failed to load resource") && !$0.contains("ERR_") }
    var load = PhoneLoad()
    load.requests = answered.count
    load.bytes = answered.map(\.sizeInBytes).reduce(0, +)
    load.brokenPictures = Array(broken.filter { failed.contains($0) }.prefix(10))
    load.scriptErrors = Array(errors.prefix(10))
    return load
  }

  private func tracking(_ loaded: LoadedPage, _ cookies: [RenderCookie]) -> PhoneTracking {
    var hosts: [String] = []
    for request in loaded.requests {
      guard let host = WebURL(request.url)?.host,
        let tracker = words.trackerHosts.first(where: { host == $0 || host.hasSuffix("." + $0) }),
        !hosts.contains(tracker)
      else { continue }
      hosts.append(tracker)
    }
    let names = cookies.map(\.name).filter { name in words.trackerCookies.contains { name.hasPrefix($0) } }
    var tracking = PhoneTracking()
    tracking.hosts = hosts
    tracking.cookies = names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return tracking
  }

  private static func json(_ words: PhoneWords) throws(RenderError) -> String {
    do { return String(decoding: try JSONEncoder().encode(words), as: UTF8.self) } catch {
      throw .refused("\(error)")
    }
  }

  private static func decoded<Value: Decodable>(_ json: [UInt8]) throws(RenderError) -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(json)) } catch {
      throw .refused("the measuring script gave something else: \(error)")
    }
  }
}
