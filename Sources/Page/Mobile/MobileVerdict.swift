/// From signs to the whole answer.
struct MobileVerdict {
  let found: Set<MobileSign>
  /// A script writes the viewport.
  let hasScriptedViewport: Bool

  /// The answer.
  var readiness: MobileReadiness.Readiness {
    if found.contains(.frames) { return .no }
    if found.contains(.amp) { return .yes }
    if found.contains(.noViewport) { return found.contains(.mobileSite) || hasScriptedViewport ? .partial : .no }
    if found.contains(.fixedViewport) { return found.contains(.mobileSite) ? .partial : .no }
    // An unread sheet may hold the rule that lets a wide element shrink.
    let adapts = !found.isDisjoint(with: [.mediaQueries, .mobileSite, .stylesheetsUnread])
    if found.contains(.fixedWidth) { return adapts ? .partial : .no }
    let harms: [MobileSign] = [.tableLayout, .wideColumn, .flash, .java, .silverlight, .activeX, .smallText, .unstyled]
    return found.isDisjoint(with: harms) ? .yes : .partial
  }
}
