/**
 * What suggesting parts of frameworks costs as people say more: the reading of all that is learned from, and the suggestion for one
 * line, on each engine, with 0 to 10,000 confirmed alignments: milliseconds of the processor in this process, where PGlite runs as well,
 * and in brackets of the clock. `npm run bench:concepts` prints it. The first suggestion after a start
 * reads every text; later ones know them.
 */
import { sql } from 'kysely'
import { loadWeights } from '../src/cli/load-weights.ts'
import type { Scheme } from '../src/frameworks/scheme.ts'
import { textReader } from '../src/reading/suggest/concepts/read-text.ts'
import { suggestConcepts } from '../src/reading/suggest/concepts/suggest-concepts.ts'
import { KEYWORD_LINES } from '../src/reading/suggest/keywords.ts'
import { suggester } from '../src/reading/suggest/suggester.ts'
import { insertAll } from '../src/storage/database.ts'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { sampleReading } from '../src/storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../src/storage/testing/sample-record.ts'
import { personWith, postOf } from '../test/sample-actors.ts'

const P = 'bench'
const ROUNDS = 15
const PHRASES = KEYWORD_LINES.flatMap(({ phrases }) => phrases)
/** Words of a line: forty or so, other ones for each. */
const wordsAt = (n: number): string =>
  Array.from({ length: 20 }, (_, k) => PHRASES[(n * 7919 + k * 104_729) % PHRASES.length]).join(' and ')

const scheme = (id: string): Scheme => ({
  ...{ id, uri: null, titles: { en: id }, version: null, issued: null, modified: null, source: null },
  concepts: ['Trade and travel', 'Peace', 'Health and learning', 'Rivers'].map((label, at) => ({
    ...{
      code: `${id}${at}`,
      uri: null,
      labels: { en: label },
      definitions: {},
      broader: [],
      tops: [`${id}${at}`],
      depth: 0,
    },
  })),
})
const SCHEMES = ['a', 'b', 'c', 'd'].map(scheme)

/** A plan of so many lines, each said to serve one part of each of two frameworks. */
const grow = async (store: Store, from: number, lines: number): Promise<void> => {
  const record = await store.records.add(
    P,
    sampleRecord(sampleReading([`A plan from ${from} on.`]), { title: `Plan ${from}` }),
    AT,
  )
  const at = { partnership_id: P, record_id: record } as const
  await store.db
    .insertInto('plan')
    .values({ ...at, title: 'The plan', start_year: 2021, end_year: 2026, kept_at: AT })
    .execute()
  const part = { ...at, items: '[]', quote: 'null', label: null }
  await insertAll(store.db, 'plan_part', [
    { ...part, number: 1, parent: null, kind: 'section', title: 'All of it' },
    ...Array.from({ length: lines }, (_, n) => ({
      ...{ ...part, number: n + 2, parent: 1, kind: 'line', title: wordsAt(from + n) },
    })),
  ])
  await insertAll(
    store.db,
    'alignment',
    Array.from({ length: lines * 2 }, (_, k) => ({
      ...{ ...at, subject: 'line', number: (k >> 1) + 2, line: (k >> 1) + 2, statement: null },
      ...{ framework: SCHEMES[k & 1]!.id, code: `${SCHEMES[k & 1]!.id}${(k >> 1) % 4}` },
      ...{ version: 1, state: 'confirmed', at: AT, by: null, side: null, reason: null },
    })),
  )
  await sql`analyze`.execute(store.db)
}

/** Milliseconds of the processor that work takes in this process, and of the clock. */
const timed = async (work: () => unknown) => {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { clock: performance.now() - begun, processor: (user + system) / 1000 }
}

/** The best of some rounds. */
const best = async (work: () => unknown) => {
  const rounds: Awaited<ReturnType<typeof timed>>[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await timed(work))
  const least = (of: 'clock' | 'processor') => Math.min(...rounds.map((each) => each[of]))
  return { clock: least('clock'), processor: least('processor') }
}

const suggest = suggester(await loadWeights())
const actor = personWith('Noor', postOf(P, 'side-editor', 'hill'))
const text = wordsAt(1_000_003)
const asked = {
  ...{ text, lang: 'en', sections: [{ key: '1 1', heading: 'All of it' }] },
  ...{ suggestion: suggest(text, 'en'), goals: new Map() },
}
const url = process.env.TEST_DATABASE_URL
for (const [engine, place] of [
  ['PGlite', await inFolder()],
  ...(url ? [['PostgreSQL', await onServer(url)()] as const] : []),
] as const) {
  const store = await opened(place.where)
  await store.partnerships.import(samplePartnership(P))
  for (const each of SCHEMES) await store.frameworks.import(P, each, AT)
  console.log(
    `\n${engine}\n\n| confirmed | learned from | reading them | the first suggestion | later ones |`,
  )
  console.log('|---|---|---|---|---|')
  let there = 0
  for (const rows of [0, 1000, 4000, 10_000]) {
    if (rows > there) await grow(store, there, (rows - there) / 2)
    there = rows
    const { alignments } = store.as(actor)
    const taught = await alignments.taught(P, { of: 'line', record: 0, number: 0 })
    const reading = await best(() => alignments.taught(P, { of: 'line', record: 0, number: 0 }))
    const read = textReader(suggest)
    const first = await timed(() => suggestConcepts(asked, taught, read))
    const later = await best(() => suggestConcepts(asked, taught, read))
    const ms = [reading, first, later].map(
      ({ clock, processor }) => `${processor.toFixed(0)} ms (${clock.toFixed(0)})`,
    )
    console.log(
      `| ${rows.toLocaleString('en-GB')} | ${taught.lessons.length.toLocaleString('en-GB')} texts | ${ms.join(' | ')} |`,
    )
  }
  await store.close()
  await place.drop()
}
