/// The meetings by name, in hardly more memory than they take themselves: a dictionary that held them would
/// keep room for half as many again.
struct MeetingTable: Sendable {
  private var places: [String: Int32] = [:]
  private var all: [ServedMeeting] = []

  /// Every meeting, in the order in which they came.
  var values: [ServedMeeting] { all }

  /// A meeting; nil for one that is not known. None is taken out again.
  subscript(name: String) -> ServedMeeting? {
    get { places[name].map { all[Int($0)] } }
    set {
      guard let newValue else { return }
      if let place = places[name] {
        all[Int(place)] = newValue
      } else {
        places[name] = Int32(clamping: all.count)
        all.append(newValue)
      }
    }
  }

  /// A meeting, or one that is made where there is none.
  subscript(name: String, default new: @autoclosure () -> ServedMeeting) -> ServedMeeting {
    get { self[name] ?? new() }
    set { self[name] = newValue }
  }

  /// Gives back the room that it keeps for more.
  mutating func shrink() {
    if all.capacity <= all.count + all.count / 16 { return }
    var exact: [ServedMeeting] = []
    exact.reserveCapacity(all.count)
    exact.append(contentsOf: all)
    all = exact
  }
}
