import Presence
import TestSupport
import Testing

@testable import Render

/// What the pages of `Fixtures/web/ecran.example/index.html` say of themselves, measured.
@Suite(.enabled(if: Screens.isInstalled, "Chromium is not installed"), .serialized) struct PhoneTests {
  private static let words = PhoneWords(
    consent: ["cookie", "traceur"], accept: ["accepter"], refuse: ["refuser", "sans accepter"],
    trackerHosts: ["googletagmanager.com", "facebook.com"], trackerCookies: ["_ga"])

  private func view(_ name: String, after pause: Duration = .zero) async throws -> PhoneView {
    let browser = try await Screens.browser()
    let measurer = PhoneMeasurer(words: Self.words, settings: Screens.settings)
    return try await Screens.load(name) { page, loaded in
      try await Task.sleep(for: pause)
      return try await measurer.view(of: page, loaded, by: browser.version, at: Timestamp(secondsSinceEpoch: 0))
    }
  }

  @Test func `a page made for phones has nothing against it`() async throws {
    let view = try await view("tient")
    #expect(view.layout.width == 360 && view.layout.overflow == 0 && view.layout.cut.isEmpty)
    #expect(view.layout.targets == 1 && view.layout.closeTargets == 0)
    #expect(view.text.smallLetters == 0 && view.text.paleLetters == 0 && view.text.letters > 100)
    #expect(view.cover.percent == 0 && view.cover.consent == nil)
    #expect(view.reach.phone?.text == "05 36 49 70 01")
    #expect((view.reach.phoneBottom ?? 999) < 800)
    #expect(view.reach.hidden.isEmpty && view.load.brokenPictures.isEmpty && view.load.scriptErrors.isEmpty)
    #expect(view.tracking == PhoneTracking())
    #expect(view.isAtRest && view.browser.hasPrefix("Chrome/"))
  }

  @Test(arguments: [("deborde-40", 40, "div"), ("deborde-tableau", 556, "table")])
  func `what makes a page scroll sideways is named`(name: String, overflow: Int, culprit: String) async throws {
    let layout = try await view(name).layout
    #expect(layout.overflow == overflow)
    #expect(layout.wide.map(\.name) == [culprit])
  }

  @Test func `what is cut at the edge is named`() async throws {
    let layout = try await view("coupe").layout
    #expect(layout.overflow == 0)
    #expect(layout.cut.map(\.text) == ["large mais coupé"])
  }

  @Test func `small and pale words are counted`() async throws {
    let small = try await view("petit-texte").text
    #expect(small.smallLetters * 2 > small.letters)
    let pale = try await view("contraste").text
    #expect(pale.leastContrastInHundredths == 191 || pale.leastContrastInHundredths == 192)
    #expect(pale.paleLetters * 2 > pale.contrastLetters)
  }

  @Test func `buttons too close for a finger are counted`() async throws {
    #expect(try await view("boutons-serres").layout.closeTargets == 8)
  }

  @Test func `what covers the first screen, and whether it lets one refuse`() async throws {
    let covered = try await view("banniere").cover
    #expect(covered.percent == 100)
    #expect(covered.consent?.accept == "Tout accepter")
    #expect(covered.consent?.refuse == nil)
    let fair = try await view("banniere-juste").cover
    #expect(fair.percent > 0 && fair.percent < 30)
    #expect(fair.consent?.accept == "Tout accepter" && fair.consent?.refuse == "Tout refuser")
  }

  @Test func `a telephone far below, and one that only computers show`() async throws {
    #expect(try await view("telephone-en-bas").reach.phoneBottom ?? 0 > 3000)
    let hidden = try await view("cache-sur-telephone").reach
    #expect(hidden.phone == nil)
    #expect(hidden.hidden.map(\.text) == ["05 36 49 70 01"])
  }

  @Test func `pictures that are missing, scripts that fail, pages that jump`() async throws {
    let broken = try await view("images-cassees").load
    #expect(broken.brokenPictures.map { $0.suffix(13) } == ["/absente-1.png", "/absente-2.png"].map { $0.suffix(13) })
    #expect(try await view("erreurs").load.scriptErrors.count == 3)
    #expect(try await view("glisse", after: .milliseconds(600)).layout.shiftInThousandths > 100)
    #expect(try await view("tient").layout.shiftInThousandths == 0)
  }

  @Test func `trackers and their cookies before any consent`() async throws {
    let tracking = try await view("traceurs").tracking
    #expect(tracking.hosts == ["googletagmanager.com", "facebook.com"])
    #expect(tracking.cookies == ["_ga"])
    #expect(try await view("traceurs-apres-accord").tracking == PhoneTracking())
  }
}
