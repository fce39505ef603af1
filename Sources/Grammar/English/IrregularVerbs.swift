/// The irregular verbs of English: their past and their past participle.
enum IrregularVerbs {
  /// Past and past participle of an irregular verb, or `nil` for a regular one.
  ///
  /// A verb made of a prefix and an irregular verb goes like it (*rebuild*, *oversee*, *withhold*),
  /// except those that only look so (to *relay* information).
  static func forms(of verb: String) -> (past: String, participle: String)? {
    if let forms = table[verb] { return forms }
    guard !regularInSpiteOfPrefix.contains(verb) else { return nil }
    let first = verb.utf8.first
    for prefix in prefixes where prefix.utf8.first == first && verb.beginsInBytes(of: prefix) {
      let rest = String(verb.dropFirst(prefix.count))
      if let forms = table[rest] { return (prefix + forms.past, prefix + forms.participle) }
    }
    return nil
  }

  /// Every verb of the table, sorted.
  static var all: [String] { table.keys.sorted() }

  private static let prefixes = [
    "re-", "co-", "pre-", "over", "under", "fore", "with", "out", "mis", "inter", "re", "un", "up",
  ]

  // To pass on, which is not to lay again.
  private static let regularInSpiteOfPrefix: Set = ["relay"]

  private static let table: [String: (past: String, participle: String)] = {
    var result: [String: (past: String, participle: String)] = [:]
    for entry in entries.split(whereSeparator: \.isWhitespace) {
      let forms = entry.split(separator: "/").map(String.init)
      guard let base = forms.first, forms.count > 1 else { continue }
      result[base] = (forms[1], forms[forms.count - 1])
    }
    return result
  }()

  // base/past/participle; base/past where the two are the same. Where both a regular and an
  // irregular form are good English, the one that American statements print (*learned*, *burned*).
  private static let entries = """
    arise/arose/arisen awake/awoke/awoken backslide/backslid be/was/been bear/bore/borne
    beat/beat/beaten become/became/become befall/befell/befallen beget/begot/begotten
    begin/began/begun behold/beheld bend/bent beseech/besought
    beset/beset bespeak/bespoke/bespoken bestride/bestrode/bestridden bet/bet
    betake/betook/betaken bid/bid bind/bound bite/bit/bitten bleed/bled blow/blew/blown
    break/broke/broken breed/bred bring/brought broadcast/broadcast browbeat/browbeat/browbeaten
    build/built burst/burst bust/bust buy/bought cast/cast catch/caught
    choose/chose/chosen cling/clung come/came/come cost/cost creep/crept
    crossbreed/crossbred cut/cut deal/dealt dig/dug do/did/done draw/drew/drawn
    drink/drank/drunk drive/drove/driven dwell/dwelt eat/ate/eaten fall/fell/fallen feed/fed
    feel/felt fight/fought find/found flee/fled fling/flung fly/flew/flown
    forbear/forbore/forborne forbid/forbade/forbidden forecast/forecast forget/forgot/forgotten
    forgive/forgave/forgiven forsake/forsook/forsaken forswear/forswore/forsworn
    freeze/froze/frozen gainsay/gainsaid get/got/gotten ghostwrite/ghostwrote/ghostwritten
    give/gave/given go/went/gone grind/ground grow/grew/grown hamstring/hamstrung
    handwrite/handwrote/handwritten hang/hung have/had hear/heard hew/hewed/hewn
    hide/hid/hidden hit/hit hold/held hurt/hurt inbreed/inbred input/input inset/inset
    keep/kept kneel/knelt know/knew/known lay/laid lead/led leave/left lend/lent let/let
    lie/lay/lain light/lit lose/lost make/made mean/meant meet/met mow/mowed/mown
    offset/offset output/output partake/partook/partaken pay/paid preset/preset
    proofread/proofread prove/proved/proven put/put quit/quit read/read rend/rent rid/rid
    ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run saw/sawed/sawn say/said
    see/saw/seen seek/sought sell/sold send/sent set/set sew/sewed/sewn
    shake/shook/shaken shear/sheared/shorn shed/shed shine/shone shoot/shot
    show/showed/shown shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk sit/sat
    slay/slew/slain sleep/slept slide/slid sling/slung slink/slunk slit/slit
    smite/smote/smitten sow/sowed/sown speak/spoke/spoken speed/sped spend/spent spin/spun
    spit/spat split/split spread/spread spring/sprang/sprung stand/stood
    steal/stole/stolen stick/stuck sting/stung stink/stank/stunk strew/strewed/strewn
    stride/strode/stridden strike/struck string/strung strive/strove/striven sublet/sublet
    swear/swore/sworn sweep/swept swell/swelled/swollen swim/swam/swum swing/swung
    take/took/taken teach/taught tear/tore/torn telecast/telecast tell/told think/thought
    throw/threw/thrown thrust/thrust tread/trod/trodden typeset/typeset wake/woke/woken
    waylay/waylaid wear/wore/worn weave/wove/woven wed/wed weep/wept wet/wet win/won
    wind/wound wring/wrung write/wrote/written
    foresee/foresaw/foreseen forego/forewent/foregone forgo/forwent/forgone
    foretell/foretold misdeal/misdealt mishear/misheard mislay/mislaid mislead/misled
    misread/misread misspeak/misspoke/misspoken misspend/misspent mistake/mistook/mistaken
    misunderstand/misunderstood outbid/outbid outdo/outdid/outdone outgrow/outgrew/outgrown
    outrun/outran/outrun outsell/outsold outshine/outshone outspend/outspent
    overbid/overbid overcast/overcast overcome/overcame/overcome overdo/overdid/overdone
    overdraw/overdrew/overdrawn overfeed/overfed overfly/overflew/overflown
    overhang/overhung overhear/overheard overlay/overlaid overpay/overpaid
    override/overrode/overridden overrun/overran/overrun oversee/oversaw/overseen
    oversell/oversold overshoot/overshot oversleep/overslept overspend/overspent
    overtake/overtook/overtaken overthrow/overthrew/overthrown overwrite/overwrote/overwritten
    rebind/rebound rebroadcast/rebroadcast rebuild/rebuilt recast/recast redo/redid/redone
    redraw/redrew/redrawn remake/remade repay/repaid reread/reread rerun/reran/rerun
    resell/resold resend/resent reset/reset resit/resat retake/retook/retaken
    reteach/retaught retell/retold rethink/rethought rewind/rewound
    rewrite/rewrote/rewritten unbend/unbent unbind/unbound undercut/undercut
    undergo/underwent/undergone underlie/underlay/underlain underpay/underpaid
    undersell/undersold understand/understood undertake/undertook/undertaken
    underwrite/underwrote/underwritten undo/undid/undone unfreeze/unfroze/unfrozen
    unwind/unwound uphold/upheld upset/upset withdraw/withdrew/withdrawn
    withhold/withheld withstand/withstood
    """
}
