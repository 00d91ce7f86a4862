public import Presence

/// Where one exchange stands in an archive: what a store keeps, so that reading a merchant back touches only its records.
///
/// The entries of one visit, in the order in which the exchanges ended, are all that a replay needs.
public struct ArchiveEntry: Sendable, Hashable, Codable {
  /// What is archived there.
  public enum Kind: String, Sendable, Hashable, Codable { case response, revisit, failure, disallowed }

  /// Address of the hop.
  public let url: WebURL
  /// What it was fetched for.
  public let purpose: FetchPurpose
  /// Name of the file in the archive's folder.
  public let file: String
  /// Offset of the first of its records (the response, then the request), in bytes.
  public let offset: Int
  /// Length of its records together, in bytes.
  public let length: Int
  /// What is archived there.
  public let kind: Kind
  /// HTTP status; nil when there was no response.
  public let status: Int?
  /// What a later run may ask this page with; nil when it was not whole, no success, or came without.
  public let validators: Validators?
  /// Where the payload stands that a revisit does not repeat; nil when the record has its own.
  public let refersTo: ArchivePlace?

  /// An exchange's place.
  public init(
    url: WebURL, purpose: FetchPurpose, file: String, offset: Int, length: Int, kind: Kind, status: Int?,
    validators: Validators? = nil, refersTo: ArchivePlace? = nil
  ) {
    self.url = url
    self.purpose = purpose
    self.file = file
    self.offset = offset
    self.length = length
    self.kind = kind
    self.status = status
    self.validators = validators
    self.refersTo = refersTo
  }
}
