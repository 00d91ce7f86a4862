/// What the text of a script holds, for all readers of scripts at once: one walk over what is often half of a page.
///
/// A mark opens a reader's door, no more: the reader then looks for itself, in its own order and within its own bounds.
struct ScriptMarks: OptionSet, Sendable {
  let rawValue: UInt32

  static let trackerCall = ScriptMarks(rawValue: 1 << 0)
  static let mail = ScriptMarks(rawValue: 1 << 1)
  static let consent = ScriptMarks(rawValue: 1 << 2)
  static let consentTool = ScriptMarks(rawValue: 1 << 3)
  static let tracker = ScriptMarks(rawValue: 1 << 4)
  /// Looks at the device, writes a viewport, shows Flash.
  static let device = ScriptMarks(rawValue: 1 << 5)
  /// Counts visitors, or shows Flash.
  static let oldCode = ScriptMarks(rawValue: 1 << 6)
  static let form = ScriptMarks(rawValue: 1 << 7)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The marks of every script of a document.
  static func all(of document: HTMLDocument) -> [HTMLDocument.Node: ScriptMarks] {
    var out: [HTMLDocument.Node: ScriptMarks] = [:]
    for script in document.elements(.script) {
      var marks: ScriptMarks = []
      for child in document.descendants(of: script) where document.kind(child) == .text {
        marks.formUnion(ScriptMarks(rawValue: needles.joined(ScriptMarks.marks, in: document.utf8(of: child))))
      }
      out[script] = marks
    }
    return out
  }

  private static let lists: [(ScriptMarks, [[UInt8]])] = [
    (.trackerCall, MarkupReader.Words.trackerCalls.list), (.mail, MarkupReader.Words.mailMarks.list),
    (.consent, MarkupReader.Words.consent.list), (.consentTool, Trackers.toolNeedles),
    (.tracker, Trackers.trackerNeedles), (.device, MobileMarkup.deviceWords), (.oldCode, StaleTechnology.codeWords),
    (.form, ContactForms.scripted.map { Array($0.utf8) }),
  ]
  private static let needles = NeedleSet(lists.flatMap(\.1))
  /// The mark that each needle gives.
  private static let marks = lists.flatMap { mark, list in list.map { _ in mark.rawValue } }
}

extension Page {
  /// Whether the text of a script holds a word of one of these marks.
  func mayHold(_ marks: ScriptMarks, _ script: HTMLDocument.Node) -> Bool {
    scriptMarks[script].map { !$0.isDisjoint(with: marks) } ?? true
  }
}
