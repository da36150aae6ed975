import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { PartnershipFile } from '../../src/partnership/partnership.ts'
import type { Store } from '../../src/storage/store.ts'
import { exampleRegister } from '../example-register.ts'

/**
 * Thirty questions over the demonstration's records, with the statements that a careful reader would want: each named by its record's file
 * and the first words from its verb on. Half ask by the words that stand there, half by others.
 */
type Question = {
  readonly ask: string
  readonly by: 'words' | 'paraphrase'
  readonly wanted: readonly (readonly [file: string, at: string])[]
}

const ROOT = join(import.meta.dirname, '..', '..')
const QUESTIONS: readonly Question[] = JSON.parse(
  readFileSync(join(ROOT, 'test', 'finding', 'demonstration.json'), 'utf8'),
)
/** So many of what was found are looked at. */
const FIRST = 10

let store: Store
let file: PartnershipFile
let close: () => Promise<void>
before(async () => {
  const register = await exampleRegister('2026-01-02T10:00:00.000Z')
  ;({ store, file, close } = register)
  assert.deepEqual(register.loaded.troubles, [])
})
after(() => close())

/** The wanted statements of a question by their addresses, and those that are found first, both of "record statement". */
const asked = async ({ ask, wanted }: Question) => {
  const wantedOnes = new Set<string>()
  for (const [path, at] of wanted) {
    const title = file.records.find((record) => record.file === path)?.title
    const records = (await store.records.list(file.id, 1))!.records.rows
    const id = records.find((record) => record.title === title)?.id
    const view = id === undefined ? null : await store.records.get(file.id, id)
    const statement = view?.statements.find(({ content }) => view.text.startsWith(at, content.verbSpan.start))
    assert.ok(statement, `${path}: ${at}`)
    wantedOnes.add(`${id} ${statement.number}`)
  }
  const { hits } = (await store.search.find(file.id, `in:statements ${ask}`, 1))!
  const found = hits.rows
    .slice(0, FIRST)
    .flatMap((hit) => (hit.of === 'statements' ? [`${hit.row.record.id} ${hit.row.statement.number}`] : []))
  return { wanted: wantedOnes, found }
}

const recallOf = async (by: Question['by']) => {
  let sum = 0
  const missed: string[] = []
  const questions = QUESTIONS.filter((each) => each.by === by)
  for (const question of questions) {
    const { wanted, found } = await asked(question)
    const share = found.filter((each) => wanted.has(each)).length / wanted.size
    sum += share
    if (share < 1) missed.push(`${question.ask} (${share.toFixed(2)})`)
  }
  return { recall: sum / questions.length, missed }
}

test('asked by their words, what a careful reader would want is among the first ten', async (t) => {
  const { recall, missed } = await recallOf('words')
  const others = await recallOf('paraphrase')
  t.diagnostic(`recall of the first ten, by words: ${recall.toFixed(3)}; not whole: ${missed.join('; ')}`)
  t.diagnostic(`by other words, which words alone can’t know: ${others.recall.toFixed(3)}`)
  assert.ok(recall >= 0.9, `recall ${recall.toFixed(3)}: ${missed.join('; ')}`)
})
