import FixtureTown
import Foundation

// fixture-server --web Fixtures/web --port-file FILE [--http-port N] [--https-port N] [--authority FILE]
// Serves the town until SIGTERM or SIGINT.

let usage = """
  usage: fixture-server --web FOLDER [--port-file FILE] [--http-port N] [--https-port N] [--authority FILE]
    --web FOLDER       folder with a folder per host
    --port-file FILE   written once the town answers: HTTP_PORT=…, HTTPS_PORT=…, AUTHORITY=…, a line each
    --http-port N      port of http on 127.0.0.1 (0, the default: a free one)
    --https-port N     port of https, likewise
    --authority FILE   where to write the authority's certificate (PEM); by default a temporary file

  """

func complain(_ text: String, status: Int32) -> Never {
  FileHandle.standardError.write(Data(text.utf8))
  exit(status)
}

var options: [String: String] = [:]
var rest = CommandLine.arguments.dropFirst()
while let name = rest.popFirst() {
  guard ["--web", "--port-file", "--http-port", "--https-port", "--authority"].contains(name) else {
    complain(usage, status: name == "--help" ? 0 : 2)
  }
  guard let value = rest.popFirst() else { complain("\(name) needs a value\n\(usage)", status: 2) }
  options[name] = value
}
guard let web = options["--web"] else { complain("--web is needed\n\(usage)", status: 2) }
func port(_ name: String, _ text: String?) -> Int {
  guard let text else { return 0 }
  guard let number = Int(text), (0...65_535).contains(number) else {
    complain("\(name): no port “\(text)”\n", status: 2)
  }
  return number
}

// Blocked before any thread starts, so that `sigwait` below is the only one to get them.
var signals = sigset_t()
sigemptyset(&signals)
sigaddset(&signals, SIGTERM)
sigaddset(&signals, SIGINT)
pthread_sigmask(SIG_BLOCK, &signals, nil)

do {
  let town = try FixtureTown.start(
    webRoot: web, httpPort: port("--http-port", options["--http-port"]),
    httpsPort: port("--https-port", options["--https-port"]),
    authorityFile: options["--authority"])
  let lines = "HTTP_PORT=\(town.httpPort)\nHTTPS_PORT=\(town.httpsPort)\nAUTHORITY=\(town.authorityFile)\n"
  FileHandle.standardOutput.write(Data(lines.utf8))
  if let file = options["--port-file"] { try Data(lines.utf8).write(to: URL(filePath: file), options: .atomic) }
  var received: Int32 = 0
  sigwait(&signals, &received)
  town.stop()
} catch {
  complain("fixture-server: \(error)\n", status: 2)
}
