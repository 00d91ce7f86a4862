/// Host labels with other letters than ASCII, as DNS carries them.
///
/// Source: RFC 3492 (Punycode), RFC 5891 (IDNA 2008: the `xn--` prefix). Labels are folded before, by ``HostFolding``.
enum Punycode {
  /// `xn--`.
  static let prefix: [UInt8] = [0x78, 0x6E, 0x2D, 0x2D]

  /// The label itself when it is ASCII, else `xn--…`. Nil on overflow.
  ///
  /// Quadratic in the label's length, which the caller bounds.
  static func ascii(label: some Collection<UInt8>) -> [UInt8]? {
    if label.allSatisfy({ $0 < 0x80 }) { return Array(label) }
    guard !label.starts(with: prefix) else { return nil }
    let scalars = String(decoding: label, as: UTF8.self).unicodeScalars.map { Int($0.value) }
    var out = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basicCount = out.count
    if basicCount > 0 { out.append(0x2D) }
    var handled = basicCount
    var code = 128
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      guard let next = scalars.lazy.filter({ $0 >= code }).min() else { return nil }
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
    return prefix + out
  }

  /// The letters of an `xn--` label. Nil when it has no such prefix or is no punycode of other letters than ASCII.
  static func decoded(label: some BidirectionalCollection<UInt8>) -> String? {
    guard label.starts(with: prefix), label.count <= 63 else { return nil }
    let digits = Array(label.dropFirst(4))
    var out: [UInt32] = []
    var position = 0
    if let hyphen = digits.lastIndex(of: 0x2D) {
      out = digits[..<hyphen].map { UInt32($0) }
      position = hyphen + 1
    }
    guard position < digits.count else { return nil }
    var code = 128
    var index = 0
    var bias = 72
    while position < digits.count {
      guard let step = variableLength(digits, &position, bias: bias) else { return nil }
      let isFirst = index == 0
      index += step
      bias = adapted(delta: step, count: out.count + 1, isFirst: isFirst && code == 128)
      code += index / (out.count + 1)
      index %= out.count + 1
      guard let value = UInt32(exactly: code), Unicode.Scalar(value) != nil else { return nil }
      out.insert(value, at: index)
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: out.compactMap { Unicode.Scalar($0) })
    return String(text)
  }

  private static func variableLength(_ digits: [UInt8], _ position: inout Int, bias: Int) -> Int? {
    var value = 0
    var weight = 1
    var base = 36
    while position < digits.count {
      let byte = digits[position]
      position += 1
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30 + 26
      case 0x61...0x7A: digit = Int(byte) - 0x61
      case 0x41...0x5A: digit = Int(byte) - 0x41
      default: return nil
      }
      value += digit * weight
      guard value < 1 << 32 else { return nil }
      let threshold = base <= bias ? 1 : min(26, base - bias)
      if digit < threshold { return value }
      weight *= 36 - threshold
      guard weight < 1 << 32 else { return nil }
      base += 36
    }
    return nil
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
