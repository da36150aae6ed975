const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Nouns that head the name of an event or of its series. */
export const EVENT_HEADS = words(`
meeting meetings summit summits conference dialogue dialogues forum interface consultation consultations ministerial roundtable symposium
session assembly workshop seminar exchange visits talks retreat congress gathering convention week
colloquium segment segments
`)

/** Nouns that head the name of a body that meets. */
export const MEETING_BODIES = words(
  'council committee commission group task force assembly forum taskforce quad partnership dialogue conference board bureau authority caucus panel troika',
)

/** Words that with an event's noun name no series. */
export const GENERIC = words(`
bilateral trilateral virtual official closed-door high-level ministerial plenary formal informal brief working special
meeting meetings summit summits call visit visits conference dialogue forum talks session sessions ceremony signing
consultations consultation exchange workshop event state first second third fourth fifth sixth seventh eighth ninth
tenth inaugural annual next latest recent previous in-person leaders regular joint roundtable second-ever first-ever
historic extraordinary round rounds successful productive face-to-face separate the its their our this
`)

/** Nouns that head the name of a place to meet in. */
export const VENUE_HEADS = words(`
secretariat house hotel centre center palace university headquarters hall building embassy ministry office castle
museum institute residence library complex academy chancery villa resort club mansion campus department estate base
pentagon parliament capitol ranch gallery theatre theater pavilion sanctuary lodge palais palazzo schloss casa palacio palácio haus
`)

/** What a group is called by how many it has: "the Lindal Nine". */
export const NUMBERED_GROUP =
  /^(three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|troika|trio|quartet|quint|g\d{1,2})$/

/** Houses that are said to host those who come to them; a ministry or an office hosts as a body. */
export const HOST_HOUSES = words(
  'house hotel centre center palace hall castle residence villa mansion lodge palais',
)

/** Texts that are told by when or where they were signed. */
export const INSTRUMENT_NOUNS = words(
  'convention agreement agreements treaty memorandum mou declaration protocol accord charter statement pact understanding',
)

/** What is called after an event and is none: a house, a programme, a text. */
export const NAMED_BY_EVENT = words(`
centre center hall room house hotel secretariat office programme program initiative fund network scheme platform project
agreement act fellowship scholarship award strategy plan framework declaration statement communique communiqué report
outcome outcomes memorandum charter relations partner partners treaty protocol
`)

/** What is welcomed and does not come: results and acts. */
export const NO_GUESTS = words(`
outcome outcomes result results progress adoption announcement announcements decision decisions entry signing launch
establishment agreement agreements fact offer convening holding hosting efforts work report reports success commitment
commitments support statement opening invitation opportunity proposal initiative initiatives conclusion completion
resumption ratification contribution contributions role plans release
`)
