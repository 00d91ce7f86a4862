import CCurl
import Glibc
import Presence

/// From libcurl's result to our words. A pure function, tested by rows.
enum FailureMapping {
  /// What a delivery amounts to.
  enum Reading: Hashable {
    /// A response; the body may be cut.
    case response(WireResponse.Truncation?)
    case failure(FetchFailure.Cause)
  }

  /// Reads a delivery. `isNameCertain` is meant for a name that did not resolve: whether it surely does not exist.
  static func read(_ delivery: EngineDelivery, isNameCertain: Bool = false) -> Reading {
    if let stop = delivery.stop, let reading = read(stop, of: delivery) { return reading }
    let code = CURLcode(rawValue: delivery.code)
    if code == CURLE_OK {
      return delivery.status > 0 && !HeaderBlock.hasTwoLengths(delivery.head) ? .response(nil) : .failure(.badResponse)
    }
    if let truncation = truncation(code, delivery) { return .response(truncation) }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .failure(.dns(isCertain: isNameCertain))
    case CURLE_COULDNT_CONNECT: return .failure(connectionCause(delivery.systemError))
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timeout(phase(of: delivery)))
    case CURLE_PEER_FAILED_VERIFICATION: return .failure(.tls(fault(of: delivery)))
    case CURLE_SSL_CONNECT_ERROR: return .failure(handshakeCause(delivery))
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_SHUTDOWN_FAILED:
      return .failure(.tls(.handshake))
    case CURLE_SEND_ERROR: return .failure(.reset)
    // An interim response and then nothing is not nothing.
    case CURLE_GOT_NOTHING: return .failure(delivery.head.isEmpty ? .reset : .badResponse)
    case CURLE_RECV_ERROR: return .failure(receivingCause(delivery))
    case CURLE_FILESIZE_EXCEEDED: return .failure(.tooLarge)
    // libcurl's word for a header line beyond 100 KiB.
    case CURLE_OUT_OF_MEMORY where !delivery.head.isEmpty: return .failure(.tooLarge)
    // Our own trouble, never the server's: memory, files, a thread that could not start.
    case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_SSL_CACERT_BADFILE, CURLE_ABORTED_BY_CALLBACK:
      return .failure(.cancelled)
    default: return .failure(.badResponse)
    }
  }

  /// True for a timeout that says nothing about the server, because our own processor was saturated meanwhile.
  static func isOwnFault(_ delivery: EngineDelivery) -> Bool {
    guard case .failure(.timeout) = read(delivery) else { return false }
    return Saturation.explains(lost: delivery.lostInMilliseconds, of: delivery.times.total / 1000)
  }

  private static func read(_ stop: EngineDelivery.Stop, of delivery: EngineDelivery) -> Reading? {
    switch stop {
    case .bodyFull: .response(.length)
    case .headTooLarge: .failure(.tooLarge)
    case .blocked: .failure(.blockedAddress)
    case .cancelled, .noSocket: .failure(.cancelled)
    }
  }

  /// A body that ended early is kept, as browsers do, when there is something of it.
  private static func truncation(_ code: CURLcode, _ delivery: EngineDelivery) -> WireResponse.Truncation? {
    guard delivery.status > 0, !delivery.body.isEmpty else { return nil }
    switch code {
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM, CURLE_HTTP2: return .disconnect
    default: return nil
    }
  }

  private static func connectionCause(_ systemError: Int32) -> FetchFailure.Cause {
    switch systemError {
    case ECONNREFUSED: .refused
    case ETIMEDOUT: .timeout(.connect)
    case ECONNRESET, ECONNABORTED, EPIPE: .reset
    case EACCES, EPERM, EMFILE, ENFILE, ENOBUFS, ENOMEM: .cancelled
    default: .unreachable
    }
  }

  /// What was waited for when the time was over.
  static func phase(of delivery: EngineDelivery) -> FetchFailure.Phase {
    let times = delivery.times
    if delivery.message.hasPrefix("Resolving") { return .resolve }
    if delivery.message.hasPrefix("SSL connection timeout") { return .handshake }
    if times.firstByte == 0, delivery.head.isEmpty {
      if times.connected == 0 {
        return times.resolved == 0 && !delivery.message.contains("onnect") ? .resolve : .connect
      }
      return delivery.isSecure && times.secured == 0 ? .handshake : .firstByte
    }
    let isHeadWhole = delivery.head.suffix(2) == [0x0A, 0x0A] || delivery.head.suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A]
    return isHeadWhole ? .body : .firstByte
  }

  private static func fault(of delivery: EngineDelivery) -> FetchFailure.Fault {
    switch delivery.verifyResult {
    case 9, 10: .expired  // X509_V_ERR_CERT_NOT_YET_VALID, _CERT_HAS_EXPIRED
    case 18: .selfSigned  // X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT
    case 62, 63, 64: .wrongHost  // X509_V_ERR_HOSTNAME_MISMATCH, _EMAIL_, _IP_ADDRESS_
    // Not looked at (libcurl begins with 1) or content: libcurl itself compares the names.
    case 0, 1: .wrongHost
    default: .chain
    }
  }

  private static func handshakeCause(_ delivery: EngineDelivery) -> FetchFailure.Cause {
    if delivery.verifyResult > 1 { return .tls(fault(of: delivery)) }
    return delivery.message.contains("Connection reset") ? .reset : .tls(.handshake)
  }

  private static func receivingCause(_ delivery: EngineDelivery) -> FetchFailure.Cause {
    if delivery.message.hasPrefix("Too large response headers") { return .tooLarge }
    return delivery.message.contains("chunk") ? .badResponse : .reset
  }
}
