import Foundation
import Page
import Presence

/// A saved page as `vitrine facts` reads it: a file and what is known of where it came from.
struct SavedPage: Decodable {
  var id: BatchID
  var file: String
  var url: String?
  var country: String?
  var asOf: CivilDate?

  /// The page as a capture of today, or of ``asOf``. Throws when the file cannot be read or the address is none.
  func capture(today: CivilDate) throws -> Capture {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError("\(file): cannot be read; check the path and its permissions")
    }
    guard let url = WebURL(url ?? "http://localhost/") else {
      throw InputError("\(file): “\(url ?? "")” is not an http or https address; write it in full or leave it out")
    }
    return Capture(
      requested: url, url: url, redirects: [], status: 200, headers: [], body: [UInt8](data), isTruncated: false,
      sizeOnWireInBytes: data.count, capturedAt: Timestamp(asOf ?? today))
  }
}

/// What is wrong with what the user gave, and what to do.
struct InputError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
