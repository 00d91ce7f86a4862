/// All checks, in the order in which sheets and catalogue show them. A test lists the folder `Checks` and dictates these
/// lines.
public enum Catalogue {
  /// Every check of the house.
  public static let all: [any Check.Type] = [
    HasSite.self, SiteReachable.self, RealPageShown.self, TitleInformative.self, PageDescription.self,
    BusinessData.self, OwnDomain.self,
    OpeningHoursPublished.self, SevenDaysStated.self, OpeningHoursAgree.self, HoursForMachines.self,
    PhoneVisible.self, PhoneClickable.self, AddressComplete.self, EmailOrForm.self, ContactsReal.self,
    RecentSignOfLife.self, CopyrightYearCurrent.self, NoticesUpToDate.self, NothingUnfinished.self,
    ViewportDeclared.self, FitsPhone.self, LivingTechnology.self, ZoomAllowed.self, PageLight.self,
    ActionPossible.self,
    SecureConnection.self, LegalNotice.self, BusinessNumber.self, PrivacyPage.self,
    ProfilesLinked.self, ProfilesAnswer.self, SharePreview.self,
  ]
}
