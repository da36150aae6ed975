/** Verbs in their plain form that open an item ("Promote …") and that are nouns or names as often. */
export const OPENERS = new Set(
  `support promote strengthen enhance expand develop establish launch increase improve work continue explore deepen foster
  facilitate ensure build advance accelerate implement encourage cooperate collaborate coordinate share exchange host convene
  create identify provide protect address combat counter prevent reduce tackle mobilise mobilize leverage invest align engage
  adopt review monitor conduct organise organize support pursue uphold maintain complete finalise finalize sign join seek raise
  fund finance train partner plan design deliver scale step set take make hold bring put commit call invite urge welcome
  reaffirm recognise recognize promote respect assist enable empower harness integrate consider conclude begin start
  report propose publish draft prepare submit assess evaluate map compile consult appoint nominate produce circulate consolidate
  give meet restore allocate extend open close stop end refrain remove address undertake intensify boost broaden widen extend upgrade modernise modernize streamline harmonise harmonize simplify expedite
  halve eliminate eradicate co-host co-chair co-develop co-fund co-organise co-organize diversify digitise digitize digitalise
  digitalize recruit deploy dedicate earmark donate contribute procure equip renew revise update amend ratify accede translate
  disseminate verify certify safeguard preserve conserve defend criminalise criminalize investigate prosecute dismantle disrupt
  deter resolve settle negotiate discuss analyse analyze examine incorporate mainstream embed include involve inspire notify
  educate teach confer institute institutionalise institutionalize formalise formalize operationalise operationalize activate
  unlock steer oversee supervise inspect attend participate incentivise incentivize recycle reuse rehabilitate rebuild
  reconstruct relocate resettle repatriate reunite waive abolish repeal suspend abstain avoid curtail slash shorten lower lengthen
  raise widen narrow tighten strengthen relax unify standardise standardize localise localize liberalise liberalize subsidise subsidize
  privatise privatize prioritise prioritize optimise optimize minimise minimize maximise maximize stabilise stabilize decarbonise
  decarbonize electrify retrofit refurbish install construct connect interconnect roll dispatch supply equip vaccinate immunise immunize
  screen treat eradicate sequence stockpile distribute deploy redeploy demine disarm demobilise demobilize reintegrate sanction
  freeze seize confiscate extradite prosecute repurpose replenish recapitalise recapitalize reallocate rechannel reschedule
  restructure disburse insure guarantee underwrite replicate extend enrol enroll certify accredit license recognise register
  digitise archive curate exhibit showcase publicise publicize popularise popularize raise sensitise sensitize consolidate codify
  transpose domesticate enact legislate enforce comply adhere conform reopen reactivate reinforce revitalise revitalize
  reinvigorate rejuvenate resume relaunch reaffirm reconvene revisit rethink redesign reimagine enlarge nurture cultivate
  incubate accelerate catalyse catalyze crowd co-create co-sponsor co-invest twin pair match mentor counsel advise acquaint
  familiarise familiarize introduce initiate inaugurate unveil finalise ban prohibit outlaw regulate deregulate monitor surveil
  patrol interdict intercept detect trace identify attribute repel replace substitute offset compensate remediate reforest
  replant rewild restock conserve desalinate irrigate electrify harvest store transmit transport ship import export`.split(
    /\s+/,
  ),
)

/** Verbs that open an item too, but more often are nouns or adjectives there ("Study visits", "Double taxation"). */
export const NOUNS_TOO = new Set(
  `double triple cut ban curb champion pilot test track trial work look use apply task pool link train supply study research
  survey document catalogue offer grant award channel direct lead chair guide audit visit reward return release free lift ease
  secure fight phase shape scope cap stock ring fence screen broker table field staff drive fuel spur guard honour honor bridge balance benchmark plant power market model move
  program programme project record rescue route sample shift signal structure target tax value seed anchor price rank rate
  house process source mentor brief permit contract limit name post`.split(/\s+/),
)
