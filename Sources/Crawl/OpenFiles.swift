import Glibc

/// How many files and connections this process may have open.
public enum OpenFiles {
  /// Raises the limit as far as the system lets a process do it itself, and returns it. A site in flight needs about four:
  /// lower the number of sites, and say so, when the limit is below that.
  public static func raiseLimit() -> Int {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(kind, &limit) == 0 else { return 256 }
    let before = limit
    limit.rlim_cur = limit.rlim_max
    if setrlimit(kind, &limit) != 0 { limit = before }
    return Int(clamping: limit.rlim_cur)
  }
}
