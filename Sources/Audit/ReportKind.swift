import Presence

/// Which of the sheets a merchant gets.
enum ReportKind {
  static func of(_ site: SiteSnapshot) -> AuditReport.Kind {
    switch site.site.state {
    case .none: site.merchant.profiles.isEmpty ? .noSite : .profilesOnly
    case .up: site.isReadable ? .site : .notMeasurable
    case .down(let cause): isCertain(cause) ? .siteDown : .notMeasurable
    case .errorStatus: .siteDown
    case .softNotFound: .siteDown
    case .parked, .suspended, .hosterDefault, .underConstruction: .placeholder
    case .botWall, .loginWall, .disallowed, .emptyWithoutScript: .notMeasurable
    case .movedTo: site.isReadable ? .site : .profilesOnly
    }
  }

  /// Whether a failure proves that the site is down; a timeout or a resolver's silence proves nothing (DESIGN §4.10).
  static func isCertain(_ cause: FetchFailure.Cause) -> Bool {
    switch cause {
    case .dns(let isCertain): isCertain
    case .refused: true
    case .tls(let fault): fault == .expired
    case .unreachable, .timeout, .tooLarge, .redirectLoop, .badResponse, .reset, .blockedAddress, .cancelled: false
    }
  }
}
