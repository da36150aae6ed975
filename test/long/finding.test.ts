import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { PartnershipFile } from '../../src/partnership/partnership.ts'
import type { Store } from '../../src/storage/store.ts'
import { bePatient } from '../../src/storage/within-time.ts'
import { exampleRegister } from '../example-register.ts'
import { belowFloors, type Found, modelTried, type Question, recallOf } from '../finding/recall.ts'

/**
 * Thirty questions over the demonstration's records, with the statements that a careful reader would want: each named by its record's file
 * and the first words from its verb on. Half ask by the words that stand there, half by others.
 */
type Asked = Omit<Question, 'wanted'> & { readonly wanted: readonly (readonly [file: string, at: string])[] }

const ROOT = join(import.meta.dirname, '..', '..')
const ASKED: readonly Asked[] = JSON.parse(
  readFileSync(join(ROOT, 'test', 'finding', 'demonstration.json'), 'utf8'),
)

let store: Store
let file: PartnershipFile
let close: () => Promise<void>
before(async () => {
  bePatient(20)
  const register = await exampleRegister('2026-01-02T10:00:00.000Z')
  ;({ store, file, close } = register)
  assert.deepEqual(register.loaded.troubles, [])
})
after(() => close())

/** A passage by its record and its place there: what is wanted is the sentence, whichever of its verbs it was wanted for. */
const keyOf = ({ record, start, end }: Omit<Found, 'number'>) => `${record} ${start} ${end}`

/** The wanted passages of a question. */
const wantedOf = async ({ wanted }: Asked): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>()
  for (const [path, at] of wanted) {
    const title = file.records.find((record) => record.file === path)?.title
    const records = (await store.records.list(file.id, 1))!.records.rows
    const id = records.find((record) => record.title === title)?.id
    const view = id === undefined ? null : await store.records.get(file.id, id)
    const statement = view?.statements.find(({ content }) => view.text.startsWith(at, content.verbSpan.start))
    assert.ok(statement, `${path}: ${at}`)
    keys.add(keyOf({ record: id!, ...statement.content.quote.span }))
  }
  return keys
}

/** What is held to, of each way to ask and each kind of question; the others are told. */
const FLOORS = {
  'both words': 0.97,
  'both paraphrase': 0.75,
  'words words': 0.9,
  'meaning words': 0.9,
} as const

test('what a careful reader would want is among the first ten, by its words and by others', async (t) => {
  const questions: Question[] = []
  for (const asked of ASKED) questions.push({ ...asked, wanted: await wantedOf(asked) })
  const embedder = await modelTried(store)
  const below = await belowFloors(
    questions,
    FLOORS,
    (line) => t.diagnostic(line),
    (some) => recallOf(store, file.id, some, keyOf, embedder),
  )
  assert.deepEqual(below, [])
})
