const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that end as verbs do (-ate, -ise) and are none. */
export const NO_VERBS = words(`
climate corporate private certificates? estate debate mandate rate state candidate separate delegate
appropriate accurate carbonate senate graduate postgraduate intermediate immediate adequate ultimate
legitimate moderate disparate deliberate directorate secretariat duplicate syndicate surrogate immigrate
interstate enterprise exercise expertise franchise merchandise premise promise precise wise size prize concise
noise rise hate prerogative sea-level-rise
`)

/** Nouns that end as adjectives do. */
export const NOT_ADJECTIVES = words(`
capital approval renewal arrival portal potential proposal removal disposal survival festival mineral journal
signal trial withdrawal referral appraisal arsenal material rural-urban hospital goal coal deal music traffic
logic clinic rhetoric topic pandemic epidemic arctic republic public arithmetic fabric plastic initiative incentive
perspective executive narrative motive archive library salary dictionary boundary summary anniversary
secretary military-industrial talent content agent patent accident incident student parent event rent
precedent continent percent cent fund bed red seabed shed need seed feed speed breed intelligence cable table
vegetable timetable variable renewable
`)

/** Adjectives whose ending does not tell. */
export const PLAIN_ADJECTIVES = words(`
humane inhumane green blue clean cyber maritime marine air sea land low-carbon cross-border inter-agency high low fair just
free safe secure fast public private renewable young urban rural smart rich long-term short-term robust strong
transparent efficient nuclear circular regular military civilian human-centric ethnic foreign open modern
diverse quick lethal inbound outbound north south east west low- middle- small large medium
overt covert direct indirect adverse abrupt explicit implicit vast harsh gross minor routine offshore onshore merchant emerging raw key upstream downstream midstream retail wholesale grassroots
`)
