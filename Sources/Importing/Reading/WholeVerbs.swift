import Grammar
import MeetingModel
import Phrasing

/// Verbs of several words, as a language has them that agrees with the subject (*nous nous félicitons
/// vivement*, *ont mis l’accent*, *sommes convenues*): every wording as the drafter would print it.
struct WholeVerbs: Sendable {
  /// A wording of a rung in one of its forms.
  private struct Form: Sendable {
    var act: Vocabulary.Act
    var rung: String
    /// The words up to the complement; nil is the place of a possessive.
    var words: [String?]
    var complements: [ComplementFrame]
    /// The wording, where it is not the rung's first.
    var pin: String?
    /// The words, where they agree with a gender.
    var agreed: String?
    var order: Int
  }

  private var forms: [String: [Form]] = [:]
  /// Acts whose wording is nothing but the complement, which has the verb (*élargirons*).
  private var bare: [Form] = []
  private let links: [(words: [String], link: String)]
  private let grammar: any Grammar
  private let reading: ReadingWording
  private let possessives: Set<String>
  private let voice: Voice

  /// How far behind the subject a connective may stand.
  private static let reach = 4

  /// Makes the table; nil for a language whose verbs are single words.
  init?(
    book: LanguageBook, vocabulary: Vocabulary, grammar: any Grammar, voice: Voice,
    links: [(words: [String], link: String)]
  ) {
    guard book.hasGender else { return nil }
    self.links = links
    self.grammar = grammar
    self.voice = voice
    reading = book.reading
    possessives = Set(book.subjects.leading)
    let firsts = Set(book.acts.values.flatMap(\.rungs.values).compactMap(\.first?.source))
    for (order, act) in vocabulary.acts.enumerated() {
      guard let wording = book.acts[act.id] else { continue }
      for rung in act.rungs where wording.shared[rung.name] == nil {
        let neutral = wording.neutral[rung.name].map { [$0] } ?? []
        let usual = ((wording.rungs[rung.name] ?? []) + neutral).map {
          (frame: $0, complements: wording.complements)
        }
        let instead = wording.instead(of: rung.name)
        for (index, way) in (usual + instead).enumerated()
        where index == 0 || index >= usual.count || !firsts.contains(way.frame.source) {
          let frame = way.frame
          let isRule = index == 0 || index >= usual.count
          var form = Form(
            act: act, rung: rung.name, words: [], complements: way.complements,
            pin: isRule ? nil : frame.source, order: order)
          if case .slot("complement", _)? = frame.parts.first, frame.parts.count == 1 {
            if index == 0 { bare.append(form) }
            continue
          }
          let all = Self.forms(of: frame, grammar, voice)
          let agrees = all.contains { $0.contains { $0?.contains("(") ?? false } }
          for words in all {
            guard let first = words.first ?? nil else { continue }
            form.words = words
            form.agreed =
              agrees && !words.contains(nil)
              ? words.compactMap { $0 }.joined(separator: " ") : nil
            forms[first, default: []].append(form)
          }
        }
      }
    }
  }

  /// The words of a wording up to its complement, for every subject.
  private static func forms(of frame: Frame, _ grammar: any Grammar, _ voice: Voice) -> [[String?]]
  {
    var subjects = [
      VerbSubject(isFirstPerson: true), VerbSubject(isFirstPerson: true, gender: .feminine),
    ]
    for isPlural in [true, false] {
      subjects += [nil, .masculine, .feminine].map { VerbSubject(isPlural: isPlural, gender: $0) }
    }
    var found: [[String?]] = []
    for subject in subjects {
      var words: [String?] = []
      parts: for part in frame.parts {
        switch part {
        case .word(let word): words.append(word)
        case .verb(let base, let tense):
          let isPast = tense == .past || tense == nil && voice == .ministersPast
          let form: VerbForm =
            tense == .base
            ? .base
            : isPast
              ? (subject.isPlural ? .past : .pastSingular)
              : (subject.isPlural ? .presentPlural : .presentSingular)
          words += grammar.inflect(base, form, for: subject).split(separator: " ").map(String.init)
        case .slot("complement", _): break parts
        case .slot(Frame.possessive, _), .slot(Frame.possessives, _): words.append(nil)
        case .suffix, .optional, .slot: return []
        }
      }
      if !found.contains(words) { found.append(words) }
    }
    return found
  }

  /// The readings of the verb phrase that begins at a word, the likeliest first.
  func readings(_ words: Words, at start: Int, to end: Int, allowsPins: Bool) -> [ClauseReader
    .Reading]
  {
    guard start < end else { return [] }
    var readings = read(words, start, end, link: nil, allowsPins)
    // With a connective inside: the words without it are those of the wording.
    for link in links {
      for place in (start + 1)..<max(start + 2, min(end, start + Self.reach))
      where words.matches(link.words, at: place) && place + link.words.count < end {
        let rest = Words(
          (words.all[start..<place] + words.all[(place + link.words.count)..<end]).map(\.raw)
            .joined(separator: " "))
        for var reading in read(rest, 0, rest.count, link: link.link, allowsPins) {
          reading.end += start + link.words.count
          // A connective is no part of what it is about.
          reading.score += 5
          readings.append(reading)
        }
      }
    }
    let order: [Int] = Array(readings.indices).sorted {
      (readings[$1].score, $0) < (readings[$0].score, $1)
    }
    return order.map { readings[$0] }
  }

  private func read(
    _ words: Words, _ start: Int, _ end: Int, link: String?, _ allowsPins: Bool
  ) -> [ClauseReader.Reading] {
    var readings: [ClauseReader.Reading] = []
    for form in forms[words[start].core] ?? [] where allowsPins || form.pin == nil {
      guard let place = matched(form, words, start, end) else { continue }
      readings += complements(form, words, start, place, end, link, allowsPins)
    }
    for form in bare {
      for complement in form.complements where !complement.isFallback {
        guard complement.frame.parts.count == 1,
          case .slot(let name, let shape?)? = complement.frame.parts.first,
          let role = ComplementRole(rawValue: name)
        else { continue }
        let written = words.text(start..<end)
        for subject in ["nous", "ils", "il"] {
          guard let text = grammar.texts(whose: "\(shape):\(subject)", is: written).first else {
            continue
          }
          readings.append(
            ClauseReader.Reading(
              act: form.act, rung: form.rung, link: link, complements: [(role, text)], end: start,
              score: 1))
          break
        }
      }
    }
    return readings
  }

  /// Behind a form's words, where they stand at a word.
  private func matched(_ form: Form, _ words: Words, _ start: Int, _ end: Int) -> Int? {
    guard start + form.words.count <= end else { return nil }
    for (offset, word) in form.words.enumerated() {
      let found = words[start + offset]
      guard word.map({ $0 == found.core }) ?? possessives.contains(found.core),
        found.raw == found.core || offset == form.words.count - 1
      else { return nil }
    }
    return start + form.words.count
  }

  private func complements(
    _ form: Form, _ words: Words, _ start: Int, _ place: Int, _ end: Int, _ link: String?,
    _ allowsPins: Bool
  ) -> [ClauseReader.Reading] {
    func made(_ texts: [(role: ComplementRole, text: String)], _ more: Int)
      -> ClauseReader.Reading
    {
      ClauseReader.Reading(
        act: form.act, rung: form.rung, link: link, verbPin: form.pin, complements: texts,
        end: place, score: 10 * (form.words.count + more) + 1 - (form.pin == nil ? 0 : 5))
    }
    if place == end { return form.act.frames.contains([]) ? [made([], 0)] : [] }
    let matcher = ComplementMatcher(grammar: grammar, subordinators: reading.subordinators)
    var found: [ClauseReader.Reading] = []
    // An auxiliary alone is part of another verb, or says a fact (*est le troisième pays*).
    let isAuxiliary = form.words.count == 1 && reading.auxiliaries.contains(words[start].lower)
    for complement in form.complements
    where !complement.isFallback && (!isAuxiliary || complement.form == "infinitive") {
      let owned = complement.with(owned(complement.frame, words, place, end))
      guard let match = matcher.match(owned, words, place, end) else { continue }
      // "et appuyons le plan" is no complement.
      if let first = match.complements.first?.text.split(separator: " ").first.map(String.init),
        reading.conjunctions.contains(first) || isAdverb(first)
      {
        continue
      }
      let read = made(match.complements, match.words)
      found.append(read)
      // Where the spec does not tell who speaks, a verb that agrees stands as it is written.
      if let agreed = form.agreed, allowsPins, link == nil {
        var pinned = read
        pinned.verbPin = agreed
        pinned.score -= 5
        found.append(pinned)
      }
    }
    return found
  }

  /// An adverb of the text's own behind the verb is no part of what it is about.
  private func isAdverb(_ word: String) -> Bool {
    reading.adverbs.contains(word)
      || reading.adverbEndings.contains { word.hasSuffix($0) && word.count > $0.count + 3 }
  }

  /// A frame with the possessive that stands in the text in its place.
  private func owned(_ frame: Frame, _ words: Words, _ place: Int, _ end: Int) -> Frame {
    guard frame.slots.contains(Frame.possessive) || frame.slots.contains(Frame.possessives),
      let written = words.all[place..<end].first(where: { possessives.contains($0.core) })?.core
    else { return frame }
    let source = frame.source.split(separator: " ").map { part -> String in
      part == "{\(Frame.possessive)}" || part == "{\(Frame.possessives)}" ? written : String(part)
    }.joined(separator: " ")
    return (try? Frame(source)) ?? frame
  }
}

extension Frame {
  /// The places of the speaker's possessive.
  fileprivate static let possessive = "possessive"
  fileprivate static let possessives = "possessives"
}
