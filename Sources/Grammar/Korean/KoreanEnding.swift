/// The endings into which a clause or verb phrase may be put, by the names that frames use.
package enum KoreanEnding: String, Hashable, Sendable, CaseIterable {
  /// 심화하기: before 로, 위해, 위한.
  case nominal = "기"
  /// 강력함, 있음, 것임: a fact as a noun.
  case fact = "음"
  /// 심화할: before 것, 필요, 수.
  case prospective = "ㄹ"
  /// 심화하는: what is done, before 데, 방안; verbs alone.
  case doing = "는"
  /// 심화하는, 강력한, 초석인, 이룬: before a noun.
  case adnominal = "는/ㄴ"
  /// 심화한다는, 강력하다는, 초석이라는: quoted, before 점, 데, 인식, 의지.
  case quoted = "다는"
  /// 심화하자는: proposed, before 데.
  case proposed = "자는"
  /// 심화하겠다는: willed, before 의지, 결의.
  case willed = "겠다는"
  /// 심화하고.
  case and = "고"
  /// 심화하며, 있으며.
  case andFormal = "며"
  /// 심화하면서.
  case whileDoing = "면서"
  /// 심화해: before 나가다.
  case infinitive = "어"
  /// 심화하지: before 않다.
  case denied = "지"
  /// 심화하게: before 되다.
  case so = "게"
  /// 심화한다고, 강력하다고, 초석이라고: quoted, before 믿다.
  case saying = "다고"
  /// 심화하고자.
  case intending = "고자"
  /// 심화하도록.
  case soThat = "도록"
  /// 심화함으로써.
  case byDoing = "음으로써"

  /// The ending that a member of a series takes before a last one with this ending: 자제하고, 이행하며,
  /// 복귀할.
  func inSeries(at index: Int) -> KoreanEnding { index == 0 ? .and : .andFormal }

  /// Whether a stem meets a vowel, or the 으 that stands for one.
  var beginsWithVowel: Bool {
    switch self {
    case .fact, .prospective, .andFormal, .whileDoing, .infinitive, .byDoing: true
    default: false
    }
  }

  /// Whether the ending goes with verbs alone, so that a verb's reading is meant.
  var isForVerbs: Bool {
    switch self {
    case .doing, .proposed, .willed, .intending: true
    default: false
    }
  }
}
