internal import Presence

/// Where to click for what is advised: in the merchant's own tool, or in the six that small shops use most.
struct SheetHowTo {
  let report: AuditReport
  let language: Language

  var view: View? {
    guard let gestures = report.gestures, !gestures.isEmpty, report.kind == .site else { return nil }
    return View.make {
      $0.set("title", Typography.text(title, language))
      $0.set("intro", Typography.text(intro, language))
      $0.set("gestures", gestures.prefix(20).map(gesture))
    }
  }

  private var title: LocalizedText {
    report.maker?.tool.map {
      LocalizedText(fr: "Où cliquer dans \($0.name)", en: "Where to click in \($0.name)")
    } ?? LocalizedText(fr: "Où cliquer, selon votre outil", en: "Where to click, by tool")
  }

  private var intro: LocalizedText {
    if let tool = report.maker?.tool {
      return LocalizedText(
        fr: "Votre site semble fait avec \(tool.name). Les menus changent parfois de nom ; le chemin reste proche.",
        en: "Your site seems to be made with \(tool.name). Menus change names at times; the way stays similar.")
    }
    if let builder = report.maker?.builder {
      let name = SafeText(builder, limit: 40).renderText
      return LocalizedText(
        fr:
          "Votre site semble fait avec \(name). Voici le chemin dans les outils les plus courants ; le vôtre est voisin.",
        en: "Your site seems to be made with \(name). Here is the way in the commonest tools; yours is similar.")
    }
    return LocalizedText(
      fr: "Nous n’avons pas reconnu l’outil de votre site. Voici le chemin dans les plus courants.",
      en: "We did not recognise your site’s tool. Here is the way in the commonest ones.")
  }

  private func gesture(_ gesture: Gesture) -> View {
    View.make {
      $0.set("name", Typography.text(gesture.name, language, limit: 120))
      $0.set(
        "tools",
        SiteTool.allCases.compactMap { tool in
          gesture.tools[tool.rawValue].map { text in
            View.make {
              $0.set("tool", own: tool.name)
              $0.set("text", Typography.text(text, language, limit: 300))
            }
          }
        })
    }
  }
}
