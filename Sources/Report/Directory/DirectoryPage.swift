public import Presence

/// Draws the town's directory: one page, no remote resource, complete without a script.
public struct DirectoryPage: Sendable {
  /// What the merchant's own site is called among its links.
  public static let siteName = "Site"

  private let templates: ReportTemplates
  private let organisation: OrganisationSettings
  private let settings: DirectorySettings
  private let leaflet: LeafletFiles?

  /// `leaflet` is used when the settings name a tile server; without it the plan is drawn without a background.
  public init(
    templates: ReportTemplates, organisation: OrganisationSettings, settings: DirectorySettings,
    leaflet: LeafletFiles? = nil
  ) {
    self.templates = templates
    self.organisation = organisation
    self.settings = settings
    self.leaflet = settings.tileOrigin == nil ? nil : leaflet
  }

  /// Entries in the order of the page: by name, accents and case aside.
  public static func sorted(_ entries: [DirectoryEntry]) -> [DirectoryEntry] {
    entries.map { (FoldedWords.of($0.name).joined(separator: " "), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// The page as of a day; public holidays of that year and the next two are told to the script.
  public func render(_ entries: [DirectoryEntry], asOf: Timestamp, language: Language) -> String {
    let entries = DirectoryPage.sorted(entries)
    let title = settings.title.isEmpty ? DirectoryWords.title[language] : settings.title
    let script = templates.script("directory-script") + (leaflet == nil ? "" : templates.script("directory-map-script"))
    let view = View.make { view in
      view.set("lang", own: language.rawValue)
      view.set("title", SafeText(title, limit: 120))
      view.set("accent", AccentColour(organisation.accent).view)
      view.set("organisation", organisation.view(language))
      view.set("asOf", SheetRenderer.date(asOf.date, language))
      view.set("count", entries.count)
      view.set("policy", own: policy(script))
      view.set("script", own: script)
      view.set("holidays", own: DirectoryPage.holidays(from: asOf.date))
      view.set("linkedData", own: DirectoryData.linkedData(entries, title: title))
      view.set("trades", DirectoryPage.trades(entries))
      view.set("shops", entries.map { shop($0, language) })
      view.set("map", leaflet == nil ? map(entries, language) : nil)
      view.set("leaflet", leaflet.map { files in tiles(files) })
    }
    return templates.render(view, with: "directory", language)
  }

  // MARK: - The page's head

  private func policy(_ script: String) -> String {
    let sources = [SHA256.policySource(of: script)] + (leaflet.map { [SHA256.policySource(of: $0.script)] } ?? [])
    let images = ["data:"] + (leaflet == nil ? [] : [settings.tileOrigin].compactMap { $0 })
    let quoted = sources.map { "'" + $0 + "'" }.joined(separator: " ")
    return "default-src 'none'; style-src 'unsafe-inline'; img-src \(images.joined(separator: " ")); "
      + "script-src \(quoted); base-uri 'none'; form-action 'none'"
  }

  private func tiles(_ files: LeafletFiles) -> View {
    View.make {
      $0.set("script", own: files.script)
      // The style's pictures are Leaflet's own and not shipped: markers are drawn as circles.
      $0.set("style", own: files.style.replacing("</", with: "<\\/"))
      $0.set("server", SafeText(settings.tileServer, limit: 300))
      $0.set("attribution", SafeText(settings.tileAttribution, limit: 200))
    }
  }

  private static func holidays(from date: CivilDate) -> String {
    let days = (date.year...(date.year + 2)).flatMap { FrenchHolidays.dates(of: $0) }
    return days.map { String($0.year * 10_000 + $0.month * 100 + $0.day) }.joined(separator: " ")
  }

  private static func trades(_ entries: [DirectoryEntry]) -> [SafeText] {
    var names: [String: String] = [:]
    for trade in entries.compactMap(\.trade) {
      let key = FoldedWords.of(trade).joined(separator: " ")
      if !key.isEmpty, names[key] == nil { names[key] = trade }
    }
    return names.sorted { $0.key < $1.key }.map { SafeText($0.value, limit: 80) }
  }

  // MARK: - Shops

  private func shop(_ entry: DirectoryEntry, _ language: Language) -> View {
    View.make { view in
      view.set("id", own: "m-" + entry.id.description)
      view.set("name", SafeText(entry.name, limit: 120))
      view.set("trade", entry.trade.flatMap { SafeText(nonEmpty: $0, limit: 80) })
      view.set("address", entry.address.map { SafeText(SheetFront.line($0), limit: 200) })
      view.set("latitude", own: entry.address?.latitude.map { String($0) })
      view.set("longitude", own: entry.address?.longitude.map { String($0) })
      view.set("phones", entry.phones.prefix(3).map(phone))
      view.set("links", entry.links.prefix(8).compactMap(link))
      guard let hours = entry.hours, !hours.isEmpty else { return }
      view.set("osm", SafeText(hours.osm, limit: 500))
      view.set("week", own: WeekData.week(hours))
      view.set("onHolidays", own: WeekData.holidays(hours))
      view.set("closures", own: (WeekData.closures(hours) ?? []).map { "\($0[0])-\($0[1])" }.joined(separator: " "))
      view.set(
        "days",
        (HoursInWords.lines(osm: hours.osm, language) ?? []).map { line in
          View.make {
            $0.set("days", own: line.days)
            $0.set("hours", own: line.hours)
          }
        })
    }
  }

  private func phone(_ number: String) -> View {
    let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
    return View.make {
      $0.set("href", SafeText(String(String.UnicodeScalarView(digits)), limit: 20))
      $0.set("label", SafeText(PhoneNumber.readable(e164: number), limit: 30))
    }
  }

  private func link(_ link: DirectoryEntry.Link) -> View? {
    guard let href = SafeLink(link.url).href else { return nil }
    return View.make {
      $0.set("href", href)
      $0.set("name", SafeText(link.name, limit: 40))
    }
  }

  // MARK: - The plan

  private func map(_ entries: [DirectoryEntry], _ language: Language) -> View? {
    let placed = entries.compactMap { entry in
      entry.address?.latitude.flatMap { latitude in
        entry.address?.longitude.map { (entry, latitude: latitude, longitude: $0) }
      }
    }
    guard let plan = DirectoryMap(placed.map { ($0.latitude, $0.longitude) }) else { return nil }
    let dots = placed.compactMap { entry, latitude, longitude -> View? in
      guard let point = plan.point(latitude: latitude, longitude: longitude) else { return nil }
      return View.make {
        $0.set("x", point.x)
        $0.set("y", point.y)
        $0.set("href", own: "#m-" + entry.id.description)
        $0.set("name", SafeText(entry.name, limit: 120))
      }
    }
    return View.make {
      $0.set("width", Int(DirectoryMap.width))
      $0.set("height", Int(plan.height.rounded()))
      $0.set("dots", dots)
      $0.set("scaleEnd", 30 + Int(plan.scaleLength.rounded()))
      $0.set("scaleAt", Int(plan.height.rounded()) - 20)
      let metres = plan.scaleInMetres
      $0.set("scale", own: metres >= 1000 ? "\(metres / 1000) km" : "\(metres) m")
    }
  }
}
