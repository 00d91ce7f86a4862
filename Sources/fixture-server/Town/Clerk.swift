/// Answers the requests of one connection after the other; shared by all threads, so nothing but its journal changes.
final class Clerk: Sendable {
  let web: Web
  let journal = Journal()

  init(web: Web) { self.web = web }

  /// The TLS of a host, known before its first request.
  func fault(of host: String) -> TLSFault {
    let name = host.lowercased()
    if let site = web.sites[name] { return site.behaviour.fault }
    guard name.hasSuffix("." + Misbehaviour.host) else { return .good }
    return TLSFault(rawValue: String(name.dropLast(Misbehaviour.host.count + 1))) ?? .good
  }

  /// Until the client leaves or asks to close.
  func serve(_ wire: Wire) {
    var reader = RequestReader()
    let connection = journal.connect()
    while let request = reader.next(from: wire) {
      let visit = journal.begin(request, connection: connection)
      let goesOn = serve(request, visit: visit, on: wire)
      journal.end(request)
      guard goesOn, request.keepsAlive else { return }
    }
  }

  /// One request, the `visit`-th to its path; false when the connection is over.
  private func serve(_ request: Request, visit: Int, on wire: Wire) -> Bool {
    let site = web.sites[request.host]?.calmed(for: request.path, visit: visit)
    if let misbehaviour = misbehaviour(site, request) { return misbehaviour.act(wire, request) == .goesOn }
    let (reply, delay) = answer(request, site)
    if delay > 0, !wire.wait(milliseconds: delay) { return false }
    return wire.write(reply.bytes(isHead: request.isHead, closes: !request.keepsAlive))
  }

  private func misbehaviour(_ site: Site?, _ request: Request) -> Misbehaviour? {
    guard let site else { return request.host == Misbehaviour.host ? Misbehaviour(path: request.path) : nil }
    return site.behaviour.value(.misbehave, for: request.path).flatMap(Misbehaviour.init(rawValue:))
  }

  /// An orderly answer and the milliseconds before it.
  private func answer(_ request: Request, _ site: Site?) -> (reply: Reply, delayInMilliseconds: Int) {
    guard let site else {
      if request.host == Misbehaviour.host || request.host.hasSuffix("." + Misbehaviour.host) {
        return (Misbehaviour.directory(request), 0)
      }
      return (.page(421, title: "421 Misdirected Request", text: "This town has no host “\(request.host)”."), 0)
    }
    let delay = Int(site.behaviour.value(.delay, for: request.path) ?? "") ?? 0
    guard ["GET", "HEAD", "POST"].contains(request.method) else {
      return (.page(405, title: "405 Method Not Allowed", text: "GET, HEAD, POST."), delay)
    }
    return (site.answer(request), delay)
  }
}
