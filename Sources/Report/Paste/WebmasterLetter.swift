internal import Presence

/// A message ready to send to whoever made the site: what is asked, page by page.
struct WebmasterLetter {
  let report: AuditReport
  let organisation: OrganisationSettings
  let language: Language

  /// Most things asked for at once; a longer list is read by nobody.
  private static let most = 8

  var view: View? {
    let asked = report.recommendations.filter { $0.request != nil }.prefix(WebmasterLetter.most)
    guard !asked.isEmpty, let site = report.merchant.site else { return nil }
    return View.make { $0.set("text", own: text(asked, site: SafeText(site.description, limit: 200).renderText)) }
  }

  private func text(_ asked: ArraySlice<Recommendation>, site: String) -> String {
    let french = language == .french
    let name = SafeText(report.merchant.name, limit: 100).renderText
    let date = Wording.date(report.asOf.date, language).replacing("\u{A0}", with: " ")
    let chamber = SafeText(nonEmpty: organisation.name, limit: 100)?.renderText
    let by = chamber.map { french ? " avec \($0)" : " with \($0)" } ?? ""
    let items = asked.compactMap { advice -> String? in
      guard let request = advice.request else { return nil }
      return "– " + SafeText(request[language], limit: 300).renderText + place(of: advice)
    }
    let head =
      french
      ? [
        "Objet : corrections sur \(site)", "", "Bonjour,", "",
        "J’ai relu notre site\(by) le \(date). Pourriez-vous :",
      ]
      : [
        "Subject: corrections on \(site)", "", "Hello,", "", "I read over our site\(by) on \(date). Could you please:",
      ]
    let foot =
      french
      ? [
        "", "Merci de me dire quand ce sera fait. Si cela a un coût, dites-le-moi avant de commencer.", "",
        "Bien cordialement,", name,
      ]
      : [
        "", "Please tell me when it is done. If it costs something, tell me before you begin.", "", "Kind regards,",
        name,
      ]
    return (head + items + foot).joined(separator: "\n")
  }

  /// Where it was seen first, when a page shows it.
  private func place(of advice: Recommendation) -> String {
    let seen = report.findings.lazy
      .filter { finding in
        if case .failed = finding.verdict { advice.checks.contains(finding.check) } else { false }
      }
      .flatMap(\.evidence).first { $0.method != .merchantList && WebURL($0.url) != nil }
    guard let seen else { return "" }
    let page = SafeText(seen.url, limit: 160).renderText
    guard let line = seen.line, line > 0 else { return " (\(page))" }
    return language == .french ? " (\(page), ligne \(line))" : " (\(page), line \(line))"
  }
}
