/// The system's watching of folders: the real thing is `Inotify`, and tests put failures before it.
package protocol FolderWatching: AnyObject {
  /// Becomes readable when there are events.
  var number: CInt { get }
  /// Watches an open folder; watching it twice gives the same watch.
  func add(_ folder: borrowing Descriptor) throws(WatchFailure) -> CInt
  /// Ends a watch; nothing happens if it has ended already.
  func remove(_ watch: CInt)
  /// The events that are there now, at most a buffer full; empty when there are none.
  func read() throws(WatchFailure) -> [FolderEvent]
}
