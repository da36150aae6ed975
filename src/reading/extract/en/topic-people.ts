import { among, looks } from './phrases.ts'
import type { Token } from './tokens.ts'

/** What is done with people, and the people it is done with: "mobility of surveyors" is a field, whole. */
const OF_PEOPLE = new Set(
  `mobility movement exchange exchanges protection training repatriation resettlement evacuation reintegration
  empowerment return rights safety welfare dignity inclusion participation representation release`.split(
    /\s+/,
  ),
)
/** Whether a word names what is done with people. */
export const doneWithPeople = among(OF_PEOPLE)
const PEOPLE = new Set(
  `researchers students personnel professionals experts scholars teachers scientists academics officials workers
  refugees migrants civilians women children youth persons people nurses artists farmers journalists minorities prisoners
  detainees hostages victims survivors seafarers mariners citizens consumers communities peoples residents returnees
  girls minors pilgrims tourists patients fishermen fishers individuals workers`.split(/\s+/),
)
/** "the Norlanders", "all Sudmarkians": people by where they are from. */
const fromThere = looks(/^\p{Lu}\p{Ll}+(?:[ai]ns|ers|is)$/u)

/** Whether a word names people by what they do or are. */
export const isPeople = among(PEOPLE)
/** Whether a word names people, by what they do or by where they are from. */
export const people = (token: Token | undefined): boolean => isPeople(token) || fromThere(token)
