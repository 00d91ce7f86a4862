/// What the words before a number say that it is.
enum PhoneCue: Sendable, Hashable {
  /// "Tél.", "Phone", "appelez-nous au"…
  case telephone
  /// "Fax", "télécopie".
  case fax
  /// A registration number, bank account, licence…: never a telephone number.
  case otherNumber
  /// "n°", "ref", "capital": another number, unless it is written just as a telephone number is.
  case weakOther
}

/// Reads the words before and after a number.
enum PhoneCues {
  /// How far back a label may stand, in bytes.
  static let reach = 64

  private static let words: WordTable<PhoneCue> = {
    var words: [WordKey: PhoneCue] = [:]
    func add(_ keys: [WordKey], _ cue: PhoneCue) { for key in keys { words[key] = cue } }
    add(
      [
        "tel", "tele", "tels", "telephon", "telefon", "telefoon", "telf", "tlf", "tlfn", "phone", "phones", "ph",
        "fon", "fono", "call", "calls", "appel", "appels", "appelez", "appeler", "telephoner", "mobile", "mob",
        "mobiles", "portable", "port", "gsm", "cell", "cellular", "cellulai", "fixe", "standard", "whatsapp", "sms",
        "texto", "urgence", "urgences", "reservat", "reservez", "joindre", "joignabl", "hotline", "tollfree", "dial",
        "rufen", "handy", "mobil", "mobiel", "bel", "bellen", "llame", "llamar", "movil", "telecom", "contacte",
        "ruf", "anrufen", "teleph", "telep", "telph", "tetephon", "viber", "phoning", "telephn", "ligne",
        "office", "cel", "celular", "chiama", "chiamac", "chiamare",
      ], .telephone)
    add(["fax", "faxnumme", "telefax", "telecopi", "faks", "fx", "telfax"], .fax)
    add(
      [
        "siret", "siren", "tva", "vat", "btw", "kvk", "iban", "bic", "rib", "rcs", "rm", "rna", "ape", "naf", "piva",
        "partita", "ust", "ustid", "ustidnr", "steuer", "steuernu", "handelsr", "hrb", "hra", "abn", "acn", "cif",
        "nif",
        "ein", "licence", "licences", "license", "agrement", "adeli", "rpps", "finess", "orias", "registra",
        "registro", "register", "registre", "isbn", "issn", "ean", "upc", "sku", "asin", "imei", "vin", "copyrigh",
        "immatric", "identifi", "intracom", "duns", "company", "charity", "banque", "compte", "account", "tracking",
        "bsb", "swift", "bankgiro", "ondernem", "fiscale", "fiscal", "inscript", "sap", "gln", "gtin", "onss",
        "giro", "rekening", "reknr", "bankrek", "routing", "numsap", "nda", "qualiopi", "insee", "waldec",
      ], .otherNumber)
    add(
      [
        "no", "nr", "num", "numero", "ref", "refs", "referenc", "article", "art", "contrat", "contract", "police",
        "capital",
        "prix", "price", "prices", "tarif", "version", "ip", "id", "serial", "loi", "law", "order", "commande", "code",
        "lot", "permit", "decret", "cp", "bp", "box", "zip", "postcode", "postal", "model", "modele", "item", "part",
        "page", "pages", "dossier", "reg", "patent", "brevet", "build", "isdn", "gps", "lat", "lng", "lon", "chapitre",
        "bestelnu", "artikel", "artnr", "sn", "mls", "listing", "annonce", "case", "docket", "invoice", "facture",
      ], .weakOther)
    return WordTable(words)
  }()

  /// The nearest cue before `start`, on its line or, when it begins its line, on the line before; nil when there is
  /// none. Digits between a cue and the number use the cue up: nine or more of them and it is gone.
  static func before(_ start: Int, in text: TracedText) -> PhoneCue? {
    let bytes = text.bytes
    var end = start
    let floor = max(0, start - reach)
    var digits = 0
    var lineEnds = 0
    var wordsSinceLineEnd = 0
    // "Agrément n°", "code article": a weak cue with another before it is no telephone number's.
    var weak: Int?
    while end > floor {
      let byte = bytes[end - 1]
      if byte == TracedText.telephone { return .telephone }
      if byte.isDigit {
        digits += 1
        if digits >= 9 { return weak == nil ? nil : .weakOther }
      }
      if byte == 0x0A {
        lineEnds += 1
        if lineEnds > 2 || digits > 0 || wordsSinceLineEnd > 3 { return weak == nil ? nil : .weakOther }
        wordsSinceLineEnd = 0
      }
      guard byte.isFoldedLetter else {
        end -= 1
        continue
      }
      var wordStart = end
      while wordStart > floor, bytes[wordStart - 1].isFoldedLetter { wordStart -= 1 }
      if let cue = cue(of: wordStart..<end, in: bytes, numberAt: start, afterDigits: digits) {
        // On the line before, only a label that ends the line speaks of this number.
        if lineEnds > 0, wordsSinceLineEnd > (cue == .telephone ? 2 : 0) { return weak == nil ? nil : .weakOther }
        if let weak {
          guard wordsSinceLineEnd - weak <= 2 else { return .weakOther }
          return cue == .telephone || cue == .fax ? cue : .otherNumber
        }
        guard cue != .weakOther || lineEnds > 0 else {
          weak = wordsSinceLineEnd
          end = wordStart
          wordsSinceLineEnd += 1
          continue
        }
        return cue == .fax && saysTelephoneToo(before: wordStart, in: bytes) ? .telephone : cue
      }
      end = wordStart
      wordsSinceLineEnd += 1
    }
    return weak == nil ? nil : .weakOther
  }

  private static func cue(
    of word: Range<Int>, in bytes: [UInt8], numberAt start: Int, afterDigits digits: Int
  ) -> PhoneCue? {
    if word.count == 1 { return letter(word.lowerBound, in: bytes, numberAt: start) }
    if let known = words[WordKey(bytes, word)] {
      if known == .telephone, digits >= 6 { return nil }
      return known
    }
    // Glued labels: "nostel", "yourphone".
    if word.count > 3, word.upperBound == start, bytes.has("tel", at: word.upperBound - 3) { return .telephone }
    if word.count > 4, word.upperBound == start, bytes.has("phone", at: word.upperBound - 5) { return .telephone }
    return nil
  }

  /// "T. 01…", "P: 555…", "F 02…" and the last letters of "T.V.A.", "R.C.S.", "P.I.".
  private static func letter(_ at: Int, in bytes: [UInt8], numberAt start: Int) -> PhoneCue? {
    if bytes.has("t.v.a", at: at - 4) || bytes.has("r.c.s", at: at - 4) || bytes.has("p.i", at: at - 2)
      || bytes.has("r.m", at: at - 2) || bytes.has("c.f", at: at - 2) || bytes.has("k.v.k", at: at - 4)
    {
      return .otherNumber
    }
    guard start - at <= 5, bytes.byte(before: at)?.isFoldedWord != true else { return nil }
    if let before = bytes.byte(before: at), !before.isBlank, before != 0x28, before != 0x7C { return nil }
    guard bytes[(at + 1)..<start].allSatisfy({ $0 == 0x20 || $0 == 0x3A || $0 == 0x2E || $0 == 0x29 || $0 == 0x28 })
    else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "m"): return .telephone
    case UInt8(ascii: "f"): return .fax
    default: return nil
    }
  }

  /// "Tél./Fax :", "Tél et fax": the number is both.
  private static func saysTelephoneToo(before fax: Int, in bytes: [UInt8]) -> Bool {
    var end = fax
    let floor = max(0, fax - 14)
    while end > floor {
      guard bytes[end - 1].isFoldedLetter else {
        if bytes[end - 1].isDigit || bytes[end - 1] == 0x0A { return false }
        end -= 1
        continue
      }
      var start = end
      while start > floor, bytes[start - 1].isFoldedLetter { start -= 1 }
      let key = WordKey(bytes[start..<end])
      if words[key] == .telephone || key == "t" { return true }
      guard key == "et" || key == "and" || key == "und" || key == "en" || key == "ou" || key == "or" else {
        return false
      }
      end = start
    }
    return false
  }

  /// "01 23 45 67 89 (fax)".
  static func saysFax(after end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    let ceiling = min(bytes.count, end + 3)
    while index < ceiling, bytes[index] == 0x20 || bytes[index] == 0x28 || bytes[index] == 0x29 { index += 1 }
    guard index > end else { return false }
    if bytes.has("(f)", at: index - 1) { return true }
    // "… fax 02 …" begins the next number's label instead.
    guard bytes.has("fax", at: index), bytes.byte(before: index) == 0x28 else { return false }
    return true
  }
}
