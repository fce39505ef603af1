internal import Diagnostics

/// The codes of languages that a text may be given in.
enum LanguageCodes {
  /// ISO 639-1 without `to` (Tongan), which is a complement's key in a spec.
  static let all: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
    pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split { " \n".contains($0) }.map(String.init))

  /// What people write for a code.
  static let nicknames: [String: String] = [
    "english": "en", "eng": "en", "en gb": "en", "en us": "en", "korean": "ko", "kor": "ko",
    "kr": "ko", "ko kr": "ko", "french": "fr", "fra": "fr", "fre": "fr", "fr ca": "fr",
    "fr fr": "fr", "japanese": "ja", "jp": "ja", "german": "de", "spanish": "es", "chinese": "zh",
    "cn": "zh", "arabic": "ar", "russian": "ru",
  ]

  /// The code that somebody meant; nil when it cannot be guessed.
  static func meant(by word: String) -> String? {
    let plain = Suggestion.normalized(word)
    if all.contains(plain) { return plain }
    return nicknames[plain]
  }
}
