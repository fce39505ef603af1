package import Diagnostics
import MeetingModel

extension StatementDrafter {
  /// Faults of the spec that only the names of this language show: speakers by an office that
  /// nobody at the table holds.
  package func problems(file: String) -> [Diagnostic] {
    names.meeting.agenda.flatMap(\.points).flatMap { speakers(of: $0) }
      .compactMap { speaker, origin in
        guard case .office(let key) = speaker, !subjects.offices.isHeld(key) else { return nil }
        return Diagnostic(
          .error, id: "spec/office-not-held",
          "no two parties have principals who are \(key)", file: file, range: origin.range,
          path: origin.path,
          help: ["name parties under `by`, or leave it out for all", "offices: \(offices)"])
      }
  }

  private var offices: String {
    names.meeting.parties.flatMap(\.principals)
      .compactMap { $0.office[names.language]?.text }.joined(separator: ", ")
  }

  private func speakers(of point: Point) -> [(Speaker, Origin)] {
    var speakers = [(point.by, point.origin)]
    if case .acts(let uses) = point.content {
      speakers += uses.compactMap { use in use.by.map { ($0, use.origin) } }
    }
    return speakers
  }
}
