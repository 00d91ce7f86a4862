/// All checks, in the order in which sheets and catalogue show them. A test lists the folder `Checks` and dictates these
/// lines.
public enum Catalogue {
  /// Every check of the house.
  public static let all: [any Check.Type] = [
    HasSite.self, SiteReachable.self, RealPageShown.self, SearchAllowed.self, TitleInformative.self,
    PageDescription.self, MainHeading.self, BusinessData.self, OwnDomain.self, DetailsMatchList.self,
    OpeningHoursPublished.self, HoursOnHome.self, SevenDaysStated.self, OpeningHoursAgree.self,
    PublicHolidaysSaid.self, AppointmentExplained.self, HoursForMachines.self,
    PhoneVisible.self, PhoneOnHome.self, PhoneClickable.self, PhoneAtOrdinaryRate.self, AddressComplete.self,
    DirectionsOffered.self, EmailOrForm.self, EmailAtOwnDomain.self, ContactsReal.self, ContactOneClick.self,
    RecentSignOfLife.self, CopyrightYearCurrent.self, NoticesUpToDate.self, CovidNoticeGone.self, SeasonCurrent.self,
    NewsKeptUp.self, NothingUnfinished.self, PagesFound.self,
    ViewportDeclared.self, FitsPhone.self, TextReadable.self, PicturesFit.self, LinksSpaced.self,
    LivingTechnology.self, ZoomAllowed.self, PageLight.self, PicturesDescribed.self, FieldsLabelled.self,
    LanguageDeclared.self,
    ActionPossible.self, PricesShown.self, MenuShown.self, TableBookable.self, AppointmentBookable.self,
    PriceListShown.self, StayBookable.self, QuoteRequest.self, WorksShown.self, AreaServed.self, OrdersExplained.self,
    MarketDaysSaid.self, DeliveryExplained.self, TermsOfSale.self, WithdrawalExplained.self,
    SecureConnection.self, NothingBroken.self, SoftwareCurrent.self, LegalNotice.self, PublisherIdentified.self,
    BusinessNumber.self, DirectorNamed.self, HostNamed.self, MediatorNamed.self, RegisterNameCurrent.self,
    RepairPricesShown.self, AllergensMentioned.self, PrivacyPage.self, TrackersAfterConsent.self,
    OldDisputeLinkGone.self, CounterAlive.self,
    ProfilesLinked.self, NetworkLinksExact.self, ProfilesAnswer.self, ReviewsShown.self, SharePreview.self,
  ]
}
