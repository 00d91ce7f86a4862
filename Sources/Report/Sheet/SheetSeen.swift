internal import Presence

/// What a customer reads today: telephone, hours, address, e-mail, networks, last sign of life.
struct SheetSeen {
  let report: AuditReport
  let language: Language

  /// Entries of one kind that are shown before the rest is only counted.
  private static let most = 2

  func fill(_ view: inout View) {
    let rows = [hours, phones, address, emails, freshest, profiles].compactMap { $0 }
    let found = rows.filter { !$0.isMissing }
    let shown = report.kind == .site ? rows : found
    view.set(
      "seenRows",
      View.make {
        $0.set("any", !shown.isEmpty)
        $0.set("rows", shown.map(\.view))
      })
    let listed = [report.merchant.phone, report.merchant.email].compactMap {
      SafeText(nonEmpty: $0, limit: 80)?.renderText
    }
    view.set(
      "listSays", report.kind == .site || listed.isEmpty ? nil : SafeText(own: listed.joined(separator: " · ")))
    view.set("seenNothing", shown.isEmpty ? Typography.text(nothing, language) : nil)
  }

  private var nothing: LocalizedText {
    switch report.kind {
    case .noSite:
      LocalizedText(
        fr:
          "Nous n’avons lu aucune page. Ce que vos clients trouvent en cherchant votre nom reste à regarder ensemble.",
        en: "We read no page. What customers find when they search for your name is for us to look at together.")
    case .siteDown:
      LocalizedText(
        fr: "À l’adresse de votre site, nous n’avons rien pu lire ce jour-là.",
        en: "At your site’s address we could read nothing that day.")
    default:
      LocalizedText(
        fr: "Nous n’avons pas pu lire de téléphone, d’horaires ni d’adresse. À regarder ensemble.",
        en: "We could not read a telephone number, hours or an address. Let us look together.")
    }
  }

  private struct Row {
    let name: LocalizedText
    var lines: [SafeText] = []
    var hours: [View] = []
    var links: [View] = []
    var remark: LocalizedText?
    let isMissing: Bool
    let language: Language

    var view: View {
      View.make {
        $0.set("name", Typography.text(name, language))
        $0.set("lines", lines)
        $0.set("hours", hours)
        $0.set("links", links)
        $0.set("isMissing", isMissing)
        $0.set("remark", remark.map { Typography.text($0, language) })
      }
    }
  }

  private static let notFound = LocalizedText(
    fr: "non trouvé sur les pages lues", en: "not found on the pages read")

  /// A row of up to two texts, then "et 3 autres".
  private func row(_ name: LocalizedText, _ texts: [String], limit: Int = 120) -> Row {
    var unique: [String] = []
    for text in texts where !unique.contains(text) && unique.count < 50 { unique.append(text) }
    let others = unique.count - SheetSeen.most
    return Row(
      name: name, lines: unique.prefix(SheetSeen.most).map { SafeText($0, limit: limit) },
      remark: unique.isEmpty ? SheetSeen.notFound : others > 0 ? SheetSeen.others(others) : nil,
      isMissing: unique.isEmpty, language: language)
  }

  private static func others(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(fr: "et un autre", en: "and another one")
      : LocalizedText(fr: "et \(count) autres", en: "and \(count) others")
  }

  private var phones: Row {
    row(
      LocalizedText(fr: "Téléphone", en: "Telephone"),
      report.identity.phones.map { $0.value.readable }, limit: 24)
  }

  private var emails: Row {
    row(LocalizedText(fr: "Courriel", en: "E-mail"), report.identity.emails.map(\.value.address), limit: 80)
  }

  private var address: Row {
    row(LocalizedText(fr: "Adresse", en: "Address"), report.identity.addresses.map { SheetFront.line($0.value) })
  }

  private var freshest: Row {
    row(
      LocalizedText(fr: "Actualité", en: "Latest date"),
      report.identity.freshest.map { [Wording.date($0.value, language)] } ?? [])
  }

  private var hours: Row {
    let all = report.identity.openingHours
    var row = row(LocalizedText(fr: "Horaires", en: "Hours"), all.first.map { [$0.value] } ?? [], limit: 200)
    guard let first = all.first else { return row }
    if let lines = HoursInWords.lines(osm: first.value, language) {
      row.lines = []
      row.hours = lines.map { line in
        View.make {
          $0.set("days", SafeText(line.days, limit: 80))
          $0.set("hours", SafeText(line.hours, limit: 160))
        }
      }
    }
    if all.dropFirst().contains(where: { $0.value != first.value }) {
      row.remark = LocalizedText(
        fr: "d’autres horaires se lisent ailleurs : à vérifier ensemble",
        en: "other hours are shown elsewhere: to be checked together")
    }
    return row
  }

  private var profiles: Row? {
    let all = report.identity.profiles
    guard !all.isEmpty else { return nil }
    var row = row(LocalizedText(fr: "Réseaux", en: "Networks"), [])
    row.remark = all.count > 4 ? SheetSeen.others(all.count - 4) : nil
    row.links = all.prefix(4).map { fact in
      View.make {
        let link = SafeLink(fact.value.url)
        $0.set("href", link.href)
        $0.set("label", SafeText(PlatformName.of(fact.value.platform), limit: 40))
        $0.set("note", profileNote(fact.value.url).map { Typography.text($0, language) })
      }
    }
    return Row(
      name: row.name, links: row.links, remark: row.remark, isMissing: false, language: language)
  }

  private func profileNote(_ url: String) -> LocalizedText? {
    switch report.profileStates[url]?.state {
    case .loginWall, .botWall, .disallowed, .emptyWithoutScript:
      LocalizedText(fr: "(non vérifiable sans compte)", en: "(cannot be checked without an account)")
    case .errorStatus(let status):
      LocalizedText(fr: "(page introuvable, code \(status))", en: "(not found, code \(status))")
    case .softNotFound: LocalizedText(fr: "(page introuvable)", en: "(not found)")
    case .down: LocalizedText(fr: "(pas de réponse)", en: "(no answer)")
    default: nil
    }
  }
}
