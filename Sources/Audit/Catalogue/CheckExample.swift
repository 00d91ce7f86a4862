public import Presence

/// A made-up site and the outcome that it must have.
public struct CheckExample: Sendable {
  /// The outcome, without its reason.
  public enum Outcome: String, Sendable { case passes, failsInPart, fails, cantTell, inapplicable }

  /// One page of the made-up site.
  public struct ExamplePage: Sendable {
    /// What it is for.
    public let role: PageRole
    /// Path on `https://www.exemple.example`.
    public let path: String
    /// HTML: a fragment is put into a whole page with title, language and viewport; a text that begins with `<!doctype`
    /// or `<html` is taken as it is.
    public let html: String
  }

  /// What must come out.
  public let outcome: Outcome
  /// What the example shows, in a few words.
  public let note: String
  /// Pages of the site, home first; empty when there is none.
  public let pages: [ExamplePage]
  /// The site's state.
  public let site: SiteState
  /// Changes to the made-up merchant of the list.
  public let merchant: @Sendable (inout Merchant) -> Void
  /// Changes to the states of declared profiles, by address.
  public let profileStates: [String: SiteState]
  /// Paths that were asked for and answered with 404.
  public let goneParts: [String]

  /// An example whose site has a home page, and perhaps others by role.
  public init(
    _ outcome: Outcome, _ note: String, home: String? = nil, others: [PageRole: String] = [:], site: SiteState? = nil,
    profileStates: [String: SiteState] = [:], gone: [String] = [],
    merchant: @escaping @Sendable (inout Merchant) -> Void = { _ in }
  ) {
    self.outcome = outcome
    self.note = note
    let first = home.map { [ExamplePage(role: .home, path: "/", html: $0)] } ?? []
    pages =
      first
      + others.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        ExamplePage(role: $0.key, path: "/\($0.key.rawValue).html", html: $0.value)
      }
    self.site = site ?? (home == nil ? .none : .up)
    self.profileStates = profileStates
    goneParts = gone
    self.merchant = merchant
  }
}

extension Check {
  /// The check's own examples and, where it has none of the kind, those that hold for every check that needs a site:
  /// one that could not be read is not measured, and without one there is nothing to ask.
  public static var allExamples: [CheckExample] {
    var all = examples
    guard about.needs == .readableSite else { return all }
    if !all.contains(where: { $0.outcome == .cantTell }) {
      all.append(CheckExample(.cantTell, "site qui n’a pas répondu à temps", site: .down(.timeout(.connect))))
    }
    if !all.contains(where: { $0.outcome == .inapplicable }) {
      all.append(CheckExample(.inapplicable, "aucun site dans la liste"))
    }
    return all
  }
}
