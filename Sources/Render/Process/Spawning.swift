internal import CSpawn
internal import Glibc

/// Starting the program, and telling why it would not.
enum Spawning {
  /// Starts the browser with its pipes, as an unprivileged user.
  static func start(_ program: String, profile: String, _ settings: BrowserSettings) throws(RenderError) -> cspawn_child
  {
    let arguments = LaunchFlags.arguments(
      program, profile: profile, settings, smallSharedMemory: sharedMemoryInBytes() < 256 << 20)
    let environment = [
      "HOME=" + profile, "TMPDIR=" + profile, "PATH=/usr/bin:/bin", "LANG=fr_FR.UTF-8", "TZ=" + settings.timeZone,
      "DBUS_SESSION_BUS_ADDRESS=disabled:", "DBUS_SYSTEM_BUS_ADDRESS=disabled:",
    ]
    var child = cspawn_child()
    let code = program.withCString { path in
      withStrings(arguments) { arguments in
        withStrings(environment) { environment in
          var order = cspawn_order(
            path: path, arguments: arguments, environment: environment, user: settings.user, group: settings.group,
            isolates: settings.isolatesNetwork ? 1 : 0)
          return cspawn_start(&order, &child)
        }
      }
    }
    switch code {
    case 0: return child
    case EPERM, EINVAL: throw .sandboxUnavailable("cannot become user \(settings.user): \(words(code))")
    default: throw .cannotStart("\(program): \(words(code))")
    }
  }

  /// What its standard error says about the sandbox is the reason that people can act upon.
  static func reason(_ error: RenderError, _ complaints: String) -> RenderError {
    switch error {
    case .notInstalled, .sandboxUnavailable, .cannotStart: return error
    case .browserDied, .pageHung, .refused: break
    }
    let lines = complaints.split(separator: "\n")
    if let line = lines.first(where: { $0.lowercased().contains("sandbox") }) {
      return .sandboxUnavailable(String(line.prefix(300)))
    }
    return .cannotStart(lines.last.map { String($0.prefix(300)) } ?? "\(error)")
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func sharedMemoryInBytes() -> UInt64 {
    var status = statvfs()
    return statvfs("/dev/shm", &status) == 0 ? UInt64(status.f_bavail) &* UInt64(status.f_frsize) : 0
  }

  /// An array of C strings, ended by a null pointer.
  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body([nil])
    }
  }
}
