import Serving

/// An edition with one document.
func edition(_ text: String, of name: String = "asia/rok-us") -> Edition {
  Edition(
    name: name,
    files: [
      Edition.File(name: "statement.en.md", bytes: Array(text.utf8)),
      Edition.File(name: "review.json", bytes: Array("{}\n".utf8)),
    ], spec: "aa", phrasebook: "bb",
    settings: Manifest.Settings(formats: ["md"], languages: nil, wrap: 80), version: "1")
}

/// What stands for the end of the process in the middle of its work.
struct Crash: Error {}
