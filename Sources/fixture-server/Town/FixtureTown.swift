internal import CTLS
internal import Foundation
internal import Synchronization

/// Why the town could not be opened.
public enum FixtureTownError: Error, CustomStringConvertible {
  /// The folder of hosts cannot be read.
  case webRoot(String)
  /// A line of a `_behaviour` file is wrong: file, line (from 1) and what is wrong with it.
  case behaviour(file: String, line: Int, reason: String)
  /// No socket on this port.
  case port(Int)
  /// libssl made no certificate authority.
  case authority
  /// The authority's certificate cannot be written there.
  case authorityFile(String)

  public var description: String {
    switch self {
    case .webRoot(let path): "cannot read the folder of hosts “\(path)”; give one with a folder per host"
    case .behaviour(let file, let line, let reason): "\(file):\(line): \(reason)"
    case .port(let port): "cannot listen on port \(port) of 127.0.0.1; choose another, or 0 for a free one"
    case .authority: "libssl could not make a certificate authority"
    case .authorityFile(let path): "cannot write the authority's certificate to “\(path)”"
    }
  }
}

/// A small town of made-up merchants, served on loopback for tests and for the demonstration.
///
/// Any number of hosts answer on one http and one https port, told apart by `Host` and by SNI. Hosts come from folders
/// (`Fixtures/web/<host>/…`), from values (``FixtureHost``), and `misbehave.test` is always there (``Misbehaviour``).
public enum FixtureTown {
  /// Opens the town.
  ///
  /// - Parameters:
  ///   - webRoot: folder with a folder per host; nil for none. Everything is read at once, later edits are not seen.
  ///   - hosts: further hosts; they win over folders of the same name.
  ///   - httpPort: port on 127.0.0.1, 0 for a free one.
  ///   - httpsPort: likewise for https.
  ///   - authorityFile: where to write the certificate of the town's authority, as PEM; nil for a new temporary file,
  ///     which `stop()` removes.
  public static func start(
    webRoot: String? = nil, hosts: [FixtureHost] = [], httpPort: Int = 0, httpsPort: Int = 0,
    authorityFile: String? = nil
  ) throws(FixtureTownError) -> RunningTown {
    var web = try webRoot.map { path throws(FixtureTownError) in try Web(folder: path) } ?? Web()
    for host in hosts { web.sites[host.name.lowercased()] = try Site(host) }
    guard let authority = ctls_authority_create() else { throw .authority }
    let path = authorityFile ?? NSTemporaryDirectory() + "fixture-town-\(UUID().uuidString).pem"
    guard ctls_authority_write(authority, path) else {
      ctls_authority_free(authority)
      throw .authorityFile(path)
    }
    let office = Clerk(web: web)
    let clerk = Unmanaged.passRetained(office)
    let serve: ctls_serve = { context, connection in
      guard let context, let connection else { return }
      Unmanaged<Clerk>.fromOpaque(context).takeUnretainedValue().serve(Wire(connection: connection))
    }
    let faultOf: ctls_fault_of = { context, host in
      guard let context, let host else { return 0 }
      return Unmanaged<Clerk>.fromOpaque(context).takeUnretainedValue().fault(of: String(cString: host)).code
    }
    let http = ctls_listen(Int32(clamping: httpPort), nil, serve, faultOf, clerk.toOpaque())
    let https = ctls_listen(Int32(clamping: httpsPort), authority, serve, faultOf, clerk.toOpaque())
    guard let http, let https else {
      for server in [http, https] where server != nil { ctls_stop(server) }
      clerk.release()
      ctls_authority_free(authority)
      throw .port(http == nil ? httpPort : httpsPort)
    }
    return RunningTown(
      httpPort: Int(ctls_port(http)), httpsPort: Int(ctls_port(https)), authorityFile: path,
      ownsAuthorityFile: authorityFile == nil, hosts: web.sites.keys.sorted(), journal: office.journal,
      stopper: {
        ctls_stop(http)
        ctls_stop(https)
        clerk.release()
        ctls_authority_free(authority)
      })
  }
}

/// An open town. It closes with `stop()` or with the last reference to it.
public final class RunningTown: Sendable {
  /// Port of plain HTTP on 127.0.0.1.
  public let httpPort: Int
  /// Port of HTTPS on 127.0.0.1.
  public let httpsPort: Int
  /// File with the certificate of the town's authority (PEM), for `CURLOPT_CAINFO`.
  public let authorityFile: String
  /// Names of the hosts, sorted, without `misbehave.test`.
  public let hosts: [String]
  private let ownsAuthorityFile: Bool
  private let journal: Journal
  private let stopper: Mutex<(() -> Void)?>

  init(
    httpPort: Int, httpsPort: Int, authorityFile: String, ownsAuthorityFile: Bool, hosts: [String],
    journal: Journal, stopper: sending @escaping () -> Void
  ) {
    self.httpPort = httpPort
    self.httpsPort = httpsPort
    self.authorityFile = authorityFile
    self.ownsAuthorityFile = ownsAuthorityFile
    self.hosts = hosts
    self.journal = journal
    self.stopper = Mutex(stopper)
  }

  /// What `CURLOPT_CONNECT_TO` needs so that every host of the web is this town, on the usual ports only.
  public var connectTo: [String] { [":80:127.0.0.1:\(httpPort)", ":443:127.0.0.1:\(httpsPort)"] }

  /// Requests received so far, in order of arrival; with a host, those to it alone.
  public func requests(to host: String? = nil) -> [SeenRequest] {
    guard let host = host?.lowercased() else { return journal.seen }
    return journal.seen.filter { $0.host == host }
  }

  /// Cuts all connections, ends all threads. A second call does nothing.
  public func stop() {
    let stop = stopper.withLock { stopper in
      let stop = stopper
      stopper = nil
      return stop
    }
    guard let stop else { return }
    stop()
    if ownsAuthorityFile { try? FileManager.default.removeItem(atPath: authorityFile) }
  }

  deinit { stop() }
}
