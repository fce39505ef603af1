/// A place as libyaml counts it: in code points, lines and columns from 0.
package struct YAMLMark: Hashable, Sendable {
  /// The distance from the start of the text in code points; a byte-order mark does not count.
  package var index: Int
  /// The line, counted from 0. Besides CR and LF, libyaml ends lines at NEL, LS and PS.
  package var line: Int
  /// The column in code points, counted from 0.
  package var column: Int

  /// Makes a mark.
  package init(index: Int, line: Int, column: Int) {
    self.index = index
    self.line = line
    self.column = column
  }
}
