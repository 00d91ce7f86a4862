internal import GRDB

extension StoreError {
  /// Why a store could not be opened, by SQLite's own code: https://sqlite.org/rescode.html
  static func opening(_ path: String, _ error: any Error) -> StoreError {
    guard let fault = error as? DatabaseError else { return .cannotOpen(path: path, detail: "\(error)") }
    switch fault.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damagedFile(path: path)
    default: return .cannotOpen(path: path, detail: fault.message ?? "\(fault.resultCode)")
    }
  }

  /// Why a store could not be read.
  static func reading(_ path: String, _ error: any Error) -> StoreError {
    guard let fault = error as? DatabaseError, [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(fault.resultCode) else {
      return .damagedRow(table: "the store", detail: "\(error)")
    }
    return .damagedFile(path: path)
  }
}
