import { writeSync } from 'node:fs'
import { sentenceForEngine } from '../src/storage/engines/engine.ts'
import { openStore, type Store } from '../src/storage/store.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { bytesOf, sampleReading } from '../src/storage/testing/sample-reading.ts'

// The two halves of the kill loop: a process that confirms statements and says so once each is kept, and the look
// whether all that was said is there.

const P = 'confirming'
const STATEMENTS = 200

export const open = async (folder: string): Promise<Store> => {
  const outcome = await openStore({ folder })
  if (!outcome.ok) throw new Error(sentenceForEngine(outcome.refusal))
  return outcome.value
}

/** Says a line at once: nothing of it waits in this process when that is killed. */
export const say = (line: string) => writeSync(1, `${line}\n`)

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export const chanceFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const addRecord = (store: Store): Promise<number> => {
  const reading = sampleReading(
    Array.from({ length: STATEMENTS }, (_, n) => `Both leagues agreed to take step ${n + 1}.`),
  )
  const entry = {
    title: 'A record to confirm',
    kind: 'report',
    published: '2020-05-04',
    meeting: null,
    illustrative: true,
    source: null,
    standing: { owner: null, marking: 'UNCLASSIFIED', stage: 'joint' },
    reading,
    bytes: bytesOf(reading),
  } as const
  return store.records.add(P, entry, new Date().toISOString())
}

/** Keeps records and confirms their statements one by one, acknowledging each, until the process is killed. */
export const confirmForEver = async (store: Store): Promise<never> => {
  await store.partnerships.import(samplePartnership(P))
  for (;;) {
    const record = await addRecord(store)
    say(`kept ${record}`)
    for (let number = 1; number <= STATEMENTS; number++) {
      const outcome = await store.decisions.take(P, record, number, {
        act: 'confirm',
        revision: 1,
        by: `process ${process.pid}`,
        at: new Date().toISOString(),
        reason: null,
      })
      if (!outcome.ok) throw new Error(`not confirmed: ${outcome.refusal.reason}`)
      say(`confirmed ${record} ${number}`)
    }
  }
}

/** What was acknowledged: the confirmed statements of each record. */
export type Acknowledged = Map<number, readonly number[]>

/** What a process's lines acknowledge; a line that was cut off does not count. */
export const acknowledgedIn = (lines: string): Acknowledged => {
  const found = new Map<number, number[]>()
  for (const [, record] of lines.matchAll(/^kept (\d+)\n/gm)) found.set(Number(record), [])
  for (const [, record, number] of lines.matchAll(/^confirmed (\d+) (\d+)\n/gm))
    found.get(Number(record))?.push(Number(number))
  return found
}

/** How many acts were acknowledged: records kept and statements confirmed. */
export const countOf = (acknowledged: Acknowledged): number =>
  [...acknowledged.values()].reduce((sum, numbers) => sum + 1 + numbers.length, 0)

/** How many acknowledged acts are not there. A confirmation without its decision in the history counts as missing. */
export const missing = async (store: Store, acknowledged: Acknowledged): Promise<number> => {
  let lost = 0
  for (const [record, numbers] of acknowledged) {
    const view = await store.records.get(P, record)
    if (view?.statements.length !== STATEMENTS) lost++
    const decisions = await store.db
      .selectFrom('decision')
      .select('number')
      .where('partnership_id', '=', P)
      .where('record_id', '=', record)
      .where('act', '=', 'confirm')
      .execute()
    const taken = new Set(decisions.map(({ number }) => number))
    const confirmed = new Set(
      view?.statements.flatMap(({ number, state }) => (state === 'confirmed' ? [number] : [])),
    )
    lost += numbers.filter((number) => !confirmed.has(number) || !taken.has(number)).length
  }
  return lost
}
