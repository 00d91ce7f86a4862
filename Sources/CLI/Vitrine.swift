public import ArgumentParser

/// The command line of Vitrine.
public struct Vitrine: AsyncParsableCommand {
  /// Name, commands and their order in `--help`.
  public static let configuration = CommandConfiguration(
    commandName: "vitrine",
    abstract: "What a customer finds online of every merchant on a list, and what to do about it.",
    version: Version.text,
    subcommands: [
      CheckCommand.self, AuditCommand.self, ReportCommand.self, DiffCommand.self, OverrideCommand.self,
      FactsCommand.self, HoursCommand.self, RobotsCommand.self, ChecksCommand.self, SettingsCommand.self,
      PresenceCommand.self, DirectoryCommand.self, FollowUpCommand.self, ForgetCommand.self,
    ])

  /// A command line; filled by parsing.
  public init() {}
}

/// Version of Vitrine, printed by `--version` and written into archives.
enum Version {
  static let text = "0.1.0"
}
