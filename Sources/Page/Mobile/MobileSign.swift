public import Presence

/// What speaks for or against a page on a phone, in the order in which reasons are given. The raw value is the code.
public enum MobileSign: String, Sendable, Hashable, CaseIterable {
  case viewport, noViewport, fixedViewport, zoomBlocked
  case mediaQueries, flexibleLayout, responsiveFramework, amp, mobileSite
  case fixedWidth, wideColumn, tableLayout, unstyled, smallText
  case fluidImages, responsiveImages, wideImages
  case frames, flash, java, silverlight, activeX, marquee
  case clickToCall, phoneNotTappable, closeLinks, coveringPopup
  case heavyPage, manyRequests
  case stylesheetsUnread

  /// True when it speaks for a page that fits.
  public var isGood: Bool {
    switch self {
    case .viewport, .mediaQueries, .flexibleLayout, .responsiveFramework, .amp, .mobileSite, .fluidImages,
      .responsiveImages, .clickToCall:
      true
    default: false
    }
  }

  /// What it means, for a merchant.
  public var explanation: LocalizedText {
    switch self {
    case .viewport: LocalizedText(fr: "La page se règle sur l’écran.", en: "The page adapts to the screen’s width.")
    case .noViewport:
      LocalizedText(fr: "La page ne se règle pas sur l’écran.", en: "The page does not adapt to the screen’s width.")
    case .fixedViewport: LocalizedText(fr: "La page impose sa largeur.", en: "The page imposes its own width.")
    case .zoomBlocked: LocalizedText(fr: "On ne peut pas agrandir la page.", en: "The page cannot be enlarged.")
    case .mediaQueries:
      LocalizedText(fr: "Des règles existent pour petits écrans.", en: "There are rules for small screens.")
    case .flexibleLayout: LocalizedText(fr: "La mise en page est souple.", en: "The layout is flexible.")
    case .responsiveFramework:
      LocalizedText(fr: "La page emploie une grille qui s’adapte.", en: "The page uses a grid that adapts.")
    case .amp: LocalizedText(fr: "La page est faite pour le téléphone (AMP).", en: "The page is made for phones (AMP).")
    case .mobileSite: LocalizedText(fr: "Il existe une version pour téléphone.", en: "There is a version for phones.")
    case .fixedWidth:
      LocalizedText(fr: "La page est plus large qu’un téléphone.", en: "The page is wider than a phone.")
    case .wideColumn: LocalizedText(fr: "Une partie dépasse de l’écran.", en: "A part is wider than the screen.")
    case .tableLayout: LocalizedText(fr: "La page est bâtie en tableaux.", en: "The page is built out of tables.")
    case .unstyled: LocalizedText(fr: "La page n’a aucune mise en forme.", en: "The page has no styling.")
    default: detailExplanation
    }
  }

  private var detailExplanation: LocalizedText {
    switch self {
    case .smallText: LocalizedText(fr: "Le texte est très petit.", en: "The text is very small.")
    case .fluidImages: LocalizedText(fr: "Les images s’adaptent.", en: "Images adapt.")
    case .responsiveImages:
      LocalizedText(fr: "Les images existent en plusieurs tailles.", en: "Images come in several sizes.")
    case .wideImages: LocalizedText(fr: "Des images dépassent de l’écran.", en: "Images are wider than the screen.")
    case .frames: LocalizedText(fr: "La page est découpée en cadres.", en: "The page is cut into frames.")
    case .flash:
      LocalizedText(
        fr: "Une partie est en Flash, qui ne s’affiche plus.", en: "A part is in Flash, which no longer shows.")
    case .java:
      LocalizedText(
        fr: "Une partie est en Java, qui ne s’affiche plus.", en: "A part is in Java, which no longer shows.")
    case .silverlight, .activeX:
      LocalizedText(fr: "Une partie ne s’affiche plus.", en: "A part no longer shows.")
    case .marquee: LocalizedText(fr: "Un texte défile.", en: "A text scrolls by itself.")
    case .clickToCall: LocalizedText(fr: "On appelle d’un doigt.", en: "One tap calls.")
    case .phoneNotTappable:
      LocalizedText(
        fr: "Le numéro écrit n’est pas un lien d’appel.", en: "The printed number is not a link that calls.")
    case .coveringPopup:
      LocalizedText(fr: "Une fenêtre peut recouvrir la page.", en: "A pop-up may cover the page.")
    case .closeLinks: LocalizedText(fr: "Des liens sont trop serrés.", en: "Links are too close together.")
    case .heavyPage: LocalizedText(fr: "La page est lourde.", en: "The page is heavy.")
    case .manyRequests: LocalizedText(fr: "La page appelle beaucoup de fichiers.", en: "The page asks for many files.")
    default:
      LocalizedText(
        fr: "Des feuilles de style n’ont pas pu être lues : le verdict est moins sûr.",
        en: "Some stylesheets could not be read: the verdict is less sure.")
    }
  }
}
