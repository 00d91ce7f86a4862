/// A language in which Vitrine writes. French comes first.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// The same sentence in each language that Vitrine writes; a missing one does not compile.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// French: plain, « vous », no jargon.
  public let fr: String
  /// English.
  public let en: String

  /// Both languages are required.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The sentence in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: fr
    case .english: en
    }
  }
}
