/**
 * How quickly a large register finds and takes in: `npm run bench:find` fills one of invented records on each engine and prints how long
 * searches take, through the door, as a member of a side and as the public, beside bare SQL and MiniSearch; and how many records a
 * second come in by the real path. See bench/README.md. `-- --records 1000` takes fewer on PostgreSQL, and a tenth on PGlite;
 * `--load 500` says how many come in by the real path; `--check` ends with 1 where a limit of bench/find/limits.ts is passed, or that costs too many times what bare SQL does;
 * `--keep NAME` keeps the PostgreSQL database under a name and uses it again.
 */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openPartnershipFile } from '../src/cli/load-partnership.ts'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened, type Place } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { editorOf } from '../test/sample-actors.ts'
import { agreedLanguage, written } from './find/agreed.ts'
import { bare } from './find/bare.ts'
import { fill } from './find/fill.ts'
import { readForms } from './find/forms.ts'
import { type Cost, passed } from './find/limits.ts'
import { type Loaded, load } from './find/load.ts'
import { measure, measureInTurn, quantile } from './find/measure.ts'
import { miniSearch } from './find/mini.ts'
import { peer } from './find/peer.ts'
import { type Asked, queries } from './find/queries.ts'
import { touched } from './find/touched.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    load: { type: 'string', default: '3000' },
    keep: { type: 'string' },
    by: { type: 'boolean' },
    check: { type: 'boolean' },
  },
})
const RECORDS = Number(values.records)
const LOAD = Number(values.load)
const P = 'two-rivers'
const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'two-rivers', 'partnership.json')
const url = process.env.TEST_DATABASE_URL

type Aims = { readonly find: number; readonly agreed: number; readonly load: number | null }
const AIMS: Readonly<Record<'PGlite' | 'PostgreSQL', Aims>> = {
  PGlite: { find: 150, agreed: 250, load: null },
  PostgreSQL: { find: 80, agreed: 150, load: 300 },
}

/**
 * So many times what the same rows cost of the processor by bare SQL the real path may cost, reading included, where `--check` is
 * given: twice what was measured (bench/README.md).
 */
const COSTLIER: Readonly<Record<'PGlite' | 'PostgreSQL', number>> = { PGlite: 10, PostgreSQL: 14 }

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Tells how far something is, every few seconds. */
const telling = (what: string, of: number) => {
  let last = 0
  return (done: number) => {
    if (performance.now() - last < 3000) return
    last = performance.now()
    say(`  ${what}: ${done} of ${of}`)
  }
}

const row = (name: string, what: string, took: readonly number[], aim: number | null) => {
  const [half, most] = [quantile(took, 0.5), quantile(took, 0.95)]
  const held =
    aim === null ? '' : most <= aim ? `p95 at most ${aim} ms` : `p95 at most ${aim} ms: **not reached**`
  console.log(`| ${name} | ${what} | ${half.toFixed(1)} ms | ${most.toFixed(1)} ms | ${held} |`)
}

const bySort = (asked: readonly Asked[], took: readonly number[]) => {
  for (const sort of new Set(asked.map((each) => each.sort))) {
    const own = took.filter((_, at) => asked[at]!.sort === sort)
    say(`  ${sort}: p50 ${quantile(own, 0.5).toFixed(1)}, most ${Math.max(...own).toFixed(1)} ms`)
  }
}

/** What a search costs beside the bare SQL, on a server. */
const costs = async (
  store: Store,
  ask: (each: Asked) => Promise<unknown>,
): Promise<Omit<Cost, 'half' | 'most'>> => {
  const all = queries()
  const [search, base] = [await touched(store, all, ask), await touched(store, all, bare(store))]
  const words = written(20)
  const wording = await touched(store, words, agreedLanguage(store.as(editorOf(P, 'arlen'))))
  console.log(
    `| PostgreSQL | a search asks the server ${search.questions.toFixed(1)} times, and touches ${search.pages.toFixed(0)} pages; bare SQL ${base.pages.toFixed(0)} | | | |`,
  )
  console.log(
    `| PostgreSQL | agreed language asks ${wording.questions.toFixed(1)} times, and touches ${wording.pages.toFixed(0)} pages | | | |`,
  )
  return {
    questions: search.questions,
    pages: search.pages / base.pages,
    agreedPages: wording.pages / base.pages,
  }
}

const searches = async (store: Store, name: string, { find, agreed }: Aims, records: number) => {
  const asked = queries()
  const ask = (nouns: Pick<Store, 'search'>) => (each: Asked) =>
    nouns.search.find(P, each.typed, 1, '2026-11-27')
  const editor = store.as(editorOf(P, 'arlen'))
  const took = await measureInTurn(asked, {
    member: ask(editor),
    everybody: ask(store.as({ kind: 'public' })),
    bare: bare(store),
  })
  const { member } = took
  row(name, 'search with facets, an editor of a side', member, find)
  if (values.by) bySort(asked, member)
  row(name, 'search with facets, the public', took.everybody, find)
  row(name, 'bare SQL: the same words, no rights, no facets', took.bare, null)
  row(name, 'agreed language', await measure(written(60), agreedLanguage(editor)), agreed)
  if (store.engine === 'pglite') return
  const ratio = (part: number) => quantile(member, part) / quantile(took.bare, part)
  const cost = { half: ratio(0.5), most: ratio(0.95), ...(await costs(store, ask(editor))) }
  const over = passed(cost, records)
  for (const each of over) say(each)
  if (values.check && over.length > 0) process.exitCode = 1
}

const ready = async (place: Place, records: number): Promise<Store> => {
  const store = await opened(place.where)
  if (await store.partnerships.get(P)) return store
  const file = await openPartnershipFile(EXAMPLE)
  await store.partnerships.import({ ...file, records: [] })
  await fill(store, await readForms(), records, telling('records made', records))
  return store
}

/**
 * Holds the real path against bare SQL, in the same run and over as many connections: by the clock, and by the processor, which says
 * the same on a machine that is busy otherwise.
 */
const besidePeer = async (
  store: Store,
  name: keyof typeof COSTLIER,
  loaded: number,
  { read, processor }: Loaded,
) => {
  const bareSql = await peer(store, loaded, name === 'PGlite' ? 1 : 2)
  const all = processor.workers + processor.sandboxes + processor.server
  const times = all / bareSql.processor
  // Elsewhere than on Linux nobody tells.
  const over = Number.isFinite(times) && times > COSTLIER[name]
  if (over && values.check) process.exitCode = 1
  console.log(
    `| ${name} | bare SQL: the same rows, nothing else | ${bareSql.rate.toFixed(0)} records/s, ${bareSql.processor.toFixed(1)} ms of the processor each | | |`,
  )
  console.log(
    `| ${name} | the real path, reading included, takes as long as so many | ${(bareSql.rate / read).toFixed(1)} by the clock, ${times.toFixed(1)} by the processor | | by the processor at most ${COSTLIER[name]}${over ? ': **too many**' : ''} |`,
  )
}

const on = async (name: keyof typeof AIMS, place: Place, records: number, loaded: number) => {
  say(`${name}: ${records} records`)
  const store = await ready(place, records)
  try {
    await searches(store, name, AIMS[name], records)
    // In a database that is kept, those of an earlier run are known already.
    const { total } = (await store.records.list(P, 1))!.records
    const figures = await load(store, place.where, 1_000_000 + total, loaded, telling('records read', loaded))
    const { put, read, processor } = figures
    const aim = AIMS[name].load
    const held = aim === null ? '' : `at least ${aim}${read >= aim ? '' : ': **not reached**'}`
    console.log(`| ${name} | put on the queue | ${put.toFixed(0)} records/s | | |`)
    console.log(
      `| ${name} | read and kept by ${name === 'PGlite' ? 'one worker' : 'two workers'} | ${read.toFixed(0)} records/s | | ${held} |`,
    )
    await besidePeer(store, name, loaded, figures)
    const { workers, sandboxes, server } = processor
    const all = workers + sandboxes + server
    console.log(
      `| ${name} | processor a record: ${all.toFixed(1)} ms (workers ${workers.toFixed(1)}, sandboxes ${sandboxes.toFixed(1)}, server ${server.toFixed(1)}) | | | |`,
    )
  } finally {
    await store.close()
    await place.drop()
  }
}

/** A database that is kept, and made where it is not there. */
const keptAs = async (name: string): Promise<Place> => {
  const client = new pg.Client({ connectionString: url! })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  await client.end()
  const own = new URL(url!)
  own.pathname = `/${name}`
  return { where: { url: own.href }, drop: async () => {} }
}

console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}.\n`)
console.log('| on | what | p50 | p95 | aim |')
console.log('|---|---|---|---|---|')
const few = Math.ceil(RECORDS / 10)
await on('PGlite', await inFolder(), few, Math.ceil(LOAD / 10))
row('memory', `MiniSearch over ${few} records`, await measure(queries(), miniSearch(few)), null)
if (url)
  await on('PostgreSQL', values.keep ? await keptAs(values.keep) : await onServer(url)(), RECORDS, LOAD)
