import Grammar
import MeetingModel

/// Where a wording's phrases stand beside its object.
extension ClauseRealiser {
  /// The phrase of a wording that stands behind the object, and not before it: where the object is short,
  /// and where it is somebody who is asked to act, whom a phrase between would part from the verb. What an
  /// officer pins stays as it is.
  ///
  /// A long object keeps the phrase in front, behind which it is easier to read; so does one with a modifier of
  /// its own, which has to stand beside it.
  func behindObject(of frame: Frame?, _ wording: Frame, _ use: ActUse) -> [String]? {
    guard !book.lexicon.manner.behindShort.isEmpty, let frame,
      let phrase = book.lexicon.manner.behindShort.first(where: { wording.endsBefore($0) })
    else { return nil }
    if use.addressesSomebody {
      return frame.parts.first == .slot(ComplementRole.whom.rawValue, form: nil) ? phrase : nil
    }
    guard use.modifiers.isEmpty, frame.parts == [.slot(ComplementRole.what.rawValue, form: nil)],
      let complement = use.complements.first
    else { return nil }
    let words = complement.items.reduce(complement.items.count - 1) {
      $0 + (($1[names.language]?.text).map { $0.spaced.count } ?? 0)
    }
    return words <= book.lexicon.manner.shortWords ? phrase : nil
  }
}

extension Frame {
  /// Whether the frame's verb has a phrase before its complement.
  fileprivate func endsBefore(_ phrase: [String]) -> Bool {
    guard case .some = tense else { return false }
    let words = words(before: "complement")
    return words.count >= phrase.count && words.suffix(phrase.count).elementsEqual(phrase)
  }

  /// The frame without the words of a phrase before its complement.
  func without(_ phrase: [String]?) -> Frame {
    guard let phrase,
      let place = parts.firstIndex(where: {
        if case .slot("complement", _) = $0 { true } else { false }
      })
    else { return self }
    var frame = Frame(
      source: source, parts: Array(parts[..<(place - phrase.count)] + parts[place...]))
    frame.place = self.place
    return frame
  }
}
