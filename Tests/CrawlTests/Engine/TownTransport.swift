import Crawl
import FixtureTown
import Presence
import TestSupport
import Testing

extension FetchSettings {
  /// Settings that make the town the web, with limits short enough for tests.
  static func town(_ town: RunningTown) -> FetchSettings {
    var settings = FetchSettings()
    settings.contact = "https://vitrine.example/robot"
    settings.connectTo = town.connectTo
    settings.allowedAddresses = ["127.0.0.1"]
    settings.extraAuthorityFile = town.authorityFile
    settings.connectTimeoutInSeconds = 3
    settings.totalTimeoutInSeconds = 8
    settings.stallTimeoutInSeconds = 4
    settings.delayInSeconds = 0
    settings.slowServerFactor = 0
    settings.retries = 0
    return settings
  }

  /// Limits so long that they never pass: for tests that no time limit is meant to end.
  mutating func allowForBusyMachines() {
    connectTimeoutInSeconds = 120
    totalTimeoutInSeconds = 120
    stallTimeoutInSeconds = 120
  }
}

/// What came of an exchange, in few words, for tables of rows.
enum Came: Equatable, CustomStringConvertible {
  case whole(Int)
  case cut(Int, WireResponse.Truncation)
  case failed(FetchFailure.Cause)
  case disallowed

  init(_ exchange: Exchange) {
    switch exchange.result {
    case .response(let response):
      self = response.truncation.map { .cut(response.status, $0) } ?? .whole(response.status)
    case .failed(let failure): self = .failed(failure.cause)
    case .disallowed: self = .disallowed
    }
  }

  /// Whether a time limit is what ends it.
  var isByTime: Bool {
    switch self {
    case .cut(_, .time), .failed(.timeout): true
    default: false
    }
  }

  var description: String {
    switch self {
    case .whole(let status): "\(status)"
    case .cut(let status, let why): "\(status), cut: \(why)"
    case .failed(let cause): "\(cause)"
    case .disallowed: "disallowed"
    }
  }
}

/// A request for a page.
func page(_ url: String) throws -> FetchRequest {
  FetchRequest(url: try #require(WebURL(url), "\(url) is no address"), purpose: .page(.home))
}
