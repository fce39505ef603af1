import Testing

@testable import Importing

/// French sentences of our own invention, read into points and drafted back to the letter.
struct FrenchImportTests {
  @Test(arguments: [
    ("Nous réaffirmons l’importance du phare.", "- reaffirm: l’importance du phare"),
    ("Nous saluons également les travaux du port.", "link: also"),
    ("Nous réaffirmons l’appui au phare, notamment la lampe.", "including: la lampe"),
    ("Nous nous engageons à bâtir une digue.", "- verbatim: Nous nous engageons"),
    ("La digue protège le port depuis trois ans.", "- state: La digue protège le port"),
  ])
  func readsASentence(_ sentence: String, _ line: String) throws {
    let text = """
      Déclaration conjointe du Canada et de la France

      Nous saluons les pêcheurs de la côte. \(sentence)
      """
    let result = try Shelf.read(text)
    #expect(result.spec.contains(line), "\(result.spec)")
    let drafted = try Shelf.draft(result.spec).joined(separator: " ")
    #expect(drafted == "Nous saluons les pêcheurs de la côte. \(sentence)")
  }
}
