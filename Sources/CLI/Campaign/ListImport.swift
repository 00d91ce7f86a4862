import Foundation
import Presence
import Register
import Store

/// Brings a list into the store: streamed, in batches, so that memory does not grow with it.
struct ListImport {
  /// What came of it.
  struct Result {
    var merchants = 0
    var rejected = 0
    var remarks = 0
  }

  let path: String
  let columns: ColumnMap
  /// Most merchants taken; nil for all.
  let limit: Int?
  private static let batch = 500

  /// Reads the list into a run. Row errors are kept in the store and said on standard error by `tell`.
  func run(into run: String, of store: CampaignStore, tell: (RowError) -> Void) throws -> Result {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(path): cannot be read; check the path and its permissions")
    }
    var reader = MerchantListReader(columns: columns) {
      let data = try handle.read(upToCount: 1 << 18) ?? Data()
      return data.isEmpty ? nil : [UInt8](data)
    }
    var result = Result()
    var position = 0
    var merchants: [Listed] = []
    var errors: [RowError] = []
    func flush() throws {
      result.merchants -= try store.add(merchants, to: run)
      try store.add(errors, to: run)
      merchants.removeAll(keepingCapacity: true)
      errors.removeAll(keepingCapacity: true)
    }
    while result.merchants < limit ?? .max, let item = try nextItem(&reader) {
      switch item {
      case .merchant(let merchant):
        merchants.append(Listed(position: position, merchant: merchant))
        position += 1
        result.merchants += 1
      case .rowError(let error):
        errors.append(error)
        if error.isRejected { result.rejected += 1 } else { result.remarks += 1 }
        tell(error)
      }
      if merchants.count >= ListImport.batch || errors.count >= ListImport.batch { try flush() }
    }
    try flush()
    return result
  }

  private func nextItem(_ reader: inout MerchantListReader) throws -> ListItem? {
    do {
      return try reader.next()
    } catch let error as RegisterError {
      throw InputError("\(path): \(error)")
    }
  }

  /// Size and FNV-1a hash of the file, to tell whether a resumed run reads the same list.
  static func fingerprint(of path: String) throws -> String {
    switch FileKind(of: path) {
    case .folder: throw InputError("\(path): is a folder; name the list’s file")
    // The list is read twice, and again when a run is resumed.
    case .stream: throw InputError("\(path): is a pipe or a device; save the list as a file first")
    case .file, .nothing: break
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(path): cannot be read; check the path and its permissions")
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var size = 0
    while case let data = try handle.read(upToCount: 1 << 18) ?? Data(), !data.isEmpty {
      size += data.count
      for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return "\(size)-\(String(hash, radix: 16))"
  }
}
