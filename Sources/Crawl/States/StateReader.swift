public import Presence

/// From an outcome to what the site or profile turned out to be, with what shows it. Pure functions over the rules.
public struct StateReader: Sendable {
  private let rules: [CompiledRule]
  private let settings: StateRules

  /// Folds the words of the rules once.
  public init(_ rules: StateRules) {
    settings = rules
    self.rules = rules.rules.map { CompiledRule($0) }
  }

  /// The state of what was asked for.
  ///
  /// - Parameters:
  ///   - outcome: what came of the request, redirects followed.
  ///   - outline: what was read of the page; nil when it was not read (no HTML), and only its address, status and headers
  ///     count then.
  public func observe(_ outcome: FetchOutcome, outline: PageOutline?) -> ObservedState {
    switch outcome {
    case .failed(let failure):
      let evidence = Evidence(
        url: failure.url.description, line: nil, excerpt: failure.detail, method: .url, capturedAt: failure.failedAt)
      return ObservedState(state: .down(failure.cause), evidence: [evidence])
    case .disallowed(let decision):
      let robots = decision.url.origin + "/robots.txt"
      let evidence = Evidence(
        url: robots, line: decision.line, excerpt: decision.rule, method: .url, capturedAt: decision.decidedAt)
      return ObservedState(state: .disallowed, evidence: [evidence])
    case .captured(let capture): return observe(ObservedPage(capture, outline))
    }
  }

  /// The state of a page that cannot exist (a random path): `softNotFound` when the site answers it as if it did.
  ///
  /// Nil when the site answers as it should (an error status), when it sends everybody to another page, when a wall
  /// answers in its place, or when nothing was measured.
  public func observeProbe(_ outcome: FetchOutcome, outline: PageOutline?) -> ObservedState? {
    guard case .captured(let capture) = outcome, (200...299).contains(capture.status), capture.redirects.isEmpty else {
      return nil
    }
    switch observe(outcome, outline: outline).state {
    case .up, .softNotFound, .emptyWithoutScript: break
    default: return nil
    }
    let page = ObservedPage(capture, outline)
    return ObservedState(
      state: .softNotFound, evidence: [page.evidence(line: nil, "\(capture.status) \(capture.url)", .url)])
  }

  private func observe(_ page: ObservedPage) -> ObservedState {
    if let network = movedToNetwork(page) { return network }
    for compiled in rules {
      guard let evidence = compiled.sign(in: page) else { continue }
      return ObservedState(state: SiteState(compiled.rule.state), evidence: [evidence])
    }
    let status = page.capture.status
    let statusLine = page.evidence(line: nil, "HTTP \(status)", .httpHeader)
    if status == 401 { return ObservedState(state: .loginWall, evidence: [statusLine]) }
    if settings.robotStatuses.contains(status) { return ObservedState(state: .botWall, evidence: [statusLine]) }
    if status >= 400 { return ObservedState(state: .errorStatus(status), evidence: [statusLine]) }
    if let empty = emptyWithoutScript(page) { return empty }
    if let moved = movedTo(page) { return moved }
    return ObservedState(state: .up, evidence: [])
  }

  /// A site that redirects to a profile has moved there, whatever wall stands before it.
  private func movedToNetwork(_ page: ObservedPage) -> ObservedState? {
    let capture = page.capture
    guard let hop = capture.redirects.first(where: { hop in settings.networks.contains { hop.to.isUnder($0) } }),
      let network = settings.networks.first(where: { hop.to.isUnder($0) }), !capture.requested.isUnder(network)
    else { return nil }
    return ObservedState(state: .movedTo(hop.to), evidence: [redirectEvidence(hop, page)])
  }

  private func movedTo(_ page: ObservedPage) -> ObservedState? {
    let capture = page.capture
    guard let hop = capture.redirects.last, !capture.url.isSameSite(as: capture.requested) else { return nil }
    return ObservedState(state: .movedTo(capture.url), evidence: [redirectEvidence(hop, page)])
  }

  private func redirectEvidence(_ hop: RedirectHop, _ page: ObservedPage) -> Evidence {
    Evidence(
      url: hop.from.description, line: nil, excerpt: "HTTP \(hop.status), Location: \(hop.to)", method: .httpHeader,
      capturedAt: page.capture.capturedAt)
  }

  /// A door made of a picture or of frames has no text either, and needs no script.
  private static let pictures = ["<img", "<frame", "<iframe", "<object", "<embed", "<video", "<svg"].map { Folded($0) }

  private func emptyWithoutScript(_ page: ObservedPage) -> ObservedState? {
    guard let outline = page.outline, !page.capture.isTruncated, (200...299).contains(page.capture.status),
      outline.scripts > 0, outline.refresh == nil, outline.visibleCharacters < settings.emptyBelowCharacters,
      outline.outlinks.count <= 2, !StateReader.pictures.contains(where: { page.source(of: $0) != nil })
    else { return nil }
    let excerpt = outline.text.isEmpty ? "no visible text, \(outline.scripts) scripts" : outline.text
    return ObservedState(
      state: .emptyWithoutScript,
      evidence: [page.evidence(line: page.source(of: Folded("<script"))?.0, excerpt, .markup)])
  }
}

extension SiteState {
  fileprivate init(_ kind: StateRule.Kind) {
    switch kind {
    case .botWall: self = .botWall
    case .loginWall: self = .loginWall
    case .parked: self = .parked
    case .suspended: self = .suspended
    case .hosterDefault: self = .hosterDefault
    case .underConstruction: self = .underConstruction
    case .softNotFound: self = .softNotFound
    }
  }
}

extension WebURL {
  /// True for the same host, one below the other, or two names under one domain (by the last two labels, which is
  /// too generous for shared suffixes such as `asso.fr`, and then says nothing).
  fileprivate func isSameSite(as other: WebURL) -> Bool {
    let (left, right) = (siteHost, other.siteHost)
    if left == right || left.hasSuffix("." + right) || right.hasSuffix("." + left) { return true }
    return left.split(separator: ".").suffix(2) == right.split(separator: ".").suffix(2)
  }
}
