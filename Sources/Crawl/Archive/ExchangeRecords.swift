import Presence

/// An exchange as WARC records, and back again.
///
/// A response is a `response` and a `request` record. A failure and a refusal are a `metadata` record, with the request
/// after it when one was sent.
enum ExchangeRecords {
  /// The records of an exchange, without the fields that only the writer knows (`WARC-Record-ID` and references).
  static func records(of exchange: Exchange) -> (main: WARCRecord, request: WARCRecord?) {
    let request = requestRecord(of: exchange)
    switch exchange.result {
    case .response(let response):
      if case .rendering = exchange.request.purpose { return (conversionRecord(response, of: exchange), nil) }
      if let earlier = exchange.earlier { return (revisitRecord(response, earlier, of: exchange), request) }
      return (responseRecord(response, of: exchange), request)
    case .failed(let failure):
      let lines = OutcomeFields.lines(of: failure)
      return (metadataRecord(lines, of: exchange), request)
    case .disallowed(let decision):
      let lines = OutcomeFields.lines(of: decision)
      return (metadataRecord(lines, of: exchange), request)
    }
  }

  /// Reads an exchange back; of a revisit without what it refers to. Nil when the first record is none of ours or of a
  /// known kind.
  static func exchange(of main: WARCRecord, request: WARCRecord?) -> Exchange? {
    guard let url = main.target.flatMap({ WebURL($0) }), let date = main["WARC-Date"].flatMap({ Timestamp(iso: $0) })
    else { return nil }
    let purpose = main[purposeField].flatMap { FetchPurpose(word: $0) } ?? .page(.other)
    let result: Exchange.Result
    switch main.type {
    case "conversion":
      result = .response(.rendered(main.block))
    case "response", "revisit":
      guard let response = response(of: main) else { return nil }
      result = .response(response)
    case "metadata":
      guard let outcome = OutcomeFields.result(of: main.block) else { return nil }
      result = outcome
    default: return nil
    }
    return Exchange(
      request: FetchRequest(url: url, purpose: purpose), requestHead: request?.block ?? [], result: result,
      startedAt: date)
  }

  private static let purposeField = "X-Vitrine-Purpose"

  private static func common(_ type: String, _ exchange: Exchange, contentType: String) -> [HeaderField] {
    [
      HeaderField(name: "WARC-Type", value: type),
      HeaderField(name: "WARC-Target-URI", value: exchange.request.url.description),
      HeaderField(name: "WARC-Date", value: exchange.startedAt.description),
      HeaderField(name: "Content-Type", value: contentType),
      HeaderField(name: purposeField, value: exchange.request.purpose.word),
    ]
  }

  private static func requestRecord(of exchange: Exchange) -> WARCRecord? {
    guard !exchange.requestHead.isEmpty else { return nil }
    var fields = common("request", exchange, contentType: "application/http;msgtype=request")
    fields.append(HeaderField(name: "WARC-Block-Digest", value: PayloadDigest.text(exchange.requestHead)))
    return WARCRecord(fields: fields, block: exchange.requestHead)
  }

  private static func metadataRecord(_ lines: [HeaderField], of exchange: Exchange) -> WARCRecord {
    let block = OutcomeFields.block(lines)
    var fields = common("metadata", exchange, contentType: "application/warc-fields")
    fields.append(HeaderField(name: "WARC-Block-Digest", value: PayloadDigest.text(block)))
    return WARCRecord(fields: fields, block: block)
  }

  private static func responseRecord(_ response: WireResponse, of exchange: Exchange) -> WARCRecord {
    var fields = common("response", exchange, contentType: "application/http;msgtype=response")
    let (head, isHTTP2) = HTTPBlock.archived(head: response.head)
    if isHTTP2 { fields.append(HeaderField(name: "WARC-Protocol", value: "h2")) }
    if let address = response.remoteAddress { fields.append(HeaderField(name: "WARC-IP-Address", value: address)) }
    if let truncation = response.truncation {
      fields.append(HeaderField(name: "WARC-Truncated", value: truncation.rawValue))
    }
    let digests = PayloadDigest.texts(head: head, body: response.body)
    fields.append(HeaderField(name: "WARC-Payload-Digest", value: digests.payload))
    fields.append(HeaderField(name: "WARC-Block-Digest", value: digests.block))
    return WARCRecord(fields: fields, block: head + response.body)
  }

  /// A document as a browser has left it (WARC 1.1 §6.8). The block is the document.
  private static func conversionRecord(_ response: WireResponse, of exchange: Exchange) -> WARCRecord {
    var fields = common("conversion", exchange, contentType: "text/html;charset=utf-8")
    fields.append(HeaderField(name: "WARC-Block-Digest", value: PayloadDigest.text(response.body)))
    return WARCRecord(fields: fields, block: response.body)
  }

  /// A 304 and where its payload stands (WARC 1.1 §6.7.3). The block is the head that came.
  private static func revisitRecord(
    _ response: WireResponse, _ earlier: EarlierPayload, of exchange: Exchange
  ) -> WARCRecord {
    var fields = common("revisit", exchange, contentType: "application/http;msgtype=response")
    let (head, isHTTP2) = HTTPBlock.archived(head: response.head)
    fields += [
      HeaderField(
        name: "WARC-Profile", value: "http://netpreserve.org/warc/1.1/revisit/server-not-modified"),
      HeaderField(name: "WARC-Refers-To", value: earlier.recordID),
      HeaderField(name: "WARC-Refers-To-Target-URI", value: exchange.request.url.description),
      HeaderField(name: "WARC-Refers-To-Date", value: earlier.date),
    ]
    if isHTTP2 { fields.append(HeaderField(name: "WARC-Protocol", value: "h2")) }
    if let address = response.remoteAddress { fields.append(HeaderField(name: "WARC-IP-Address", value: address)) }
    fields.append(HeaderField(name: "WARC-Payload-Digest", value: earlier.payloadDigest))
    fields.append(HeaderField(name: "WARC-Block-Digest", value: PayloadDigest.text(head)))
    return WARCRecord(fields: fields, block: head)
  }

  private static func response(of record: WARCRecord) -> WireResponse? {
    let end = HTTPBlock.endOfHead(record.block)
    let isOurs = record[purposeField] != nil
    let isHTTP2 = record["WARC-Protocol"] == "h2"
    let head = isOurs ? HTTPBlock.restored(head: record.block[..<end], isHTTP2: isHTTP2) : Array(record.block[..<end])
    guard let status = HTTPBlock.status(of: head) else { return nil }
    let body = record.block[end...]
    return WireResponse(
      status: status, head: head,
      body: !isOurs && HTTPBlock.isChunked(head) ? HTTPBlock.unchunked(body) : Array(body),
      truncation: record["WARC-Truncated"].flatMap { WireResponse.Truncation(rawValue: $0) },
      remoteAddress: record["WARC-IP-Address"])
  }
}
