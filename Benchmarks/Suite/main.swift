import Foundation

// `make bench`: what fetching, obeying and reading cost, beside a minimal client on libcurl in the same run.
// benchmarks [--long] [--small] [ROW…]     rows whose name holds one of the words; all without
// benchmarks client …                       one client of ours, in a process of its own

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "client": try await WireClient(Array(arguments.dropFirst())).run()
  case "part": try Suite.part(Array(arguments.dropFirst()), repository: repository)
  default: exit(try Suite(arguments, repository: repository).run() ? 0 : 1)
  }
} catch {
  complain("benchmarks: \(error)")
  exit(2)
}
