internal import Mustache

/// What a template sees: names with texts, switches, views and lists of views.
///
/// A name that was set to nothing is found, as nothing, so that it is not looked for further out.
struct View: MustacheParent {
  /// What a name stands for.
  enum Value {
    case nothing
    case text(SafeText)
    case flag(Bool)
    case view(View)
    case views([View])
    case texts([SafeText])
  }

  private var values = [String: Value](minimumCapacity: 6)

  /// A view of nothing yet.
  init() {}

  /// What was set under a name; nil when nothing ever was.
  subscript(name: String) -> Value? { values[name] }

  /// The same for the template engine.
  func child(named name: String) -> Any? {
    switch values[name] {
    case nil: nil
    case .nothing: Nothing()
    case .text(let text): text
    case .flag(let flag): flag
    case .view(let view): view
    case .views(let views): views
    case .texts(let texts): texts
    }
  }

  /// Sets a text, or nothing.
  mutating func set(_ name: String, _ text: SafeText?) { values[name] = text.map { .text($0) } ?? .nothing }

  /// Sets words of our own.
  mutating func set(_ name: String, own text: String?) { set(name, text.map { SafeText(own: $0) }) }

  /// Sets a switch.
  mutating func set(_ name: String, _ flag: Bool) { values[name] = .flag(flag) }

  /// Sets a number, or nothing.
  mutating func set(_ name: String, _ number: Int?) { set(name, number.map { SafeText($0) }) }

  /// Sets a view, or nothing.
  mutating func set(_ name: String, _ view: View?) { values[name] = view.map { .view($0) } ?? .nothing }

  /// Sets a list; an empty one is nothing.
  mutating func set(_ name: String, _ views: [View]) { values[name] = .views(views) }

  /// Sets a list of texts; an empty one is nothing.
  mutating func set(_ name: String, _ texts: [SafeText]) { values[name] = .texts(texts) }

  /// A view that a function fills.
  static func make(_ fill: (inout View) -> Void) -> View {
    var view = View()
    fill(&view)
    return view
  }
}

/// Something that is not there, as the template engine reads it.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
