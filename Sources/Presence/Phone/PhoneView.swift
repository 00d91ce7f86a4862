/// What a page is like on a phone's screen, as a browser measured it before any click. Lengths are CSS pixels.
public struct PhoneView: Sendable, Hashable, Codable {
  /// Address shown in the end.
  public var url: String
  /// The browser, for example `Chrome/156.0.8078.79`.
  public var browser: String
  /// When the page was captured that is shown.
  public var seenAt: Timestamp
  /// Whether the page came to rest; what is not there in one that did not may still come.
  public var isAtRest = true
  /// Width of the screen.
  public var screenWidth = 360
  /// Height of the screen.
  public var screenHeight = 800
  /// How wide, how large and how close things are.
  public var layout = PhoneLayout()
  /// How the words can be read.
  public var text = PhoneText()
  /// What lies over the first screen, and what is asked there.
  public var cover = PhoneCover()
  /// What a customer wants to reach.
  public var reach = PhoneReach()
  /// What was loaded, and what went wrong.
  public var load = PhoneLoad()
  /// What was kept or told to others before any consent.
  public var tracking = PhoneTracking()

  /// A page on a phone of 360 × 800, of which nothing is measured yet.
  public init(url: String, browser: String, seenAt: Timestamp) {
    self.url = url
    self.browser = browser
    self.seenAt = seenAt
  }
}

/// Something on a page, in a form that a person finds again.
public struct PhoneElement: Sendable, Hashable, Codable {
  /// Element with its id or first class, `table.tarifs`.
  public var name: String
  /// Its words, at most 80 characters; empty when it has none.
  public var text: String
  /// Width.
  public var width: Int
  /// Height.
  public var height: Int

  /// An element with its words and size.
  public init(name: String, text: String, width: Int, height: Int) {
    self.name = name
    self.text = text
    self.width = width
    self.height = height
  }
}

/// Widths of a page, and the size of what is touched.
public struct PhoneLayout: Sendable, Hashable, Codable {
  /// Width for which the browser lays the page out; the screen's own when the page is made for phones.
  public var width = 360
  /// Width of the content beyond ``width``: how far one can scroll sideways. 0 when it fits.
  public var overflow = 0
  /// The outermost elements that are too wide, at most 5.
  public var wide: [PhoneElement] = []
  /// Elements with words or pictures that are cut at the screen's edge and cannot be scrolled to, at most 5.
  public var cut: [PhoneElement] = []
  /// Links, buttons and fields that can be seen.
  public var targets = 0
  /// Of those, smaller than 24 × 24 and too close to another (WCAG 2.2, SC 2.5.8; links within a sentence are left out).
  public var closeTargets = 0
  /// The first of them, at most 5.
  public var close: [PhoneElement] = []
  /// Whether what was read jumped while the page loaded, in thousandths (Cumulative Layout Shift). Information only.
  public var shiftInThousandths = 0

  /// Nothing found.
  public init() {}
}

/// How the words of a page can be read.
public struct PhoneText: Sendable, Hashable, Codable {
  /// Letters and digits that can be seen.
  public var letters = 0
  /// Of those, below 12 pixels.
  public var smallLetters = 0
  /// Where, at most 3.
  public var small: [PhoneElement] = []
  /// Letters whose colour and ground are both known.
  public var contrastLetters = 0
  /// Of those, below the contrast of WCAG 2.2, SC 1.4.3 (4.5, or 3 for large words).
  public var paleLetters = 0
  /// Where, the palest first, at most 3.
  public var pale: [PhoneElement] = []
  /// The least contrast, in hundredths; 2100 is black on white. Nil when none is known.
  public var leastContrastInHundredths: Int?

  /// Nothing found.
  public init() {}
}

/// What lies over the first screen.
public struct PhoneCover: Sendable, Hashable, Codable {
  /// Share of the first screen under something that asks to be closed or answered, 0…100.
  public var percent = 0
  /// That thing.
  public var element: PhoneElement?
  /// A question about cookies; nil when none is seen.
  public var consent: PhoneConsent?

  /// Nothing found.
  public init() {}
}

/// A question about cookies, as first shown.
public struct PhoneConsent: Sendable, Hashable, Codable {
  /// Its words, at most 200 characters.
  public var text: String
  /// Words of the button that agrees; nil when there is none.
  public var accept: String?
  /// Words of what refuses, in the same place; nil when there is none.
  public var refuse: String?

  /// A question with its two answers.
  public init(text: String, accept: String?, refuse: String?) {
    self.text = text
    self.accept = accept
    self.refuse = refuse
  }
}

/// What a customer wants to reach with a thumb.
public struct PhoneReach: Sendable, Hashable, Codable {
  /// The first telephone link that can be seen; nil when none can.
  public var phone: PhoneElement?
  /// How far below the top of the page it ends; nil without one.
  public var phoneBottom: Int?
  /// Telephone and e-mail links that a computer's screen shows and a phone's does not, at most 5.
  public var hidden: [PhoneElement] = []

  /// Nothing found.
  public init() {}
}

/// What came with a page.
public struct PhoneLoad: Sendable, Hashable, Codable {
  /// Requests that were answered.
  public var requests = 0
  /// Bytes of their bodies, decoded.
  public var bytes = 0
  /// Pictures that can be seen and that were answered by an error, at most 10.
  public var brokenPictures: [String] = []
  /// Errors of the page's scripts, at most 10, cut. Information for the webmaster.
  public var scriptErrors: [String] = []

  /// Nothing found.
  public init() {}
}

/// What was kept or told to others before any consent.
public struct PhoneTracking: Sendable, Hashable, Codable {
  /// Hosts known to follow visitors that the page turned to; none of them was asked.
  public var hosts: [String] = []
  /// Names of cookies known to follow visitors that the page set.
  public var cookies: [String] = []

  /// Nothing found.
  public init() {}
}
