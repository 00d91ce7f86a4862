import ArgumentParser
import Presence
import Store

extension OverrideCommand {
  /// Which check of which merchant a correction is about.
  struct Place: ParsableArguments {
    @Argument(help: "Folder of the campaign.", completion: .directory)
    var campaign: String

    @Argument(help: "The merchant's SIRET or identifier (first column of merchants.csv), or the exact name.")
    var merchant: String

    @Argument(help: "The check; “vitrine checks” lists them.")
    var check: String

    @Option(help: "Language of the answer: fr or en.")
    var lang: LanguageArgument = .fr

    var wording: OverrideWording { OverrideWording(language: lang.language) }

    /// The campaign's store and the merchant in it.
    func found() throws -> (CampaignStore, Merchant) {
      let store = try CampaignFolder(campaign).open()
      return (store, try Place.merchant(merchant, in: store, campaign: campaign))
    }

    /// Answers, and says what to do for the reports to follow.
    func say(_ answer: String) {
      StandardOutput.line(answer)
      StandardError.line(wording.next(campaign))
    }

    /// The merchant of an identifier, a SIRET with or without spaces, or an exact name that only one has.
    private static func merchant(_ text: String, in store: CampaignStore, campaign: String) throws -> Merchant {
      if let id = MerchantID(text.filter { $0 != " " }), let found = try store.merchant(id) { return found }
      let named = try store.merchants(named: text, limit: 5)
      if named.count == 1, let only = named.first { return only }
      guard named.isEmpty else {
        let ids = named.map(\.id.description).joined(separator: ", ")
        throw InputError("\(campaign): several merchants are called “\(text)”; give one of \(ids)")
      }
      throw InputError(
        "\(campaign): there is no merchant “\(text)”; give the SIRET or the first column of merchants.csv")
    }
  }
}
