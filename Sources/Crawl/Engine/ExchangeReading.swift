public import Presence

extension Exchange {
  /// What a reader gets of this exchange: fields instead of header bytes, the content encoding taken off, the body cut at
  /// `largestBody` bytes. The same for a live exchange and for one read back from an archive.
  ///
  /// One hop only: a redirect is a capture with its 3xx status; ``RedirectFetcher`` follows it.
  public func outcome(largestBody: Int) -> FetchOutcome {
    switch result {
    case .failed(let failure): return .failed(failure)
    case .disallowed(let decision): return .disallowed(decision)
    case .response(let received):
      let response = meantResponse ?? received
      let headers = HeaderBlock.fields(response.head)
      let decoded = BodyDecoder.decode(response.body, headers: headers, limit: max(largestBody, 0))
      if let encoding = decoded.unknownEncoding, !response.body.isEmpty {
        // We never asked for it, and nobody could read the bytes: unknown, not empty.
        return .failed(
          FetchFailure(
            url: request.url, cause: .badResponse,
            detail: "the body is encoded with \(encoding), which was not asked for",
            failedAt: startedAt))
      }
      let body = decoded.bytes.count > largestBody ? Array(decoded.bytes.prefix(largestBody)) : decoded.bytes
      return .captured(
        Capture(
          requested: request.url, url: request.url, redirects: [], status: response.status, headers: headers,
          body: body,
          isTruncated: response.truncation != nil || decoded.isCut || body.count < decoded.bytes.count,
          sizeOnWireInBytes: response.body.count, capturedAt: startedAt))
    }
  }
}
