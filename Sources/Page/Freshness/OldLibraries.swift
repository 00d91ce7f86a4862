/// Libraries of another time by the addresses of scripts.
enum OldLibraries {
  /// jQuery 3 came in 2016; three years later the lines before it are old.
  static let oldSince = 2019

  private static let names: [StaticString] = ["jquery", "mootools", "prototype", "scriptaculous"]

  /// Name and version of a library that is no longer maintained: jQuery 1 and 2 (2006–2016), MooTools, Prototype…
  static func name(inAddress bytes: ArraySlice<UInt8>) -> String? {
    guard names.contains(where: { ByteSearch.contains($0, in: bytes) })
    else { return nil }
    let address = String(decoding: bytes, as: UTF8.self)
    let file = String(address.split(separator: "?").first?.split(separator: "/").last ?? "")
    if file.hasPrefix("mootools") || file.hasPrefix("prototype.") || file.hasPrefix("scriptaculous") { return file }
    guard let start = address.range(of: "jquery") else { return nil }
    let isCore =
      file.hasPrefix("jquery.") || file.hasPrefix("jquery-") && DateScanner.isDigit(file.utf8.dropFirst(7).first ?? 0)
      || file == "jquery.js" || file == "jquery.min.js"
    guard isCore, !isPlugin(file) else { return nil }
    guard let version = version(in: address[start.upperBound...]) else { return nil }
    return version.major <= 2 ? "jQuery \(version.text)" : nil
  }

  /// `jquery.fancybox.js`, `jquery.ui…`: plug-ins have versions of their own.
  private static func isPlugin(_ file: String) -> Bool {
    guard file.hasPrefix("jquery.") else { return false }
    let rest = file.dropFirst(7)
    return !(rest == "js" || rest == "min.js" || rest == "slim.min.js" || DateScanner.isDigit(rest.utf8.first ?? 0))
  }

  /// The first number of the form `1.12.4` or `1.4` in an address.
  private static func version(in text: Substring) -> (major: Int, text: String)? {
    let bytes = Array(text.utf8.prefix(200))
    var index = 0
    while index < bytes.count {
      guard DateScanner.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, DateScanner.isDigit(bytes[end]) || bytes[end] == 0x2E { end += 1 }
      while end > index, bytes[end - 1] == 0x2E { end -= 1 }
      let number = bytes[index..<end]
      if number.contains(0x2E), let major = number.first, number.count <= 10, number.dropFirst().first == 0x2E {
        return (Int(major - 0x30), String(decoding: number, as: UTF8.self))
      }
      index = max(end, index + 1)
    }
    return nil
  }
}

extension String {
  /// Where a short text begins and ends, by bytes; nil when it is not there.
  fileprivate func range(of wanted: String) -> Range<String.Index>? {
    let own = Array(utf8)
    guard let start = ByteSearch.find(Array(wanted.utf8), in: own[...]) else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: wanted.utf8.count)
  }
}
