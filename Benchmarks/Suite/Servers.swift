import Foundation

/// Certificates of the benchmark's own authority, made with the openssl command: a root, an intermediate, and hosts' ones.
enum Certificates {
  /// Writes `authority.pem` and, by the names that `bench-server` expects, chains and keys into a folder.
  static func make(in work: WorkFolder) throws -> String {
    let folder = try work.empty("certificates")
    let script = """
      set -e
      cd "$1"
      key() { openssl genpkey -algorithm "$1" $2 -out "$3.key"; }
      request() { openssl req -new -key "$1.key" -subj "/CN=$2" -addext "subjectAltName=DNS:$2" -out "$1.csr"; }
      printf 'basicConstraints=critical,CA:TRUE\\nkeyUsage=keyCertSign,cRLSign\\n' > ca.ext
      key RSA "-pkeyopt rsa_keygen_bits:2048" root
      openssl req -x509 -new -key root.key -subj "/CN=Bench Root" -days 30 -out authority.pem
      key RSA "-pkeyopt rsa_keygen_bits:2048" middle
      request middle "Bench Intermediate"
      openssl x509 -req -in middle.csr -CA authority.pem -CAkey root.key -CAcreateserial -days 30 -extfile ca.ext -out middle.pem
      for name in good expired wrong self; do
        key EC "-pkeyopt ec_paramgen_curve:P-256" $name
        domain='*.\(Hosts.domain)'
        if [ $name = wrong ]; then domain=ailleurs.example; fi
        request $name "$domain"
        printf "subjectAltName=DNS:$domain\\nbasicConstraints=CA:FALSE\\n" > $name.ext
      done
      sign() { openssl x509 -req -in $1.csr -CA middle.pem -CAkey middle.key -CAcreateserial -days $2 -extfile $1.ext -out $1.leaf; }
      sign good 30; sign wrong 30; sign expired 0
      openssl x509 -req -in self.csr -signkey self.key -days 30 -extfile self.ext -out self.pem
      for name in good wrong expired; do cat $name.leaf middle.pem > $name.pem; done
      chmod 644 *.key
      """
    let result = try Child().run(["sh", "-c", script, "sh", folder], log: work.path("openssl.log"))
    guard result.status == 0 else {
      throw BenchError("openssl could not make certificates: see \(work.path("openssl.log"))")
    }
    return folder
  }
}

/// nginx on loopback, http and https, one virtual host a site.
final class Nginx {
  let httpPort: Int
  let httpsPort: Int
  private let id: pid_t

  init(work: WorkFolder, certificates: String, hosts: Int, core: Int?) throws {
    let sites = work.path("hosts")
    try FileManager.default.createDirectory(atPath: sites, withIntermediateDirectories: true)
    for (number, host) in Hosts.names(hosts, hostile: false, isSecure: false).enumerated() {
      let site = number % WebContent.siteCount
      symlink("../sites/" + (site < 10 ? "0" : "") + "\(site)", sites + "/" + host)
    }
    (httpPort, httpsPort) = (try FreePort.any(), try FreePort.any())
    let configuration = Nginx.configuration(work, certificates, sites, httpPort, httpsPort)
    let file = try work.write(configuration, to: "nginx.conf")
    id = try Child(core: core).spawn(
      [Nginx.program, "-e", work.path("nginx.log"), "-c", file, "-p", work.path], output: work.path("nginx.out"),
      log: work.path("nginx.log"))
    guard FreePort.answers(httpPort), FreePort.answers(httpsPort) else {
      kill(id, SIGTERM)
      throw BenchError("nginx did not start: see \(work.path("nginx.log"))")
    }
  }

  /// Debian keeps it where only the administrator's PATH leads.
  private static var program: String {
    FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx"
  }

  func stop() {
    kill(id, SIGTERM)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  private static func configuration(
    _ work: WorkFolder, _ certificates: String, _ sites: String, _ http: Int, _ https: Int
  ) -> String {
    """
    daemon off; worker_processes 1; pid \(work.path)/nginx.pid; error_log \(work.path)/nginx.log warn;
    worker_rlimit_nofile 20000; \(getuid() == 0 ? "user root;" : "")
    events { worker_connections 8192; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; keepalive_timeout 60s;
      gzip_static always; open_file_cache max=20000 inactive=60s; open_file_cache_valid 60s;
      types { text/html html; text/plain txt; } default_type text/html; charset utf-8;
      client_body_temp_path \(work.path)/nginx-temp; proxy_temp_path \(work.path)/nginx-temp;
      fastcgi_temp_path \(work.path)/nginx-temp; uwsgi_temp_path \(work.path)/nginx-temp;
      scgi_temp_path \(work.path)/nginx-temp;
      server {
        listen 127.0.0.1:\(http); listen 127.0.0.1:\(https) ssl;
        server_name *.\(Hosts.domain);
        ssl_certificate \(certificates)/good.pem; ssl_certificate_key \(certificates)/good.key;
        root \(sites)/$host;
        location = / { rewrite ^ /index.html break; }
      }
    }

    """
  }
}

/// `bench-server`: 150 ms before every answer, and hosts that misbehave. It ends when its standard input does.
final class SlowServer {
  let port: Int
  private let id: pid_t
  private let input: Int32

  init(work: WorkFolder, delay: Int = 150, certificates: String?) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchError("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    input = ends[1]
    let output = work.path("bench-server-\(certificates == nil ? "http" : "https").out")
    try? FileManager.default.removeItem(atPath: output)
    id = try Child().spawn(
      [Program.path("bench-server"), work.path("sites"), "\(delay)"] + (certificates.map { [$0] } ?? []),
      output: output, log: work.path("bench-server.log"), input: ends[0])
    close(ends[0])
    var port: Int?
    for _ in 0..<500 where port == nil {
      usleep(10_000)
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      if text.hasSuffix("\n") { port = Int(text.dropLast()) }
    }
    guard let port else { throw BenchError("bench-server did not start: see \(work.path("bench-server.log"))") }
    self.port = port
  }

  /// Ends it, and returns the seconds of processor that it took.
  @discardableResult
  func stop() -> Double {
    close(input)
    var status: Int32 = 0
    var usage = rusage()
    wait4(id, &status, 0, &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}

/// Ports of loopback.
enum FreePort {
  /// One that nobody listens on now.
  static func any() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = loopback(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 ? getsockname(socket, $0, &size) : -1
      }
    }
    guard code == 0 else { throw BenchError("no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// True when somebody listens there within five seconds.
  static func answers(_ port: Int) -> Bool {
    for _ in 0..<100 {
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = loopback(port)
      let code = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      close(socket)
      if code == 0 { return true }
      usleep(50_000)
    }
    return false
  }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
