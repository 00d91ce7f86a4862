/// What a request of a page is for.
public enum RenderResource: String, Sendable, Hashable, Codable {
  case document = "Document"
  case stylesheet = "Stylesheet"
  case image = "Image"
  case media = "Media"
  case font = "Font"
  case script = "Script"
  case xhr = "XHR"
  case fetch = "Fetch"
  case other = "Other"
}

/// One request that a page made. Only GET and HEAD are handed on; others are refused by the engine.
public struct RenderRequest: Sendable, Hashable {
  /// Absolute address, http or https.
  public let url: String
  /// `GET` or `HEAD`.
  public let method: String
  /// What for.
  public let resource: RenderResource
  /// The page itself goes there, by its address or by script; false for frames.
  public let isNavigation: Bool
}

/// What the browser gets for a request: from us, never from a network.
public enum RenderAnswer: Sendable, Hashable {
  /// A response with its body decoded; headers about encoding and length are left out by the engine.
  case response(status: Int, headers: [RenderHeader], body: [UInt8])
  /// Nothing: blocked, not archived, a tracker. The reason stands in `SeenRequest.refusal`.
  case refused(String)
}

/// A header field.
public struct RenderHeader: Sendable, Hashable {
  /// Name as sent.
  public let name: String
  /// Value without line breaks.
  public let value: String

  /// A field.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A request of a page and what became of it.
public struct SeenRequest: Sendable, Hashable, Codable {
  /// Absolute address.
  public let url: String
  /// HTTP method.
  public let method: String
  /// What for.
  public let resource: RenderResource
  /// Status of the answer; nil when refused or not answered in time.
  public internal(set) var status: Int?
  /// Bytes of the decoded body.
  public internal(set) var sizeInBytes = 0
  /// Why it was refused; nil when it was not.
  public internal(set) var refusal: String?
}

/// A cookie that a page has set.
public struct RenderCookie: Sendable, Hashable, Codable {
  /// Name of the cookie.
  public let name: String
  /// Host or domain it is for, with a leading dot when subdomains get it.
  public let domain: String
  /// Seconds since 1970 at which it ends; -1 ends with the session.
  public let expires: Double
}
