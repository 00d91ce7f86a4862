extension Misbehaviour {
  /// Walls and pleas. The pages are our own; they carry the marks by which such walls are known.
  static let wallActs: [Misbehaviour: Act] = [
    .cloudflare: .reply(
      403,
      [
        ("Content-Type", "text/html; charset=UTF-8"), ("Server", "cloudflare"), ("CF-RAY", "8f00c0ffee00cdef-CDG"),
        ("cf-mitigated", "challenge"),
      ],
      body: Act.text(
        "Just a moment...",
        """
        <noscript>Enable JavaScript and cookies to continue</noscript>
        <script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=8f00c0ffee00cdef"></script>
        """)),
    .dataDome: .reply(
      403, [("Content-Type", "text/html; charset=utf-8"), ("X-DataDome", "protected"), ("Server", "DataDome")],
      body: Act.text(
        "misbehave.test",
        "<p>Please enable JS and disable any ad blocker</p>"
          + "<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>")),
    .sucuri: .reply(
      403, [("Content-Type", "text/html"), ("Server", "Sucuri/Cloudproxy"), ("X-Sucuri-ID", "18001")],
      body: Act.text(
        "Sucuri WebSite Firewall - Access Denied",
        "<h2>Access Denied - Sucuri Website Firewall</h2><p>Block ID: BNP005</p>")),
    .imperva: .reply(
      200, [("Content-Type", "text/html"), ("X-Iinfo", "8-1234-0 0NNN RT(1)"), ("X-CDN", "Imperva")],
      body: Array(
        ("<html><head><META NAME=\"robots\" CONTENT=\"noindex,nofollow\"></head><iframe id=\"main-iframe\" "
          + "src=\"/_Incapsula_Resource?CWUDNSAI=9&amp;incident_id=1\">Request unsuccessful. Incapsula incident ID: "
          + "1-2</iframe></html>").utf8)),
    .captcha: .html(
      Act.text(
        "Vérification",
        "<p>Prouvez que vous n'êtes pas un robot.</p><div class=\"g-recaptcha\" data-sitekey=\"x\"></div>")),
    .tooMany: Act { wire, request in
      // Without a memory of clients, the way through is told by the client's own next address.
      guard request.query == "again" else {
        return Act.reply(429, [("Retry-After", "1"), ("Content-Type", "text/html")]).perform(wire, request)
      }
      return Act.html(Act.page).perform(wire, request)
    },
    .maintenance: .reply(
      503, [("Retry-After", "Fri, 01 Jan 2027 08:00:00 GMT"), ("Content-Type", "text/html; charset=utf-8")],
      body: Act.text("Maintenance", "<p>Notre site revient bientôt.</p>")),
    .comeBackNextYear: .reply(429, [("Retry-After", "31536000"), ("Content-Type", "text/html")]),
    .password: .reply(
      401, [("WWW-Authenticate", "Basic realm=\"Espace en travaux\""), ("Content-Type", "text/html")]),
    .loginWall: Act { wire, request in
      Act.redirect("/login?next=" + Escaping.percentEncoded(request.url)).perform(wire, request)
    },
  ]
}
