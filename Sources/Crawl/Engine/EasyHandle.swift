import CCurl

/// One of libcurl's easy handles with the options that never change, used for one transfer after another.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer
  private let message: UnsafeMutablePointer<CChar>
  private let book: SocketBook
  private let headers: SListOwner
  /// Header lines of the present transfer, when it has some of its own.
  private var ownHeaders: SListOwner?

  /// Sets what all transfers share. Nil when libcurl gives no handle. What is given must outlive the handle.
  init?(settings: FetchSettings, headers: SListOwner, connectTo: SListOwner, trust: TrustOwner, book: SocketBook) {
    guard let raw = curl_easy_init() else { return nil }
    self.raw = raw
    self.book = book
    self.headers = headers
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setProtocol(settings)
    setLimits(settings)
    setCallbacks()
    if let shared = trust.shared { ccurl_set_trust(raw, shared) }
    ccurl_set_list(raw, CURLOPT_HTTPHEADER, headers.list)
    if connectTo.list != nil { ccurl_set_list(raw, CURLOPT_CONNECT_TO, connectTo.list) }
    ccurl_set_pointer(raw, CURLOPT_ERRORBUFFER, message)
  }

  deinit {
    curl_easy_cleanup(raw)
    message.deallocate()
  }

  /// libcurl's words about the last failure.
  var lastMessage: String { String(cString: message) }

  /// Points the handle at the next transfer, which must live until it is removed from the multi handle.
  func prepare(for transfer: Transfer) {
    message[0] = 0
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    ccurl_set_string(raw, CURLOPT_URL, transfer.order.url)
    ccurl_set_string(raw, CURLOPT_COOKIE, transfer.order.cookie)
    setConditions(transfer.order.conditions)
    for option in [
      CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
    ] {
      ccurl_set_pointer(raw, option, context)
    }
  }

  /// libcurl keeps the pointer to the list: it lives until the next transfer has its own.
  private func setConditions(_ lines: [String]) {
    guard !lines.isEmpty || ownHeaders != nil else { return }
    let own = lines.isEmpty ? nil : SListOwner(headers.lines + lines)
    ccurl_set_list(raw, CURLOPT_HTTPHEADER, own?.list ?? headers.list)
    ownHeaders = own
  }

  private func setProtocol(_ settings: FetchSettings) {
    ccurl_set_string(raw, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_string(raw, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    ccurl_set_long(raw, CURLOPT_FOLLOWLOCATION, 0)
    // No proxy from the environment: the guard must see the real address.
    ccurl_set_string(raw, CURLOPT_PROXY, "")
    ccurl_set_string(raw, CURLOPT_USERAGENT, settings.userAgent)
    ccurl_set_long(raw, CURLOPT_PATH_AS_IS, 1)
    let version = settings.http2 ? Int(CURL_HTTP_VERSION_2TLS) : Int(CURL_HTTP_VERSION_1_1)
    ccurl_set_long(raw, CURLOPT_HTTP_VERSION, version)
    if !settings.http2 { ccurl_set_long(raw, CURLOPT_SSL_ENABLE_ALPN, 0) }
    ccurl_set_long(raw, CURLOPT_HTTP09_ALLOWED, 0)
    // One connection a site: a session would never be resumed.
    ccurl_set_long(raw, CURLOPT_SSL_SESSIONID_CACHE, 0)
  }

  private func setLimits(_ settings: FetchSettings) {
    func milliseconds(_ seconds: Double) -> Int { Int(min(max(seconds, 0), 86_400) * 1000) }
    ccurl_set_long(raw, CURLOPT_NOSIGNAL, 1)
    // Else a timeout inside DNS freezes every transfer until the resolver's thread returns.
    ccurl_set_long(raw, CURLOPT_QUICK_EXIT, 1)
    // libcurl prunes its DNS cache in quadratic time, and we resolve a host once anyway.
    ccurl_set_long(raw, CURLOPT_DNS_CACHE_TIMEOUT, 0)
    ccurl_set_long(raw, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(settings.connectTimeoutInSeconds))
    ccurl_set_long(raw, CURLOPT_TIMEOUT_MS, milliseconds(settings.totalTimeoutInSeconds))
    ccurl_set_long(raw, CURLOPT_LOW_SPEED_LIMIT, max(settings.slowestBytesPerSecond, 0))
    ccurl_set_long(raw, CURLOPT_LOW_SPEED_TIME, max(milliseconds(settings.stallTimeoutInSeconds) / 1000, 1))
    ccurl_set_long(raw, CURLOPT_MAXAGE_CONN, 60)
    ccurl_set_long(raw, CURLOPT_BUFFERSIZE, 16 * 1024)
  }

  private func setCallbacks() {
    ccurl_set_data_callback(raw, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let transfer = Transfer.from(context) else { return 0 }
      return transfer.receive(body: UnsafeRawBufferPointer(start: bytes, count: size &* count))
    }
    ccurl_set_data_callback(raw, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let transfer = Transfer.from(context) else { return 0 }
      return transfer.receive(header: UnsafeRawBufferPointer(start: bytes, count: size &* count))
    }
    ccurl_set_open_callback(raw) { context, _, address in
      guard let transfer = Transfer.from(context), let address else { return curl_socket_t(-1) }
      let socket = transfer.openSocket(address)
      if socket >= 0 { transfer.handle.book.add(socket, for: transfer.order.origin) }
      return socket
    }
    // Connections outlive handles, so the book is given itself.
    ccurl_set_pointer(raw, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(book).toOpaque())
    ccurl_set_close_callback(raw) { context, socket in
      SocketBook.from(context)?.remove(socket)
      return close(socket)
    }
    ccurl_set_prereq_callback(raw) { context, _, _, _, _ in
      Transfer.from(context)?.connectionIsReady()
      return Int32(CURL_PREREQFUNC_OK)
    }
  }
}

/// Owns the authorities that the handles of an engine trust; it must outlive them.
final class TrustOwner {
  /// Nil when there is no memory; libcurl then trusts the system's authorities alone.
  let shared: OpaquePointer?

  init(_ settings: FetchSettings) { shared = ccurl_trust_new(settings.extraAuthorityFile) }

  deinit { ccurl_trust_free(shared) }
}

/// Owns one of libcurl's string lists.
final class SListOwner {
  private(set) var list: UnsafeMutablePointer<curl_slist>?

  let lines: [String]

  /// Copies the lines.
  init(_ lines: [String]) {
    self.lines = lines
    for line in lines { list = curl_slist_append(list, line) ?? list }
  }

  deinit { curl_slist_free_all(list) }
}
