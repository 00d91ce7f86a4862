public import Presence

/// What a page's markup says to those who cannot see it, and whom it lets count its visitors.
public struct PageMarkup: Sendable, Hashable {
  /// Pictures that are large enough to show something.
  public var pictures = 0
  /// Those of them without any alternative text, not even an empty one: how many, and the first three.
  public var undescribedPictures = 0
  /// Where the first three of them stand.
  public var undescribed: [Evidence] = []
  /// Fields that a visitor fills in.
  public var fields = 0
  /// Those of them without a label: how many, and where the first three stand.
  public var unlabelledFields = 0
  /// Where the first three of them stand.
  public var unlabelled: [Evidence] = []
  /// Headings of each level, `<h1>` to `<h6>`.
  public var headings = [0, 0, 0, 0, 0, 0]
  /// The first main heading with words.
  public var mainHeading: Evidence?
  /// Scripts for advertising or for counting visitors that run when the page opens, at most three.
  public var trackers: [Evidence] = []
  /// A script that writes an e-mail address, so that robots cannot read it.
  public var scriptedMail: Evidence?
  /// What asks visitors for their consent: a known tool, or anything that bears the word in its name.
  public var consent: Evidence?

  /// A page of which nothing is known yet.
  public init() {}
}
