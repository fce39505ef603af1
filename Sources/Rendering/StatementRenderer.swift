package import Phrasing

/// Makes documents of statements.
package enum StatementRenderer {
  /// The text of a document. It ends with a line end and has no other line end than `\n`.
  package static func render(
    _ statement: Statement, as format: DocumentFormat, context: RenderingContext
  ) -> String {
    switch format {
    case .markdown: MarkdownRenderer.render(statement)
    case .text: PlainTextRenderer(width: context.wrap).render(statement)
    case .html: StatementPage(statement: statement, context: context).render()
    case .json: StatementJSON.render(statement, context: context)
    }
  }
}
