import ArgumentParser
import Presence

/// `--lang fr|en`.
enum LanguageArgument: String, ExpressibleByArgument, CaseIterable {
  case fr, en

  var language: Language { self == .fr ? .french : .english }
}
