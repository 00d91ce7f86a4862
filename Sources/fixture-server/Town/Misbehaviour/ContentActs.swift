extension Misbehaviour {
  /// Content.
  static let contentActs: [Misbehaviour: Act] = [
    .pictureAsPage: .html([0x89, 0x50, 0x4E, 0x47, 13, 10, 0x1A, 10] + (0..<2000).map { UInt8($0 * 7 & 0xFF) }),
    .untyped: .reply(200, []),
    .pageAsBinary: .html(Act.page, type: "application/octet-stream"),
    .wrongCharset: .html(
      Array("<!DOCTYPE html><title>Cr".utf8) + [0xEA] + Array("perie</title><p>Cr".utf8) + [0xEA]
        + Array("pes, g".utf8) + [0xE2] + Array("teaux, 12 ".utf8) + [0x80] + Array("</p>".utf8)),
    .unknownCharset: .html(Act.page, type: "text/html; charset=pessac-1"),
    .utf16: .html(
      [0xFF, 0xFE] + String(decoding: Act.page, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      type: "text/html"),
    .nulInPage: .html(Act.text("Bou\0langerie", "<p>\0\0Ou\0vert le lundi\0</p>")),
    .empty: .html([]),
    .deepPage: Act { wire, request in
      let tags = Array(String(repeating: "<div>", count: 50_000).utf8)
      return Act.html(Array("<!DOCTYPE html><title>Profond</title>".utf8) + tags).perform(wire, request)
    },
    .linkFlood: Act { wire, request in
      let links = (0..<20_000).map { "<a href=\"/link-flood/\($0)\">page \($0)</a>\n" }.joined()
      return Act.html(Act.text("Liens", links)).perform(wire, request)
    },
    .hugeAttribute: Act { wire, request in
      let value = String(repeating: "x", count: 1_048_576)
      return Act.html(Act.text("Long", "<p title=\"\(value)\">court</p>")).perform(wire, request)
    },
    .calendarTrap: Act { wire, request in
      let month = Int(request.path.split(separator: "/").last ?? "") ?? 0
      let next = "<a href=\"/calendar-trap/\(month &+ 1)\">mois suivant</a>"
      return Act.html(Act.text("Agenda \(month)", next)).perform(wire, request)
    },
  ]
}
