public import Presence

/// The ledger as a spreadsheet: what is brought back is read by the same headings.
public enum FollowUpTable {
  /// What is shown of a merchant beside its lines.
  public struct Contact: Sendable, Hashable {
    /// Name on the sign.
    public let name: String
    /// Town; empty when it is not known.
    public let town: String
    /// Telephone; empty when it is not known.
    public let phone: String

    /// Name, town and telephone of the list.
    public init(_ merchant: Merchant) {
      name = merchant.name
      town = merchant.address?.city ?? ""
      phone = merchant.phone ?? ""
    }
  }

  private static let headings = ["Identifiant", "Nom", "Ville", "Téléphone", "État", "Date", "Rendez-vous le", "Note"]

  /// A line for each entry, with byte order mark and headings.
  public static func text(_ entries: [FollowUpEntry], contacts: [MerchantID: Contact]) -> String {
    CSVCell.byteOrderMark + CSVCell.row(headings)
      + entries.map { entry in
        let contact = contacts[entry.merchant]
        return CSVCell.row([
          entry.merchant.description, contact?.name ?? "", contact?.town ?? "", contact?.phone ?? "",
          entry.state.name.fr, entry.date.description, entry.meetingOn?.description ?? "", entry.note,
        ])
      }.joined()
  }

  /// The list to call again, to be filled in: the last note, and empty cells for what comes of the call.
  public static func callList(_ progress: FollowUpProgress, contacts: [MerchantID: Contact]) -> String {
    CSVCell.byteOrderMark
      + CSVCell.row(headings + ["Dernier état", "Depuis (jours)", "Dernière note"])
      + progress.callAgain.map { call in
        let contact = contacts[call.merchant]
        return CSVCell.row([
          call.merchant.description, contact?.name ?? "", contact?.town ?? "", contact?.phone ?? "", "", "", "", "",
          call.last.state.name.fr, String(call.days), call.last.note,
        ])
      }.joined()
  }
}
