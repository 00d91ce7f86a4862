extension Misbehaviour {
  /// Redirects.
  static let redirectActs: [Misbehaviour: Act] = [
    .loop: Act { wire, request in Act.redirect(request.url).perform(wire, request) },
    .pingPong: Act { wire, request in
      Act.redirect(request.path.hasSuffix("/pong") ? "/ping-pong" : "/ping-pong/pong").perform(wire, request)
    },
    .endlessRedirects: Act { wire, request in
      let step = Int(request.path.split(separator: "/").last ?? "") ?? 0
      return Act.redirect("/endless-redirects/\(step &+ 1)").perform(wire, request)
    },
    .redirectNowhere: .reply(302, [("Content-Type", "text/html")]),
    .redirectRelative: .redirect("../a/./b/../../fine"),
    .redirectSloppy: .redirect("/fine?q=pâté en croûte"),
    .redirectHuge: .redirect("/fine?q=" + String(repeating: "a", count: 65_536)),
    .redirectToFile: .redirect("file:///etc/passwd"),
    .redirectToScript: .redirect("javascript:alert(1)"),
    .redirectToGopher: .redirect("gopher://127.0.0.1:70/1"),
    .redirectToPrivate: .redirect("http://10.0.0.1/admin"),
    .redirectToMetadata: .redirect("http://2852039166/latest/meta-data/"),
    .redirectToMapped: .redirect("http://[::ffff:127.0.0.1]/fine"),
    .redirectToPort: .redirect("http://\(host):8025/fine"),
    .redirectWithUser: .redirect("http://banque.example@\(host)/fine"),
    .metaRefresh: .html(
      Array("<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0; url=/fine\"><title>Un instant</title>".utf8)),
    .metaLoop: .html(
      Array("<!DOCTYPE html><meta http-equiv=\"refresh\" content=\"0\"><title>Encore un instant</title>".utf8)),
    .refreshHeader: .reply(
      200, [("Content-Type", "text/html"), ("Refresh", "0; url=/fine")], body: Act.text("Un instant", "")),
    .scriptRedirect: .html(
      Array("<!DOCTYPE html><title></title><script>window.location.href = \"/fine\";</script>".utf8)),
    .cookieGate: Act { wire, request in
      guard request.headers["cookie"]?.contains("passe=1") == true else {
        return Act.reply(302, [("Location", request.url), ("Set-Cookie", "passe=1; Path=/")], body: [])
          .perform(wire, request)
      }
      return Act.html(Act.page).perform(wire, request)
    },
  ]
}
