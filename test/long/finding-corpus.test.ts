import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { NO_NAMES } from '../../src/reading/extract/extractor.ts'
import { propose } from '../../src/reading/propose.ts'
import type { Store } from '../../src/storage/store.ts'
import { inFolder, opened } from '../../src/storage/testing/on-each-engine.ts'
import { registerOnServer } from '../../src/storage/testing/on-server.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'
import { AT, sampleRecord } from '../../src/storage/testing/sample-record.ts'
import { bePatient } from '../../src/storage/within-time.ts'
import { belowFloors, type Found, modelTried, type Question, recallOf } from '../finding/recall.ts'
import { SHARED, WITHOUT_SHARED } from '../shared.ts'

/**
 * Thirty questions over some four hundred real records, written by somebody who did not know how they are searched. What is wanted is
 * named by the digest of a record's text and by where in it the words stand, so that no word of a record is here.
 */
type Asked = Omit<Question, 'wanted'> & {
  readonly wanted: readonly (readonly [digest: string, start: number, end: number])[]
}

const ASKED: readonly Asked[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'finding', 'corpus.json'), 'utf8'),
)
const P = 'rivers'
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let store: Store
let drop: () => Promise<void>
const digests = new Map<number, string>()

const load = async (line: string) => {
  const { text, title, published }: Readonly<Record<'text' | 'title' | 'published', string>> =
    JSON.parse(line)
  const bytes = new TextEncoder().encode(text)
  const sha256 = digestOf(bytes)
  const source = { name: 'record.txt', mediaType: 'text/plain', bytes, sha256 }
  const read = await propose(source, { published, language: null, names: NO_NAMES })
  if (!read.ok) return
  const id = await store.records.add(P, sampleRecord(read.value, { title, published, bytes }), AT)
  digests.set(id, sha256.slice(0, 16))
}

before(async () => {
  bePatient(20)
  if (SHARED === null) return
  // Half as long on a server.
  const url = process.env.TEST_DATABASE_URL
  const place = await (url ? registerOnServer(url)() : inFolder())
  store = await opened(place.where)
  drop = async () => {
    await store.close()
    await place.drop()
  }
  await store.partnerships.import(samplePartnership(P))
  const lines = readFileSync(join(SHARED, 'corpus', 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
  for (const line of lines) await load(line)
})
after(() => drop?.())

const keyOf = ({ record, start, end }: Found) => `${digests.get(record)} ${start} ${end}`

/** What is held to; the others are told. */
const FLOORS = { 'both words': 0.85, 'both paraphrase': 0.6 } as const

test('among real records too', { skip: WITHOUT_SHARED }, async (t) => {
  const questions = ASKED.map((asked) => ({
    ...asked,
    wanted: new Set(asked.wanted.map((key) => key.join(' '))),
  }))
  const embedder = await modelTried(store)
  const below = await belowFloors(
    questions,
    FLOORS,
    (line) => t.diagnostic(line),
    (some) => recallOf(store, P, some, keyOf, embedder),
  )
  assert.deepEqual(below, [])
})
