import { parseArgs } from 'node:util'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened, type Place } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { verifyIn } from '../src/storage/verify-register.ts'
import { chanceFrom, say } from './confirming.ts'
import { makeTrail } from './made-trail.ts'
import { TAMPERINGS, type Tampering } from './tamperings.ts'

// Makes a trail through the register's own calls, then tampers with it as the superuser of the database, each time otherwise
// by chance, and has it verified as `mufakat verify trail --database` does. Each tampering is undone before the next.
// `npm run test:trail -- --tamperings 1000 --seed 7`; exit code 1 where one isn't flagged, or the untouched trail is.

const { values } = parseArgs({
  options: {
    tamperings: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

/** Carries what was found out of a transaction that is then undone. */
class Undone extends Error {
  readonly wrongs: number | null
  constructor(wrongs: number | null) {
    super('undone')
    this.wrongs = wrongs
  }
}

type Kind = (typeof TAMPERINGS)[string]

/** How many wrongs are flagged after one tampering; null where chance found nothing to change. */
const tamperOnce = async (
  store: Store,
  kind: Kind,
  chance: Tampering['chance'],
  heads: readonly string[],
) => {
  try {
    return await store.db.transaction().execute(async (tx): Promise<number | null> => {
      if (!(await kind.tamper({ db: tx, chance }))) throw new Undone(null)
      throw new Undone((await verifyIn(tx, kind.needsHead ? heads : [])).wrongs.length)
    })
  } catch (error) {
    if (error instanceof Undone) return error.wrongs
    throw error
  }
}

const runOn = async (name: string, place: Place, tamperings: number, seed: number): Promise<boolean> => {
  const store = await opened(place.where)
  try {
    await makeTrail(store)
    const untouched = await verifyIn(store.db)
    const heads = untouched.heads.map(({ hash }) => hash)
    say(
      `${name}: ${untouched.entries} entries in ${heads.length} chains, ${untouched.wrongs.length} wrongs untouched`,
    )
    const draw = chanceFrom(seed)
    const chance = (below: number) => Math.floor(draw() * below)
    const kinds = Object.entries(TAMPERINGS)
    const counts = new Map<string, { made: number; flagged: number }>()
    const missed: string[] = []
    for (let made = 0, turn = 0; made < tamperings; turn++) {
      const [what, kind] = kinds[turn % kinds.length]!
      const wrongs = await tamperOnce(store, kind, chance, heads)
      if (wrongs === null) continue
      const count = counts.get(what) ?? { made: 0, flagged: 0 }
      counts.set(what, { made: count.made + 1, flagged: count.flagged + (wrongs > 0 ? 1 : 0) })
      if (wrongs === 0) missed.push(`tampering ${made}: ${what}`)
      made++
    }
    for (const [what, { made, flagged }] of counts) say(`  ${flagged} of ${made} flagged: ${what}`)
    for (const each of missed) say(`  NOT FLAGGED: ${each}`)
    const after = await verifyIn(store.db, heads)
    const flagged = [...counts.values()].reduce((sum, count) => sum + count.flagged, 0)
    say(
      `${name}: ${flagged} of ${tamperings} flagged; the trail left ${after.wrongs.length === 0 ? 'whole' : 'NOT WHOLE'}`,
    )
    return (
      untouched.wrongs.length === 0 &&
      after.wrongs.length === 0 &&
      flagged === tamperings &&
      untouched.entries > 0
    )
  } finally {
    await store.close()
    await place.drop()
  }
}

const seed = Number(values.seed)
const tamperings = Number(values.tamperings)
say(`seed ${seed}`)
const url = process.env.TEST_DATABASE_URL
const places: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PGlite', inFolder],
  ...(url ? [['PostgreSQL', onServer(url)] as const] : []),
]
if (!url) say('TEST_DATABASE_URL is not set, so PostgreSQL was left out')
let sound = true
for (const [name, place] of places) sound = (await runOn(name, await place(), tamperings, seed)) && sound
process.exitCode = sound ? 0 : 1
