/// What `<meta name=viewport>` asks for.
///
/// Source: https://www.w3.org/TR/css-viewport-1/#viewport-meta
struct Viewport: Sendable, Hashable {
  /// Asks for the device's own width, by `width=device-width` or by a scale alone.
  var isDeviceWidth = false
  /// A width in CSS pixels that it imposes.
  var width: Double?
  /// Enlarging is forbidden, or stops below twice the size.
  var blocksZoom = false

  /// Reads the content; unknown properties are passed over, as browsers do.
  init(_ content: String) {
    var scale: Double?
    for part in content.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard let name = pair.first, let value = pair.dropFirst().first else { continue }
      switch name {
      case "width":
        if value == "device-width" { isDeviceWidth = true } else { width = Viewport.number(value) }
      case "initial-scale": scale = Viewport.number(value)
      case "user-scalable": if value == "no" || value == "0" || value == "false" { blocksZoom = true }
      case "maximum-scale": if let most = Viewport.number(value), most > 0, most < 2 { blocksZoom = true }
      default: continue
      }
    }
    if width == nil, !isDeviceWidth, let scale, scale >= 0.9 { isDeviceWidth = true }
  }

  /// The number at the start of a value: `1024px` is 1024.
  private static func number(_ text: Substring) -> Double? {
    Double(text.prefix { ("0"..."9").contains($0) || $0 == "." })
  }

  /// Fits a phone: the device's width, or one that is not wider than a phone.
  var fitsPhone: Bool { isDeviceWidth || (width.map { $0 <= LayoutWidths.widest } ?? false) }
}
