import Crawl
import Presence
import Testing

/// Redirects, hop by hop.
extension PolicyTests {
  @Test func `each hop obeys the robots.txt of its own host`() async throws {
    let web = web([
      "http://a.example/": [.page(301, ["Location": "http://b.example/x"])],
      "http://b.example/robots.txt": [.page(200, [:], "User-agent: *\nDisallow: /x\n")],
    ])
    let decision = try await fetcher(web, settings()).fetch(try page("http://a.example/")).disallowed()
    #expect(decision.url.description == "http://b.example/x")
  }

  @Test func `a capture tells the way it came`() async throws {
    let web = web([
      "http://a.example/": [.page(301, ["Location": "https://a.example/"])],
      "https://a.example/": [.page(302, ["Location": "/accueil"])], "https://a.example/accueil": [.page(200)],
    ])
    let capture = try await fetcher(web, settings()).fetch(try page("http://a.example/")).captured()
    #expect(capture.requested.description == "http://a.example/")
    #expect(capture.url.description == "https://a.example/accueil")
    #expect(capture.redirects.map(\.status) == [301, 302])
  }

  static let dead: [([String: [TableTransport.Answer]], FetchFailure.Cause)] = [
    (["http://a.example/": [.page(302, ["Location": "/"])]], .redirectLoop),
    (
      [
        "http://a.example/": [.page(302, ["Location": "/b"])], "http://a.example/b": [.page(302, ["Location": "/"])],
      ], .redirectLoop
    ),
    (["http://a.example/": [.page(302, ["Location": "/", "Set-Cookie": "a=1"])]], .redirectLoop),
    (["http://a.example/": [.page(302, ["Location": "file:///etc/passwd"])]], .blockedAddress),
    (["http://a.example/": [.page(302, ["Location": "javascript:alert(1)"])]], .blockedAddress),
  ]

  @Test(arguments: dead)
  func `a redirect that leads nowhere is a failure`(
    row: ([String: [TableTransport.Answer]], FetchFailure.Cause)
  ) async throws {
    let failure = try await fetcher(web(row.0), settings()).fetch(try page("http://a.example/")).failed()
    #expect(failure.cause == row.1)
  }

  @Test func `a cookie gate is passed, and its circle is no redirect`() async throws {
    let web = web([
      "http://a.example/": [.page(302, ["Location": "/", "Set-Cookie": "passe=1"]), .page(200, [:], "dedans")]
    ])
    let capture = try await fetcher(web, settings()).fetch(try page("http://a.example/")).captured()
    #expect(capture.status == 200 && capture.redirects.isEmpty)
  }
}
