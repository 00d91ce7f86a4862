/// Host labels with other letters than ASCII, as DNS carries them.
///
/// Source: RFC 3492 (Punycode), RFC 5891 (IDNA 2008: the `xn--` prefix). Labels are lower-cased before; no other
/// mapping is made.
enum Punycode {
  /// The label itself when it is ASCII, else `xn--…`. Nil on overflow.
  static func ascii(label: String) -> String? {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return label }
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var out = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = out.count
    if basicCount > 0 { out.append(0x2D) }
    var handled = basicCount
    var code = 128
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= code }).min() else { return nil }
      let (step, overflow) = (next - code).multipliedReportingOverflow(by: handled + 1)
      guard !overflow else { return nil }
      delta += step
      code = next
      for scalar in scalars {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        appendVariableLength(delta, bias: bias, to: &out)
        bias = adapted(delta: delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return "xn--" + String(decoding: out, as: UTF8.self)
  }

  private static func appendVariableLength(_ delta: Int, bias: Int, to out: inout [UInt8]) {
    var rest = delta
    var base = 36
    while true {
      let threshold = base <= bias ? 1 : min(26, base - bias)
      if rest < threshold { break }
      out.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      base += 36
    }
    out.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

  private static func adapted(delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
