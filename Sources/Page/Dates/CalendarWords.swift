import Presence

/// Names of months, weekdays and units of time in the languages of French shops' neighbours and of Europe's large ones.
///
/// Words are compared by their first eight bytes, folded (case, accents), packed into an integer.
enum CalendarWords {
  /// A folded word: its first eight bytes and where it stands.
  struct Word {
    var key: UInt64
    var start: Int
    var end: Int
    /// Folded bytes, those after the eighth counted too.
    var length: Int
  }

  /// Longest name in folded bytes (Cyrillic letters count two).
  static let longest = 20

  /// Number of the month, 1…12.
  static let months: [UInt64: Int] = table([
    "janvier jan janv jaenner january januar januari jan. gennaio gen enero ene janeiro styczen stycznia ocak января "
      + "januar tammikuu ianuarie sausio leden ledna",
    "fevrier fev fevr february feb febr februar februari februari febbraio febrero fevereiro luty lutego subat февраля "
      + "februarie vasario unor unora",
    "mars mar march maerz marz mrz maart mrt marzo marco marzec marca mart марта martie kovo brezen brezna",
    "avril avr april apr aprile abril abr kwiecien kwietnia nisan апреля aprilie balandzio duben dubna",
    "mai may mei maggio mag mayo maio maj maja mayis мая geguzes kveten kvetna",
    "juin jun june juni giugno giu junio junho czerwiec czerwca haziran июня iunie birzelio cerven cervna",
    "juillet juil july jul juli luglio lug julio julho lipiec lipca temmuz июля iulie liepos cervenec",
    "aout aou august aug augustus agosto ago sierpien sierpnia agustos августа augusti agustus rugpjucio srpen srpna",
    "septembre sept sep september settembre set sett septiembre setiembre setembro wrzesien wrzesnia eylul сентября "
      + "septembrie rugsejo zari",
    "octobre oct october oktober okt ottobre ott octubre outubro out pazdziernik pazdziernika ekim октября octombrie "
      + "spalio rijen rijna",
    "novembre nov november noviembre novembro listopad listopada kasim ноября noiembrie lapkricio",
    "decembre dec december dezember dez dicembre dic diciembre dezembro grudzien grudnia aralik декабря decembrie "
      + "desember gruodzio prosinec prosince",
  ])

  /// Index of the weekday, 1 for Monday … 7 for Sunday.
  static let weekdays: [UInt64: Int] = table([
    "lundi lun monday mon montag mo maandag ma lunedi lunes",
    "mardi tuesday tue tues dienstag di dinsdag martedi martes",
    "mercredi mer wednesday wed mittwoch mi woensdag wo mercoledi miercoles",
    "jeudi jeu thursday thu thur thurs donnerstag do donderdag giovedi jueves",
    "vendredi ven friday fri freitag fr vrijdag vr venerdi viernes",
    "samedi sam saturday sat samstag sonnabend sa zaterdag za sabato sabado",
    "dimanche dim sunday sun sonntag so zondag zo domenica domingo",
  ])

  /// Length of a unit: 1 hours or less, 2 days, 3 weeks, 4 months, 5 years.
  static let units: [UInt64: Int] = table([
    "seconde secondes minute minutes min heure heures h second seconds mins hour hours hrs sekunden stunde stunden "
      + "minuten uur uren minuti ore ora segundos minutos hora horas",
    "jour jours day days tag tage tagen dag dagen giorno giorni dia dias",
    "semaine semaines week weeks woche wochen weken settimana settimane semana semanas",
    "mois month months monat monate monaten maand maanden mese mesi mes meses",
    "an ans annee annees year years jahr jahre jahren jaar jaren anno anni ano anos",
  ])

  private static func table(_ rows: [String]) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.utf8.split(separator: 0x20) {
        table[key(of: Array(name))] = index + 1
      }
    }
    return table
  }

  private static func key(of name: [UInt8]) -> UInt64 {
    word(in: name, at: 0, until: name.count)?.key ?? 0
  }

  /// The word that starts at `start`; nil when no letter stands there.
  static func word(in bytes: [UInt8], at start: Int, until end: Int) -> Word? {
    var word = Word(key: 0, start: start, end: start, length: 0)
    var index = start
    while index < end, word.length <= longest {
      let byte = bytes[index]
      if byte < 0x80 {
        let letter = byte | 0x20
        guard letter >= 0x61, letter <= 0x7A else { break }
        word.append(letter)
        index += 1
      } else {
        let next = index + 1 < end ? bytes[index + 1] : 0
        guard word.append(byte, next) else { break }
        index += 2
      }
      word.end = index
    }
    return word.length > 0 ? word : nil
  }

  /// The word that ends at `end`, not before `floor`; nil when no letter stands there.
  static func word(in bytes: [UInt8], endingAt end: Int, floor: Int) -> Word? {
    var start = end
    while start > floor, end - start <= longest {
      let byte = bytes[start - 1]
      let letter = byte | 0x20
      if byte < 0x80, letter < 0x61 || letter > 0x7A { break }
      if byte >= 0x80 {
        guard start - 2 >= floor, isLetterLead(bytes[start - 2], byte) else { break }
        start -= 2
      } else {
        start -= 1
      }
    }
    return start < end ? word(in: bytes, at: start, until: end) : nil
  }

  /// Latin-1 supplement letters, combining accents, Cyrillic.
  private static func isLetterLead(_ lead: UInt8, _ tail: UInt8) -> Bool {
    guard tail & 0xC0 == 0x80 else { return false }
    return lead == 0xC3 || lead == 0xC4 || lead == 0xC5 || lead == 0xCC || lead == 0xD0 || lead == 0xD1
  }
}

extension CalendarWords.Word {
  fileprivate mutating func append(_ byte: UInt8) {
    if length < 8 { key = key << 8 | UInt64(byte) }
    length += 1
  }

  /// Adds a two-byte letter, folded; false when it is none.
  fileprivate mutating func append(_ lead: UInt8, _ tail: UInt8) -> Bool {
    guard tail & 0xC0 == 0x80 else { return false }
    switch lead {
    case 0xC3, 0xC4, 0xC5, 0xCC:
      guard let letter = LatinFold.base(lead, tail) else { return false }
      if letter != 0 { append(letter) }
      return true
    case 0xD0, 0xD1:
      append(lead)
      append(tail)
      return true
    default: return false
    }
  }
}
