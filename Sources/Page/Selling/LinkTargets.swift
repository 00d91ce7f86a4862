/// What the address of a link shows of where it leads, for all readers of links at once: ten lists of addresses, one walk.
struct LinkTargets: OptionSet, Sendable {
  let rawValue: UInt32

  static let shop = LinkTargets(rawValue: 1 << 0)
  /// Holds a word that may end a part of the path of a cart.
  static let cartPath = LinkTargets(rawValue: 1 << 1)
  static let ordering = LinkTargets(rawValue: 1 << 2)
  static let booking = LinkTargets(rawValue: 1 << 3)
  static let notice = LinkTargets(rawValue: 1 << 4)
  static let privacy = LinkTargets(rawValue: 1 << 5)
  static let terms = LinkTargets(rawValue: 1 << 6)
  static let disputePlatform = LinkTargets(rawValue: 1 << 7)
  static let mediator = LinkTargets(rawValue: 1 << 8)
  static let map = LinkTargets(rawValue: 1 << 9)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What stands in an address in lower case.
  init(in address: ArraySlice<UInt8>) {
    rawValue = LinkTargets.needles.joined(LinkTargets.marks, in: address)
  }

  private static let lists: [(LinkTargets, [[UInt8]])] = [
    (.shop, SellingReader.shopAddresses), (.cartPath, SellingReader.cartPaths),
    (.ordering, SellingReader.orderingAddresses), (.booking, SellingReader.bookingAddresses),
    (.notice, LegalNotices.noticeAddresses), (.privacy, LegalNotices.privacyAddresses),
    (.terms, TrustReader.termsAddresses), (.disputePlatform, TrustReader.disputePlatform),
    (.mediator, TrustReader.mediatorAddresses), (.map, Maps.addresses),
  ]
  private static let needles = NeedleSet(lists.flatMap(\.1))
  /// The target that each needle shows.
  private static let marks = lists.flatMap { target, list in list.map { _ in target.rawValue } }
}
