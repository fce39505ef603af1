import Serving
import Testing

struct SpecPathTests {
  @Test(arguments: [
    ("asia/rok-us.yaml", "asia/rok-us"), ("x.yml", "x"), ("x.yaml.yaml", "x.yaml"),
    ("é.yaml", "é"),
  ])
  func `names a meeting by its path without the ending`(_ path: String, _ name: String) {
    #expect(SpecPath(path).name == name)
  }

  @Test(arguments: [
    ("latest.yaml", "latest"), ("a/r0001.yaml", "r0001"), ("r12345/x.yaml", "r12345"),
    ("a/problems.txt.yaml", "problems.txt"), ("index.html.yaml", "index.html"),
  ])
  func `knows the names that the drafts folder keeps`(_ path: String, _ part: String) {
    #expect(SpecPath(path).reservedPart == part)
  }

  @Test(arguments: ["later.yaml", "r001.yaml", "r00001.yaml", "r0000.yaml", "latest.yaml.yaml"])
  func `lets other names be`(_ path: String) {
    #expect(SpecPath(path).reservedPart == nil)
  }

  @Test func `tells problems where no other meeting's files can stand`() {
    #expect(SpecPath("a/b.yaml").problemsFolder == ["a", "b"])
    #expect(SpecPath("latest.yaml").problemsFolder == ["latest"])
    #expect(SpecPath("index.html.yml").problemsFolder == ["index.html.yml"])
    #expect(SpecPath("a/latest.yaml").problemsFolder == ["a", "latest.yaml"])
    #expect(SpecPath("a/r0001/x.yaml").problemsFolder == ["a", "r0001_", "x.yaml"])
  }

  @Test(arguments: [(1, "r0001"), (42, "r0042"), (9999, "r9999"), (10_000, "r10000")])
  func `numbers revisions with at least four digits`(_ number: Int, _ folder: String) {
    #expect(RevisionNumber.folder(number) == folder)
    #expect(RevisionNumber.parse(folder) == number)
  }

  @Test(arguments: [
    "r001", "r0000", "r00001", "R0001", "r1e10", "r1000000000", "r9223372036854775807",
    "r99999999999999999999",
  ])
  func `takes no other folder for a revision`(_ folder: String) {
    #expect(RevisionNumber.parse(folder) == nil)
  }
}
