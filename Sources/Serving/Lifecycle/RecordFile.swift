internal import Archiving
internal import Configuring
internal import Glibc

/// The record's file in the state folder.
enum RecordFile {
  /// Its name.
  static let name = "record.sqlite"

  /// Opens the record. One that is damaged is put aside: what matters of it can be made anew from
  /// the drafts folder and the inbox.
  ///
  /// - Throws: `ServiceFailure`.
  static func open(in state: String, timeout: Duration, log: Log) throws -> any Record {
    let path = "\(state)/\(name)"
    do {
      return try SQLiteRecord(path: path, busyTimeout: timeout)
    } catch  where error.code == .damaged {
      let aside = putAside(in: state, as: "damaged") ?? path
      log(.error, "the record is damaged and was put aside as \(aside): \(error)", kind: .trouble)
      return try new(in: state, timeout: timeout)
    } catch {
      throw failure(error)
    }
  }

  /// Gives the record's files other names, one that tells why; gives the new one, or nil when there was
  /// no record.
  static func putAside(in state: String, as reason: String) -> String? {
    let path = "\(state)/\(name)"
    let aside = freeName(for: "\(path).\(reason)")
    var isThere = false
    for ending in ["", "-wal", "-shm"] where unsafe rename(path + ending, aside + ending) == 0 {
      isThere = true
    }
    return isThere ? aside : nil
  }

  /// Makes a record where there is none.
  ///
  /// - Throws: `ServiceFailure`.
  static func new(in state: String, timeout: Duration) throws -> any Record {
    do {
      return try SQLiteRecord(path: "\(state)/\(name)", busyTimeout: timeout)
    } catch {
      throw failure(error)
    }
  }

  private static func freeName(for path: String) -> String {
    var number = 1
    while unsafe access("\(path)-\(number)", F_OK) == 0 { number += 1 }
    return "\(path)-\(number)"
  }

  private static func failure(_ error: RecordFailure) -> ServiceFailure {
    let code: DaemonExit =
      switch error.code {
      case .busy: .tryAgain
      case .newer, .foreign: .badConfiguration
      case .readOnly, .cannotOpen, .full: .cannotWrite
      default: .fault
      }
    return ServiceFailure(code, "\(error)")
  }
}
