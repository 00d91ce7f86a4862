/// Names of the hosts that a row asks. The first word of a hostile one's name says to `bench-server` how to behave, and
/// to the table what has to come of it.
enum Hosts {
  static let domain = "bench.example"

  /// What has to be said of a hostile host.
  static func expectedCauses(_ host: String, isSecure: Bool) -> Set<String>? {
    switch host.prefix(while: { $0 != "-" && !$0.isNumber }) {
    case "silent": ["timeout firstByte"]
    case "drip": ["timeout body"]
    case "endless": ["cut at the limit"]
    case "loop": ["redirectLoop"]
    case "reset": ["reset"]
    case "length": ["cut by the server"]
    case "garbage": ["badResponse"]
    case "tls": ["tls expired", "tls selfSigned", "tls wrongHost", "tls chain"]
    default: nil
    }
  }

  /// So many hosts, of which one in fifty is hostile when asked for.
  static func names(_ count: Int, hostile: Bool, isSecure: Bool) -> [String] {
    let plain = ["silent-", "drip-", "endless-", "loop-", "reset-", "length-", "garbage-"]
    let secure = [
      "silent-", "drip-", "endless-", "loop-", "reset-", "length-", "tls-expired-", "tls-self-", "tls-wrong-",
    ]
    let kinds = isSecure ? secure : plain
    return (0..<count).map { number in
      let digits = String(number)
      let name = "h" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      guard hostile, number % 50 == 7 else { return "\(name).\(domain)" }
      return "\(kinds[number / 50 % kinds.count])\(name).\(domain)"
    }
  }
}
