/// Cuts the objects of a list out of a JSON file that arrives in pieces: `{"features": [{…}, {…}]}`, or objects after
/// each other (`.geojsonl`, GeoJSON text sequences).
///
/// One pass, constant memory beside the object at hand; an object longer than ``longestObjectInBytes`` is left out.
struct JSONObjects {
  static let longestObjectInBytes = 4 << 20

  private enum Shape { case unknown, listed, loose }

  private var shape = Shape.unknown
  private var depth = 0
  /// Whether the container at depth 2 is a list.
  private var isList = false
  private var isString = false
  private var isEscaped = false
  private var object: [UInt8] = []
  private var startDepth: Int?
  /// The file's beginning, until there is enough of it to know its shape.
  private var head: [UInt8] = []
  private(set) var skipped = 0

  /// Takes a piece and gives out the objects that end in it.
  mutating func take(_ bytes: [UInt8], _ give: ([UInt8]) -> Void) {
    guard shape == .unknown else { return read(bytes, give) }
    head += bytes
    if head.count >= 4096 { finish(give) }
  }

  /// Reads what was held back; at the end of the file.
  mutating func finish(_ give: ([UInt8]) -> Void) {
    guard shape == .unknown else { return }
    guess(head)
    read(head, give)
    head = []
  }

  private mutating func read(_ bytes: [UInt8], _ give: ([UInt8]) -> Void) {
    for byte in bytes {
      if startDepth != nil, object.count <= JSONObjects.longestObjectInBytes { object.append(byte) }
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isString = false
        }
        continue
      }
      switch byte {
      case 0x22: isString = true
      case 0x7B, 0x5B: open(byte)
      case 0x7D, 0x5D: close(give)
      default: break
      }
    }
  }

  private mutating func open(_ byte: UInt8) {
    depth += 1
    if depth == 2 { isList = byte == 0x5B }
    let begins = shape == .loose ? depth == 1 : depth == 3 && isList
    if startDepth == nil, byte == 0x7B, begins {
      startDepth = depth
      object = [byte]
    }
  }

  private mutating func close(_ give: ([UInt8]) -> Void) {
    if startDepth == depth {
      if object.count <= JSONObjects.longestObjectInBytes { give(object) } else { skipped += 1 }
      startDepth = nil
      object.removeAll(keepingCapacity: true)
    }
    depth = max(0, depth - 1)
  }

  /// A file whose first object is a feature is a sequence of them.
  private mutating func guess(_ bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let isListed = head.contains("FeatureCollection") || head.contains("\"elements\"") || head.contains("\"features\"")
    shape = isListed ? .listed : .loose
  }
}
