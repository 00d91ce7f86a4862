import Foundation
import Presence
import Register

/// Files of open data and registers, told apart by their names' ends and their headings.
struct OpenDataFiles {
  /// What the files hold, source by source.
  private(set) var records: [PresenceSource: [OpenRecord]] = [:]
  /// Rows and objects that could not be read.
  private(set) var broken = 0
  private let columns: ColumnMap

  /// Reads files; of Sirene only what lies in the postcodes of the list, or has a SIREN of it.
  init(_ paths: [String], merchants: [Merchant], columns: ColumnMap) throws {
    self.columns = columns
    let postcodes = Set(merchants.compactMap { $0.address?.postcode })
    let companies = Set(merchants.compactMap { $0.siret.map { String($0.prefix(9)) } })
    for path in paths {
      do {
        try read(path) { postcodes.contains($1) || companies.contains(String($0.prefix(9))) }
      } catch let error as RegisterError {
        throw InputError("\(path): \(error)")
      }
    }
  }

  private mutating func read(_ path: String, isWanted: (String, String) -> Bool) throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw InputError("\(path): cannot be read; check the path and its permissions")
    }
    let name = URL(filePath: path).lastPathComponent
    let lower = name.lowercased()
    if lower.hasSuffix(".pbf") {
      var found: [OpenRecord] = []
      try OSMExtract.read(path: path) { found.append($0) }
      records[.openStreetMap, default: []] += found
    } else if [".json", ".geojson", ".geojsonl", ".geojsons", ".geojsonseq"].contains(where: lower.hasSuffix) {
      var found: [OpenRecord] = []
      broken += try GeoJSONExtract.read(nextChunk: Self.chunks(path)) { found.append($0) }
      records[.openStreetMap, default: []] += found
    } else {
      try readTable(path, name: name, isWanted: isWanted)
    }
  }

  private mutating func readTable(_ path: String, name: String, isWanted: (String, String) -> Bool) throws {
    var found: [OpenRecord] = []
    do {
      broken += try SireneStock.read(nextChunk: Self.chunks(path), file: name, isWanted: isWanted) { found.append($0) }
      records[.sirene, default: []] += found
      return
    } catch RegisterError.notSirene {
      // Then it is a register by the headings of a merchant list.
    }
    var reader = MerchantListReader(columns: columns, nextChunk: try Self.chunks(path))
    while let item = try reader.next() {
      switch item {
      case .merchant(let merchant): found.append(ChamberRegister.record(merchant, file: name))
      case .rowError(let error): broken += error.isRejected ? 1 : 0
      }
    }
    records[.chamberRegister, default: []] += found
  }

  /// The bytes of a file, piece by piece.
  static func chunks(_ path: String) throws -> () throws -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(path): cannot be read; check the path and its permissions")
    }
    return {
      let data = try handle.read(upToCount: 1 << 18) ?? Data()
      return data.isEmpty ? nil : [UInt8](data)
    }
  }
}
