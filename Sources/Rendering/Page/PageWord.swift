/// A word or phrase that a page says beside the statement. The wordings stand in
/// `Templates/page/words/`, one file a language; the raw value is the key there.
enum PageWord: String, CaseIterable {
  // Both pages.
  case draft
  /// The language's own name.
  case language
  case findings
  case skip

  // A statement's page.
  case draftNote = "draft-note"
  case meeting
  case findingsNote = "findings-note"
  case severityNote = "severity.note"
  case severityWarning = "severity.warning"
  case severityError = "severity.error"
  case line
  case origin
  case rule
  case act
  case choice

  // The index.
  case indexTitle = "index.title"
  case indexNote = "index.note"
  case indexEmpty = "index.empty"
  case state
  case stateQueued = "state.queued"
  case stateDrafting = "state.drafting"
  case stateDrafted = "state.drafted"
  case stateFailed = "state.failed"
  case stateQuarantined = "state.quarantined"
  case stateWithdrawn = "state.withdrawn"
  case revision
  case changed
  case documents
  case problems
  case formatMarkdown = "format.md"
  case formatText = "format.txt"
  case formatHTML = "format.html"
  case formatJSON = "format.json"
}
