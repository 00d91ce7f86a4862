import Crawl
import Presence

/// A lexicon as `config/lexicons/roles.yaml` has it, in the small.
let lexicon = RoleLexicon(
  roles: [
    .contact: [
      "fr": ["contact", "nous contacter", "nous trouver", "infos pratiques"], "en": ["contact us", "find us"],
    ],
    .hours: ["fr": ["horaires", "horaires d'ouverture", "infos pratiques"], "en": ["opening hours"]],
    .legal: ["fr": ["mentions légales", "cgv", "confidentialité"], "de": ["impressum"]],
    .shop: ["fr": ["boutique", "commander", "nos produits", "tarifs"]],
    .about: ["fr": ["à propos", "qui sommes nous"]],
    .news: ["fr": ["actualités", "blog"]], .home: ["fr": ["accueil"]],
  ], avoid: ["mon compte", "panier", "connexion", "logout", "wp admin"])
