package import Phrasing

/// Makes documents of statements.
package enum StatementRenderer {
  /// The text of a document. It ends with a line end and has no other line end than `\n`.
  package static func render(
    _ statement: Statement, as format: DocumentFormat, context: RenderingContext
  ) -> String {
    document(statement, as: format, context: context).text
  }

  /// The bytes of a document.
  package static func bytes(
    _ statement: Statement, as format: DocumentFormat, context: RenderingContext
  ) -> [UInt8] {
    document(statement, as: format, context: context).bytes
  }

  private static func document(
    _ statement: Statement, as format: DocumentFormat, context: RenderingContext
  ) -> DocumentText {
    switch format {
    case .markdown: DocumentText(MarkdownRenderer.render(statement))
    case .text: PlainTextRenderer(width: context.wrap).render(statement)
    case .html: StatementPage(statement: statement, context: context).render()
    case .json: StatementJSON.render(statement, context: context)
    }
  }
}
