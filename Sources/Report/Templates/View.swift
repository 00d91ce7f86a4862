internal import Mustache

/// What a template sees: names with texts, switches, views and lists of views.
///
/// A name that was set to nothing is found, as nothing, so that the engine does not look for it further out.
struct View: MustacheParent {
  /// Something that is not there.
  private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }

  private var values: [String: Any] = [:]

  /// A view of nothing yet.
  init() {}

  func child(named name: String) -> Any? { values[name] }

  /// Sets a text, or nothing.
  mutating func set(_ name: String, _ text: SafeText?) { values[name] = text ?? Nothing() }

  /// Sets words of our own.
  mutating func set(_ name: String, own text: String?) { values[name] = text.map { SafeText(own: $0) } ?? Nothing() }

  /// Sets a switch.
  mutating func set(_ name: String, _ flag: Bool) { values[name] = flag }

  /// Sets a number, or nothing.
  mutating func set(_ name: String, _ number: Int?) { values[name] = number.map { SafeText($0) } ?? Nothing() }

  /// Sets a view, or nothing.
  mutating func set(_ name: String, _ view: View?) { values[name] = view ?? Nothing() }

  /// Sets a list; an empty one is nothing.
  mutating func set(_ name: String, _ views: [View]) { values[name] = views }

  /// Sets a list of texts; an empty one is nothing.
  mutating func set(_ name: String, _ texts: [SafeText]) { values[name] = texts }

  /// A view that a function fills.
  static func make(_ fill: (inout View) -> Void) -> View {
    var view = View()
    fill(&view)
    return view
  }
}
