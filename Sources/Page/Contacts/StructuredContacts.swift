import Presence

/// A contact that structured data states.
struct StructuredContact: Sendable {
  enum Field: Sendable { case telephone, fax, email }
  var field: Field
  var text: String
  var syntax: StructuredItem.Syntax
  var line: Int
}

/// Walks structured data for contacts and addresses, without recursion.
enum StructuredContacts {
  /// Items and what is nested in them, at most this many values a page.
  private static let mostValues = 20_000

  /// Calls `visit` for each object of the items, with the item that it belongs to.
  static func walk(_ items: [StructuredItem], visit: (JSONValue, StructuredItem) -> Void) {
    var visited = 0
    for item in items {
      var stack = [item.item]
      while let value = stack.popLast(), visited < mostValues {
        visited += 1
        switch value {
        case .array(let elements): stack += elements.reversed()
        case .object(let members):
          visit(value, item)
          for member in members.reversed() {
            switch member.value {
            case .object, .array: stack.append(member.value)
            default: break
            }
          }
        default: break
        }
      }
    }
  }

  /// Telephone, fax and e-mail properties in the order of the page.
  static func find(in items: [StructuredItem]) -> [StructuredContact] {
    var contacts: [StructuredContact] = []
    walk(items) { object, item in
      let fields: [(String, StructuredContact.Field)] = [
        ("telephone", .telephone), ("faxNumber", .fax), ("email", .email),
      ]
      for (key, field) in fields {
        for text in (object[key]?.list ?? []).compactMap(\.text) {
          contacts.append(StructuredContact(field: field, text: text, syntax: item.syntax, line: item.line))
        }
      }
    }
    return contacts
  }

  /// Countries of the addresses, ISO 3166-1 alpha-2.
  static func countries(in items: [StructuredItem]) -> [String] {
    var countries: [String] = []
    walk(items) { object, _ in
      guard let country = object["addressCountry"] else { return }
      let text = country.text ?? country["name"]?.text ?? country.list.first?.text
      if let code = text.flatMap(CountryNames.code) { countries.append(code) }
    }
    return countries
  }
}

/// Names of countries as pages write them.
enum CountryNames {
  /// ISO 3166-1 alpha-2 of a code or a name in one of our languages; nil when it is none that we know.
  static func code(_ text: String) -> String? {
    let folded = TracedText(text.trimmed).bytes
    if folded.count == 2, folded.allSatisfy(\.isFoldedLetter) {
      return String(decoding: folded, as: UTF8.self).uppercased() == "UK"
        ? "GB" : String(decoding: folded, as: UTF8.self).uppercased()
    }
    return names[String(decoding: folded, as: UTF8.self)]
  }

  private static let names: [String: String] = [
    "fra": "FR", "france": "FR", "frankreich": "FR", "francia": "FR", "frankrijk": "FR", "france metropolitaine": "FR",
    "belgique": "BE", "belgium": "BE", "belgie": "BE", "belgien": "BE", "suisse": "CH", "schweiz": "CH",
    "switzerland": "CH", "svizzera": "CH", "luxembourg": "LU", "nederland": "NL", "the netherlands": "NL",
    "netherlands": "NL", "holland": "NL", "pays-bas": "NL", "deutschland": "DE", "germany": "DE", "allemagne": "DE",
    "italia": "IT", "italy": "IT", "italie": "IT", "espana": "ES", "spain": "ES", "espagne": "ES",
    "united kingdom": "GB", "england": "GB", "great britain": "GB", "scotland": "GB", "wales": "GB",
    "royaume-uni": "GB", "usa": "US", "united states": "US", "united states of america": "US", "etats-unis": "US",
    "canada": "CA", "quebec": "CA", "australia": "AU", "ireland": "IE", "austria": "AT", "osterreich": "AT",
    "portugal": "PT", "guadeloupe": "GP", "martinique": "MQ", "guyane": "GF", "la reunion": "RE", "reunion": "RE",
    "mayotte": "YT", "monaco": "MC", "polska": "PL", "poland": "PL", "india": "IN",
  ]
}
