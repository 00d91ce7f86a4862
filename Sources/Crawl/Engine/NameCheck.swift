import CCurl
import Synchronization

/// Asks the system's resolver once more for a name that libcurl could not resolve, because libcurl does not say whether the
/// name does not exist or the resolver did not answer.
final class NameCheck: Sendable {
  private let asking = Mutex(0)
  /// Resolvers that answer nothing hold a thread for seconds: more questions than this at once are not asked.
  private static let mostAtOnce = 32

  /// True when the resolver says that there is no such name. False also when it does not answer, or was not asked.
  func surelyDoesNotExist(_ host: String) async -> Bool {
    // RFC 6761 §6.4: names under .invalid do not exist, and software may know it.
    if host == "invalid" || host.hasSuffix(".invalid") { return true }
    let mayAsk = asking.withLock { count in
      guard count < NameCheck.mostAtOnce else { return false }
      count += 1
      return true
    }
    guard mayAsk else { return false }
    let answer = await withCheckedContinuation { (continuation: CheckedContinuation<Int32, Never>) in
      let isAsking = OSThread.start { continuation.resume(returning: ccurl_resolve(host)) }
      if !isAsking { continuation.resume(returning: -1) }
    }
    asking.withLock { $0 -= 1 }
    return answer == 0
  }
}
