import Presence

/// The recorder of one visit, which also remembers what was exchanged for a robots.txt: another visit that uses the same
/// file must find it in its own archive, or its replay would differ.
actor RobotsLog: ExchangeRecorder {
  private let recorder: any ExchangeRecorder
  private var pending: [Exchange] = []
  private var archived: Set<String> = []

  init(_ recorder: any ExchangeRecorder) { self.recorder = recorder }

  func record(_ exchange: Exchange) async {
    if exchange.request.purpose == .robots { pending.append(exchange) }
    await recorder.record(exchange)
  }

  /// The exchanges for the robots.txt of an origin, just fetched by this visit.
  func take(for origin: String) -> [Exchange] {
    archived.insert(origin)
    defer { pending = [] }
    return pending
  }

  /// Archives another visit's exchanges for an origin, once.
  func adopt(_ exchanges: [Exchange], for origin: String) async {
    guard archived.insert(origin).inserted else { return }
    for exchange in exchanges { await recorder.record(exchange) }
  }
}
