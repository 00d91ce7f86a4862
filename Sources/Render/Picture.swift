/// A rectangle of a page, in CSS pixels from its upper left corner.
public struct PageArea: Sendable, Hashable {
  /// From the left edge.
  public var x: Double
  /// From the top of the page.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// How a picture is stored.
public enum PictureFormat: Sendable, Hashable {
  /// Without loss.
  case png
  /// With loss, quality 0 to 100.
  case webp(quality: Int)
}

/// How a page is printed.
public struct PrintOptions: Sendable, Hashable {
  /// Prints backgrounds, as a screen shows them.
  public var background = true
  /// Uses the page size of the stylesheet; else A4.
  public var stylesheetSize = true
  /// Tags for screen readers.
  public var tagged = true
  /// Bookmarks from headings.
  public var bookmarks = true

  /// The defaults.
  public init() {}
}
