import Crawl
import Presence
import Testing

/// A host in trouble is left alone.
extension PolicyTests {
  private func hanging(_ pages: Int, then last: TableTransport.Answer) -> [String: [TableTransport.Answer]] {
    var answers: [String: [TableTransport.Answer]] = ["http://a.example/robots.txt": [.page(404)]]
    for number in 0..<pages { answers["http://a.example/\(number)"] = [.failure(.timeout(.firstByte))] }
    answers["http://a.example/last"] = [last]
    return answers
  }

  @Test func `after three failures running the rest of a host is not asked, and says why`() async throws {
    let web = web(hanging(5, then: .page(200)))
    let fetcher = fetcher(web, settings { $0.failuresBeforeLeaving = 3 })
    for number in 0..<5 {
      let failure = try await fetcher.fetch(try page("http://a.example/\(number)")).failed()
      #expect(failure.cause == .timeout(.firstByte))
      #expect(failure.detail.contains("3 failures running") == (number >= 3), "\(failure.detail)")
    }
    #expect(web.asked.count == 1 + 3 * 2, "robots.txt, three pages, each twice")
    let left = recorder.exchanges.suffix(2)
    #expect(
      left.map(\.request.url.path) == ["/3", "/4"] && left.allSatisfy(\.requestHead.isEmpty), "recorded, not sent")
    #expect(status(await fetcher.fetch(try page("http://b.example/"))) == 404, "another host is not meant")
  }

  @Test func `an answer begins the count anew`() async throws {
    var answers = hanging(4, then: .page(500))
    answers["http://a.example/1"] = [.page(404)]
    let web = web(answers)
    let fetcher = fetcher(web, settings { $0.failuresBeforeLeaving = 3 })
    for number in 0..<4 { _ = await fetcher.fetch(try page("http://a.example/\(number)")) }
    #expect(status(await fetcher.fetch(try page("http://a.example/last"))) == 500)
  }

  @Test func `a server that says "too much" again and again is left alone too, without being called down`() async throws
  {
    var answers: [String: [TableTransport.Answer]] = [:]
    for number in 0..<5 { answers["http://a.example/\(number)"] = [.page(429)] }
    let web = web(answers)
    let fetcher = fetcher(web, settings { $0.failuresBeforeLeaving = 3 })
    for number in 0..<3 { #expect(status(await fetcher.fetch(try page("http://a.example/\(number)"))) == 429) }
    let failure = try await fetcher.fetch(try page("http://a.example/3")).failed()
    #expect(failure.cause == .cancelled && failure.detail.contains("answered 429"))
  }

  @Test func `after a quarter of an hour one request tries again`() async throws {
    let web = web(hanging(4, then: .page(200)))
    let fetcher = fetcher(web, settings { $0.failuresBeforeLeaving = 3 })
    for number in 0..<4 { _ = await fetcher.fetch(try page("http://a.example/\(number)")) }
    clock.pass(.seconds(901))
    #expect(status(await fetcher.fetch(try page("http://a.example/last"))) == 200)
  }

  @Test func `zero never gives up`() async throws {
    let web = web(hanging(8, then: .page(200)))
    let fetcher = fetcher(web, settings { $0.failuresBeforeLeaving = 0 })
    for number in 0..<8 { _ = await fetcher.fetch(try page("http://a.example/\(number)")) }
    #expect(web.asked.count == 1 + 8 * 2)
  }
}
