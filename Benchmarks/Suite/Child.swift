import Foundation

/// A program run as a process of its own, so that its processor time and memory are its own.
struct Child {
  /// What it said and cost.
  struct Result {
    /// Exit status; 128 plus the signal when it was killed.
    let status: Int32
    let output: String
    /// Seconds.
    let wall: Double
    /// Seconds of processor, user and system.
    let cpu: Double
    /// Largest resident size in bytes.
    let memory: Int
  }

  /// A core to which it is bound; nil leaves it to the system.
  var core: Int?
  /// Killed after this many seconds: nothing here may run unbounded.
  var patience = 300.0
  var environment: [String] = []

  /// Runs it to its end. Standard error goes to `log`.
  func run(_ command: [String], log: String) throws -> Result {
    let output = log + ".out"
    let start = Child.now()
    let id = try spawn(command, output: output, log: log)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, WNOHANG, &usage) == 0 {
      if Child.now() - start > patience { kill(id, SIGKILL) }
      usleep(20_000)
    }
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Result(
      status: exit, output: text, wall: Child.now() - start,
      cpu: Child.seconds(usage.ru_utime) + Child.seconds(usage.ru_stime), memory: usage.ru_maxrss * 1024)
  }

  /// Starts it and returns its identifier.
  func spawn(_ command: [String], output: String, log: String, input: Int32? = nil) throws -> pid_t {
    var words = command
    if let core { words = ["taskset", "-c", "\(core)"] + words }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    var arguments = words.map { strdup($0) } + [nil]
    let inherited = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var variables = (inherited + environment).map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words[0], &actions, nil, &arguments, &variables)
    guard code == 0 else { throw BenchError("\(words[0]) cannot be started: \(String(cString: strerror(code)))") }
    return id
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The programs beside this one.
enum Program {
  static func path(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: own).deletingLastPathComponent().path + "/" + name
  }
}
