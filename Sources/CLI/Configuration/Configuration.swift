import ArgumentParser
import Foundation
import Presence

/// `--config`, which every command takes.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .customLong("config"), help: "Folder whose files override those built in.", completion: .directory)
  var folder: String?
}

/// Everything that `config/` says, as the values that the rooms take.
struct Configuration {
  let files: ConfigFiles

  init(_ options: ConfigurationOptions) throws {
    if let folder = options.folder {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw InputError("--config \(folder): there is no such folder")
      }
    }
    files = ConfigFiles(overrideFolder: options.folder.map { URL(fileURLWithPath: $0, isDirectory: true) })
  }

  /// A file as a value.
  func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws(ConfigError) -> Value {
    guard let file = try files.file(name) else {
      throw ConfigError(file: name, line: nil, column: nil, problem: "is not there; restore it from config/")
    }
    return try YAMLFile.decode(type, from: file)
  }
}
