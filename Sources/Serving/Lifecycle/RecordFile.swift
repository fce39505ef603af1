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
      let aside = freeName(for: path)
      log(.error, "the record is damaged and was put aside as \(aside): \(error)", kind: .trouble)
      for ending in ["", "-wal", "-shm"] { _ = unsafe rename(path + ending, aside + ending) }
      return try again(path, timeout)
    } catch {
      throw failure(error)
    }
  }

  private static func again(_ path: String, _ timeout: Duration) throws -> any Record {
    do {
      return try SQLiteRecord(path: path, busyTimeout: timeout)
    } catch {
      throw failure(error)
    }
  }

  private static func freeName(for path: String) -> String {
    var number = 1
    while unsafe access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
    return "\(path).damaged-\(number)"
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
