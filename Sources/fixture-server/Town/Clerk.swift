/// Answers the requests of one connection after the other; shared by all threads, so it never changes.
final class Clerk: Sendable {
  let web: Web

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
    while let request = reader.next(from: wire) {
      if let misbehaviour = misbehaviour(for: request) {
        guard misbehaviour.act(wire, request) == .goesOn, request.keepsAlive else { return }
        continue
      }
      let (reply, delay) = answer(request)
      if delay > 0, !wire.wait(milliseconds: delay) { return }
      guard wire.write(reply.bytes(isHead: request.isHead, closes: !request.keepsAlive)), request.keepsAlive else {
        return
      }
    }
  }

  private func misbehaviour(for request: Request) -> Misbehaviour? {
    if let site = web.sites[request.host] {
      return site.behaviour.value(.misbehave, for: request.path).flatMap(Misbehaviour.init(rawValue:))
    }
    return request.host == Misbehaviour.host ? Misbehaviour(path: request.path) : nil
  }

  /// An orderly answer and the milliseconds before it.
  func answer(_ request: Request) -> (reply: Reply, delayInMilliseconds: Int) {
    guard let site = web.sites[request.host] else {
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
