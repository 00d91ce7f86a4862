import Crawl
import Report

/// `settings.yaml` as one value; each part is the value of the room that needs it.
struct Settings: Decodable {
  /// How a list is worked through.
  struct Audit: Decodable {
    var sitesInFlight: Int
  }

  var organisation: OrganisationSettings
  var visit: VisitSettings
  var audit: Audit
  var fetch: FetchSettings

  /// What is wrong with the values, in sentences that name the key; empty when nothing is.
  var problems: [String] {
    var problems: [String] = []
    func atLeast(_ least: Int, _ value: Int, _ key: String) {
      if value < least { problems.append("\(key) must be at least \(least); it is \(value)") }
    }
    atLeast(1, visit.pagesPerSite, "visit.pagesPerSite")
    atLeast(0, visit.stylesheetsPerSite, "visit.stylesheetsPerSite")
    atLeast(1, audit.sitesInFlight, "audit.sitesInFlight")
    return problems
  }
}
