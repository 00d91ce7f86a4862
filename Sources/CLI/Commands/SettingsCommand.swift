import ArgumentParser

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Every setting, its value and the layer that it came from.",
    discussion: """
      EXAMPLE
        vitrine settings --config chambre/
        vitrine settings --json | jq '.[] | select(.setting | startswith("fetch."))'
      """)

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var configuration: ConfigurationOptions

  private struct Row: Encodable {
    let setting: String
    let value: String
    let layer: String
  }

  func run() throws {
    let layers = try Configuration(configuration).layeredSettings()
    if let problem = try layers.decode(Settings.self).problems.first {
      throw ConfigError(file: "settings.yaml", line: nil, column: nil, problem: problem)
    }
    let rows = layers.entries.map { Row(setting: $0.path, value: $0.value, layer: $0.layer) }
    if json {
      StandardOutput.line(try JSONText.line(rows))
      return
    }
    let width = rows.map(\.setting.count).max() ?? 0
    for row in rows {
      let padding = String(repeating: " ", count: width - row.setting.count)
      StandardOutput.line("\(row.setting)\(padding)  \(row.value)    (\(row.layer))")
    }
  }
}
