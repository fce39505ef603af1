/// The meetings by name, in hardly more memory than they take themselves: a dictionary that held them would
/// keep room for half as many again.
struct MeetingTable: Sendable {
  private var places: [String: Int32] = [:]
  private var all: [ServedMeeting] = []

  /// Every meeting, in the order in which they came.
  var values: [ServedMeeting] { all }

  /// A meeting; nil for one that is not known, or takes one out, which takes as long as there are meetings.
  subscript(name: String) -> ServedMeeting? {
    get { places[name].map { all[Int($0)] } }
    set {
      switch (places[name], newValue) {
      case (let place?, let newValue?): all[Int(place)] = newValue
      case (nil, let newValue?):
        places[name] = Int32(all.count)
        all.append(newValue)
      case (let place?, nil):
        all.remove(at: Int(place))
        places[name] = nil
        places = places.mapValues { $0 > place ? $0 - 1 : $0 }
      case (nil, nil): break
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
