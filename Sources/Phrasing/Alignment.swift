import Diagnostics
import MeetingModel

/// Statements of one spec in several languages, laid beside each other point by point.
///
/// Languages join points into sentences each in its own way, and never reorder them: what stands in
/// one row comes from the same stretch of the spec in every language.
package struct Alignment: Hashable, Sendable {
  /// What stands beside each other: the sentences of each statement.
  package struct Row: Hashable, Sendable {
    /// A sentence, with what a page needs to know of its place.
    package struct Cell: Hashable, Sendable {
      package var sentence: Sentence
      /// Its number in its statement, from 1.
      package var number: Int
      /// Whether it is the first of its paragraph.
      package var beginsParagraph: Bool
      /// The paragraph's number, where the sentence is the first of it.
      package var label: String?
    }

    /// One list of sentences for each statement, in the order of the statements.
    package var columns: [[Cell]]
  }

  /// A part of the statement: the opening, an agenda item, the closing.
  package struct Part: Hashable, Sendable {
    package var role: Section.Role
    /// One heading for each statement; nil where it has none.
    package var headings: [Heading?]
    package var rows: [Row]
  }

  package var parts: [Part]

  /// Aligns statements that were drafted from one spec.
  package init(_ statements: [Statement]) {
    let columns = statements.map { Alignment.sections(of: $0) }
    parts = [Section.Role.opening, .agenda, .closing].flatMap { role in
      let sections = columns.map { $0.filter { $0.section.role == role } }
      return (0..<(sections.map(\.count).max() ?? 0)).map { index in
        let beside = sections.map { $0.indices.contains(index) ? $0[index] : nil }
        return Part(
          role: role, headings: beside.map { $0?.section.heading },
          rows: Alignment.rows(beside.map { $0?.cells ?? [] }))
      }
    }
  }

  private static func sections(of statement: Statement) -> [(section: Section, cells: [Row.Cell])] {
    var number = 0
    return statement.sections.map { section in
      let cells = section.paragraphs.flatMap { paragraph in
        paragraph.sentences.enumerated().map { index, sentence in
          number += 1
          return Row.Cell(
            sentence: sentence, number: number, beginsParagraph: index == 0,
            label: index == 0 ? paragraph.label : nil)
        }
      }
      return (section, cells)
    }
  }

  /// The shortest rows whose columns all end at the same place of the spec.
  private static func rows(_ columns: [[Row.Cell]]) -> [Row] {
    var rows: [Row] = []
    var next = columns.map { _ in 0 }
    while next.indices.contains(where: { next[$0] < columns[$0].count }) {
      var row = Row(columns: columns.map { _ in [] })
      func take(_ column: Int) {
        row.columns[column].append(columns[column][next[column]])
        next[column] += 1
      }
      for column in columns.indices where next[column] < columns[column].count { take(column) }
      // A column that has not come as far as another goes on, and so does one that says more of the
      // same point.
      while let end = row.columns.flatMap({ $0 }).map({ place(of: $0.sentence) }).max(),
        let behind = columns.indices.first(where: { column in
          guard next[column] < columns[column].count else { return false }
          let reached = row.columns[column].last.map { place(of: $0.sentence) } ?? 0
          return reached < end || place(of: columns[column][next[column]].sentence) <= end
        })
      { take(behind) }
      rows.append(row)
    }
    return rows
  }

  /// How far into the spec a sentence reaches.
  private static func place(of sentence: Sentence) -> Int {
    (sentence.acts.map(\.origin) + [sentence.origin].compactMap(\.self))
      .map(\.range.start.offset).max() ?? 0
  }
}
