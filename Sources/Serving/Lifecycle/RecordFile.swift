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
    if unsafe access(path, F_OK) != 0, ServiceIdentity.isGiven(in: state) {
      log(
        .warning,
        "the record is gone and is begun anew: the drafts are found again, the events are not",
        kind: .trouble)
    }
    do {
      return try SQLiteRecord(path: path, busyTimeout: timeout)
    } catch  where error.code == .damaged {
      let aside = try putAside(in: state, as: "damaged") ?? path
      log(.error, "the record is damaged and was put aside as \(aside): \(error)", kind: .trouble)
      return try new(in: state, timeout: timeout)
    } catch {
      throw failure(error)
    }
  }

  /// Makes a new record and puts it in the place of the one that is there once it is whole; gives the name of the
  /// former, or nil when there was none.
  ///
  /// - Throws: `ServiceFailure`; the former record is as it was then.
  static func replace(
    in state: String, timeout: Duration, filling: (any Record) throws -> Void
  ) throws -> String? {
    let (path, ready) = ("\(state)/\(name)", "\(state)/\(name).new")
    // What an earlier try left.
    remove(ready)
    do {
      let record = try SQLiteRecord(path: ready, busyTimeout: timeout)
      defer { record.close() }
      try filling(record)
    } catch {
      remove(ready)
      let reason = error as? RecordFailure
      throw ServiceFailure(
        reason.map(exitCode) ?? .fault,
        "the record cannot be made anew: \(error); the former one is as it was")
    }
    let aside: String?
    do {
      aside = try putAside(in: state, as: "replaced")
    } catch {
      remove(ready)
      throw error
    }
    for ending in endings.reversed() where unsafe rename(ready + ending, path + ending) != 0 {
      if errno == ENOENT, !ending.isEmpty { continue }
      let failure = DiskFailure(code: errno, operation: "put in place", name: path + ending)
      let former = aside.map { "; the former one is \($0)" } ?? ""
      throw ServiceFailure(failure.exitCode, "the record cannot be made anew: \(failure)\(former)")
    }
    do {
      try Folder.open(state).sync()
    } catch {
      throw ServiceFailure(
        error.exitCode, "the record was made anew, and may not be on the disk: \(error)")
    }
    return aside
  }

  private static func remove(_ path: String) {
    for ending in endings { _ = unsafe unlink(path + ending) }
  }

  /// How the names of a database's files end.
  private static let endings = ["", "-wal", "-shm"]

  /// Gives the record's files other names, one that tells why; gives the new one, or nil when there was
  /// no record.
  ///
  /// - Throws: `ServiceFailure` where a file of it keeps its name.
  static func putAside(in state: String, as reason: String) throws(ServiceFailure) -> String? {
    let path = "\(state)/\(name)"
    let aside = freeName(for: "\(path).\(reason)")
    var isThere = false
    for ending in endings {
      if unsafe rename(path + ending, aside + ending) == 0 {
        isThere = true
      } else if errno != ENOENT {
        let failure = DiskFailure(code: errno, operation: "put aside", name: path + ending)
        throw ServiceFailure(failure.exitCode, "the record stays where it is: \(failure)")
      }
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
    ServiceFailure(exitCode(error), "\(error)")
  }

  private static func exitCode(_ error: RecordFailure) -> DaemonExit {
    switch error.code {
    case .busy: .tryAgain
    case .newer, .foreign: .badConfiguration
    case .readOnly, .cannotOpen, .full: .cannotWrite
    default: .fault
    }
  }
}
