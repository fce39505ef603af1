extension Fixtures {
  /// What is said about the broken spec, reviewed line by line.
  static let brokenReport = #"""
    1:13-14 error spec/unknown-format [communique] unknown format `2` of a meeting spec
      help: write `communique: 1`
    2:1-9 error spec/unknown-key [langauge] unknown key `langauge` in the spec
      help: did you mean `language`?
    4:18-23 error spec/unknown-reference [meeting.title] unknown reference `<KRR>`
      help: did you mean `<KR>`?
    5:9-12 error spec/unknown-value [meeting.kind] unknown kind `2-2`
      help: did you mean `2+2`?
      help: kind is one of `2+2`, `foreign-ministers`, or `trilateral`
    6:13-18 error spec/bad-number [meeting.instance] `instance` must be a whole number from 1 to 9999, not `sixth`
      help: write it in digits, such as 6 for the sixth
    7:9-19 error spec/no-such-date [meeting.date] `2024-02-30` is no date: the month 2024-02 has 29 days
    8:29-33 error yaml/flow-mapping-cut [] the comma ends the text of `city`: `D.C.` is not part of it
      help: put the text in quotes: `city: "Washington, D.C."`
    8:44-47 error spec/unknown-party [meeting.place.country] unknown country `USA`
      help: did you mean `US`?
      help: a country is an ISO 3166 code or the id of a party
    9:9-11 error spec/unknown-party [meeting.host] `JP` is not a party of this meeting
      help: the parties are `UK`, `US`, `KR`, and `Ruritania`
    10:12-15 error spec/unknown-value [meeting.release] `release` must be `true` or `false`, not `yes`
      help: did you mean `true`?
    12:3-5 error spec/unknown-party [parties.UK] unknown party `UK`
      help: did you mean `GB`?
      help: a party is an ISO 3166 code, `EU`, or any id with `names: {full: …, short: …}`
    15:9-27 error spec/unknown-key [parties.US.principals[0]] unknown key `Secretary of State` in a principal
      help: write {office: Secretary of State, name: Antony J. Blinken}
    16:10-16 error spec/unknown-key [parties.US.principals[1].offcie] unknown key `offcie` in `parties.US.principals[1]`
      help: did you mean `office`?
    17:7-20 error spec/wrong-type [parties.KR] `KR` must be a mapping, not a list
      help: write the list under `principals:`
    18:3-12 error spec/unnamed-party [parties.Ruritania] the party `Ruritania` has neither a full nor a short name
      help: add `full:` or `short:` under `names:`
    19:16-29 error spec/unknown-value [style.voice] unknown voice `minister-past`
      help: did you mean `ministers-past`?
      help: voice is one of `ministers-past`, `ministers-present`, or `we-present`
    19:42-47 error spec/unknown-value [style.numbering] unknown numbering `pages`
      help: numbering is one of `none`, `paragraphs`, `sections`, `letters`, or `figures`
    20:53-59 error spec/unknown-language [terms.UNSC.korean] unknown language `korean`
      help: did you mean `ko`?
    22:14-18 error spec/empty-text [agenda[0].heading] `heading` is an empty text
      help: write the text, or leave the key out
    24:9-16 error spec/unknown-act [agenda[0].points[0].reafirm] unknown act `reafirm`
      help: did you mean `reaffirm`?
    25:9-17 error spec/unknown-act [agenda[0].points[1].Reaffirm] unknown act `Reaffirm`
      help: did you mean `reaffirm`?
    26:9-16 error spec/unknown-act [agenda[0].points[2].call_on] unknown act `call_on`
      help: did you mean `call on`?
    26:18-26 error spec/bad-complement [agenda[0].points[2].call_on] `call on` does not take `whom` alone
      help: `call on` takes `whom` with `to` or `whom` with `for`
    27:9-24 error spec/unknown-intensifier [agenda[0].points[3].gravely condemn] `gravely` is no intensifier of `condemn`
      help: `condemn` takes `strongly` or `in the strongest terms`
    29:19-28 error spec/strength-differs [agenda[0].points[4].strength] `strongly condemn` means the rung `strong`, but `strength` says `strongest`
      help: leave out `strength`, or write `condemn` alone
    31:19-27 error spec/unknown-rung [agenda[0].points[5].strength] `condemn` has no rung `stronger`
      help: did you mean `strong`?
      help: the rungs of `condemn` are `plain`, `strong`, and `strongest`
    32:33-57 error yaml/flow-mapping-cut [] the comma ends the text of `what`: `security, and prosperity` is not part of it
      help: put the text in quotes: `what: "peace, security, and prosperity"`
    33:9-18 error spec/unknown-key [agenda[0].points[6].inculding] unknown key `inculding` in a point
      help: did you mean `including`?
    33:21-33 error yaml/flow-number-cut [] the comma cuts `3,000 troops` into 2 items
      help: put the text in quotes: `"3,000 troops"`
    33:42-51 warning spec/leading-conjunction [agenda[0].points[6].inculding[3]] the list's item begins with `and`, which is added by rule
      help: leave out `and`, or put the whole text in quotes if it is one text
    34:18-44 error spec/bad-complement [agenda[0].points[7].call on] `call on` does not take `what` and `to`
      help: `call on` takes `whom` with `to` or `whom` with `for`
    35:17-20 error spec/unknown-key [agenda[0].points[8].thank.who] unknown complement `who` of `thank`
      help: did you mean `whom`?
      help: `thank` takes `whom` and `for`
    36:35-47 error spec/mixed-list [agenda[0].points[9].reaffirm[1]] not every item of the list begins with `that`
      help: begin every item with `that`, or none
    38:9-13 error spec/several-acts [agenda[0].points[10]] a point has one act, not `reaffirm` and `note`
      help: put the second under `and:`, or make it a point of its own
    40:9-11 error spec/misplaced-key [agenda[0].points[11].by] `by` cannot stand beside `state`
      help: what may stand there is `join`, `link`, `opening`, `paragraph`, `remark`, and `source`
    41:9-20 error spec/no-act [agenda[0].points[12]] a point needs an act
      help: such as `reaffirm:`; for a sentence in which no party speaks, `state:`
    42:9-20 error spec/wrong-type [agenda[0].points[13]] a point must be a mapping, not a text
      help: write what is done with it, such as `reaffirm:`, or `state:` for a whole sentence
    43:18-26 error spec/bad-complement [agenda[0].points[14].call on] `call on` does not take `whom` alone
      help: `call on` takes `whom` with `to` or `whom` with `for`
    44:19-29 error yaml/control-character [] the text contains the control character U+0007
      help: remove the escape sequence that stands for it
    45:18-20 error spec/unknown-party [agenda[0].points[15].by[1]] `JP` is not a party of this meeting
      help: the parties are `UK`, `US`, `KR`, and `Ruritania`
    46:15-20 error spec/misplaced-key [agenda[0].points[15].and] `state` cannot stand under `and`
      help: make it a point of its own
    47:9-15 error spec/no-value [agenda[0].points[16].commit] `commit` does not say what it is about
      help: `commit` takes `to` or `what`
    48:9-13 error spec/too-few [agenda[0].points[17].each] `each` needs at least two parties
      help: for one party, write the act itself, with `by:`
    49:9-16 error spec/misplaced-key [agenda[0].points[17].opening] `opening` cannot stand beside `each`
      help: what may stand there is `join`, `link`, `paragraph`, `remark`, and `source`
    50:20-23 error spec/unknown-value [agenda[0].points[17].paragraph] `paragraph` can only be `new`, not `old`
      help: write `new`, or leave the key out
    51:20-38 error spec/colon-in-text [agenda[0].points[18].reaffirm] the text is read as a key and a value because of its colon
      help: put the text in quotes: "the outcome: peace"
    52:15-21 error spec/unknown-key [agenda[0].points[18].pin.subjct] unknown key `subjct` in `pin`
      help: did you mean `subject`?
    53:5-13 error spec/misplaced-key [agenda[1]] the point `reaffirm` stands in the place of an agenda item
      help: put it into the list under `points:` of an item
    55:16-23 error spec/no-such-date [closing.next.when] `2026-13` is no date: there is no month 13
    56:3-9 error spec/missing-key [closing.thanks] `thanks` has no `by`
      help: add `by:` (who thanks)
    """#
}
