const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Nouns that head the name of a text which states or organisations make. */
export const TEXT_HEADS = words(`
declaration agreement memorandum mou moc convention treaty charter protocol pact accord accords covenant communiqué
communique statement arrangement resolution statute
`)

/** Nouns that head the name of a text or an undertaking between states or organisations. */
export const INSTRUMENT_HEADS = new Set([
  ...TEXT_HEADS,
  ...words(`
plan roadmap masterplan workplan blueprint vision agenda framework initiative partnership compact consensus strategy outlook
programme program guide clauses mechanism network principles guidelines code pledge commitment concept action compendium
fellowship moonshot proposals compacts conventions process scheme platform challenge accelerator twinning toolkit campaign
pathway playbook goals reserve regulations guidance manifesto
`),
])

/** Heads that name an instrument only with a name of their own before or behind them, and not in the plural. */
export const WEAK_HEADS = words(`
plan framework initiative partnership strategy programme program statement mechanism network principles guidelines
guide vision agenda pledge commitment action concept outlook resolution arrangement code roadmap
compact consensus blueprint fund fellowship moonshot proposals compacts process scheme platform challenge accelerator
twinning toolkit campaign pathway plan playbook goals reserve map regulations guidance
`)

/** Nouns of texts that are told of without a name ("the joint statement with Norland"). */
export const UNNAMED_HEADS = words(`
declaration agreement memorandum treaty convention protocol pact accord communiqué communique statement arrangement
framework roadmap proposal deal plan workplan
`)

/** Nouns in small letters that a name of at least two words in capitals may have ("the Amber Youth initiative"). */
export const SMALL_HEADS = new Set([
  ...UNNAMED_HEADS,
  ...words(
    'conclusions strategy initiative partnership programme program mechanism network pledge agreements accords scheme',
  ),
])

/** Of those, the ones that every plan and talk has: they count by whose they are, or as made here. */
export const LOOSE_HEADS = words('framework roadmap proposal deal plan workplan')

/** Words that alone make no name. */
export const PLAIN = words(`
joint strategic comprehensive regional national global international bilateral trilateral new first second the of on
for and to between in a an economic security development action cooperation work leaders state member
multilateral annual general democratic draft revised existing special strong enduring our their its this updated understanding intent
administrative implementing ministerial interim provisional
`)

/** Words of which the name of an instrument holds none: they head bodies, meetings and places. */
export const NO_INSTRUMENT = words(`
council committee commission ministry department agency bank fund secretariat office centre center institute university
summit meeting conference dialogue forum assembly session workshop force group unit chamber court tribunal taskforce
bill act law award prize minister president secretary ambassador exercise day week house hotel corridor bridge plant
team delegation corporation company association organisation organization alliance parliament congress community
reserve museum hospital airport border administration press factsheet unsc
`)

/** First words of what a state makes for itself. */
export const DOMESTIC = words('national federal nationwide')

/** Who makes a text within a state. */
export const STATE_BODIES = words('administration department government ministry agency bureau')

/** Words that make a text or an undertaking: what stands behind them was made. */
export const MAKING =
  /^(?:sign|signs|signed|signing|ink|inks|inked|conclude|concludes|concluded|concluding|adopt|adopts|adopted|adopting|adoption|pass|passed|issue|issues|issued|issuing|approve|approves|approved|release|releases|released|draft|drafted|finali[sz]ed|initiall?ed|exchanged|launch|launches|launched|endorsed)$/

/** Words behind which a plan or a text is one of this meeting: with its article, right before it. */
export const REACHED =
  /\b(?:agreed (?:up)?on|resulted in|produced|drew up|finali[sz]ed) (?:an?|the|their|its|our)(?: (?:new|joint|shared|common|first))?$/

/** Treaties and pacts that texts call by their letters alone. */
export const TREATIES = words(`
UNCLOS NPT CTBT CWC BWC JCPOA UNFCCC CITES CEDAW GATT TRIPS CPTPP RCEP USMCA NAFTA AfCFTA TPNW SEANWFZ ZOPFAN
UNCAC UNTOC CAFTA-DR SDGs
`)

/** What short words of the genre stand for, so that both ways of writing are one name. */
export const SHORT_FOR: Readonly<Record<string, readonly string[]>> = {
  mou: ['memorandum', 'understanding'],
  moc: ['memorandum', 'cooperation'],
  memoranda: ['memorandum'],
  programmes: ['programme'],
  program: ['programme'],
  un: ['united', 'nations'],
  us: ['united', 'states'],
  uk: ['united', 'kingdom'],
  unsc: ['united', 'nations', 'security', 'council'],
  unscr: ['resolution', 'united', 'nations', 'security', 'council'],
  unscrs: ['resolution', 'united', 'nations', 'security', 'council'],
  resolutions: ['resolution'],
  // The letters by which treaties are known, for the words of their names.
  unclos: ['united', 'nations', 'convention', 'law', 'sea'],
  unfccc: ['united', 'nations', 'framework', 'convention', 'climate', 'change'],
  uncac: ['united', 'nations', 'convention', 'against', 'corruption'],
  npt: ['treaty', 'non', 'proliferation', 'nuclear', 'weapons'],
  jcpoa: ['comprehensive', 'plan', 'action', 'joint'],
  sdgs: ['sustainable', 'development', 'goals'],
  usmca: ['united', 'states', 'mexico', 'canada', 'agreement'],
}
