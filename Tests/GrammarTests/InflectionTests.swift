import Grammar
import Testing

struct InflectionTests {
  private let grammar = EnglishGrammar()

  @Test(
    arguments: rows(
      """
      condemn | condemns | condemned | condemned | condemning
      reaffirm | reaffirms | reaffirmed | reaffirmed | reaffirming
      welcome | welcomes | welcomed | welcomed | welcoming
      express | expresses | expressed | expressed | expressing
      stress | stresses | stressed | stressed | stressing
      discuss | discusses | discussed | discussed | discussing
      recognize | recognizes | recognized | recognized | recognizing
      agree | agrees | agreed | agreed | agreeing
      decide | decides | decided | decided | deciding
      commit | commits | committed | committed | committing
      recommit | recommits | recommitted | recommitted | recommitting
      permit | permits | permitted | permitted | permitting
      submit | submits | submitted | submitted | submitting
      refer | refers | referred | referred | referring
      prefer | prefers | preferred | preferred | preferring
      transfer | transfers | transferred | transferred | transferring
      deter | deters | deterred | deterred | deterring
      concur | concurs | concurred | concurred | concurring
      occur | occurs | occurred | occurred | occurring
      compel | compels | compelled | compelled | compelling
      control | controls | controlled | controlled | controlling
      patrol | patrols | patrolled | patrolled | patrolling
      regret | regrets | regretted | regretted | regretting
      equip | equips | equipped | equipped | equipping
      abhor | abhors | abhorred | abhorred | abhorring
      kidnap | kidnaps | kidnapped | kidnapped | kidnapping
      format | formats | formatted | formatted | formatting
      plan | plans | planned | planned | planning
      stop | stops | stopped | stopped | stopping
      ban | bans | banned | banned | banning
      quiz | quizzes | quizzed | quizzed | quizzing
      visit | visits | visited | visited | visiting
      develop | develops | developed | developed | developing
      offer | offers | offered | offered | offering
      benefit | benefits | benefited | benefited | benefiting
      limit | limits | limited | limited | limiting
      monitor | monitors | monitored | monitored | monitoring
      target | targets | targeted | targeted | targeting
      focus | focuses | focused | focused | focusing
      bias | biases | biased | biased | biasing
      bolster | bolsters | bolstered | bolstered | bolstering
      deliver | delivers | delivered | delivered | delivering
      reveal | reveals | revealed | revealed | revealing
      travel | travels | traveled | traveled | traveling
      cancel | cancels | canceled | canceled | canceling
      signal | signals | signaled | signaled | signaling
      fuel | fuels | fueled | fueled | fueling
      equal | equals | equaled | equaled | equaling
      carry | carries | carried | carried | carrying
      deny | denies | denied | denied | denying
      rely | relies | relied | relied | relying
      convey | conveys | conveyed | conveyed | conveying
      deploy | deploys | deployed | deployed | deploying
      enjoy | enjoys | enjoyed | enjoyed | enjoying
      relay | relays | relayed | relayed | relaying
      tie | ties | tied | tied | tying
      die | dies | died | died | dying
      free | frees | freed | freed | freeing
      singe | singes | singed | singed | singeing
      panic | panics | panicked | panicked | panicking
      mimic | mimics | mimicked | mimicked | mimicking
      sync | syncs | synced | synced | syncing
      veto | vetoes | vetoed | vetoed | vetoing
      echo | echoes | echoed | echoed | echoing
      reach | reaches | reached | reached | reaching
      push | pushes | pushed | pushed | pushing
      fix | fixes | fixed | fixed | fixing
      tax | taxes | taxed | taxed | taxing
      show | shows | showed | shown | showing
      abide | abides | abided | abided | abiding
      highlight | highlights | highlighted | highlighted | highlighting
      found | founds | founded | founded | founding
      ground | grounds | grounded | grounded | grounding
      spearhead | spearheads | spearheaded | spearheaded | spearheading
      acquit | acquits | acquitted | acquitted | acquitting
      aid | aids | aided | aided | aiding
      re-emphasize | re-emphasizes | re-emphasized | re-emphasized | re-emphasizing
      co-host | co-hosts | co-hosted | co-hosted | co-hosting
      """))
  func inflectsRegularVerbs(_ row: Row) { check(row) }

  @Test(
    arguments: rows(
      """
      have | has | had | had | having
      do | does | did | done | doing
      go | goes | went | gone | going
      hold | holds | held | held | holding
      meet | meets | met | met | meeting
      make | makes | made | made | making
      take | takes | took | taken | taking
      give | gives | gave | given | giving
      set | sets | set | set | setting
      put | puts | put | put | putting
      build | builds | built | built | building
      rebuild | rebuilds | rebuilt | rebuilt | rebuilding
      stand | stands | stood | stood | standing
      withstand | withstands | withstood | withstood | withstanding
      understand | understands | understood | understood | understanding
      undertake | undertakes | undertook | undertaken | undertaking
      undergo | undergoes | underwent | undergone | undergoing
      underlie | underlies | underlay | underlain | underlying
      uphold | upholds | upheld | upheld | upholding
      withdraw | withdraws | withdrew | withdrawn | withdrawing
      withhold | withholds | withheld | withheld | withholding
      oversee | oversees | oversaw | overseen | overseeing
      foresee | foresees | foresaw | foreseen | foreseeing
      overcome | overcomes | overcame | overcome | overcoming
      outgrow | outgrows | outgrew | outgrown | outgrowing
      redo | redoes | redid | redone | redoing
      rethink | rethinks | rethought | rethought | rethinking
      mislead | misleads | misled | misled | misleading
      begin | begins | began | begun | beginning
      run | runs | ran | run | running
      grow | grows | grew | grown | growing
      know | knows | knew | known | knowing
      seek | seeks | sought | sought | seeking
      bring | brings | brought | brought | bringing
      think | thinks | thought | thought | thinking
      teach | teaches | taught | taught | teaching
      fight | fights | fought | fought | fighting
      lead | leads | led | led | leading
      leave | leaves | left | left | leaving
      keep | keeps | kept | kept | keeping
      send | sends | sent | sent | sending
      spend | spends | spent | spent | spending
      pay | pays | paid | paid | paying
      say | says | said | said | saying
      lay | lays | laid | laid | laying
      lie | lies | lay | lain | lying
      rise | rises | rose | risen | rising
      arise | arises | arose | arisen | arising
      drive | drives | drove | driven | driving
      strive | strives | strove | striven | striving
      write | writes | wrote | written | writing
      speak | speaks | spoke | spoken | speaking
      choose | chooses | chose | chosen | choosing
      freeze | freezes | froze | frozen | freezing
      forget | forgets | forgot | forgotten | forgetting
      forbid | forbids | forbade | forbidden | forbidding
      bear | bears | bore | borne | bearing
      become | becomes | became | become | becoming
      see | sees | saw | seen | seeing
      win | wins | won | won | winning
      spread | spreads | spread | spread | spreading
      broadcast | broadcasts | broadcast | broadcast | broadcasting
      cut | cuts | cut | cut | cutting
      let | lets | let | let | letting
      find | finds | found | found | finding
      bind | binds | bound | bound | binding
      strike | strikes | struck | struck | striking
      swear | swears | swore | sworn | swearing
      fall | falls | fell | fallen | falling
      prove | proves | proved | proven | proving
      get | gets | got | gotten | getting
      """))
  func inflectsIrregularVerbs(_ row: Row) { check(row) }

  @Test func inflectsBeInEveryForm() {
    let forms = VerbForm.allCases.map { grammar.inflect("be", $0) }
    #expect(forms == ["be", "are", "is", "were", "was", "been", "being"])
  }

  @Test(
    arguments: rows(
      """
      call on | called on | calling on
      look forward to | looked forward to | looking forward to
      take stock of | took stock of | taking stock of
      pay tribute to | paid tribute to | paying tribute to
      set up | set up | setting up
      stand with | stood with | standing with
      be concerned | were concerned | being concerned
      """))
  func inflectsTheFirstWordOfSeveral(_ row: Row) {
    #expect(grammar.inflect(row[0], .past) == row[1])
    #expect(grammar.inflect(row[0], .gerund) == row[2])
  }

  @Test(
    arguments: rows(
      """
      travel | travelled | travelling
      counsel | counselled | counselling
      model | modelled | modelling
      cancel | cancelled | cancelling
      label | labelled | labelling
      signal | signalled | signalling
      fuel | fuelled | fuelling
      dial | dialled | dialling
      equal | equalled | equalling
      parallel | paralleled | paralleling
      reveal | revealed | revealing
      compel | compelled | compelling
      fulfil | fulfilled | fulfilling
      visit | visited | visiting
      """))
  func doublesFinalLForHousesThatDo(_ row: Row) {
    let grammar = EnglishGrammar(doublesFinalL: true)
    #expect(grammar.inflect(row[0], .past) == row[1])
    #expect(grammar.inflect(row[0], .gerund) == row[2])
  }

  private func check(_ row: Row) {
    let forms: [VerbForm] = [.base, .presentSingular, .past, .pastParticiple, .gerund]
    #expect(forms.map { grammar.inflect(row[0], $0) } == row.cells)
    #expect(grammar.inflect(row[0], .presentPlural) == row[0])
    #expect(grammar.inflect(row[0], .pastSingular) == row[2])
  }
}
