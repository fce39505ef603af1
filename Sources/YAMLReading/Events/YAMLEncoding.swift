/// How the bytes of a stream stand for text.
package enum YAMLEncoding: String, Hashable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian
}
