import Presence
import Testing

@testable import Crawl

/// Which other spellings of a declared address are tried, and which would be somebody else's page.
struct SeedVariantsTests {
  private func url(_ text: String) throws -> WebURL { try #require(WebURL(text)) }

  private func failed(_ url: WebURL) -> FetchOutcome {
    .failed(
      FetchFailure(
        url: url, cause: .timeout(.firstByte), detail: "", failedAt: Timestamp(secondsSinceEpoch: 1_790_000_000)))
  }

  private func answered(_ url: WebURL, _ status: Int) -> FetchOutcome {
    .captured(
      Capture(
        requested: url, url: url, redirects: [], status: status, headers: [], body: [], isTruncated: false,
        sizeOnWireInBytes: 0, capturedAt: Timestamp(secondsSinceEpoch: 1_790_000_000)))
  }

  @Test func `a slow page is not judged by the root of its host`() throws {
    let seed = try url("http://www.exemple.fr/boutique")
    let root = try url("http://www.exemple.fr/")
    #expect(SeedVariants.isPointless(root, after: [(seed, failed(seed))]))
  }

  @Test func `a page that is gone is looked for at the root`() throws {
    let seed = try url("http://www.exemple.fr/boutique")
    let root = try url("http://www.exemple.fr/")
    #expect(!SeedVariants.isPointless(root, after: [(seed, answered(seed, 404))]))
  }

  @Test func `the root of a host with a path for each customer is somebody else's`() throws {
    let seed = try url("http://perso.fournisseur.fr/~boutique/")
    let root = try url("http://perso.fournisseur.fr/")
    #expect(SeedVariants.isPointless(root, after: [(seed, answered(seed, 404))]))
  }

  @Test func `the other scheme and www are tried for a bare host`() throws {
    let variants = SeedVariants.of(try url("http://exemple.fr/")).map(\.description)
    #expect(
      variants == ["http://exemple.fr/", "https://exemple.fr/", "http://www.exemple.fr/", "https://www.exemple.fr/"])
  }
}
