import Presence

/// A rule with its words folded, ready to be looked for.
struct CompiledRule: Sendable {
  let rule: StateRule
  private let exactTitles: [Folded]
  private let titles: [Folded]
  private let texts: [Folded]
  private let markup: [Folded]

  init(_ rule: StateRule) {
    self.rule = rule
    exactTitles = rule.exactTitles.map { Folded($0) }
    titles = rule.titles.map { Folded($0) }
    texts = rule.texts.map { Folded($0) }
    markup = rule.markup.map { Folded($0) }
  }

  /// What shows the state; nil when the rule does not fit.
  func sign(in page: ObservedPage) -> Evidence? {
    guard rule.statuses.isEmpty || rule.statuses.contains(page.capture.status),
      rule.hosts.isEmpty || rule.hosts.contains(where: { page.capture.url.isUnder($0) }),
      rule.longestText.map({ page.visibleCharacters <= $0 }) ?? true
    else { return nil }
    return headerSign(page) ?? pathSign(page) ?? titleSign(page) ?? textSign(page) ?? markupSign(page)
  }

  private func headerSign(_ page: ObservedPage) -> Evidence? {
    for (name, part) in rule.headers.sorted(by: { $0.key < $1.key }) {
      for field in page.capture.headers where field.name.lowercased() == name.lowercased() {
        guard part.isEmpty || Folded(field.value).find(Folded(part)) != nil else { continue }
        return page.evidence(line: nil, "\(field.name): \(field.value)", .httpHeader)
      }
    }
    return nil
  }

  private func pathSign(_ page: ObservedPage) -> Evidence? {
    let path = page.capture.url.path.lowercased()
    guard rule.paths.contains(where: { path.hasPrefix($0.lowercased()) }) else { return nil }
    return page.evidence(line: nil, page.capture.url.description, .url)
  }

  private func titleSign(_ page: ObservedPage) -> Evidence? {
    let isExact = exactTitles.contains { $0.bytes == page.title.bytes }
    guard isExact || titles.contains(where: { page.title.find($0) != nil }) else { return nil }
    return page.evidence(line: page.line(of: page.title), page.titleText, .markup)
  }

  private func textSign(_ page: ObservedPage) -> Evidence? {
    for words in texts {
      guard let offset = page.text.find(words, within: rule.textWithin) else { continue }
      return page.evidence(line: page.line(of: words), page.textAround(offset, words.bytes.count), .visibleText)
    }
    return nil
  }

  private func markupSign(_ page: ObservedPage) -> Evidence? {
    for words in markup {
      guard let (line, excerpt) = page.source(of: words) else { continue }
      return page.evidence(line: line, excerpt, .markup)
    }
    return nil
  }
}

extension WebURL {
  /// True when the host is `name` or a subdomain of it.
  func isUnder(_ name: String) -> Bool { host == name || host.hasSuffix("." + name) }
}
