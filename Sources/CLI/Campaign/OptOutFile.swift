import Foundation
import Presence

/// The file in which a chamber writes down who asked never to be visited: a host or an address a line, `#` for remarks.
///
/// A line that cannot be read stops the audit before its first request: a plea that is not understood must not be passed
/// over.
enum OptOutFile {
  /// The hosts, `www.` left off, so that every address of the site is meant.
  static func hosts(in path: String) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path): the list of those who opted out (audit.optOutFile) cannot be read; nobody was visited")
    }
    return try hosts(of: String(decoding: data, as: UTF8.self), path: path)
  }

  static func hosts(of text: String, path: String) throws -> [String] {
    var hosts: [String] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let entry = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      if entry.isEmpty { continue }
      let address = entry.hasPrefix("*.") ? String(entry.dropFirst(2)) : entry
      guard !address.contains(" "), let url = WebURL(repairing: address), url.host.contains(".") else {
        throw InputError("\(path):\(number + 1): “\(entry)” is no host; write it like www.exemple.fr, one a line")
      }
      hosts.append(url.siteHost)
    }
    return hosts
  }
}
