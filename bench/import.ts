/**
 * Whether a record costs the more to keep, the more are kept: `npm run bench:import` brings invented records into an empty
 * register, as `mufakat import records` does, and prints what one costs in each fifth of them: by the clock, in time of the
 * processor, and in rows of the database that were looked at. Ends with 1 where the last fifth costs much more than the first.
 * `-- --records 1000` takes fewer. On PGlite and, where TEST_DATABASE_URL names a server, on PostgreSQL as well.
 */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadPartnership, openPartnershipFile } from '../src/cli/load-partnership.ts'
import { openReader, type SandboxReader } from '../src/sandbox/open-reader.ts'
import { sha256 } from '../src/sandbox/sha256.ts'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened, type Place } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { rowsLookedAt } from '../src/storage/testing/rows-looked-at.ts'
import { recordOf } from './prose.ts'

const { records } = parseArgs({ options: { records: { type: 'string', default: '4000' } } }).values
const COUNT = Number(records)
const FIFTHS = 5
/** So many are kept before anything is counted: code is compiled while it runs at first. */
const WARM = 100
/** The last fifth beside the first. The clock is told only: on a machine with other work it says little. */
const MOST = 1.3

const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'two-rivers', 'partnership.json')
const P = 'two-rivers'
const now = () => new Date().toISOString()

/** Keeps one record as the command does; answers how long its reading and its keeping took, in ms. */
const keep = async (store: Store, reader: SandboxReader, n: number) => {
  const bytes = new TextEncoder().encode(recordOf(n))
  const begun = performance.now()
  if (await store.records.bySha(P, sha256(bytes))) throw new Error(`record ${n} is not new`)
  const names = await store.names(P)
  const asked = performance.now()
  const file = { name: `${n}.txt`, mediaType: null, bytes }
  const outcome = await reader.read(file, { published: null, language: null, names })
  if (!outcome.ok) throw new Error(`record ${n} was refused: ${outcome.refusal.reason}`)
  const read = performance.now()
  const own = { title: null, kind: null, published: null, source: null }
  const { as } = await store.imports.add(P, { ...own, reading: outcome.value, bytes }, now())
  if (as !== 'record') throw new Error(`record ${n} was taken for another: ${as}`)
  return { reading: read - asked, register: asked - begun + performance.now() - read }
}

type Fifth = {
  readonly reading: number
  readonly register: number
  readonly processor: number
  readonly rows: number
}

const fifth = async (store: Store, reader: SandboxReader, from: number, size: number): Promise<Fifth> => {
  const before = await rowsLookedAt(store.db)
  const sum = { reading: 0, register: 0 }
  const begun = process.cpuUsage()
  for (let n = from; n < from + size; n++) {
    const each = await keep(store, reader, n)
    sum.reading += each.reading
    sum.register += each.register
  }
  const { user, system } = process.cpuUsage(begun)
  const rows = (await rowsLookedAt(store.db)) - before
  return {
    reading: sum.reading / size,
    register: sum.register / size,
    processor: (user + system) / 1000 / size,
    rows: rows / size,
  }
}

const fifthsOn = async (place: Place): Promise<readonly Fifth[]> => {
  const [store, reader] = [await opened(place.where), openReader()]
  try {
    const loading = { store, reader, now, progress: () => {} }
    await loadPartnership(loading, await openPartnershipFile(EXAMPLE), EXAMPLE)
    await fifth(store, reader, 0, WARM)
    const size = Math.floor(COUNT / FIFTHS)
    const found: Fifth[] = []
    for (let at = 0; at < FIFTHS; at++) found.push(await fifth(store, reader, WARM + at * size, size))
    return found
  } finally {
    await reader.close()
    await store.close()
    await place.drop()
  }
}

/** `own`: what of the work this process does. The reader has a process of its own, and so has a server. */
const tell = (name: string, own: string, fifths: readonly Fifth[]): boolean => {
  const row = (what: string, key: keyof Fifth, digits: number, most: number | null) => {
    const ratio = fifths.at(-1)![key] / fifths[0]![key]
    const holds = most === null || ratio <= most
    const cells = fifths.map((each) => each[key].toFixed(digits))
    const said = `${ratio.toFixed(2)}×${holds ? '' : ' **broken**'}`
    console.log(`| ${name}: ${what} | ${cells.join(' | ')} | ${said} | ${most ? `at most ${most}×` : ''} |`)
    return holds
  }
  const holding = [
    row('reading, ms', 'reading', 1, null),
    row('register, ms', 'register', 1, null),
    row(`processor${own}, ms`, 'processor', 1, MOST),
    row('rows looked at', 'rows', 0, MOST),
  ]
  return !holding.includes(false)
}

const url = process.env.TEST_DATABASE_URL
console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; ${COUNT} records.\n`,
)
console.log('| a record costs | first fifth | second | third | fourth | last | last beside first | aim |')
console.log('|---|---|---|---|---|---|---|---|')
const holding = [tell('PGlite', ' with the database', await fifthsOn(await inFolder()))]
if (url) holding.push(tell('PostgreSQL', ' without the server', await fifthsOn(await onServer(url)())))
if (holding.includes(false)) process.exitCode = 1
