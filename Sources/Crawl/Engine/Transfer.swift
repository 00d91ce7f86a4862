import CCurl
import Glibc

/// One request in libcurl's hands. Lives on the engine's thread; libcurl's callbacks come here.
final class Transfer {
  let id: UInt64
  let order: EngineOrder
  let handle: EasyHandle
  private let continuation: CheckedContinuation<EngineDelivery, Never>
  private let guardian: AddressGuard
  private let largestBody: Int
  private let largestHead: Int
  private let lostBefore: Int64
  private var delivery = EngineDelivery()
  private var isBodyBegun = false
  /// True until the connection stands (or fails): the time in which a handshake may be going on.
  private(set) var isConnecting = true

  init(
    id: UInt64, order: EngineOrder, handle: EasyHandle, continuation: CheckedContinuation<EngineDelivery, Never>,
    guardian: AddressGuard, lostBefore: Int64, settings: FetchSettings
  ) {
    self.id = id
    self.order = order
    self.handle = handle
    self.continuation = continuation
    self.guardian = guardian
    self.lostBefore = lostBefore
    largestBody = max(settings.largestBodyInBytes, 0)
    largestHead = max(settings.largestHeadInBytes, 1024)
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Appends to the body up to its limit. Less than given tells libcurl to stop.
  func receive(body bytes: UnsafeRawBufferPointer) -> Int {
    if !isBodyBegun {
      isBodyBegun = true
      reserveBody()
    }
    let room = largestBody - delivery.body.count
    if bytes.count > room {
      delivery.body.append(contentsOf: bytes.prefix(room))
      delivery.stop = .bodyFull
      return 0
    }
    delivery.body.append(contentsOf: bytes)
    return bytes.count
  }

  /// Appends a header line. A new status line drops what came before: an interim 1xx response.
  func receive(header bytes: UnsafeRawBufferPointer) -> Int {
    // Trailers come after the body and are not part of the head.
    if isBodyBegun { return bytes.count }
    if bytes.starts(with: "HTTP/".utf8) { delivery.head.removeAll(keepingCapacity: true) }
    guard delivery.head.count + bytes.count <= largestHead else {
      delivery.stop = .headTooLarge
      return 0
    }
    delivery.head.append(contentsOf: bytes)
    return bytes.count
  }

  /// Opens a socket when the guard permits the address.
  func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    var length: Int32 = 0
    let bytes = ccurl_address_bytes(address, &length).map {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
    guard let bytes, guardian.permits(bytes) else {
      delivery.stop = .blocked(bytes.map(Transfer.text) ?? "an address of an unknown family")
      return curl_socket_t(-1)
    }
    let socket = ccurl_open_socket(address)
    if socket < 0 { delivery.stop = .noSocket(errno: errno) } else { clearBlock() }
    return socket
  }

  func connectionIsReady() { isConnecting = false }

  /// Collects what libcurl knows; call before the handle is used again.
  func finish(_ code: CURLcode, lostUntilNow: Int64) {
    isConnecting = false
    delivery.lostInMilliseconds = lostUntilNow &- lostBefore
    delivery.code = code.rawValue
    if code != CURLE_OK {
      let words = handle.lastMessage
      delivery.message = words.isEmpty ? String(cString: curl_easy_strerror(code)) : words
    }
    let raw = handle.raw
    delivery.status = max(ccurl_get_long(raw, CURLINFO_RESPONSE_CODE), 0)
    delivery.remoteAddress = ccurl_get_string(raw, CURLINFO_PRIMARY_IP).map { String(cString: $0) }
    if delivery.remoteAddress == "" { delivery.remoteAddress = nil }
    delivery.verifyResult = max(ccurl_get_long(raw, CURLINFO_SSL_VERIFYRESULT), 0)
    delivery.systemError = Int32(truncatingIfNeeded: max(ccurl_get_long(raw, CURLINFO_OS_ERRNO), 0))
    delivery.isSecure = order.url.hasPrefix("https:")
    delivery.times = EngineDelivery.Times(
      resolved: ccurl_get_time(raw, CURLINFO_NAMELOOKUP_TIME_T),
      connected: ccurl_get_time(raw, CURLINFO_CONNECT_TIME_T),
      secured: ccurl_get_time(raw, CURLINFO_APPCONNECT_TIME_T),
      firstByte: ccurl_get_time(raw, CURLINFO_STARTTRANSFER_TIME_T), total: ccurl_get_time(raw, CURLINFO_TOTAL_TIME_T))
  }

  /// Hands the result to whoever waits. Once.
  func deliver() { continuation.resume(returning: delivery) }

  /// Hands over that nothing more will come.
  func deliverCancelled() {
    delivery.stop = .cancelled
    delivery.code = CURLE_ABORTED_BY_CALLBACK.rawValue
    delivery.message = "cancelled"
    continuation.resume(returning: delivery)
  }

  /// Another address of the host may pass after one was refused.
  private func clearBlock() {
    if case .blocked = delivery.stop { delivery.stop = nil }
  }

  private func reserveBody() {
    let announced = ccurl_get_time(handle.raw, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
    guard announced > 0 else { return }
    delivery.body.reserveCapacity(min(Int(announced), largestBody, 1 << 20))
  }

  private static func text(_ address: [UInt8]) -> String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = address.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, address, &buffer, socklen_t(buffer.count)) != nil else { return "?" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
