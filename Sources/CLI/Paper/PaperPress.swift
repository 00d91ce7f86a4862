import Presence
import Render

/// One browser that prints pages of ours.
struct PaperPress: Sendable {
  /// Why a page is not on paper.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What the browser calls itself.
  var version: String { browser.version }
  private let browser: Browser

  /// Throws ``InputError`` when there is no browser, or none that starts with its sandbox.
  init(_ settings: BrowserSettings) async throws {
    var settings = settings
    // Decision: Chromium 156 now and then fails to print a page while another one opens.
    settings.pagesAtOnce = 1
    // Our own pages ask for nothing.
    settings.quietInMilliseconds = 20
    do throws(RenderError) {
      browser = try await Browser(settings: settings)
    } catch {
      throw InputError("--pdf: \(error.words) Everything else works without")
    }
  }

  func close() async { await browser.close() }

  /// The PDF of a page, dated by the run: tagged, with bookmarks and fonts.
  func pdf(of html: [UInt8], asOf: Timestamp) async throws -> [UInt8] {
    let printed = try await browser.withContext(serve: { _ in .refused("a report loads nothing") }) { page in
      switch await page.show(html: html) {
      case .notMeasured(let gap): throw Failure(description: "the browser could not show it (\(gap.rawValue))")
      case .loaded: break
      }
      do {
        _ = try await page.evaluate(Self.dropsLocalLinks)
        return try await page.printToPDF()
      } catch let error as RenderError {
        throw Failure(description: error.words)
      }
    }
    return PaperDates.set(to: asOf, in: printed)
  }

  /// Links between files of the folder lead nowhere from a paper that is sent alone.
  private static let dropsLocalLinks = """
    document.querySelectorAll('a[href]').forEach(link => {
      if (!/^(#|https?:|tel:|mailto:)/.test(link.getAttribute('href'))) link.removeAttribute('href')
    })
    """
}
