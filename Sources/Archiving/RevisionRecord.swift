/// What is recorded of a published revision.
package struct RevisionRecord: Hashable, Sendable {
  /// A file of the revision.
  package struct File: Hashable, Sendable {
    /// Its path within the revision's folder.
    package var path: String
    /// Its SHA-256, in hexadecimal.
    package var hash: String

    /// Makes a file; see the properties.
    package init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  /// The meeting's name.
  package var meeting: String
  /// The revision's number, from 1.
  package var number: Int
  /// The SHA-256 of the spec that it was drafted from.
  package var specHash: String
  /// The SHA-256 of the phrasebook that it was drafted with.
  package var phrasebookHash: String
  /// The SHA-256 of what it says, which tells whether the next draft says anything new.
  package var outputHash: String
  /// When it was published, in UTC by ISO 8601.
  package var published: String
  /// Its files, by path.
  package var files: [File]

  /// Makes a record; see the properties.
  package init(
    meeting: String, number: Int, specHash: String, phrasebookHash: String, outputHash: String,
    published: String, files: [File]
  ) {
    self.meeting = meeting
    self.number = number
    self.specHash = specHash
    self.phrasebookHash = phrasebookHash
    self.outputHash = outputHash
    self.published = published
    self.files = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes($1.path.utf8) }
  }
}
