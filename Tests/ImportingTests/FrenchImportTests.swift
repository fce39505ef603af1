import Testing

@testable import Importing

/// French sentences of our own invention, read into points and drafted back to the letter.
struct FrenchImportTests {
  private static let sentences = [
    ("Nous réaffirmons l’importance du phare.", "- reaffirm importance: le phare"),
    ("Nous saluons également les travaux du port.", "link: also"),
    ("Nous réaffirmons l’appui au phare, notamment la lampe.", "including: la lampe"),
    ("Nous nous engageons à bâtir une digue.", "- commit:\n      to: bâtir une digue"),
    ("Nous nous félicitons également de la fin des travaux.", "link: also"),
    ("Nous mettons l’accent sur la lampe du phare.", "- emphasize: la lampe du phare"),
    ("Nous convenons de bâtir une digue.", "- agree: bâtir une digue"),
    ("Nous avons pour intention de bâtir une digue.", "pour intention"),
    ("Nous avons discuté des travaux du port.", "- discuss: les travaux du port"),
    ("Nous soulignons que la digue protège le port.", "that: la digue protège le port"),
    (
      "Nous réaffirmons notre ferme engagement en faveur de la pêche.",
      "- reaffirm firm commitment: la pêche"
    ),
    (
      "Nous exprimons notre grave préoccupation au sujet de la crue.",
      "- express grave concern: la crue"
    ),
    ("Nous tiendrons une réunion au port.", "- will: tenir une réunion au port"),
    ("Nous ouvrirons également un quai.", "link: also"),
    ("Nous sommes déterminés à bâtir une digue.", "- be determined:"),
    ("Nous exigeons que la flotte se retire du port.", "that: la flotte se retire du port"),
    ("Le Canada et la France se sont réunis au port.", "- verbatim: Le Canada et la France"),
    ("À cette fin, nous appelons les pêcheurs à respecter la digue.", "link: to this end"),
    ("Nous saluons le «\u{A0}Phare\u{A0}» et ses 3\u{A0}000 visiteurs.", "3\u{A0}000 visiteurs"),
    ("Nous chantons la mer.", "- verbatim: Nous chantons la mer."),
    ("La digue protège le port depuis trois ans.", "- state: La digue protège le port"),
  ]

  @Test("reads each sentence of a text as its act, and drafts the text again")
  func readsSentences() throws {
    let written = "Nous saluons les pêcheurs. " + Self.sentences.map(\.0).joined(separator: " ")
    let result = try Shelf.read("Déclaration conjointe du Canada et de la France\n\n\(written)")
    for (sentence, line) in Self.sentences {
      #expect(result.spec.contains(line), "\(sentence)\n\(result.spec)")
    }
    #expect(try Shelf.draft(result.spec).joined(separator: " ") == written)
  }

  @Test("reads the compound past of the third person, in the gender of who speaks")
  func readsThePast() throws {
    let written =
      "Les ministres ont salué la fin des travaux. Ils sont convenus de bâtir une digue. "
      + "Les ministres se sont félicités de la pêche. Le Canada a fermement condamné le raid. "
      + "La France a salué le phare et a souligné que la mer est calme."
    let result = try Shelf.read("Déclaration conjointe du Canada et de la France\n\n\(written)")
    for line in [
      "voice: ministers-past", "- welcome: la fin des travaux", "- agree: bâtir une digue",
      "- express satisfaction: la pêche",
      "- strongly condemn: le raid", "and:\n      underscore:",
    ] {
      #expect(result.spec.contains(line), "\(result.spec)")
    }
    #expect(try Shelf.draft(result.spec).joined(separator: " ") == written)
  }
}
