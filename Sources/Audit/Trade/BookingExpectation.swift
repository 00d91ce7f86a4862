import Page
import Presence

/// What trades that live by bookings have in common.
enum BookingExpectation {
  /// On line is good; by phone or message only is to be improved; no way at all is to be mended.
  static func judge(_ site: SiteSnapshot, what: LocalizedText) -> Judgement {
    if let booking = site.booking {
      return .passed("On peut \(what.fr) en ligne.", "One can \(what.en) online.", booking.evidence)
    }
    let ways = site.contactEvidence
    if let doubt = site.absenceDoubt { return .cantTell(doubt, ways) }
    if let page = site.link(named: ["reserv", "rendez vous", "rdv", "prendre rendez", "book"]), !page.isRead {
      return .cantTell(.pageUnread(page.link.anchor), [page.evidence])
    }
    return ways.isEmpty
      ? .failed(
        .full, "Sur \(site.pagesRead.fr), nous n’avons trouvé aucun moyen de \(what.fr).",
        "On \(site.pagesRead.en) we found no way to \(what.en).")
      : .failed(
        .part, "Pour \(what.fr), il faut vous appeler ou vous écrire.", "To \(what.en), one must call or write.", ways)
  }
}
