import Page
import Presence

/// What the pages speak of, in words or by the names of their links.
extension SiteSnapshot {
  /// The first place where one of these is spoken of, in the order of visit; nil when none is.
  func mention(_ kinds: Mention..., in role: PageRole? = nil) -> [Evidence]? {
    for page in pages where role == nil || page.role == role {
      if let fact = page.facts.mentions.first(where: { kinds.contains($0.value) }) { return fact.evidence }
    }
    return nil
  }

  /// The first link whose words begin with one of these (folded: lower case, no accents, single spaces); nil when none.
  func link(named stems: [String], on only: ReadPage? = nil) -> NamedLink? {
    var best: NamedLink?
    let read = ReadAddresses(pages)
    for page in only.map({ [$0] }) ?? pages {
      for (link, words) in zip(page.outline.outlinks, page.linkWords) where !words.isEmpty {
        guard stems.contains(where: { words.contains(" " + $0) }) else { continue }
        let found = NamedLink(link: link, page: page, isRead: read.contains(link.url))
        if !found.isDocument { return found }
        best = best ?? found
      }
    }
    return best
  }

  /// How the pages sell, page by page.
  private var sellingModes: [Fact<SellingMode>] { pages.compactMap(\.facts.sells) }

  /// Whether a customer can order without a word: a cart, or ordering for collection.
  var sellsOnline: Fact<SellingMode>? { sellingModes.first { $0.value != .booking } }

  /// Where a cart was seen; nil when none was.
  var cart: Fact<SellingMode>? { sellingModes.first { $0.value == .cart } }

  /// Whether a page offers to book.
  var booking: Fact<SellingMode>? { sellingModes.first { $0.value == .booking } }

  /// How the site sells at all; nil when it does not.
  var selling: Fact<SellingMode>? { sellingModes.first }

  /// Where the merchant can be reached: the first places of phone, e-mail and form; empty when nowhere.
  var contactEvidence: [Evidence] {
    [phones.first?.evidence.first, emails.first?.evidence.first, first(\.contactForm)?.evidence.first].compactMap(
      \.self)
  }

  /// Where a page names the town of the list; nil when none does, or the list gives none.
  var townMention: Evidence? {
    guard let town = merchant.address?.city?.foldedForComparison, !town.isEmpty else { return nil }
    for page in pages where " \(page.outline.text.foldedForComparison) ".contains(" \(town) ") {
      return Evidence(
        url: page.facts.url.description, line: nil, excerpt: merchant.address?.city ?? "", method: .visibleText,
        capturedAt: page.facts.capturedAt)
    }
    return nil
  }

  /// Pages that state who is behind the site: those read as such, else any that says who publishes it.
  var legalPages: [ReadPage] {
    let own = pages.filter { $0.role == .legal }
    if !own.isEmpty { return own }
    return pages.filter { page in page.facts.mentions.contains { $0.value == .publicationDirector } }
  }
}

/// A link found by its words.
struct NamedLink {
  let link: Outlink
  let page: ReadPage
  /// Whether the page that it leads to was read.
  let isRead: Bool

  /// Whether it leads to a file instead of a page: a PDF or a picture.
  var isDocument: Bool {
    let path = link.url.path.lowercased()
    return [".pdf", ".jpg", ".jpeg", ".png", ".webp", ".doc", ".docx"].contains { path.hasSuffix($0) }
  }

  var evidence: Evidence {
    Evidence(
      url: page.facts.url.description, line: link.line, excerpt: link.anchor, method: .link,
      capturedAt: page.facts.capturedAt)
  }
}
