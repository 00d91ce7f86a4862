internal import Foundation

/// A host given as a value, for a test that wants a site of its own.
public struct FixtureHost: Sendable {
  /// Its name, as in `Host` and SNI.
  public let name: String
  /// Files by path (`/index.html`). A folder answers with its `index.html`.
  public let files: [String: [UInt8]]
  /// Rules as in a `_behaviour` file (see `Behaviour.swift`); empty for none.
  public let behaviour: String

  /// A host with texts in UTF-8.
  public init(_ name: String, pages: [String: String], behaviour: String = "") {
    self.init(name, files: pages.mapValues { Array($0.utf8) }, behaviour: behaviour)
  }

  /// A host with files of any kind.
  public init(_ name: String, files: [String: [UInt8]], behaviour: String = "") {
    self.name = name
    self.files = files
    self.behaviour = behaviour
  }
}

/// One host: what it has, and how it behaves.
struct Site: Sendable {
  let files: [String: [UInt8]]
  private(set) var behaviour: Behaviour

  init(_ host: FixtureHost) throws(FixtureTownError) {
    files = host.files
    behaviour = try Behaviour(host.behaviour, name: host.name)
  }

  /// A host's folder. Files whose names begin with `_` are only reached by `serve` and `fallback`.
  init(folder: URL) throws(FixtureTownError) {
    var files: [String: [UInt8]] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { throw .webRoot(folder.path) }
    while let path = paths.nextObject() as? String {
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      files["/" + path] = [UInt8](data)
    }
    let rules = files.removeValue(forKey: "/_behaviour") ?? []
    self.files = files
    behaviour = try Behaviour(String(decoding: rules, as: UTF8.self), name: folder.path + "/_behaviour")
  }

  /// The host as it is at the `visit`-th request to a path: trouble that is only for the `first` ones may be over.
  func calmed(for path: String, visit: Int) -> Site {
    guard let troubled = behaviour.value(.first, for: path).flatMap({ Int($0) }), visit > troubled else { return self }
    var site = self
    site.behaviour.calm(path)
    return site
  }

  /// The file that a path stands for: itself, or the index of a folder. Nil when there is none.
  func file(_ path: String) -> (path: String, bytes: [UInt8])? {
    let wanted = path.removingPercentEncoding ?? path
    let name = wanted.hasSuffix("/") ? wanted + "index.html" : wanted
    return files[name].map { (name, $0) }
  }

  /// Whether a path without its final slash is a folder.
  func isFolder(_ path: String) -> Bool { files[(path.removingPercentEncoding ?? path) + "/index.html"] != nil }
}

/// All hosts of the town, by lower-cased name.
struct Web: Sendable {
  var sites: [String: Site] = [:]

  init() {}

  /// A folder with a folder per host.
  init(folder: String) throws(FixtureTownError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw .webRoot(folder) }
    for name in names where !name.hasPrefix(".") {
      let path = URL(filePath: folder).appending(path: name)
      guard (try? path.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { continue }
      sites[name.lowercased()] = try Site(folder: path)
    }
  }
}
