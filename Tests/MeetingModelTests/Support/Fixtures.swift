/// Whole specs for tests.
enum Fixtures {
  /// The example of the format's own description, shortened to the tests' vocabulary.
  static let example = """
    communique: 1                     # format; required
    language: en
    meeting:
      title: Foreign and Defense Ministerial Meeting ("2+2")
      kind: 2+2
      instance: 6
      date: 2024-10-31
      place: {city: Washington, country: US, venue: the Department of State}
      host: US
      release: true
    parties:
      US:
        principals:
          - {office: Secretary of State, name: Antony J. Blinken, gender: m}
          - {office: Secretary of Defense, name: Lloyd J. Austin III}
      KR:
        names: {short: ROK}
        principals:
          - {office: Minister of Foreign Affairs, name: Cho Tae-yul}
          - {office: Minister of National Defense, name: Kim Yong-hyun}
    style:
      voice: ministers-past
      house: GB
      collective: the Secretaries and Ministers
      numbering: none
      headings: true
    terms:
      DPRK: Democratic People's Republic of Korea
      UNSC: {en: United Nations Security Council, ko: 유엔 안전보장이사회, fr: {full: Conseil de sécurité des Nations Unies, short: CSNU, gender: m}}
    agenda:
      - item: alliance
        heading: The Alliance
        points:
          - reaffirm: the Alliance as the foundation of peace and stability on the Korean Peninsula
            in light of: the severe security environment
          - commit: to deepen cooperation on extended deterrence
            including: [joint planning, exercises]
          - reaffirm: its commitment to the defense of the Republic of Korea
            by: US
      - heading: DPRK–Russia military cooperation
        points:
          - condemn: the dispatch of <DPRK> troops to Russia
            strength: strongest
            in violation of: multiple UNSC resolutions
            and: {call on: {whom: the DPRK and Russia, to: withdraw these troops immediately}}
          - state: Approximately 3,000 DPRK troops have already been deployed to Russia.
            source: {who: ROK intelligence, date: 2024-10}
          - note: that these activities threaten the security of both the Indo-Pacific and Europe
          - each: {US: {thank: the Canadian side}, KR: {recognise: the importance of dialogue}}
            link: also
    closing:
      next: {place: {city: Seoul, country: KR}, when: 2026}
      thanks: {by: KR, for: the warm hospitality}
    """

  /// A spec with one fault of nearly every kind.
  static let broken = """
    communique: 2
    langauge: en
    meeting:
      title: Foreign <KRR> Ministers, <b>bold</b> and x < 3
      kind: 2-2
      instance: sixth
      date: 2024-02-30
      place: {city: Washington, D.C., country: USA}
      host: JP
      release: yes
    parties:
      UK:
      US:
        principals:
          - Secretary of State: Antony J. Blinken
          - {offcie: Secretary of Defense, gender: male}
      KR: [Cho Tae-yul]
      Ruritania: {names: {adjective: Ruritanian}}
    style: {voice: minister-past, numbering: pages}
    terms: {UNSC: {en: United Nations Security Council, korean: 유엔}}
    agenda:
      - heading: "  "
        points:
          - reafirm: the Alliance
          - Reaffirm: the Alliance
          - call_on: the DPRK
          - gravely condemn: the launches
          - strongly condemn: the launches
            strength: strongest
          - condemn: the launches
            strength: stronger
          - reaffirm: {what: peace, security, and prosperity}
            inculding: [3,000 troops, peace, and order]
          - call on: {what: the DPRK, to: stop}
          - thank: {who: Canada}
          - reaffirm: [that it holds, the Alliance]
          - reaffirm: one
            note: two
          - state: Something happened.
            by: US
          - in light of: the environment
          - just a text
          - call on: the DPRK
          - reaffirm: "a\\u0007b"
            by: [US, JP]
            and: {state: Done.}
          - commit:
          - each: {US: {thank: Canada}}
            opening: {acording: to plan}
            paragraph: old
          - reaffirm: {the outcome: peace}
            pin: {subjct: They}
      - reaffirm: the Alliance
    closing:
      next: {when: 2026-13}
      thanks: {for: hospitality}
    """

  /// Sound specs that use what the example does not.
  static let sound: [String] = [
    """
    communique: 1
    meeting: {title: 2024, date: {from: 2024-10-31, to: 2024-11-01}, place: Seoul, instance: "6", purpose: [to meet, talk]}
    parties: {US: , KR: {names: {short: {en: ROK, ko: 한국}}}, NO: {principals: }, EU: {}}
    agenda:
      - points:
          - {state: {en: It rained., fr: {text: Il a plu., gender: m}}, including: [1, true, NO]}
          - {verbatim: 12, join: never, paragraph: new, source: s, remark: [a, b]}
          - {call on: the DPRK, to: withdraw, by: [US, KR], opening: {as: allies}, pin: {form: ing}}
          - {meet: , and: [{agree: {on: x}, by: foreign ministers}, {firmly commit: to y}]}
          - {each: {US: {thank: {whom: x, for: y}}, KR: {note: z, and: {note: w}}}, link: none}
          - {reaffirm: [a, b], opening: {en: Today}, source: [{who: w, date: 2024-10}, x]}
      - {heading: x, points: [{in the strongest terms condemn: x, strength: strongest}]}
    terms:
      X: {full: x, short: y}
      Y: {fr: y}
    style: {plan: as-written, introduce: true, numbering: letters}
    closing: {next: {when: {en: soon}}, thanks: [{by: all, to: [US], for: [a, b]}]}
    """,
    """
    communique: 1
    meeting: {title: M, date: 2024-10-31}
    parties:
      Wakanda: {names: {en: {full: Kingdom of Wakanda, gender: f}, fr: Wakanda}}
      Genovia: {names: Genovia}
    agenda: [{points: [{reaffirm: x}]}]
    terms:
    closing: {next: , thanks: }
    phrasing:
    """,
    """
    communique: 1
    meeting: {title: M, date: 2024-10-31}
    parties: {US: , KR: }
    agenda: [{points: [{reaffirm: x}]}]
    phrasing:
      condemn: {rungs: {strong+: ["damn {complement}"], strongest: 1}, +complements: [{fallback: true}]}
      as: {tail: as <what>}
      also: {inner: , front: Also}
    """,
    """
    communique: 1
    meeting: {title: M, date: 2024-10-31}
    parties: {US: , KR: }
    agenda: [{points: [{reaffirm: x}]}]
    phrasing: {en: {condemn: {}, to: {tail: x}}}
    """,
  ]
}
