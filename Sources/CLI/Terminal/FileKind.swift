import Foundation

/// What stands at a path, symbolic links followed.
enum FileKind {
  case file, folder
  /// A pipe, a device, a socket: it cannot be read twice, and need not end.
  case stream
  case nothing

  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }
}
