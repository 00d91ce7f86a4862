import Testing

@testable import Render

@Suite struct SettleRuleTests {
  private let rule = SettleRule(quiet: .milliseconds(250), longest: .seconds(2), limit: .seconds(7))

  @Test(arguments: [
    (nil as Int?, 0, 0, 6_999, nil as PageRest?),
    (nil, 0, 0, 7_000, .unfinished),
    (500, 400, 0, 749, nil),
    (500, 400, 0, 750, .settled),
    (500, 700, 0, 949, nil),
    (500, 700, 0, 950, .settled),
    (500, 700, 1, 2_499, nil),
    (500, 700, 1, 2_500, .busy),
    (6_900, 6_900, 1, 7_000, .busy),
  ])
  func `a page is looked at when it rests, or has had its time`(
    loaded: Int?, activity: Int, unanswered: Int, now: Int, expected: PageRest?
  ) {
    let progress = SettleRule.Progress(
      loaded: loaded.map { .milliseconds($0) }, lastActivity: .milliseconds(activity), unanswered: unanswered)
    #expect(rule.rest(progress, at: .milliseconds(now)) == expected)
  }
}
