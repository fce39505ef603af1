// Makes manual pages (mdoc) out of what a program says of its own command line.
// usage: PROGRAM --experimental-dump-help | generate-manual.swift SECTION DATE PIECES OUTPUT
//
// PIECES is a folder: its `<program>.mdoc` ends the program's page with what a command line does not
// tell (files, environment, exit status). Each command gets a page of its own, `program-command`.

import FoundationEssentials

struct Dump: Decodable {
  var command: Command
}

struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var arguments: [Argument]?
  var subcommands: [Command]?

  /// A program's own commands: without the `help` that each program has, and without hidden ones.
  var shownSubcommands: [Command] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  var shownArguments: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay ?? true }
  }
}

struct Argument: Decodable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable {
    var kind: String
    var name: String

    /// The name as mdoc's `Fl` wants it: with one hyphen less than on the command line.
    var flag: String { kind == "long" ? "-" + name : name }
    var isShort: Bool { kind == "short" }
  }

  var kind: Kind
  var isOptional: Bool
  var isRepeating: Bool
  var shouldDisplay: Bool?
  var names: [Name]?
  var preferredName: Name?
  var valueName: String?
  var abstract: String?
  var discussion: String?
  var defaultValue: String?
  var allValues: [String]?

  /// Every program and command has these; the program's page tells of them once.
  var isCommon: Bool {
    (names ?? []).contains { $0.kind == "long" && ($0.name == "help" || $0.name == "version") }
  }
}

/// A page of mdoc that grows line by line.
struct Page {
  private(set) var text = ""
  /// Sections that come after the options: examples and the like, out of discussions.
  private var trailing = ""

  init(title: String, section: String, date: String) {
    line(".Dd \(mdocDate(date))")
    line(".Dt \(title.uppercased()) \(section)")
    line(".Os")
  }

  mutating func line(_ line: String) {
    text += line + "\n"
  }

  /// Prose: paragraphs stay paragraphs, indented lines stay as they stand, and a line that is a
  /// heading (`EXAMPLES`, `Examples:`) begins a section after all others.
  mutating func prose(_ prose: String) {
    var isTrailing = false
    var isLiteral = false
    var wantsBreak = false
    var isFirst = true
    func emit(_ line: String, _ page: inout Page) {
      if isTrailing { page.trailing += line + "\n" } else { page.line(line) }
    }
    for raw in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = raw.trimmingSuffix(while: \.isWhitespace)
      let isIndented = line.first == " " || line.first == "\t"
      if isLiteral && !line.isEmpty && !isIndented {
        emit(".Ed", &self)
        isLiteral = false
      }
      if line.isEmpty {
        wantsBreak = true
        continue
      }
      if let heading = Self.heading(line) {
        isTrailing = true
        emit(".Sh \(heading)", &self)
        (wantsBreak, isFirst) = (false, true)
        continue
      }
      if isIndented {
        if !isLiteral {
          emit(".Bd -literal -offset indent", &self)
          isLiteral = true
        } else if wantsBreak {
          emit("", &self)
        }
        emit(escaped(line.drop { $0 == " " || $0 == "\t" }), &self)
      } else {
        if wantsBreak && !isFirst { emit(".Pp", &self) }
        emit(escaped(line), &self)
      }
      (wantsBreak, isFirst) = (false, false)
    }
    if isLiteral { emit(".Ed", &self) }
  }

  /// A short text and, as a paragraph of its own, a long one.
  mutating func prose(_ abstract: String?, then discussion: String?) {
    prose([abstract, discussion].compactMap(\.self).joined(separator: "\n\n"))
  }

  mutating func finish() {
    text += trailing
    trailing = ""
  }

  private static func heading(_ line: Substring) -> String? {
    let words = line.last == ":" ? line.dropLast() : line
    guard let first = words.first, first.isUppercase, words.count > 3,
      words.allSatisfy({ $0.isLetter || $0 == " " })
    else { return nil }
    let isCapitals = words.allSatisfy { !$0.isLowercase }
    let isExamples = line.last == ":" && (words == "Examples" || words == "Example")
    return isCapitals || isExamples ? (isExamples ? "EXAMPLES" : String(words)) : nil
  }
}

extension Substring {
  func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}

/// Text so that roff prints it as it is: no escapes, and no request at the start of a line.
func escaped(_ text: some StringProtocol) -> String {
  var result = ""
  if let first = text.first, first == "." || first == "'" { result = "\\&" }
  for character in text {
    switch character {
    case "\\": result += "\\e"
    case "-": result += "\\-"
    case "`": result += "\\(ga"
    case "'": result += "\\(aq"
    case "\"": result += "\\(dq"
    default: result.append(character)
    }
  }
  return result
}

/// One argument of a macro: words that are macros' names themselves are not called.
func word(_ text: String) -> String {
  let safe = escaped(text)
  let looksLikeMacro = text.count == 2 && text.first?.isUppercase == true
  let isDelimiter = text.count == 1 && text.first?.isPunctuation == true
  let guarded = looksLikeMacro || isDelimiter ? "\\&" + safe : safe
  return guarded.contains(" ") ? "\"\(guarded)\"" : guarded
}

/// `2026-03-01` as `March 1, 2026`, which mdoc wants.
func mdocDate(_ date: String) -> String {
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  let parts = date.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return date }
  return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
}

func synopsis(of argument: Argument) -> String {
  let value = word(argument.valueName ?? "value")
  let dots = argument.isRepeating ? " ..." : ""
  var inner: String
  switch argument.kind {
  case .positional: inner = "Ar \(value)\(dots)"
  case .option: inner = "Fl \(word(argument.preferredName?.flag ?? "")) Ar \(value)\(dots)"
  case .flag:
    let long = (argument.names ?? []).filter { !$0.isShort }
    let names = long.isEmpty ? [argument.preferredName].compactMap(\.self) : long
    inner = names.map { "Fl \(word($0.flag))" }.joined(separator: " | ")
  }
  if argument.isOptional { inner = "Op " + inner }
  return "." + inner
}

func item(of argument: Argument) -> String {
  let value = word(argument.valueName ?? "value")
  guard argument.kind != .positional else { return ".It Ar \(value)" }
  let names = (argument.names ?? []).sorted { $0.isShort && !$1.isShort }
  let flags = names.map { name in
    "Fl \(word(name.flag))" + (argument.kind == .option ? " Ar \(value)" : "")
  }
  return ".It " + flags.joined(separator: " , ")
}

/// The program's page (`path` of one name) or a command's.
func makePage(
  for command: Command, path: [String], section: String, date: String, piece: String?
) -> String {
  let program = path[0]
  var page = Page(title: path.joined(separator: "-"), section: section, date: date)
  page.line(".Sh NAME")
  page.line(".Nm \(path.joined(separator: "-"))")
  page.line(".Nd \(escaped(asName(command.abstract ?? path.joined(separator: " "))))")

  page.line(".Sh SYNOPSIS")
  page.line(".Nm \(path.joined(separator: " "))")
  let subcommands = command.shownSubcommands
  let arguments = command.shownArguments.filter { path.count == 1 || !$0.isCommon }
  for argument in arguments { page.line(synopsis(of: argument)) }
  if !subcommands.isEmpty {
    page.line(".Ar command")
    page.line(".Op Ar argument ...")
  }

  page.line(".Sh DESCRIPTION")
  page.prose(command.abstract, then: command.discussion)
  if !arguments.isEmpty {
    page.line(".Sh OPTIONS")
    page.line(".Bl -tag -width Ds")
    for argument in arguments { describe(argument, in: &page) }
    page.line(".El")
  }
  if !subcommands.isEmpty {
    page.line(".Sh COMMANDS")
    page.line(".Bl -tag -width Ds")
    for subcommand in subcommands {
      page.line(".It Xr \((path + [subcommand.commandName]).joined(separator: "-")) \(section)")
      page.prose(subcommand.abstract ?? "")
    }
    page.line(".El")
  }
  if let piece { page.line(piece.trimmingSuffix(of: "\n")) }
  page.finish()
  page.line(".Sh SEE ALSO")
  page.line(seeAlso(path: path, program: program, section: section))
  return page.text
}

func describe(_ argument: Argument, in page: inout Page) {
  page.line(item(of: argument))
  page.prose(argument.abstract, then: argument.discussion)
  if let values = argument.allValues, !values.isEmpty {
    page.line("One of \(escaped(values.joined(separator: ", "))).")
  }
  if let value = argument.defaultValue, !value.isEmpty {
    page.line("Default: \(escaped(value)).")
  }
}

/// A one-line description as `whatis` shows it: without the full stop.
func asName(_ abstract: String) -> String {
  let line = abstract.prefix { $0 != "\n" }
  return String(line.last == "." ? line.dropLast() : line)
}

func seeAlso(path: [String], program: String, section: String) -> String {
  if path.count > 1 { return ".Xr \(program) \(section)" }
  return section == "1" ? ".Xr communiqued 8" : ".Xr communique 1 , Xr systemctl 1"
}

extension String {
  func trimmingSuffix(of suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

func writePages(
  for command: Command, path: [String], section: String, date: String, pieces: URL, output: URL
) throws {
  let name = path.joined(separator: "-")
  let piece = try? String(contentsOf: pieces.appending(path: name + ".mdoc"), encoding: .utf8)
  let page = makePage(for: command, path: path, section: section, date: date, piece: piece)
  try Data(page.utf8).write(to: output.appending(path: "\(name).\(section)"))
  for subcommand in command.shownSubcommands {
    try writePages(
      for: subcommand, path: path + [subcommand.commandName], section: section, date: date,
      pieces: pieces, output: output)
  }
}

var input = ""
while let line = readLine(strippingNewline: false) { input += line }
let options = Array(CommandLine.arguments.dropFirst())
guard options.count == 4 else {
  throw UsageError()
}
let dump = try JSONDecoder().decode(Dump.self, from: Data(input.utf8))
try writePages(
  for: dump.command, path: [dump.command.commandName], section: options[0], date: options[1],
  pieces: URL(filePath: options[2]), output: URL(filePath: options[3]))

struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: generate-manual.swift SECTION DATE PIECES OUTPUT <DUMP" }
}
