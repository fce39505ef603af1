internal import Diagnostics

/// What people write for a country's code.
enum PartyCodes {
  /// Usual abbreviations that are not ISO 3166-1 alpha-2.
  static let nicknames: [String: String] = [
    "UK": "GB", "USA": "US", "ROK": "KR", "DPRK": "KP", "PRC": "CN", "ROC": "TW", "UAE": "AE",
    "EL": "GR", "KOR": "KR", "PRK": "KP", "GBR": "GB", "JPN": "JP", "CAN": "CA", "AUS": "AU",
    "NZL": "NZ", "IND": "IN", "PHL": "PH", "FRA": "FR", "DEU": "DE", "ITA": "IT", "CHN": "CN",
    "RUS": "RU", "UKR": "UA", "VNM": "VN", "IDN": "ID", "MEX": "MX", "ISR": "IL", "POL": "PL",
  ]

  /// The one of `codes` that somebody meant; nil when it cannot be guessed.
  static func meant(by word: String, among codes: Set<String>) -> String? {
    let upper = word.uppercased()
    if codes.contains(upper) { return upper }
    if let code = nicknames[upper], codes.contains(code) { return code }
    let nickname = nicknames.filter { $0.value == upper && codes.contains($0.key) }.keys.min()
    if let nickname { return nickname }
    return Suggestion.nearest(to: word, among: codes.filter { $0.count > 2 }.sorted())
  }
}
