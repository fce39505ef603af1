import Foundation
import Grammar
import Testing

/// The forms that the grammar makes, against hunspell's French dictionary, where it is installed.
struct FrenchSpellingTests {
  private static let hunspell = "/usr/bin/hunspell"
  private static let dictionaries = ["/usr/share/hunspell/fr_FR.dic", "/usr/share/hunspell/fr.dic"]
  private static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: hunspell)
      && dictionaries.contains { FileManager.default.fileExists(atPath: $0) }
  }

  private static let verbs = [
    "réaffirmer", "condamner", "dénoncer", "partager", "appeler", "renouveler", "rejeter",
    "acheter",
    "mener", "réitérer", "célébrer", "espérer", "créer", "appuyer", "employer", "envoyer",
    "applaudir",
    "établir", "tenir", "soutenir", "convenir", "parvenir", "prendre", "rendre", "attendre",
    "mettre",
    "promettre", "poursuivre", "souscrire", "reconnaître", "conclure", "faire", "voir", "croire",
    "recevoir", "ouvrir", "accueillir", "engager", "féliciter", "réjouir", "inquiéter", "souvenir",
    "interdire", "résoudre", "joindre", "craindre", "produire", "acquérir", "vaincre", "exclure",
    "modeler", "compléter", "protéger", "déléguer", "peser", "semer", "gérer", "essuyer",
  ]

  @Test("Makes only forms that the dictionary has", .enabled(if: isInstalled))
  func dictionaryKnowsForms() throws {
    let grammar = FrenchGrammar()
    let feminine = VerbSubject(isPlural: true, gender: .feminine)
    let forms = Self.verbs.flatMap { verb in
      [
        grammar.inflect(verb, .presentPlural, for: VerbSubject(isFirstPerson: true)),
        grammar.inflect(verb, .presentSingular), grammar.inflect(verb, .presentPlural),
        grammar.inflect(verb, .pastParticiple, for: feminine), grammar.inflect(verb, .gerund),
      ]
    }
    let name = Self.dictionaries.first { FileManager.default.fileExists(atPath: $0) } ?? ""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.hunspell)
    process.arguments = ["-d", String(name.dropLast(4)), "-i", "utf-8", "-l"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(forms.joined(separator: "\n").utf8))
    try input.fileHandleForWriting.close()
    let unknown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(forms.count > 250)
    #expect(unknown.isEmpty, "\(unknown)")
  }
}
