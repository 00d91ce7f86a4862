/// What libcurl says of a transfer that ended, before anything is made of it.
struct EngineDelivery: Sendable, Hashable {
  /// Why we ended it ourselves.
  enum Stop: Sendable, Hashable {
    /// The body reached its limit; what is there is kept.
    case bodyFull
    /// The head is longer than allowed.
    case headTooLarge
    /// The guard refused the address.
    case blocked(String)
    /// This machine could not open a socket (no descriptors left).
    case noSocket(errno: Int32)
    case cancelled
  }

  /// How far it came, in microseconds since the start; 0 when the phase was not reached.
  struct Times: Sendable, Hashable {
    var resolved: Int64 = 0
    var connected: Int64 = 0
    var secured: Int64 = 0
    var firstByte: Int64 = 0
    var total: Int64 = 0
  }

  /// libcurl's result; 0 is success.
  var code: UInt32 = 0
  /// libcurl's words; empty on success.
  var message = ""
  /// HTTP status; 0 before there is one.
  var status = 0
  /// Status line and header lines of the final response.
  var head: [UInt8] = []
  /// Body as received, without transfer encoding.
  var body: [UInt8] = []
  var remoteAddress: String?
  /// OpenSSL's verdict on the certificate (`X509_V_…`); 0 is good or not looked at.
  var verifyResult = 0
  /// System error of a failed connection; 0 when there is none.
  var systemError: Int32 = 0
  var times = Times()
  var isSecure = false
  /// Time that our own thread lost while the transfer went on, in milliseconds.
  var lostInMilliseconds: Int64 = 0
  var stop: Stop?

  /// A transfer that ended before libcurl saw it.
  static func stopped(_ stop: Stop, _ message: String) -> EngineDelivery {
    var delivery = EngineDelivery()
    delivery.code = 42
    delivery.stop = stop
    delivery.message = message
    return delivery
  }
}
