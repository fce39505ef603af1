import Diagnostics
import Foundation
import Grammar
import MeetingModel
import Phrasing
import Rendering
import Testing

/// Statements and contexts that the tests render.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of `Templates/page/`, by their paths below `Templates/`.
  static func pageFiles() throws -> [String: [UInt8]] {
    let templates = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Templates")
    var files: [String: [UInt8]] = [:]
    for path in [
      "page/statement.html", "page/side-by-side.html", "page/index.html", "page/style.css",
      "page/words/en.txt", "page/words/fr.txt", "page/words/ko.txt",
    ] {
      files[path] = Array(try Data(contentsOf: templates.appending(path: path)))
    }
    return files
  }

  static func page() throws -> PageTemplates {
    let result = PageTemplates.load(try pageFiles())
    #expect(result.problems == [])
    return try #require(result.page)
  }

  static func context(findings: [Diagnostic] = [], wrap: Int = 80) throws -> RenderingContext {
    RenderingContext(name: "asia/rok-us-2024", findings: findings, wrap: wrap, page: try page())
  }

  /// A page without its style, which is a file of its own.
  static func withoutStyle(_ html: String) throws -> String {
    let start = try #require(html.range(of: "<style>"))
    let end = try #require(html.range(of: "</style>"))
    return html.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "…")
  }

  static func origin(_ path: String, line: Int) -> Origin {
    let start = SourcePosition(line: line, column: 9, offset: line * 100)
    return Origin(
      path: path,
      range: SourceRange(
        start: start, end: SourcePosition(line: line, column: 40, offset: line * 100 + 31)))
  }

  static func sentence(_ text: String, line: Int = 1, rule: String = "en/state") -> Sentence {
    let place = origin("agenda[0].points[\(line)]", line: line)
    return Sentence(line: [Run(text, marks: [.spec(place)])], origin: place, rule: rule)
  }

  /// A statement of one paragraph with these sentences.
  static func statement(
    _ sentences: [String], title: String = "Joint Statement", heading: String? = nil,
    label: String? = nil
  ) -> Statement {
    let paragraph = Paragraph(
      label: label, sentences: sentences.enumerated().map { sentence($1, line: $0 + 1) })
    let section = Section(
      role: .agenda,
      heading: heading.map { Heading(line: [Run($0)], origin: nil) }, paragraphs: [paragraph])
    return Statement(
      language: .english, title: [Run(title)], release: nil, sections: [section], house: "US",
      voice: .ministersPast)
  }

  private static func acting(
    _ text: String, act: String, rung: String = "plain", path: String, line: Int,
    choices: [Choice] = []
  ) -> Sentence {
    let place = origin(path, line: line)
    let rule = "en/\(act)"
    return Sentence(
      line: [Run(text, marks: [.rule(rule)])],
      acts: [RealisedAct(act: act, rung: rung, rule: rule, origin: place)], origin: place,
      rule: rule, choices: choices)
  }

  /// A statement with everything that a document can show.
  static func rokUS(numbered: Bool = true) -> Statement {
    let opening = Sentence(
      line: [
        Run(
          "Secretary of State Antony J. Blinken and Secretary of Defense Lloyd J. Austin III of the"
            + " United States hosted Minister of Foreign Affairs Cho Tae-yul and Minister of"
            + " National Defense Kim Yong-hyun of the Republic of Korea (ROK) at the Department of"
            + " State in Washington on October 31, 2024, for the sixth Foreign and Defense"
            + " Ministerial Meeting (\"2+2\").", marks: [.rule("en/layout/2+2/meeting")])
      ], origin: nil, rule: "en/layout/2+2/meeting",
      choices: [Choice("order of parties", "US, KR", why: "the host's side stands first")])
    let alliance = Paragraph(
      label: numbered ? "2." : nil,
      sentences: [
        acting(
          "The Secretaries and Ministers reaffirmed the Alliance as the foundation of peace and"
            + " stability on the Korean Peninsula, in light of the severe security environment.",
          act: "reaffirm", path: "agenda[0].points[0]", line: 31,
          choices: [
            Choice(
              "subject", "The Secretaries and Ministers", why: "a paragraph opens with the label"),
            Choice("form", "noun", why: "the text is a noun phrase"),
          ]),
        acting(
          "They also committed to deepening cooperation on extended deterrence, including joint"
            + " planning, exercises, and R&D.", act: "commit", path: "agenda[0].points[1]",
          line: 33,
          choices: [Choice("subject", "They", why: "the same speakers as in the sentence before")]),
      ])
    let gap = Sentence(
      line: [
        Run("The United States welcomed ", marks: [.rule("en/welcome")]),
        Run("[ko: 담대한 구상]", marks: [.gap(.korean, origin("agenda[1].points[2]", line: 48))]),
        Run(".", marks: [.rule("en/welcome")]),
      ],
      acts: [
        RealisedAct(
          act: "welcome", rung: "plain", rule: "en/welcome",
          origin: origin("agenda[1].points[2]", line: 48))
      ], origin: origin("agenda[1].points[2]", line: 48), rule: "en/welcome")
    let russia = [
      Paragraph(
        label: numbered ? "3." : nil,
        sentences: [
          acting(
            "The Secretaries and Ministers condemned in the strongest terms the dispatch of DPRK"
              + " troops to Russia, in violation of multiple UNSC resolutions, and called on the"
              + " DPRK and Russia to withdraw these troops immediately.",
            act: "condemn", rung: "strongest", path: "agenda[1].points[0]", line: 41),
          sentence(
            "Approximately 3,000 DPRK troops have already been deployed to Russia <see"
              + " https://un.org/a.b?x=1&y=_2_>.", line: 45),
        ]),
      Paragraph(label: numbered ? "4." : nil, sentences: [gap]),
    ]
    return Statement(
      language: .english,
      title: [
        Run("Joint Statement of the Sixth United States–Republic of Korea Foreign and Defense"),
        Run(" Ministerial Meeting (\"2+2\")"),
      ],
      release: Release(
        line: [
          Run(
            "The following joint statement was released by the Governments of the United States of"
              + " America and the Republic of Korea.")
        ], begin: "Begin Text:", end: "End Text"),
      sections: [
        Section(
          role: .opening,
          paragraphs: [Paragraph(label: numbered ? "1." : nil, sentences: [opening])]),
        Section(
          role: .agenda,
          heading: Heading(
            label: "I.", line: [Run("The Alliance")], origin: origin("agenda[0].heading", line: 29)),
          paragraphs: [alliance]),
        Section(
          role: .agenda,
          heading: Heading(
            label: "II.", line: [Run("DPRK–Russia military cooperation")],
            origin: origin("agenda[1].heading", line: 39)), paragraphs: russia),
        Section(
          role: .closing,
          paragraphs: [
            Paragraph(
              label: numbered ? "5." : nil,
              sentences: [
                acting(
                  "They agreed to hold the next meeting in Seoul in 2026.", act: "agree",
                  path: "closing.next", line: 60)
              ])
          ]),
      ], house: "US", voice: .ministersPast)
  }

  /// Findings on that statement.
  static let findings = [
    Diagnostic(
      .warning, id: "review/unexplained-abbreviation",
      "the abbreviation `UNSC` is never written out",
      file: "/home/officer/rok-us-2024.yaml", range: origin("agenda[1].points[0]", line: 41).range,
      path: "agenda[1].points[0]", help: ["give it under `terms`: `UNSC: …`"]),
    Diagnostic(
      .note, id: "review/long-sentence", "the sentence has 61 words", file: "rok-us-2024.yaml"),
  ]

  /// A statement in Korean.
  static let korean = Statement(
    language: .korean, title: [Run("제6차 한미 외교·국방(2+2)장관회의 공동성명")], release: nil,
    sections: [
      Section(
        role: .agenda, heading: Heading(line: [Run("한미동맹")], origin: nil),
        paragraphs: [
          Paragraph(
            label: "1.",
            sentences: [
              sentence(
                "양국 장관들은 한미동맹이 한반도와 역내 평화와 안정의 핵심축임을 재확인하였다.",
                line: 12, rule: "ko/reaffirm"),
              sentence("양측은 북한의 러시아 파병을 가장 강력한 언어로 규탄하였다.", line: 14, rule: "ko/condemn"),
            ])
        ])
    ], house: "US", voice: .ministersPast)
}
