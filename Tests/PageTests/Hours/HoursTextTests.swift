import Page
import Presence
import Testing

/// A phrase and the hours that it states.
struct HoursRow: Sendable, CustomTestStringConvertible {
  var text: String
  var osm: String
  var language: String?

  init(_ text: String, _ osm: String, _ language: String? = nil) {
    self.text = text
    self.osm = osm
    self.language = language
  }

  var testDescription: String { text.replacing("\n", with: " / ") }
  var read: String { HoursText.parse(text, language: language)?.osm ?? "nothing" }
}

@Suite struct HoursTextTests {
  @Test(arguments: [
    HoursRow("Du mercredi au samedi : 8h30 - 19h15", "We-Sa 08:30-19:15"),
    HoursRow("mercredi au samedi, de 8 h 30 à 19 h", "We-Sa 08:30-19:00"),
    HoursRow("Lun - Jeu · 10h/19h", "Mo-Th 10:00-19:00"),
    HoursRow("Mercredi & Samedi 9H-13H", "We,Sa 09:00-13:00"),
    HoursRow("Lundi - Mercredi - Vendredi : 9h-17h", "Mo,We,Fr 09:00-17:00"),
    HoursRow("Mardi : vendredi 9h-17h", "Tu-Fr 09:00-17:00"),
    HoursRow("Vendredi au lundi 10h-18h", "Mo,Fr-Su 10:00-18:00"),
    HoursRow("Week-end : 9h-13h", "Sa,Su 09:00-13:00"),
    HoursRow("En semaine de 7h à 20h", "Mo-Fr 07:00-20:00"),
    HoursRow("Tous les jours de 7h à 20h", "Mo-Su 07:00-20:00"),
    HoursRow("7j/7 de 7h à 20h", "Mo-Su 07:00-20:00"),
    HoursRow("24h/24 - 7 jours sur 7", "24/7"),
    HoursRow("venderdi, samdi et dimanch : 9h-12h", "Fr-Su 09:00-12:00"),
  ])
  func `days are named one by one, in lists and in ranges`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    HoursRow("Mardi 8h/12h - 15h/19h", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi 8h-12h / 15h-19h", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi 8h-12h 15h-19h", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi 8 à 12 heures et 15 à 19 heures", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi 8:00 12:00 / 15h00 19h00", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi 8.00 - 12.00 | 15.00 - 19.00", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi de 8h à midi puis de 15h à 19h", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Mardi : 8h – 12h & 15h – 19h sans interruption", "Tu 08:00-12:00,15:00-19:00"),
    HoursRow("Vendredi 18h-minuit", "Fr 18:00-24:00"),
    HoursRow("Vendredi de 18h à 2h du matin", "Fr 18:00-02:00"),
    HoursRow("Vendredi à partir de 18h30", "Fr 18:30+"),
    HoursRow("Mardi 9h-18his", "Tu 09:00-18:00"),
  ])
  func `a slash and a dash are a range or a break by their place`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    HoursRow("Lundi fermé\nMardi 9h-18h", "Mo off; Tu 09:00-18:00"),
    HoursRow("Lundi fermé / 14h-18h\nMardi 9h-12h / fermé\nMercredi 9h-12h", "Mo 14:00-18:00; Tu,We 09:00-12:00"),
    HoursRow("Du lundi au samedi 9h-18h, fermé le mercredi", "Mo,Tu,Th-Sa 09:00-18:00; We off"),
    HoursRow("FERME DIMANCHE ET LUNDI", "Mo,Su off"),
    HoursRow("Tous les jours sauf le mardi de 9h à 18h", "Mo,We-Su 09:00-18:00; Tu off"),
    HoursRow("Du lundi au samedi 9h-19h sauf le samedi 9h-17h", "Mo-Fr 09:00-19:00; Sa 09:00-17:00"),
    HoursRow("Ouvert de 9h à 18h, fermé le lundi", "Mo off; Tu-Su 09:00-18:00"),
    HoursRow(
      "Du mardi au samedi 9h-12h 14h-18h\nFermé le jeudi après-midi",
      "Tu,We,Fr,Sa 09:00-12:00,14:00-18:00; Th 09:00-12:00"),
    HoursRow("Du mardi au samedi 9h-19h, fermé de 12h à 14h", "Tu-Sa 09:00-12:00,14:00-19:00"),
    HoursRow(
      "Mercredi, jeudi : 8h-12h\nMardi et jeudi : 14h-18h",
      "Tu 14:00-18:00; We 08:00-12:00; Th 08:00-12:00,14:00-18:00"),
    HoursRow("Ouvert 7j/7 de 8h à 20h\nDimanche 9h-13h", "Mo-Sa 08:00-20:00; Su 09:00-13:00"),
    HoursRow("Du lundi au samedi 9h-19h, nocturne le vendredi jusqu'à 21h", "Mo-Th,Sa 09:00-19:00; Fr 09:00-21:00"),
    HoursRow("Lundi-vendredi 9h-18h, fermeture à 17h le vendredi", "Mo-Th 09:00-18:00; Fr 09:00-17:00"),
    HoursRow("Tous les jours 9h-19h (dimanche : 13h)", "Mo-Sa 09:00-19:00; Su 09:00-13:00"),
    HoursRow("Du mercredi midi au dimanche midi : 12h-14h / 19h-22h", "We-Sa 12:00-14:00,19:00-22:00; Su 12:00-14:00"),
  ])
  func `closed days, exceptions and late evenings find their day`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    HoursRow("8h-12h du lundi au jeudi, 9h-13h le samedi", "Mo-Th 08:00-12:00; Sa 09:00-13:00"),
    HoursRow("De 9h à 19h du lundi au samedi et le dimanche de 9h à 12h", "Mo-Sa 09:00-19:00; Su 09:00-12:00"),
    HoursRow(
      "Du lundi au jeudi\n8h-12h\n14h-18h\nLe vendredi\n8h-12h", "Mo-Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00"),
    HoursRow("Lundi\tMardi\tMercredi\n9h-12h\tFermé\t14h-18h", "Mo 09:00-12:00; Tu off; We 14:00-18:00"),
    HoursRow(
      "\tLundi\tMardi\nMatin\t9h-12h\tfermé\nSoir\t17h-19h\t17h-20h", "Mo 09:00-12:00,17:00-19:00; Tu 17:00-20:00"),
    HoursRow("Lundi\nMardi\nMercredi\n9h-12h\n10h-12h\n11h-12h", "Mo 09:00-12:00; Tu 10:00-12:00; We 11:00-12:00"),
    HoursRow("Lundi\n9h-18h\nMardi\n", "Mo 09:00-18:00"),
  ])
  func `lines, columns and times before days keep together`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    HoursRow("Dimanche et jours fériés : 9h-12h", "Su 09:00-12:00; PH 09:00-12:00"),
    HoursRow("Lundi-samedi 9h-18h sauf jours fériés", "Mo-Sa 09:00-18:00; PH off"),
    HoursRow("Du 1er mai au 15 septembre : tous les jours de 9h à 20h", "May 01-Sep 15 Mo-Su 09:00-20:00"),
    HoursRow("De juin à août : 9h-20h, fermé le lundi", "Jun-Aug Mo off; Jun-Aug Tu-Su 09:00-20:00"),
    HoursRow("Fermeture annuelle du 2 au 24 août 2026", "2026 Aug 02-2026 Aug 24 off"),
    HoursRow("Lundi-samedi 9h-18h. Fermé le 25 décembre.", "Mo-Sa 09:00-18:00; Dec 25 off"),
    HoursRow("Sur rendez-vous uniquement", "\"sur rendez-vous\""),
    HoursRow("Lundi-vendredi 9h-18h, samedi sur RDV", "Mo-Fr 09:00-18:00; Sa unknown \"sur rendez-vous\""),
    HoursRow(
      "De mai à août : 9h-20h tous les jours. Hors saison : le week-end 14h-18h",
      "May-Aug Mo-Su 09:00-20:00; Sep-Apr Sa,Su 14:00-18:00"),
    HoursRow("Sur rendez-vous uniquement, lundi-vendredi 9h-18h", "Mo-Fr 09:00-18:00 \"sur rendez-vous\""),
    HoursRow(
      "Fermé en août. Lundi-jeudi 9h-18h, le vendredi jusqu'à 17h", "Mo-Th 09:00-18:00; Fr 09:00-17:00; Aug off"),
    HoursRow("Mardi 9h-12h\nMercredi idem\nLe premier dimanche du mois 9h-12h", "Tu,We 09:00-12:00"),
    HoursRow("9h-12h et 14h-18h", "09:00-12:00,14:00-18:00"),
  ])
  func `seasons, holidays and appointments are said in OSM`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    HoursRow("Tuesday thru Friday 9-5:30pm, Sat 9am-noon", "Tu-Fr 09:00-17:30; Sa 09:00-12:00", "en"),
    HoursRow("M-F 8a-5p", "Mo-Fr 08:00-17:00", "en"),
    HoursRow("Weekdays: 9:00 - 5:30, closed on bank holidays", "Mo-Fr 09:00-17:30; PH off", "en"),
    HoursRow("Di t/m za 9.30 - 18.00 uur, ma gesloten", "Mo off; Tu-Sa 09:30-18:00", "nl"),
    HoursRow("Di-Fr 9-12.30 und 14-18 Uhr, Mo Ruhetag", "Mo off; Tu-Fr 09:00-12:30,14:00-18:00", "de"),
    HoursRow("dal martedì al sabato dalle 9 alle 13 e dalle 15 alle 19", "Tu-Sa 09:00-13:00,15:00-19:00", "it"),
    HoursRow(
      "De martes a sábado de 10:00 a 14:00 y de 17:00 a 20:30. Lunes cerrado.",
      "Mo off; Tu-Sa 10:00-14:00,17:00-20:30", "es"),
  ])
  func `the neighbours' tongues are read too`(row: HoursRow) { #expect(row.read == row.osm) }

  @Test(arguments: [
    "Standard téléphonique du lundi au vendredi de 9h à 18h", "Appelez le 05 56 00 00 00 du lundi au samedi, 9h-19h",
    "Livraison du mardi au samedi de 10h à 12h", "Boutique en ligne accessible 24h/24 et 7j/7",
    "Le distributeur de pain est accessible 24h/24", "Cours de cuisine le jeudi de 18h à 20h",
    "Samedi 14 mars de 10h à 18h", "Tarif de nuit (21h-6h)", "Durée : 1h30 à 2h", "Réponse sous 48h",
    "Ouvert du lundi au samedi", "Le 05 56 12 14 18", "Prix : 9,50 € - 12,50 €", "", "lundi", "9h", "-–/:,;()",
  ])
  func `what is not the shop's door gives nothing`(text: String) { #expect(HoursText.parse(text) == nil) }

  @Test func `a heading of a telephone line holds for the lines under it, and no longer`() {
    let text = "Accueil téléphonique\nLundi 8h-20h\nMardi 8h-20h\nHoraires du magasin\nLundi 9h-12h"
    #expect(HoursText.parse(text)?.osm == "Mo 09:00-12:00")
  }
}
