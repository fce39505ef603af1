import Diagnostics
import MeetingModel
import Testing

@Suite struct MistakeTests {
  @Test(arguments: Mistake.all)
  func reportsAMistakeOnceWithAWayOut(_ mistake: Mistake) throws {
    let decoded = Decoded(mistake.spec)
    #expect(decoded.meeting == nil)
    #expect(decoded.ids == mistake.ids, "\(mistake.spec)\n\(decoded.report)")
    #expect(decoded.report.contains(mistake.says), "\(decoded.report)")
  }

  @Test(arguments: Mistake.warnings)
  func warnsWithoutKeepingTheMeetingBack(_ mistake: Mistake) throws {
    let decoded = Decoded(mistake.spec)
    #expect(decoded.meeting != nil)
    #expect(decoded.ids == mistake.ids, "\(decoded.report)")
    #expect(decoded.report.contains(mistake.says), "\(decoded.report)")
  }

  @Test(arguments: Mistake.all + Mistake.warnings)
  func wordsMessagesAsTheHouseDoes(_ mistake: Mistake) throws {
    for problem in Decoded(mistake.spec).problems {
      #expect(!problem.message.hasSuffix("."))
      #expect(problem.message.first?.isUppercase == false)
      #expect(problem.range != nil)
      #expect(problem.id.hasPrefix("yaml/") || SpecProblem(rawValue: problem.id) != nil)
    }
  }

  @Test func coversEveryIdentifier() {
    // YAML's reader lets no key through that is not a text.
    let covered = Set((Mistake.all + Mistake.warnings).flatMap(\.ids) + ["spec/bad-key"])
    let missing = SpecProblem.allCases.map(\.rawValue).filter { !covered.contains($0) }
    #expect(missing == [])
  }
}
