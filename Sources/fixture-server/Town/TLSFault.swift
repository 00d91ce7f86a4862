internal import CTLS

/// What is wrong with a host's TLS, on purpose.
///
/// Each is met at `https://<raw value>.misbehave.test/`, and at every host whose `_behaviour` says `certificate: …`.
public enum TLSFault: String, Sendable, CaseIterable {
  /// Nothing is wrong.
  case good
  /// It ran out a month ago.
  case expired
  /// It begins in twenty days.
  case notYetValid = "not-yet-valid"
  /// It is made out to the hoster's name.
  case wrongHost = "wrong-host"
  /// It vouches for itself.
  case selfSigned = "self-signed"
  /// Signed by an authority that nobody knows.
  case unknownAuthority = "unknown-authority"
  /// The intermediate certificate is missing, as after a careless installation.
  case incompleteChain = "incomplete-chain"
  /// The handshake ends with an alert.
  case alert
  /// The handshake is never answered.
  case silentHandshake = "silent-handshake"
  /// The connection closes after the client's first message.
  case closedHandshake = "closed-handshake"
  /// Plain HTTP on the port of HTTPS.
  case plainText = "plain-text"
  /// TLS 1.1 and nothing newer.
  case oldProtocol = "old-protocol"

  /// An address where it is met.
  public var url: String { "https://\(rawValue).\(Misbehaviour.host)/" }

  var code: Int32 {
    switch self {
    case .good: Int32(CTLS_GOOD)
    case .expired: Int32(CTLS_EXPIRED)
    case .notYetValid: Int32(CTLS_NOT_YET_VALID)
    case .wrongHost: Int32(CTLS_WRONG_HOST)
    case .selfSigned: Int32(CTLS_SELF_SIGNED)
    case .unknownAuthority: Int32(CTLS_UNKNOWN_AUTHORITY)
    case .incompleteChain: Int32(CTLS_INCOMPLETE_CHAIN)
    case .alert: Int32(CTLS_ALERT)
    case .silentHandshake: Int32(CTLS_SILENT_HANDSHAKE)
    case .closedHandshake: Int32(CTLS_CLOSED_HANDSHAKE)
    case .plainText: Int32(CTLS_PLAIN_TEXT)
    case .oldProtocol: Int32(CTLS_OLD_PROTOCOL)
    }
  }
}
