import Page
import Presence

/// The pages that the site announces are there.
enum PagesFound: Check {
  static let about = CheckDescription(
    id: "pages-found", axis: .freshness, impact: .medium,
    title: LocalizedText(fr: "Pas de page introuvable", en: "No missing page"),
    why: LocalizedText(
      fr: "Chaque lien qui marche garde le client chez vous.", en: "Every link that works keeps the customer with you."),
    method: LocalizedText(
      fr:
        "Pages que le site annonce et que nous avons ouvertes (une dizaine) : une introuvable, à améliorer ; deux ou plus, à corriger.",
      en:
        "Pages that the site announces and that we opened (about ten): one missing is to be improved, two or more to be mended."
    ))

  static let examples = [
    CheckExample(.passes, "tout est là", home: "<p>Bienvenue.</p>"),
    CheckExample(.failsInPart, "une page", home: "<p>Bienvenue.</p>", gone: ["/tarifs.html"]),
    CheckExample(.fails, "deux pages", home: "<p>Bienvenue.</p>", gone: ["/tarifs.html", "/galerie.html"]),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    let gone = site.visited.filter { visit in
      guard case .page(let role) = visit.purpose, role != .home else { return false }
      return visit.status == 404 || visit.status == 410
    }
    guard !gone.isEmpty else {
      return .passed("Toutes les pages que nous avons ouvertes étaient là.", "All the pages that we opened were there.")
    }
    let evidence = gone.map { visit in
      Evidence(
        url: visit.url, line: nil, excerpt: visit.status.map { "HTTP \($0)" } ?? "", method: .url, capturedAt: visit.at)
    }
    return gone.count == 1
      ? .failed(
        .part, "Une page que le site annonce est introuvable : \(gone[0].url).",
        "A page that the site announces is missing: \(gone[0].url).",
        evidence)
      : .failed(
        .full, "Pages que le site annonce et qui sont introuvables : \(gone.count).",
        "Pages that the site announces and that are missing: \(gone.count).",
        evidence)
  }
}
