import Page
import Presence

/// The visit counter has not stopped.
enum CounterAlive: Check {
  static let about = CheckDescription(
    id: "counter-alive", axis: .trust, impact: .low,
    title: LocalizedText(fr: "Le compteur de visites n’est pas arrêté", en: "The visit counter has not stopped"),
    why: LocalizedText(
      fr: "Un compteur qui marche vous dit combien de clients vous visitent ; l’ancien n’envoie plus rien.",
      en: "A counter that works tells you how many customers visit you; the old one sends nothing any more."),
    method: LocalizedText(
      fr: "Ancien code Google Analytics (« UA- »), arrêté le 1er juillet 2023, sans son remplaçant.",
      en: "Old Google Analytics code (“UA-”), stopped on 1 July 2023, without its successor."),
    sources: ["https://support.google.com/analytics/answer/11583528"])

  static let examples = [
    CheckExample(.passes, "aucun code mort", home: "<p>Bienvenue.</p>"),
    CheckExample(
      .fails, "ancien code",
      home:
        "<script>var _gaq = _gaq || []; _gaq.push(['_setAccount', 'UA-1234567-1']); _gaq.push(['_trackPageview']);</script><p>Bienvenue.</p>"
    ),
  ]

  static func evaluate(_ site: SiteSnapshot) -> Judgement {
    guard let dead = site.stale(["deadAnalytics"]).first else {
      return .passed("Nous n’avons pas vu de compteur arrêté.", "We saw no stopped counter.")
    }
    return .failed(
      .full, "Le compteur de visites n’envoie plus rien depuis 2023.", "The visit counter has sent nothing since 2023.",
      dead.evidence)
  }
}
