(function () {
  "use strict";
  var salon = {
    nom: "Instant Verveine", rue: "9 avenue du Docteur Nancel Pénard", ville: "33600 Pessac",
    tel: ["05", "36", "49", "22", "09"], courriel: ["hello", "instant-verveine.example"],
    horaires: [["Lundi", "14h – 19h"], ["Mardi au vendredi", "9h30 – 19h"], ["Samedi", "9h – 17h"], ["Dimanche", "fermé"]],
    soins: [["Soin du visage, 60 min", "65 €"], ["Modelage du dos, 30 min", "38 €"], ["Épilation demi-jambes", "18 €"]]
  };
  function element(nom, texte) { var e = document.createElement(nom); if (texte) e.textContent = texte; return e; }
  function tableau(lignes) {
    var t = element("table");
    lignes.forEach(function (l) { var r = t.insertRow(); r.appendChild(element("th", l[0])); r.appendChild(element("td", l[1])); });
    return t;
  }
  var page = element("main");
  page.appendChild(element("h1", salon.nom));
  page.appendChild(element("p", "Institut de beauté bio à Pessac"));
  page.appendChild(element("h2", "Nos soins"));
  page.appendChild(tableau(salon.soins));
  page.appendChild(element("h2", "Horaires"));
  page.appendChild(tableau(salon.horaires));
  page.appendChild(element("h2", "Contact"));
  page.appendChild(element("address", salon.rue + ", " + salon.ville));
  var tel = element("a", salon.tel.join(" ")); tel.href = "tel:+33" + salon.tel.join("").slice(1); page.appendChild(tel);
  page.appendChild(element("br"));
  var mail = element("a", salon.courriel.join("@")); mail.href = "mailto:" + salon.courriel.join("@"); page.appendChild(mail);
  page.appendChild(element("p", "© 2025 Instant Verveine – SIRET 997 556 360 00011"));
  document.getElementById("root").appendChild(page);
})();
