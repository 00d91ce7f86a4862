fetch("/vide-donnees.json").then(answer => answer.json()).then(shop => {
  const app = document.getElementById("app");
  const add = (name, text) => app.appendChild(document.createElement(name)).textContent = text;
  const phone = app.appendChild(document.createElement("p")).appendChild(document.createElement("a"));
  phone.className = "tel";
  phone.href = shop.link;
  phone.textContent = shop.phone;
  add("h1", shop.name);
  for (const line of shop.lines) add("p", line);
});
