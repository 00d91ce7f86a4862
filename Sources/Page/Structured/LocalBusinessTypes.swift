/// Types of schema.org that a shop, a craftsman or their firm may have.
///
/// Source: https://schema.org/LocalBusiness, https://schema.org/Organization
public enum LocalBusinessTypes {
  /// Whether a type without prefix is one of them.
  public static func contains(_ type: String) -> Bool { names.contains(type) }

  /// Whether a type says that it is a place with customers, not only a firm.
  public static func isLocal(_ type: String) -> Bool { names.contains(type) && !general.contains(type) }

  private static let general: Set<String> = [
    "Organization", "Corporation", "Place", "NGO", "EducationalOrganization", "OnlineBusiness", "MedicalOrganization",
  ]

  private static let names = Set(
    """
    Organization Corporation LocalBusiness Store Restaurant FoodEstablishment ProfessionalService Place AnimalShelter \
    ArchiveOrganization AutomotiveBusiness AutoBodyShop AutoDealer AutoPartsStore AutoRental AutoRepair AutoWash \
    GasStation MotorcycleDealer MotorcycleRepair ChildCare Dentist DryCleaningOrLaundry EmergencyService \
    EmploymentAgency EntertainmentBusiness AdultEntertainment AmusementPark ArtGallery Casino ComedyClub MovieTheater \
    NightClub FinancialService AccountingService AutomatedTeller BankOrCreditUnion InsuranceAgency Bakery BarOrPub \
    Brewery CafeOrCoffeeShop Distillery FastFoodRestaurant IceCreamShop Winery GovernmentOffice \
    HealthAndBeautyBusiness BeautySalon DaySpa HairSalon HealthClub NailSalon TattooParlor \
    HomeAndConstructionBusiness Electrician GeneralContractor HVACBusiness HousePainter Locksmith MovingCompany \
    Plumber RoofingContractor InternetCafe LegalService Attorney Notary Library LodgingBusiness BedAndBreakfast \
    Campground Hostel Hotel Motel Resort VacationRental MedicalBusiness MedicalClinic Optician Pharmacy Physician \
    Physiotherapy VeterinaryCare RadioStation RealEstateAgent RecyclingCenter SelfStorage ShoppingCenter \
    SportsActivityLocation BowlingAlley ExerciseGym GolfCourse SkiResort SportsClub StadiumOrArena TennisComplex \
    BikeStore BookStore ClothingStore ComputerStore ConvenienceStore DepartmentStore ElectronicsStore Florist \
    FurnitureStore GardenStore GroceryStore HardwareStore HobbyShop HomeGoodsStore JewelryStore LiquorStore \
    MensClothingStore MobilePhoneStore MovieRentalStore MusicStore OfficeEquipmentStore OutletStore PawnShop PetStore \
    ShoeStore SportingGoodsStore TireShop ToyStore WholesaleStore TelevisionStation TouristInformationCenter \
    TravelAgency OnlineStore OnlineBusiness MedicalOrganization Hospital DiagnosticLab NGO EducationalOrganization \
    School Butcher
    """.split(separator: " ").map(String.init))
}
