import Presence

/// What can be wrong with a row, and what to do about it.
enum RowProblem {
  case missingName
  case tooFewCells(Int, of: Int), tooManyCells(Int, of: Int), rowTooLong, brokenJSON(String)
  case siretRounded, siretLength(Int), siretChecksum, siretNotDigits, siretIsSIREN, siretZeroRestored(String)
  case siteUnreadable(String), siteIsProfile(String), siteIsEmail, siteNamesPlatform, siteHasMore(String)
  case profileUnreadable(String), profileIsSite, emailUnreadable, phoneRounded, phoneZeroRestored
  case postcodeZeroRestored(String), postcodeUnlikely
  case strayQuote
  case duplicate(line: Int), duplicateName(line: Int), sameSite(line: Int)

  /// True when the merchant cannot be kept. What can be repaired or done without is a remark.
  var isRejection: Bool {
    switch self {
    case .missingName, .tooFewCells, .tooManyCells, .rowTooLong, .brokenJSON, .siretRounded, .siretLength,
      .siretChecksum, .siretNotDigits, .siteUnreadable, .duplicate, .duplicateName:
      true
    default: false
    }
  }

  /// What is wrong, and the remedy.
  var texts: (problem: LocalizedText, remedy: LocalizedText) {
    siretTexts ?? addressTexts ?? rowTexts
  }

  private typealias Texts = (problem: LocalizedText, remedy: LocalizedText)

  private static func texts(_ frProblem: String, _ frRemedy: String, _ enProblem: String, _ enRemedy: String) -> Texts {
    (LocalizedText(fr: frProblem, en: enProblem), LocalizedText(fr: frRemedy, en: enRemedy))
  }

  private var siretTexts: (problem: LocalizedText, remedy: LocalizedText)? {
    switch self {
    case .siretRounded:
      Self.texts(
        "Le tableur a arrondi le SIRET (1,23E+13) : des chiffres sont perdus.",
        "Mettez la colonne au format Texte avant de saisir ou de coller les numéros, puis exportez de nouveau.",
        "The spreadsheet has rounded the SIRET (1.23E+13): digits are lost.",
        "Set the column’s format to Text before typing or pasting the numbers, then export again.")
    case .siretLength(let count):
      Self.texts(
        "Le SIRET a \(count) chiffres au lieu de 14.", "Corrigez le numéro (annuaire-entreprises.data.gouv.fr).",
        "The SIRET has \(count) digits instead of 14.", "Correct the number (annuaire-entreprises.data.gouv.fr).")
    case .siretChecksum:
      Self.texts(
        "Le SIRET n’est pas valable : sa clé de contrôle ne correspond pas.",
        "Vérifiez le numéro chiffre par chiffre (annuaire-entreprises.data.gouv.fr).",
        "The SIRET is not valid: its check digit does not match.",
        "Check the number digit by digit (annuaire-entreprises.data.gouv.fr).")
    case .siretNotDigits:
      Self.texts(
        "Le SIRET contient autre chose que des chiffres.", "Saisissez les 14 chiffres, ou laissez la case vide.",
        "The SIRET holds other things than digits.", "Enter the 14 digits, or leave the cell empty.")
    case .siretIsSIREN:
      Self.texts(
        "Le numéro est un SIREN (9 chiffres), pas un SIRET.", "Ajoutez les 5 chiffres de l’établissement.",
        "The number is a SIREN (9 digits), not a SIRET.", "Add the 5 digits of the establishment.")
    case .siretZeroRestored(let siret):
      Self.texts(
        "Le zéro du début du SIRET manquait ; il est lu \(siret).", "Mettez la colonne au format Texte.",
        "The SIRET’s leading zero was missing; it is read as \(siret).", "Set the column’s format to Text.")
    default: nil
    }
  }

  private var addressTexts: (problem: LocalizedText, remedy: LocalizedText)? {
    switch self {
    case .siteUnreadable(let text):
      Self.texts(
        "L’adresse du site ne peut pas être lue : « \(text) ».",
        "Copiez l’adresse depuis le navigateur (https://www.exemple.fr), ou laissez la case vide.",
        "The site’s address cannot be read: “\(text)”.",
        "Copy the address from the browser (https://www.example.fr), or leave the cell empty.")
    case .siteIsProfile(let platform):
      Self.texts(
        "La colonne du site contient une page \(platform) ; elle est lue comme profil.",
        "Mettez-la dans sa propre colonne ; laissez le site vide s’il n’y en a pas.",
        "The site’s column holds a page on \(platform); it is read as a profile.",
        "Put it into a column of its own; leave the site empty if there is none.")
    case .siteIsEmail:
      Self.texts(
        "La colonne du site contient une adresse e-mail ; elle est lue comme telle.",
        "Mettez-la dans la colonne e-mail.",
        "The site’s column holds an e-mail address; it is read as one.", "Put it into the e-mail column.")
    case .siteNamesPlatform:
      Self.texts(
        "La colonne du site nomme un réseau sans donner d’adresse ; le commerce est lu sans site.",
        "Copiez l’adresse de la page depuis le navigateur.",
        "The site’s column names a network without an address; the merchant is read without a site.",
        "Copy the page’s address from the browser.")
    case .siteHasMore(let text):
      Self.texts(
        "La colonne du site contient plusieurs choses ; cette partie n’est pas utilisée : « \(text) ».",
        "Gardez une adresse par case.",
        "The site’s column holds several things; this part is not used: “\(text)”.", "Keep one address per cell.")
    case .profileUnreadable(let text):
      Self.texts(
        "L’adresse du profil ne peut pas être lue : « \(text) ».", "Copiez l’adresse de la page depuis le navigateur.",
        "The profile’s address cannot be read: “\(text)”.", "Copy the page’s address from the browser.")
    case .profileIsSite:
      Self.texts(
        "La colonne du réseau contient l’adresse d’un site ; elle est lue comme site.",
        "Mettez-la dans la colonne du site web.",
        "The network’s column holds a site’s address; it is read as the site.", "Put it into the web site column.")
    case .emailUnreadable:
      Self.texts(
        "L’adresse e-mail est incomplète ; elle n’est pas utilisée.", "Corrigez-la, ou laissez la case vide.",
        "The e-mail address is not complete; it is not used.", "Correct it, or leave the cell empty.")
    case .phoneRounded:
      Self.texts(
        "Le tableur a arrondi le numéro de téléphone ; il n’est pas utilisé.", "Mettez la colonne au format Texte.",
        "The spreadsheet has rounded the phone number; it is not used.", "Set the column’s format to Text.")
    case .phoneZeroRestored:
      Self.texts(
        "Le zéro du début du téléphone manquait ; il est rétabli.", "Mettez la colonne au format Texte.",
        "The phone number’s leading zero was missing; it is restored.", "Set the column’s format to Text.")
    case .postcodeZeroRestored(let code):
      Self.texts(
        "Le zéro du début du code postal manquait ; il est lu \(code).", "Mettez la colonne au format Texte.",
        "The postcode’s leading zero was missing; it is read as \(code).", "Set the column’s format to Text.")
    case .postcodeUnlikely:
      Self.texts(
        "Le code postal n’a pas la forme d’un code français.", "Vérifiez-le, ou remplissez la colonne du pays.",
        "The postcode has not the form of a French one.", "Check it, or fill in the country’s column.")
    default: nil
    }
  }

  private var rowTexts: (problem: LocalizedText, remedy: LocalizedText) {
    switch self {
    case .tooFewCells(let count, let expected):
      Self.texts(
        "Nombre de cases dans la ligne : \(count) au lieu de \(expected).",
        "Un retour à la ligne coupe sans doute la fiche : mettez la case entre guillemets ou sur une seule ligne.",
        "Number of cells in the row: \(count) instead of \(expected).",
        "A line break probably cuts the row: quote the cell or put it on one line.")
    case .tooManyCells(let count, let expected):
      Self.texts(
        "La ligne a \(count) cases au lieu de \(expected).",
        "Une case contient sans doute le séparateur : mettez-la entre guillemets.",
        "The row has \(count) cells instead of \(expected).",
        "A cell probably holds the separator: put it between quotes.")
    case .rowTooLong:
      Self.texts(
        "La ligne dépasse 1 Mo.", "Vérifiez le fichier : il n’est sans doute pas un tableau.",
        "The row is longer than 1 MB.", "Check the file: it is probably no table.")
    case .brokenJSON(let reason):
      Self.texts(
        "La ligne n’est pas un objet JSON (\(reason)).", "Écrivez un objet {…} par ligne.",
        "The line is no JSON object (\(reason)).", "Write one object {…} per line.")
    case .strayQuote:
      Self.texts(
        "Un guillemet est mal placé ; la ligne est lue telle quelle.", "Doublez les guillemets dans les cases (\"\").",
        "A quote is misplaced; the row is read as it is.", "Double the quotes inside cells (\"\").")
    case .duplicate(let line):
      Self.texts(
        "Doublon : même SIRET qu’à la ligne \(line).", "Gardez une seule des deux lignes.",
        "Duplicate: same SIRET as on line \(line).", "Keep one of the two rows.")
    case .duplicateName(let line):
      Self.texts(
        "Doublon : même nom et même code postal qu’à la ligne \(line).",
        "Gardez une seule des deux lignes, ou donnez les SIRET qui les distinguent.",
        "Duplicate: same name and postcode as on line \(line).",
        "Keep one of the two rows, or give the SIRETs that tell them apart.")
    case .sameSite(let line):
      Self.texts(
        "Même site qu’à la ligne \(line).", "Vérifiez qu’il s’agit de deux commerces.",
        "Same site as on line \(line).", "Check that these are two merchants.")
    default:
      Self.texts(
        "Le nom du commerce manque.", "Remplissez l’enseigne ou la raison sociale.",
        "The merchant’s name is missing.", "Fill in the trading name or the legal name.")
    }
  }
}
