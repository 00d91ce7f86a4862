/// Where a chamber stands with a merchant, as Pessac noted it.
public enum FollowUpState: String, Sendable, Hashable, Codable, CaseIterable {
  case contacted, answered, accepted, refused, meeting, done

  /// Its name, as an adviser reads it.
  public var name: LocalizedText {
    switch self {
    case .contacted: LocalizedText(fr: "contacté", en: "contacted")
    case .answered: LocalizedText(fr: "a répondu", en: "answered")
    case .accepted: LocalizedText(fr: "accepté", en: "accepted")
    case .refused: LocalizedText(fr: "refusé", en: "refused")
    case .meeting: LocalizedText(fr: "rendez-vous", en: "meeting")
    case .done: LocalizedText(fr: "terminé", en: "done")
    }
  }

  /// Reads a state as people write it, in French or English; nil for other words.
  public init?(written text: some StringProtocol) {
    let words = FoldedWords.of(text).joined(separator: " ")
    switch words {
    case "contacted", "contacte", "contactee", "invite", "invitee", "appele", "invited", "called": self = .contacted
    case "answered", "repondu", "a repondu", "reponse": self = .answered
    case "accepted", "accepte", "acceptee", "a accepte", "oui", "d accord", "yes": self = .accepted
    case "refused", "refuse", "refusee", "a refuse", "non", "no": self = .refused
    case "meeting", "rendez vous", "rdv": self = .meeting
    case "done", "termine", "terminee", "fait", "aide", "aidee", "helped": self = .done
    default: return nil
    }
  }
}

/// One line of the campaign's ledger. Lines are added, never changed: what was noted stays.
public struct FollowUpEntry: Sendable, Hashable, Codable {
  /// Longest note kept, in characters.
  public static let longestNote = 1000

  /// Who.
  public let merchant: MerchantID
  /// What happened.
  public let state: FollowUpState
  /// On which day.
  public let date: CivilDate
  /// Day of the meeting that was agreed; nil when none was.
  public let meetingOn: CivilDate?
  /// In the adviser's words; empty when there are none.
  public let note: String

  /// A line of the ledger; the note is cut to ``longestNote`` characters.
  public init(
    merchant: MerchantID, state: FollowUpState, date: CivilDate, meetingOn: CivilDate? = nil, note: String = ""
  ) {
    self.merchant = merchant
    self.state = state
    self.date = date
    self.meetingOn = meetingOn
    self.note = note.count > FollowUpEntry.longestNote ? String(note.prefix(FollowUpEntry.longestNote)) : note
  }
}

/// How far a campaign is, from its ledger.
public struct FollowUpProgress: Sendable, Hashable {
  /// A merchant who should hear from the chamber again.
  public struct CallAgain: Sendable, Hashable {
    /// Who.
    public let merchant: MerchantID
    /// The last line about it.
    public let last: FollowUpEntry
    /// Days since then.
    public let days: Int
  }

  /// Merchants of the list.
  public let merchants: Int
  /// How many ever came to a state; a later state counts for those before it on the way (who accepted was contacted).
  public let reached: [FollowUpState: Int]
  /// Those whose last line is older than the wait and calls for another: contacted without an answer, accepted or
  /// answered without a meeting, a meeting whose day is past. The longest wait first.
  public let callAgain: [CallAgain]

  /// Counts the lines of a ledger. `wait` is the number of days after which silence calls for another call.
  public init(_ entries: [FollowUpEntry], merchants: Int, today: CivilDate, wait: Int) {
    self.merchants = merchants
    var byMerchant: [MerchantID: [FollowUpEntry]] = [:]
    for entry in entries { byMerchant[entry.merchant, default: []].append(entry) }
    var reached: [FollowUpState: Int] = [:]
    var again: [CallAgain] = []
    for (merchant, lines) in byMerchant {
      for state in Set(lines.flatMap { FollowUpProgress.implied(by: $0.state) }) { reached[state, default: 0] += 1 }
      guard
        let last = lines.enumerated().max(by: { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) })?.element
      else { continue }
      let since = last.state == .meeting ? last.meetingOn ?? last.date : last.date
      let days = today.daysSinceEpoch - since.daysSinceEpoch
      let isOpen = last.state != .refused && last.state != .done
      if isOpen, days >= (last.state == .meeting ? 1 : wait) {
        again.append(CallAgain(merchant: merchant, last: last, days: days))
      }
    }
    self.reached = reached
    callAgain = again.sorted { ($1.days, $0.merchant) < ($0.days, $1.merchant) }
  }

  /// Share of those contacted who came to a state, 0…1; nil when nobody was contacted.
  public func share(_ state: FollowUpState) -> Double? {
    guard let contacted = reached[.contacted], contacted > 0 else { return nil }
    return Double(reached[state] ?? 0) / Double(contacted)
  }

  private static func implied(by state: FollowUpState) -> [FollowUpState] {
    switch state {
    case .contacted: [.contacted]
    case .answered: [.contacted, .answered]
    case .accepted: [.contacted, .answered, .accepted]
    case .refused: [.contacted, .answered, .refused]
    case .meeting: [.contacted, .answered, .accepted, .meeting]
    case .done: [.contacted, .answered, .accepted, .done]
    }
  }
}
