import Presence

/// Failures and refusals as the fields of a `metadata` record (`application/warc-fields`), and back again.
enum OutcomeFields {
  static func lines(of failure: FetchFailure) -> [HeaderField] {
    [
      HeaderField(name: "outcome", value: "failed"), HeaderField(name: "cause", value: name(of: failure.cause)),
      HeaderField(name: "url", value: failure.url.description),
      HeaderField(name: "at", value: failure.failedAt.description), HeaderField(name: "detail", value: failure.detail),
    ]
  }

  static func lines(of decision: RobotsDecision) -> [HeaderField] {
    [
      HeaderField(name: "outcome", value: "disallowed"), HeaderField(name: "url", value: decision.url.description),
      HeaderField(name: "at", value: decision.decidedAt.description),
      HeaderField(name: "robotsLine", value: decision.line.map { String($0) } ?? ""),
      HeaderField(name: "rule", value: decision.rule),
    ]
  }

  static func block(_ lines: [HeaderField]) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines {
      out += line.name.utf8
      out += ": ".utf8
      out += escaped(line.value)
      out += "\r\n".utf8
    }
    return out
  }

  static func result(of block: [UInt8]) -> Exchange.Result? {
    var fields: [String: String] = [:]
    for line in block.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      var value = line[(colon + 1)...]
      if value.last == 0x0D { value = value.dropLast() }
      if value.first == 0x20 { value = value.dropFirst() }
      fields[String(decoding: line[..<colon], as: UTF8.self)] = unescaped(value)
    }
    guard let url = fields["url"].flatMap({ WebURL($0) }), let at = fields["at"].flatMap({ Timestamp(iso: $0) }) else {
      return nil
    }
    switch fields["outcome"] {
    case "failed":
      guard let cause = fields["cause"].flatMap(cause(named:)) else { return nil }
      return .failed(FetchFailure(url: url, cause: cause, detail: fields["detail"] ?? "", failedAt: at))
    case "disallowed":
      let line = fields["robotsLine"].flatMap { Int($0) }
      return .disallowed(RobotsDecision(url: url, line: line, rule: fields["rule"] ?? "", decidedAt: at))
    default: return nil
    }
  }

  /// A cause in one or two words: `dns certain`, `timeout firstByte`, `tls expired`, `refused`.
  static func name(of cause: FetchFailure.Cause) -> String {
    switch cause {
    case .dns(let isCertain): isCertain ? "dns certain" : "dns uncertain"
    case .timeout(let phase): "timeout " + phase.rawValue
    case .tls(let fault): "tls " + fault.rawValue
    case .refused: "refused"
    case .unreachable: "unreachable"
    case .tooLarge: "tooLarge"
    case .redirectLoop: "redirectLoop"
    case .badResponse: "badResponse"
    case .reset: "reset"
    case .blockedAddress: "blockedAddress"
    case .cancelled: "cancelled"
    }
  }

  static func cause(named name: String) -> FetchFailure.Cause? {
    let words = name.split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("dns", let certainty?): return .dns(isCertain: certainty == "certain")
    case ("timeout", let phase?): return FetchFailure.Phase(rawValue: phase).map { .timeout($0) }
    case ("tls", let fault?): return FetchFailure.Fault(rawValue: fault).map { .tls($0) }
    default: break
    }
    let plain: [FetchFailure.Cause] = [
      .refused, .unreachable, .tooLarge, .redirectLoop, .badResponse, .reset, .blockedAddress, .cancelled,
    ]
    return plain.first { self.name(of: $0) == name }
  }

  /// Controls and `%` percent-encoded, so that any text fits on one line and comes back as it was.
  private static func escaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text.utf8 {
      guard byte < 0x20 || byte == 0x25 || byte == 0x7F else {
        out.append(byte)
        continue
      }
      let digits = String(byte, radix: 16)
      out += ("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
    }
    return out
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
