internal import Diagnostics
internal import YAMLReading

/// Points as wholes; what acts take stands in `SpecDecoding+Clauses.swift`.
extension SpecDecoding {
  /// The keys that may stand beside each kind of point.
  enum PointFields {
    static let every = Set(SpecRecord.point.keys)
    static let shared: Set<String> = ["paragraph", "join", "source", "remark"]
    static let act = shared.union(["strength", "by", "and", "opening", "link", "pin", "list"])
    static let state = shared.union(["opening", "link"])
    static let verbatim = shared
    static let each = shared.union(["link"])
    /// In an `and` and on a side of `each`, which belong to a point.
    static let second: Set<String> = ["strength", "by", "source", "remark"]
    static let side: Set<String> = ["strength", "and", "source", "remark"]

    /// The keys that may stand beside `head` in a point.
    static func beside(_ head: PointParts.Head) -> Set<String> {
      guard head.act == nil else { return act }
      return head.key == "state" ? state : head.key == "each" ? each : verbatim
    }
  }

  /// Reads a point.
  func point(_ cursor: Cursor) -> Point? {
    guard !cursor.hasText else {
      report(
        .wrongType, "a point must be a mapping, not a text", at: cursor,
        help: ["write what is done with it, such as `reaffirm:`, or `state:` for a whole sentence"])
      return nil
    }
    guard let parts = parts(of: cursor, as: "a point") else { return nil }
    let head = head(of: parts, "a point")
    let allowed =
      parts.fields.isEmpty ? [] : head.map(PointFields.beside) ?? PointFields.every
    if let head {
      checkFields(of: parts, allowed: allowed, beside: head.key)
      if head.act == nil, head.key != "state" { rejectModifiers(of: parts, beside: head.key) }
    } else {
      checkRest(of: parts)
    }
    let content = head.flatMap { self.content(of: parts, $0) }
    var point = Point(.acts([]), origin: cursor.origin)
    if !parts.fields.isEmpty { readFields(of: parts, allowed, into: &point) }
    guard let content else { return nil }
    point.content = content
    return point
  }

  /// Reads what stands beside what a point says.
  private func readFields(of parts: PointParts, _ allowed: Set<String>, into point: inout Point) {
    func field(_ key: String) -> Cursor? { allowed.contains(key) ? parts.field(key) : nil }
    point.by = field("by").flatMap { speaker($0) } ?? .all
    point.opening = field("opening").flatMap { opening($0) }
    point.link = field("link").flatMap { link($0) }
    if let pins = field("pin").flatMap({ pins($0) }) { point.pins = pins }
    let paragraph = field("paragraph")
    point.mark = paragraph.flatMap { paragraphMark($0) }
    point.startsParagraph = point.mark != nil || paragraph.map { fixed($0, "new") } ?? false
    point.mayJoin = !(field("join").map { fixed($0, "never") } ?? false)
    point.isBulleted = field("list").map { fixed($0, "bullets") } ?? false
    checkPrivate(parts)
  }

  private func content(of parts: PointParts, _ head: PointParts.Head) -> Point.Content? {
    if let meaning = head.act {
      let acts = actsWithSeconds(parts, head, meaning)
      return acts.isEmpty ? nil : .acts(acts)
    }
    switch head.key {
    case "state":
      let modifiers = parts.modifiers.compactMap { modifier($0.kind, $0.value) }
      return text(head.value).map { .state($0, modifiers: modifiers) }
    case "verbatim":
      return text(head.value, .verbatim).map { .verbatim($0) }
    default:
      return sides(head.value).map { .mirrored($0) }
    }
  }

  /// Finds what else is wrong in a point that does not say one thing.
  func checkRest(of parts: PointParts) {
    for part in parts.modifiers { _ = modifier(part.kind, part.value) }
    for head in parts.heads {
      if let meaning = head.act { _ = complements(head.value, of: meaning) }
    }
    for and in parts.field("and").map({ $0.items ?? [$0] }) ?? [] { _ = second(and) }
  }

  /// Sorts the entries of a point by what their keys are. A key that is not known is taken for the
  /// one that it is near to, after a problem, so that its value is checked as well.
  func parts(of cursor: Cursor, as what: String) -> PointParts? {
    guard cursor.isMapping else {
      reportKind(
        cursor, wanted: "a mapping", help: ["write {reaffirm: the Alliance, in light of: …}"])
      return nil
    }
    var parts = PointParts(cursor: cursor)
    var unknown: [(key: KeyMeaning, value: Cursor)] = []
    for (key, value) in cursor.entries {
      guard let meaning = meaning(of: key) else {
        reportKey(key, in: cursor)
        continue
      }
      if !sort(value, as: meaning, into: &parts) { unknown.append((meaning, value)) }
    }
    if !unknown.isEmpty { sort(unknown, as: what, into: &parts) }
    return parts
  }

  /// Takes each key that is not known for the one that it is near to, where that was not given.
  private func sort(
    _ unknown: [(key: KeyMeaning, value: Cursor)], as what: String, into parts: inout PointParts
  ) {
    var given = Set(parts.cursor.entries.compactMap(\.key.keyText))
    for (key, value) in unknown {
      parts.hasUnknownKeys = true
      let suggestion = nearestPointKey(to: key.text)
      reportUnknownKey(
        key.text, at: value.headRange, path: value.path, in: what, suggestion, parts.heads)
      guard let suggestion, given.insert(suggestion).inserted else { continue }
      let meant = KeyMeaning(suggestion, acts, modifiers)
      if !meant.isHead || parts.head == nil { _ = sort(value, as: meant, into: &parts) }
    }
  }

  /// Puts an entry where it belongs; whether its key is known.
  private func sort(_ value: Cursor, as key: KeyMeaning, into parts: inout PointParts) -> Bool {
    switch key.inPoint {
    case .saying, .act: parts.add(PointParts.Head(meaning: key, value: value))
    case .field: parts.set(key, value)
    case .modifier: parts.modifiers.append(PointParts.Modifier(meaning: key, value: value))
    case .unknown: return false
    }
    return true
  }

  /// Says that a point's key means nothing.
  private func reportUnknownKey(
    _ key: String, at range: SourceRange, path: String, in what: String, _ suggestion: String?,
    _ heads: [PointParts.Head]
  ) {
    let hasAct = !heads.isEmpty
    if let act = heads.first(where: { $0.act != nil })?.key,
      ComplementRole(rawValue: key) != nil
    {
      report(
        .misplacedKey, "`\(key)` stands beside \(Excerpt.quoted(act)), not in it", at: range,
        path: path, help: ["write {\(act): {…, \(key): …}}"])
      return
    }
    let plain = Suggestion.normalized(key)
    if let turned = acts.turned(plain) {
      report(
        .unknownAct, "unknown act \(Excerpt.quoted(key))", at: range, path: path,
        help: [didYouMean(turned)])
      return
    }
    if suggestion.map({ Suggestion.normalized($0) != plain }) ?? true,
      let (word, act) = acts.unknownIntensifier(in: plain)
    {
      let words = act.rungs.flatMap(\.intensifiers)
      let help =
        words.isEmpty
        ? "`\(act.id)` has none; its rungs are \(Excerpt.list(act.rungs.map(\.name)))"
        : "`\(act.id)` takes \(Excerpt.list(words, conjunction: "or"))"
      report(
        .unknownIntensifier,
        "\(Excerpt.quoted(word)) is no intensifier of `\(act.id)`", at: range, path: path,
        help: [didYouMean(suggestion), help])
      return
    }
    let general =
      hasAct
      ? "beside its act a point has modifiers, such as `including` or `in light of`, and "
        + Excerpt.list(
          SpecRecord.point.keys.filter { !KeyMeaning.sayings.contains($0) })
      : "a point is an act such as `reaffirm` (`communique phrasebook list` prints them), or "
        + "`state`, `verbatim` or `each`"
    let speaker =
      partyIDs?.contains(key) == true ? "who speaks stands beside the act: `by: \(key)`" : nil
    report(
      hasAct ? .unknownKey : .unknownAct,
      hasAct
        ? "unknown key \(Excerpt.quoted(key)) in \(what)" : "unknown act \(Excerpt.quoted(key))",
      at: range, path: path,
      help: [
        speaker ?? didYouMean(suggestion) ?? (hasAct ? nil : likely(plain)) ?? general,
        suggestion.flatMap { inflected(plain, of: $0) },
      ])
  }

  /// What helps where an act's verb stands in the past: *signed* is no act, and may be meant for something else.
  private func inflected(_ key: String, of act: String) -> String? {
    guard acts.meanings[act] != nil, key.hasPrefix(act),
      ["d", "ed"].contains(key.dropFirst(act.count))
    else { return nil }
    return "an act stands in its base form, and its value says what it is about: `\(act): the …`"
  }

  /// What somebody may mean by an act that is none: one whose complement's first word stands in the
  /// key (*agree to*), or one of those that begin with its first word (*express worry*).
  private func likely(_ key: String) -> String? {
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    let act = words.dropLast().joined(separator: " ")
    if ["to", "that", "on", "for", "of", "with", "about", "over"].contains(last),
      acts.meanings[act] != nil
    {
      return "write `\(act):`, and `\(last) …` as its text"
    }
    let alike = acts.keys.filter { $0.hasPrefix(first + " ") && acts.meanings[$0]?.rung == nil }
    guard !alike.isEmpty else { return nil }
    return "acts that begin so: \(Excerpt.list(Array(alike.prefix(12)), conjunction: "or"))"
  }

  /// The one thing that a point says; nil (with a problem, unless one was reported) otherwise.
  func head(of parts: PointParts, _ what: String) -> PointParts.Head? {
    guard let head = parts.head else {
      if !parts.hasUnknownKeys, !isExplained(parts.cursor.node.range) {
        report(
          .noAct, "\(what) needs an act", at: parts.firstKeyRange ?? parts.cursor.range,
          path: parts.cursor.path,
          help: ["such as `reaffirm:`; for a sentence in which no party speaks, `state:`"])
      }
      return nil
    }
    if let second = parts.otherHeads.first {
      report(
        .severalActs,
        "\(what) has one act, not \(Excerpt.list(parts.heads.map(\.key)))", at: second.keyRange,
        path: parts.cursor.path,
        help: ["put the second under `and:`, or make it a point of its own"],
        related: [Diagnostic.Related(message: "the first is here", range: head.keyRange)])
      return nil
    }
    return head
  }

  /// Reports keys that belong to other kinds of point.
  func checkFields(of parts: PointParts, allowed: Set<String>, beside head: String) {
    guard !parts.fields.isEmpty else { return }
    for field in SpecRecord.point.fields {
      guard let value = parts.field(field.key), !allowed.contains(field.key) else { continue }
      report(
        .misplacedKey, "`\(field.key)` cannot stand beside \(Excerpt.quoted(head))",
        at: value.headRange, path: value.path,
        help: ["what may stand there is \(Excerpt.list(allowed.sorted()))"])
    }
  }

  private func rejectModifiers(of parts: PointParts, beside head: String) {
    for part in parts.modifiers {
      report(
        .misplacedKey, "the modifier `\(part.kind)` cannot stand beside `\(head)`",
        at: part.value.headRange, path: part.value.path,
        help: [
          head == "each"
            ? "put it beside the act that it belongs to" : "write it in the text itself"
        ])
    }
  }

  private func opening(_ cursor: Cursor) -> Opening? {
    let isModifier = cursor.entries.contains { meaning(of: $0.key)?.isModifier == true }
    if !cursor.isMapping || !isModifier && isByLanguage(cursor) {
      return text(cursor).map { .text($0) }
    }
    guard let pairs = pairs(of: cursor, wanted: "a text or a modifier") else { return nil }
    guard let (key, value, keyRange) = pairs.first, pairs.count == 1 else {
      if pairs.count != 1, cursor.entryCount == pairs.count {
        report(
          .wrongType, "`opening` is one text or one modifier", at: cursor,
          help: ["write {recognizing: the importance of dialogue}"])
      }
      return nil
    }
    if key == Opening.closeKey { return text(value).map { .close($0) } }
    guard let kind = modifiers[key] else {
      let known = modifiers.keys.sorted() + [Opening.closeKey]
      let meant = Suggestion.nearest(to: key, among: known)
      report(
        .unknownKey, "unknown modifier \(Excerpt.quoted(key))", at: keyRange, path: value.path,
        help: [
          didYouMean(meant)
            ?? "the modifiers are \(Excerpt.list(vocabulary.modifiers.map(\.id)))"
        ])
      return nil
    }
    return modifier(kind, value).map { .modifier($0) }
  }

  private func link(_ cursor: Cursor) -> String? {
    choice(cursor, "link", of: vocabulary.links)
  }

  private func pins(_ cursor: Cursor) -> Pins? {
    guard let record = read(cursor, as: .pin) else { return nil }
    func isOmitted(_ key: String) -> Bool { record[key]?.text == Pins.omitted }
    let (noSubject, noVerb) = (isOmitted("subject"), isOmitted("verb"))
    return Pins(
      subject: noSubject ? nil : record["subject"].flatMap { text($0, .short) },
      verb: noVerb ? nil : record["verb"].flatMap { text($0, .short) },
      form: record["form"].flatMap { word($0) },
      link: record["link"].flatMap { link($0) },
      omitsSubject: noSubject, omitsVerb: noVerb)
  }

  /// Whether a value that can only be `word` is that; anything else is a problem.
  private func fixed(_ cursor: Cursor, _ word: String) -> Bool {
    if cursor.text == word { return true }
    guard let text = cursor.text else {
      reportKind(cursor, wanted: "`\(word)`")
      return false
    }
    report(
      .unknownValue, "\(cursor.name) can only be `\(word)`, not \(Excerpt.quoted(text))",
      at: cursor, help: ["write `\(word)`, or leave the key out"])
    return false
  }

  /// A mark that stands before a paragraph: a bullet, or a number or letter with a full stop or
  /// bracket; nil for anything else.
  private func paragraphMark(_ cursor: Cursor) -> String? {
    guard let text = cursor.text, (1...8).contains(text.count) else { return nil }
    if ParagraphMarks.bullets.contains(text) { return text }
    guard let last = text.last, ".)".contains(last) else { return nil }
    return text.dropLast().allSatisfy { $0.isLetter || $0.isNumber || "(.".contains($0) }
      && text.count > 1 ? text : nil
  }

  /// Checks what is for the officer alone, and drops it.
  func checkPrivate(_ parts: PointParts) {
    if let remark = parts.field("remark") { _ = texts(remark, .hidden) }
    guard let source = parts.field("source") else { return }
    for each in source.items ?? [source] {
      guard each.isMapping else {
        _ = text(each, .hidden)
        continue
      }
      for (_, value, _) in pairs(of: each, wanted: "a text or a mapping") ?? [] {
        _ = texts(value, .hidden)
      }
    }
  }
}
