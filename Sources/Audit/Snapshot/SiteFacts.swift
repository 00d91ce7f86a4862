import Page
import Presence

/// The facts of all pages of a site, put together: each value once, with every place where it was seen.
extension SiteSnapshot {
  /// The merchant's phone numbers, most certain first.
  var phones: [Fact<PhoneNumber>] { gathered(\.phones) { $0.e164 } }
  /// The merchant's e-mail addresses.
  var emails: [Fact<EmailAddress>] { gathered(\.emails) { $0.address } }
  /// Postal addresses of the merchant.
  var addresses: [Fact<PostalAddress>] {
    gathered(\.addresses) { "\($0.street?.lowercased() ?? "")|\($0.postcode ?? "")|\($0.city?.lowercased() ?? "")" }
  }
  /// How many places the site gives: addresses with a street that differ in postcode or in the number of the house.
  var shops: Int {
    Set(
      addresses.compactMap { address -> String? in
        guard let street = address.value.street, let postcode = address.value.postcode else { return nil }
        return postcode + "|" + street.prefix { $0.isNumber }
      }
    ).count
  }
  /// Opening hours, each differing week once.
  var openingHours: [Fact<OpeningHours>] { gathered(\.openingHours) { $0.osm } }
  /// Profiles found on the site.
  var profiles: [Fact<SocialProfile>] { gathered(\.social) { $0.url } }
  /// What shows neglect.
  var staleSignals: [Fact<String>] { gathered(\.staleSignals) { $0 } }
  /// Signs of neglect of these kinds, by their stable words.
  func stale(_ kinds: Set<String>) -> [Fact<String>] { staleSignals.filter { kinds.contains($0.value) } }
  /// Announcements that are over, on pages that announce: the past of a news page or blog is an archive.
  func staleAnnouncements(_ kinds: Set<String>) -> [Fact<String>] {
    pages.filter { !$0.isArchive }.flatMap { $0.facts.staleSignals.filter { kinds.contains($0.value) } }
  }
  /// Sample or unfinished content.
  var placeholders: [Fact<String>] { gathered(\.placeholders) { $0 } }

  /// Newest date that shows life, on any page, in the sitemap or in a feed.
  var freshest: Fact<CivilDate>? {
    (pages.compactMap(\.facts.freshest) + fileDates).max { $0.value < $1.value }
  }
  /// Newest © year on any page.
  var copyrightYear: Fact<Int>? { pages.compactMap(\.facts.copyrightYear).max { $0.value < $1.value } }

  /// A label « Mél : », « Courriel : »… on a page read: an address stands behind it, whoever reads it.
  var emailLabel: Evidence? {
    for page in pages {
      let text = page.outline.text
      for label in SiteSnapshot.emailLabels {
        guard let found = text.firstRange(of: label) else { continue }
        return Evidence(
          url: page.facts.url.description, line: nil, excerpt: String(text[found.lowerBound...].prefix(80)),
          method: .visibleText, capturedAt: page.facts.capturedAt)
      }
    }
    return nil
  }

  private static let emailLabels = [
    "Mél :", "Mél.", "mél :", "Mail :", "Mail:", "mail :", "E-mail :", "E-mail:", "Email :", "Email:", "Courriel :",
    "Courriel:", "courriel :",
  ]

  /// The first page's fact, in the order of visit; nil when no page has it.
  func first<Value>(_ path: KeyPath<PageFacts, Fact<Value>?>) -> Fact<Value>? {
    for page in pages {
      if let fact = page.facts[keyPath: path] { return fact }
    }
    return nil
  }

  private func gathered<Value>(
    _ path: KeyPath<PageFacts, [Fact<Value>]>, key: (Value) -> String
  ) -> [Fact<Value>] {
    var places: [String: Int] = [:]
    var facts: [Fact<Value>] = []
    for page in pages {
      for fact in page.facts[keyPath: path] {
        let name = key(fact.value)
        if let place = places[name] {
          facts[place].evidence += fact.evidence
          facts[place].confidence = max(facts[place].confidence, fact.confidence)
        } else {
          places[name] = facts.count
          facts.append(fact)
        }
      }
    }
    return facts
  }
}

extension OpeningHours {
  /// Whether they say when one may come: a closure alone does not.
  var saysWhen: Bool { week.statedDays > 0 || hasWeek || byAppointmentOnly || !timesWithoutDays.isEmpty }
}
