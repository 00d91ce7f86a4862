import COsmium
public import Presence

/// An OpenStreetMap extract in the binary form of download servers (`.osm.pbf`), read through libosmium.
///
/// The file is named, not given as bytes: it may be larger than memory, and libosmium reads it twice.
public enum OSMExtract {
  /// Gives out the named places of trade: nodes first, then ways (by the middle of their corners), then relations
  /// (without a place). Throws ``RegisterError/unreadableExtract(reason:)`` when the file is none or is broken.
  public static func read(path: String, _ take: (OpenRecord) -> Void) throws(RegisterError) {
    var message = [CChar](repeating: 0, count: 256)
    let isRead = withoutActuallyEscaping(take) { take in
      var sink = Sink(take: take)
      return withKeys { keys, count in
        withUnsafeMutablePointer(to: &sink) { sink in
          cosmium_read(path, keys, count, sink, receive, &message, message.count)
        }
      }
    }
    guard isRead else {
      let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw .unreadableExtract(reason: text)
    }
  }

  private struct Sink {
    let take: (OpenRecord) -> Void
  }

  private static let receive: cosmium_take = { context, object in
    guard let object = object?.pointee, let sink = context?.assumingMemoryBound(to: Sink.self).pointee else {
      return false
    }
    var tags: [String: String] = [:]
    for index in 0..<object.count {
      guard let key = object.tags[2 * index], let value = object.tags[2 * index + 1] else { continue }
      tags[String(cString: key)] = String(cString: value)
    }
    let kind = object.kind == 0x77 ? "way" : object.kind == 0x72 ? "relation" : "node"
    let record = OSMTags(tags).record(
      id: "\(kind)/\(object.id)", latitude: object.has_place ? object.latitude : nil,
      longitude: object.has_place ? object.longitude : nil)
    if let record { sink.take(record) }
    return true
  }

  /// The wanted keys as C strings, for the time of the call.
  private static func withKeys<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>, Int) -> Result) -> Result {
    var text: [CChar] = []
    var starts: [Int] = []
    for key in OSMTags.tradeKeys {
      starts.append(text.count)
      text += key.utf8CString
    }
    return text.withUnsafeBufferPointer { bytes in
      let pointers = starts.map { start in bytes.baseAddress.map { $0 + start } }
      return pointers.withUnsafeBufferPointer { list in
        list.baseAddress.map { body($0, list.count) } ?? withUnsafePointer(to: nil) { body($0, 0) }
      }
    }
  }
}
