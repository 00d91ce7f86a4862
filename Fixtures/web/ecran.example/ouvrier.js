self.addEventListener("fetch", function (e) { e.respondWith(new Response("détourné")); });
