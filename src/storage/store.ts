import type { Kysely } from 'kysely'
import { type Actor, PUBLIC } from '../access/actor.ts'
import type { Outcome } from '../text/outcome.ts'
import { granted } from '../text/outcome.ts'
import { abbreviations } from './abbreviations.ts'
import { agendaPoints } from './agenda-points.ts'
import { agreedLanguage } from './agreed-language.ts'
import { alignments } from './alignments.ts'
import { alike } from './alike.ts'
import { assignments } from './assignments.ts'
import { briefs } from './briefs.ts'
import { bulks } from './bulks.ts'
import { calendars } from './calendars.ts'
import { clauses } from './clauses.ts'
import { copies } from './copies.ts'
import { crosswalks } from './crosswalks.ts'
import type { Context } from './database.ts'
import { decisions } from './decisions.ts'
import { digests } from './digests.ts'
import { withActor } from './door.ts'
import { dues } from './dues.ts'
import { type Engine, type Opening, openEngine, type Where } from './engines/engine.ts'
import type { EngineRefusal } from './engines/refusal.ts'
import { evidence } from './evidence.ts'
import { following } from './following.ts'
import { frameworks } from './frameworks.ts'
import { gateOver } from './gate.ts'
import { identities } from './identities.ts'
import { imports } from './imports.ts'
import { indicators } from './indicators.ts'
import { instruments } from './instruments.ts'
import { intakes } from './intakes.ts'
import type { Leaving } from './leaving.ts'
import { links } from './links.ts'
import { matters } from './matters.ts'
import { meanings } from './meanings.ts'
import { mechanisms, meetings } from './meetings.ts'
import { members } from './members.ts'
import { makeQueue } from './migrations/make-queue.ts'
import { migrate } from './migrations/migrate.ts'
import { names } from './names.ts'
import { newAreas } from './new-areas.ts'
import { notifications } from './notifications.ts'
import { overview } from './overview.ts'
import { partnershipMap } from './partnership-map.ts'
import { partnerships } from './partnerships.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { proposals } from './proposals.ts'
import { readings } from './readings.ts'
import { recordMeetings } from './record-meetings.ts'
import { recordStandings } from './record-standings.ts'
import { records } from './records.ts'
import { reports } from './reports.ts'
import { review } from './review.ts'
import { rounds } from './rounds.ts'
import { savedSearches } from './saved-searches.ts'
import type { Schema } from './schema.ts'
import { search } from './search.ts'
import { statements } from './statements.ts'
import { storableText } from './storable-text.ts'
import { successions } from './successions.ts'
import { templates } from './templates.ts'
import { threads } from './threads.ts'
import { topics } from './topics.ts'
import { trail } from './trail.ts'
import { uploads } from './uploads.ts'
import { vectors } from './vectors.ts'
import { watch } from './watch.ts'
import { work } from './work.ts'

export type { Where }

/** Opens the register and brings its tables up to date. One reader and one writer a noun; `close` when done. */
export const openStore = async (
  where: Where,
  opening: Opening = {},
): Promise<Outcome<Store, EngineRefusal>> => {
  const opened = await openEngine<Schema>(where, opening)
  return opened.ok ? granted(await storeOn(opened.value)) : opened
}

/** The register in an open database, which it closes where its tables can't be brought up to date. */
export const storeOn = async ({ db, pool, cancel, name, close }: Engine<Schema>): Promise<Store> => {
  try {
    await migrate(db)
    await makeQueue(pool)
  } catch (error) {
    await close()
    throw error
  }
  return storeOver({ db, pool, cancel, name, close })
}

/** One reader and one writer a noun, each made for a transaction. */
const NOUNS = {
  partnerships,
  overview,
  records,
  recordMeetings,
  recordStandings,
  copies,
  imports,
  readings,
  statements,
  decisions,
  proposals,
  meetings,
  mechanisms,
  people,
  alike,
  identities,
  topics,
  instruments,
  names,
  trail,
  review,
  matters,
  threads,
  assignments,
  bulks,
  notifications,
  dues,
  digests,
  members,
  plans,
  following,
  indicators,
  evidence,
  reports,
  intakes,
  meanings,
  links,
  successions,
  rounds,
  work,
  calendars,
  briefs,
  templates,
  frameworks,
  alignments,
  crosswalks,
  savedSearches,
  search,
  watch,
  newAreas,
  abbreviations,
  agendaPoints,
  partnershipMap,
  agreedLanguage,
  clauses,
  uploads,
  vectors,
} as const

/** The nouns of the register as one actor has them: each call is a transaction of its own. */
export type Nouns = { readonly [N in keyof typeof NOUNS]: ReturnType<(typeof NOUNS)[N]> }

type Call = (...words: readonly never[]) => Promise<unknown>
type Noun = (context: Context) => Call | Readonly<Record<string, Call>>

/** Nothing is done with it: a noun is made once to see which calls it has. */
const NOWHERE = { db: null, actor: PUBLIC } as unknown as Context

const throughDoor = (db: Kysely<Schema>, actor: Actor, noun: Noun, leaving: Leaving | null) => {
  const within =
    (choose: (made: ReturnType<Noun>) => Call) =>
    (...words: readonly never[]) =>
      withActor(db, actor, (context) => choose(noun(context))(...words), leaving)
  const made = noun(NOWHERE)
  if (typeof made === 'function') return within((each) => each as Call)
  return Object.fromEntries(
    Object.keys(made).map((name) => [name, within((each) => (each as Record<string, Call>)[name]!)]),
  )
}

const nounsFor = (db: Kysely<Schema>, actor: Actor, leaving: Leaving | null = null): Nouns =>
  Object.fromEntries(
    Object.entries(NOUNS).map(([name, noun]) => [name, throughDoor(db, actor, noun as Noun, leaving)]),
  ) as unknown as Nouns

/** What the commands of the machine are signed with where they leave a name. */
const MACHINE: Actor = { kind: 'machine', name: 'Mufakat' }

const storeWith = ({ db, pool, cancel, name, close }: Engine<Schema>) => ({
  ...nounsFor(db, MACHINE),
  /**
   * The register as somebody may see and change it. With a signal, a call is given up once it says that whoever asked has gone away, and
   * throws `GoneAway`: what they were reading, never what they have done.
   */
  as: (actor: Actor, signal?: AbortSignal): Nouns => nounsFor(db, actor, signal ? { signal, cancel } : null),
  /** Accounts, sessions and posts. */
  gate: gateOver(db),
  engine: name,
  /** The database as its owner has it: for accounts, upkeep and tests, never for what a person asks. */
  db,
  /** Stops what a connection is being asked, for those who enter by a door of their own. */
  cancel,
  /** Its connections, for the queue of files that wait to be read. */
  pool,
  close,
})

/** The register, opened: its nouns as the machine itself has them, and the door for everybody else. */
export type Store = ReturnType<typeof storeWith>

/** The register in an open database whose tables are up to date. */
export const storeOver = (engine: Engine<Schema>): Store =>
  storeWith({ ...engine, db: engine.db.withPlugin(storableText) })
