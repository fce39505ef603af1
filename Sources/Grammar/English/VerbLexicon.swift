/// The English verbs that the grammar knows, in base form, and what else each word may be.
///
/// The lexicon is for reading other people's verb phrases: to tell that *deepen cooperation* begins
/// with a verb, and that the *support* of *maintain peace and support Ukraine* may be one or not.
enum VerbLexicon {
  /// Whether a lower-case word is a verb in base form and nothing else (*strengthen*).
  static func isOnlyVerb(_ word: some StringProtocol) -> Bool {
    contains(word, in: onlyVerbs)
  }

  /// Whether a lower-case word is a verb in base form that may also be a noun or an adjective
  /// (*support*, *open*).
  static func isAmbiguous(_ word: some StringProtocol) -> Bool {
    contains(word, in: alsoNouns)
  }

  /// Whether a lower-case word can be a verb in base form.
  static func contains(_ word: some StringProtocol) -> Bool {
    isOnlyVerb(word) || isAmbiguous(word)
  }

  /// Every verb, in the order of the table: for tests and tools.
  static var all: [String] { words(onlyVerbTable) + words(alsoNounTable) }

  /// The base form of a gerund whose verb is known, or `nil`.
  static func base(ofGerund word: String) -> String? { gerunds[word] }

  private static func contains(_ word: some StringProtocol, in table: Set<String>) -> Bool {
    let word = String(word)
    if table.contains(word) { return true }
    for prefix in hyphenatedPrefixes where word.hasPrefix(prefix) {
      return onlyVerbs.contains(String(word.dropFirst(prefix.count)))
        || alsoNouns.contains(String(word.dropFirst(prefix.count)))
    }
    return false
  }

  /// *re-examine*, *co-host*: known when what stands behind the hyphen is.
  private static let hyphenatedPrefixes = ["re-", "co-", "de-", "pre-", "fast-", "cross-"]

  private static let onlyVerbs = Set(words(onlyVerbTable))
  private static let alsoNouns = Set(words(alsoNounTable))

  private static let gerunds: [String: String] = {
    let inflection = EnglishInflection(doublesFinalL: false)
    let british = EnglishInflection(doublesFinalL: true)
    var result: [String: String] = [:]
    for verb in all {
      result[inflection.gerund(verb)] = verb
      result[british.gerund(verb)] = verb
    }
    return result
  }()

  private static func words(_ table: String) -> [String] {
    table.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  // Spellings of other houses (*recognise*, *favour*) are listed too: officers use them.
  private static let onlyVerbTable = """
    cling double-check fact-check field-test fine-tune fling flight-test future-proof gold-plate
    green-light jump-start kick-start mass-produce peer-review ring-fence short-circuit sing spot-check
    stress-test war-game wring
    abandon abate abdicate abet abhor abide abolish abort absolve absorb abstain accede accelerate
    accentuate accept acclaim accommodate accompany accomplish accrue accumulate accuse achieve
    acknowledge acquaint acquire activate actualize adapt add address adhere adjourn adjudicate
    adjust administer admire admit admonish adopt advise affect affirm afford aggravate agree align
    alleviate allocate allot allow alter amalgamate amass ameliorate amend amplify analyse analyze
    announce annul anticipate apologize appear applaud apply appoint apportion appraise appreciate
    apprehend apprise arise arrange ascertain ascribe ask assemble assert assess assign assimilate
    assist assume assure attach attain attend attract augment authenticate authorise authorize
    automate avail avenge aver avert avoid await awaken banish be bear become befall beget begin
    behave believe belong bequeath beseech bestow betray bewail beware bind bolster bring broaden
    build calculate calibrate capitalise capitalize carry catalyse catalyze categorize cater cease
    celebrate centralize certify characterise characterize chasten cherish choose circulate
    circumscribe circumvent cite clarify classify co-chair co-develop co-finance co-host co-operate
    co-ordinate co-produce co-sponsor coalesce codify coexist collaborate collate collect combine
    come commemorate commence commend commercialize commit communicate compel compensate compete
    compile complain comply comprehend comprise compute conceal concede conceive concentrate
    conclude concretize concur condemn condone confer confess configure confine confirm confiscate
    conform confront congratulate connect connote conquer consecrate consider consist consolidate
    constitute constrain constrict construct construe consult consume contain contaminate
    contemplate contend contextualize continue contradict contravene contribute contrive convene
    converge convey convince cooperate coordinate cope correlate corroborate counter counteract
    create criticise criticize culminate cultivate curtail customize de-escalate debunk decarbonise
    decarbonize decelerate decentralize decide decipher declare declassify decommission deconflict
    decontaminate dedicate deduce deepen deescalate defend defer define defray defuse degrade
    dehumanize delegitimize delineate deliver demarcate demilitarize demine demobilise demobilize
    democratize demolish demonstrate denationalize denounce denuclearise denuclearize deny depart
    depend depict deplete deplore deploy depoliticise depoliticize deport depose deprive derail
    derive derogate describe desegregate desist despise destabilise destabilize destroy detach
    detain detect deter deteriorate determine detract devastate develop deviate devise devote
    diagnose differ differentiate digitalise digitalize digitise digitize dilute diminish disagree
    disappear disapprove disarm disassociate disavow disband disburse discern disclose disconnect
    discontinue discriminate discuss disengage dismantle dismiss dispel disperse displace dispose
    disqualify disregard disrupt dissect disseminate dissociate dissolve dissuade distinguish
    distort distribute diverge diversify divert divest divulge do dominate donate dwindle earn
    educate elapse elevate elicit eliminate elucidate emanate embark embed embody embolden embrace
    emerge emit emphasise emphasize employ empower emulate enable enact encapsulate encircle enclose
    encompass encourage endanger endorse endow endure energize enforce engage engender enhance
    enjoin enjoy enlarge enlighten enlist enrich enrol enroll ensue ensure entail enter entertain
    entice entitle entrench entrust enumerate envelop envisage envision equalize equip eradicate
    erase erect erode err escalate eschew establish evade evaluate evict evoke evolve exacerbate
    exaggerate examine exceed excel exclude execute exemplify exert exhort exist exonerate expand
    expect expedite expel explain explore expose expound expropriate extend extinguish extol
    extradite extrapolate facilitate falsify familiarize fasten finalise finalize find flee flourish
    fluctuate fly follow forbid foresee forge forget forgive forgo formalise formalize formulate
    forsake fortify foster fulfil fulfill galvanise galvanize garner gather generate get give glean
    globalize go govern grow halve hamper happen harass harden harmonise harmonize harness hasten
    have hear heighten hesitate hide hinder hold identify ignite ignore illuminate illustrate
    imagine imbue immerse immunize impair impart impede impel imperil implement implicate implore
    imply impose impoverish impress improve improvise inaugurate incentivise incentivize incite
    include incorporate incur indicate indict individualize indoctrinate induce industrialize infer
    infiltrate inflict inform infringe infuse inhabit inhale inherit inhibit initiate inject
    innovate inquire insert insist inspect inspire install instigate instil instill institutionalise
    institutionalize insulate insure integrate intend intensify interact intercede interconnect
    interfere intermingle internalize internationalize interoperate interpret interrelate
    interrogate interrupt intervene introduce inundate invade invalidate invest investigate
    invigorate invite invoke involve irrigate isolate jeopardise jeopardize join justify keep kidnap
    know laud learn legalize legislate legitimize lend lessen let leverage liaise liberalise
    liberalize liberate listen localize locate loosen lose maintain make marginalise marginalize
    materialise materialize maximise maximize meddle mediate meet memorialize merge militarize
    minimise minimize misread mitigate mobilise mobilize modernise modernize modify monetize
    monopolize moralize motivate mourn multiply nationalize navigate necessitate negate negotiate
    neutralize normalise normalize notify nullify obey oblige obliterate observe obstruct obtain
    occupy occur offend omit operate operationalise operationalize oppose oppress optimise optimize
    ordain organise organize originate ostracize oust outbid outlast outlive outmaneuver outnumber
    outpace outperform outweigh overcome overemphasize overlook overreach oversee overtake overthrow
    overwhelm owe pacify partake participate pay penalise penalize penetrate perceive perform perish
    permeate perpetrate perpetuate persecute persevere persist persuade pertain perturb plead
    politicize populate portray possess postpone practise pray pre-empt pre-position preclude
    predict predominate preempt prefer prejudge prepare prescribe preserve preside presume pretend
    prevail prevent prioritise prioritize privatize proceed proclaim procreate procure proliferate
    prolong promote promulgate propagate propel propose proscribe prosecute prosper protect prove
    provide provoke publicise publish punish pursue put qualify quantify quell radicalize ratify
    rationalize re-emphasize re-establish react reactivate readjust reaffirm realign realise realize
    reallocate reappear reappoint reappraise rearm rearrange reassert reassess reassign reassure
    rebuild rebut recalibrate recapitulate recede receive reciprocate recognise recognize recommence
    recommend recommit reconcile reconfigure reconfirm reconnect reconsider reconstitute reconstruct
    reconvene recover recreate rectify recur redeem redefine redeploy redirect rediscover
    redistribute redo redouble redraft reduce reemphasize reestablish reevaluate reexamine refer
    refine reflect reformulate refrain refuel refurbish refute regain regroup regularise regularize
    regulate rehabilitate reimburse reinforce reinstate reintegrate reinterpret reinvest
    reinvigorate reiterate reject relate relax relieve relinquish relocate rely remain remediate
    remember remilitarize remind remit remove render renegotiate renew renounce renovate reopen
    reorganise reorganize reorient repatriate repay repel repent replace replenish replicate
    represent repress repudiate require reschedule rescind resemble resettle reshape reside resist
    resonate respond restart restate restock restore restrain restrict restructure resume retain
    retaliate retell rethink retire retract retrain retrieve reunify reunite revalidate reveal
    revere revert revise revisit revitalise revitalize revive revoke revolutionize rewrite safeguard
    sanctify sanitize satisfy saturate say scrutinise scrutinize see seek seem seize sell send
    sensitize serve shorten shrink signify simplify simulate singe situate solicit solidify solve
    speak specialise specialize specify speculate spend stabilise stabilize standardise standardize
    stimulate stipulate strategize streamline strengthen strive subdue subjugate submit subscribe
    subsidize substantiate subsume subtract subvert succeed succumb suffer suffice suggest summarise
    summarize supersede supervise supplant suppose suppress surmise surmount survive suspend sustain
    swear symbolize sympathize synchronise synchronize synergize synthesize systematize tackle take
    teach tell terminate terrorize testify thicken think threaten thrive throw tighten tolerate
    totalize transcend transcribe transform transgress translate transmit transpose trivialize
    unblock undergo underlie undermine underpin underscore undersign understand undertake underwrite
    undo unearth unfold unfreeze unify unite unleash unlock unmask unravel unveil upend uphold
    uplift uproot urge utilise utilize vacate vaccinate validate vanquish verify victimize vindicate
    violate visualize vitiate waive wane want warn weaken weigh widen withdraw withhold withstand
    worsen write
    """

  private static let alsoNounTable = """
    sling spring sting string swing wing
    abuse access accord account act advance advocate age aid aim airlift alert ally alternate
    anchor answer appeal approach approximate archive arm arrest articulate assault assent
    associate attack attempt attribute audit award back balance ban band bar bargain base battle
    beat benefit better bias bid blame block blockade blunt board bond boost border bother boycott
    brake branch breach break bridge brief broach broadcast broker budget buffer bundle burden bus
    buttress buy call calm campaign cancel canoe care cascade cast catalogue catch cause caution
    center centre chair challenge champion change channel charge chart charter check circle claim clamp
    clash clean clear close cloud club coach code collapse color combat comfort command comment
    compact compare complement complete compliment compound compromise concern conduct conflict
    console consort contact contest contract contrast control convert cool correct cost counsel
    count couple cover crack craft credit critique cross curb cut cycle damage dare date deal
    debate debut decline decrease decree default defeat delay delegate deliberate demand deposit
    design designate desire detail die direct discard discharge discipline discount discourse
    discredit disguise dispatch display dispute distance distress divide dock document double doubt
    draft drain draw dream dress drill drive drop duplicate dwell dye ease echo edge edit effect
    elaborate elect embargo empty encounter end endeavor endeavour equal escape escort estimate
    exact excavate excerpt exchange excuse exempt exercise exhaust exhibit exile exit experience
    experiment exploit export express extract face fail fall fan farm fashion favor favour fear
    feature feed feel fend ferry field fight figure file fill filter finance fine finish fire fit
    fix flag flank fleet float flood flow focus fold force forecast form format forward found frame
    free freeze frolic front frustrate fuel function fund further gain gas gauge gear grade
    graduate grant grasp greet ground group guarantee guard guide halt hand handicap handle hang
    harbor harbour harm harvest hatch head heal heat heed help herald highlight hinge hire hit hoe
    honor honour hope host house hurt impact import increase index infect influence input institute
    intercept interchange interest interface invent issue jail judge jump kill label labor labour
    lack lag lament land laugh launch lay lead leak leap lease leave level lever levy license lie
    lift light lighten limit line link list live load loan lobby lock log look loop love lower
    mainstream man manage mandate maneuver manifest manoeuvre manufacture map march mark market
    mass master match mate matter mean measure mention merit militate mimic mine mirror miss mix
    model moderate monitor mount move muster name narrow near need neglect nominate note number
    nurture object offer offset open order orient out outfit outlaw outline output outreach
    overhaul overlap override overrun own pace paint pair panic parallel park part partner pass
    patent patrol pause peak peer perfect permit phase pick picnic picture pilot pioneer pivot
    place plan plant play please pledge plot plunge point police pool portion pose position post
    power practice praise precede preface premise preposition present press pressure price prime
    print prize probe process produce profile profit program programme progress project promise
    prompt proof protest pump purchase purport purpose push quarantine quarrel query quest question
    queue quit quiz quote race raid raise rally ramp range rank rate reach read ready reap reason
    rebel recall reclaim record recruit redesign redress reform refresh refund refuse regard
    register regret rein reinsure relaunch relay release relish remark remedy repair repeal repeat
    reply report request rescue research reserve reset resolve resort respect rest result retreat
    return reuse reverse review reward ride right ring rise risk rival root rotate route rule run
    rush sacrifice salute sanction save scale scan schedule school scope score scout screen seal
    search seat second secure seed segment sense sentence separate set settle shade shape share
    shed shelter shield shift ship shoot shore shoulder show shut shuttle side sign signal sink sit
    sketch ski slow smooth smuggle sort sound source span spark spearhead spell sponsor spotlight
    spread spur staff stage stamp stand start state station stay steer stem step stick stock stop
    store storm strain stress stretch strike structure struggle study subject subordinate
    substitute sum summon supplement supply support surface surge surprise surrender surround
    survey suspect swap switch table tailor talk tap target task tax team tender term test thank
    thaw tie time tinge title touch tour trace track trade traffic trail train transfer transit
    transition transport trap travel treasure treat trend trial trigger trim trip trouble trust try
    turn tweak undercut unwind update upgrade use usher utter value vary venture verge vest vet
    veto view visit voice volunteer vote vow wage wait walk war warm warrant waste watch wave
    weather weave welcome win wind wish witness wonder work worry worship wrap yield zigzag zone
    """
}
