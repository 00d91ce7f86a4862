extension RobotsFile {
  /// The longest match among the rules of the agent's groups, or of the groups for all when none names the agent.
  ///
  /// Allow wins over a disallow of the same length; a rule without pattern decides nothing. Source: RFC 9309 §2.2.2.
  func decide(_ agent: UnsafeBufferPointer<UInt8>, _ target: UnsafeBufferPointer<UInt8>) -> Decision {
    var best = Match()
    store.withUnsafeBufferPointer { store in
      var isSpecific = false
      agents.withUnsafeBufferPointer { agents in
        for name in agents where RobotsFile.isNamed(name.name, agent, store) {
          isSpecific = true
          search(groups[Int(name.group)], target, store, &best)
        }
      }
      guard !isSpecific else { return }
      for group in groups where group.isForAll { search(group, target, store, &best) }
    }
    guard let index = best.rule else { return Decision(isAllowed: true, line: nil, rule: "") }
    let rule = rules[index]
    return Decision(isAllowed: rule.isAllow, line: Int(rule.line), rule: text(rule.text))
  }

  /// True when a token names an agent.
  func isNamed(_ name: Agent, _ agent: UnsafeBufferPointer<UInt8>) -> Bool {
    store.withUnsafeBufferPointer { RobotsFile.isNamed(name.name, agent, $0) }
  }

  private struct Match {
    var rule: Int?
    var length = 0
    var isAllow = true
  }

  @inline(__always)
  private static func isNamed(
    _ name: Range<Int32>, _ agent: UnsafeBufferPointer<UInt8>, _ store: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard name.count == agent.count else { return false }
    for offset in 0..<agent.count
    where ASCII.lower(store[Int(name.lowerBound) + offset]) != ASCII.lower(agent[offset]) { return false }
    return true
  }

  private func search(
    _ group: Group, _ target: UnsafeBufferPointer<UInt8>, _ store: UnsafeBufferPointer<UInt8>, _ best: inout Match
  ) {
    let start = RobotsPattern.Start.word(target)
    rules.withUnsafeBufferPointer { rules in
      for index in group.rules where rules[index].start.fits(start) {
        let rule = rules[index]
        let length = rule.pattern.count
        guard length > best.length || (length == best.length && rule.isAllow && !best.isAllow), length > 0 else {
          continue
        }
        let pattern = UnsafeBufferPointer(rebasing: store[Int(rule.pattern.lowerBound)..<Int(rule.pattern.upperBound)])
        guard RobotsPattern.matches(pattern, target) else { continue }
        best = Match(rule: index, length: length, isAllow: rule.isAllow)
      }
    }
  }
}

/// The few things that bytes of ASCII need.
enum ASCII {
  /// Lower case of A to Z; other bytes unchanged.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
