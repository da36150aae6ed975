import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { SAMPLE_EMBEDDER, sampleVector } from '../../test/sample-embedder.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Hit } from '../search/search-view.ts'
import type { Embedder } from '../search/vectors/embedder.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)
const MODEL = SAMPLE_EMBEDDER.model

/** Gives every statement a vector that is to have one, as src/vectors does; answers what was sent. */
const fill = async ({ vectors }: Pick<Nouns, 'vectors'>, { model, embed }: Embedder = SAMPLE_EMBEDDER) => {
  const unwritten = await vectors.unwritten(model, 1000)
  const texts = unwritten.map(({ text }) => text)
  const answer = await embed(texts, 1000)
  assert.ok(answer.ok)
  await vectors.keep(
    model,
    unwritten.map((each, at) => ({ ...each, vector: answer.value[at]! })),
  )
  return texts
}

const BOATS = 'The Hill League agreed that the ferry fleet shall be painted.'
const MONEY = 'Coast Council noted that the purse is empty.'
const SECRET = 'Hill agreed to hire vessels in secret.'
const DRAFT = 'Hill agreed to sink a craft of the other side.'
const LATER = 'Coast agreed that ships be counted each year.'

onEachEngine(
  'vectors of statements',
  (bed: Bed) => {
    let p: string
    let first: number
    const close = async (nouns: Pick<Nouns, 'search'>, typed: string, question = typed) =>
      (await nouns.search.close(p, typed, TODAY, sampleVector(question))).map(({ text }) => text)

    before(async () => {
      p = await bed.partnership()
      const add = (paragraphs: readonly string[], over: Parameters<typeof sampleRecord>[1]) =>
        bed.store.records.add(p, sampleRecord(sampleReading(paragraphs), over), AT)
      first = await add([BOATS, MONEY], { title: 'On paint', published: '2018-03-01' })
      await add([SECRET], {
        title: 'In confidence',
        standing: { owner: 'hill', marking: 'CONFIDENTIAL', stage: 'joint' },
      })
      await add([DRAFT], {
        title: 'A draft',
        standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage: 'draft' },
      })
      await add([LATER], { title: 'On counting', published: '2022-03-01' })
    })

    test('what both sides may see and is not CONFIDENTIAL is sent, once', async () => {
      assert.deepEqual((await fill(bed.store)).toSorted(), [BOATS, LATER, MONEY].toSorted())
      assert.deepEqual(await fill(bed.store), [])
    })

    test('nobody but the machine is told what is to be sent, nor keeps any', async () => {
      const editor = bed.store.as(editorOf(p, 'hill'))
      assert.deepEqual(await editor.vectors.unwritten('another', 10), [])
      const [one] = await bed.store.vectors.unwritten('another', 1)
      await editor.vectors.keep('another', [{ ...one!, vector: Float32Array.from([1]) }])
      assert.deepEqual(await close(bed.store, 'qwxz', 'boats'), [BOATS, LATER])
    })

    test('a statement is found by what it means, where no word of it was searched for or is near', async () => {
      assert.deepEqual(await close(bed.store, 'qwxz', 'vessels'), [BOATS, LATER])
      assert.deepEqual(await close(bed.store, 'qwxz', 'costs'), [MONEY])
      assert.deepEqual(
        (await bed.store.search.close(p, 'qwxz', TODAY, null)).map(({ text }) => text),
        [],
      )
    })

    test('fields and what is left out hold for it', async () => {
      assert.deepEqual(await close(bed.store, 'qwxz year:2018', 'vessels'), [BOATS])
      assert.deepEqual(await close(bed.store, 'qwxz -paint', 'vessels'), [LATER])
      assert.deepEqual(await close(bed.store, 'qwxz kind:request', 'vessels'), [])
      assert.deepEqual(await close(bed.store, 'qwxz in:people', 'vessels'), [])
    })

    test('what has the words is not shown a second time', async () => {
      assert.deepEqual(await close(bed.store.as(editorOf(p, 'coast')), 'fleet', 'boats'), [LATER, SECRET])
    })

    test('nobody is shown by a vector what they may not see', async () => {
      assert.deepEqual(await close(bed.store.as(PUBLIC), 'qwxz', 'vessels'), [])
      const coast = bed.store.as(editorOf(p, 'coast'))
      assert.deepEqual(await close(coast, 'qwxz', 'vessels'), [BOATS, LATER])
    })

    test('what has no vector, because it is CONFIDENTIAL, does not stand back for what has one', async () => {
      const hill = bed.store.as(editorOf(p, 'hill'))
      assert.equal((await close(hill, 'rent covert vessel', 'boats'))[0], SECRET)
    })

    test('passages like a statement are found by its vector, without the model being asked', async () => {
      const of = { of: 'statements', record: first, number: 1, model: MODEL } as const
      const near = (await bed.store.search.near(p, 'qwxz', TODAY, of)) as readonly Hit[]
      assert.deepEqual(
        near.map(({ text }) => text),
        [BOATS, LATER],
      )
      assert.deepEqual(await bed.store.search.near(p, 'qwxz', TODAY, { ...of, model: 'another' }), [])
      assert.deepEqual(await bed.store.as(PUBLIC).search.near(p, 'qwxz', TODAY, of), [])
    })

    test('the page of a search says to what words others were looked for, and none where there are enough', async () => {
      const view = await bed.store.search.find(p, 'ferry -haze year:2018', 1, TODAY, 'later')
      assert.equal(view!.closeTo, 'ferry')
      assert.deepEqual(view!.close, [])
      assert.equal((await bed.store.search.find(p, 'year:2018', 1, TODAY))!.closeTo, null)
      assert.equal((await bed.store.search.find(p, 'in:people ferry', 1, TODAY))!.closeTo, null)
    })

    test('another model is asked anew, and vectors of two models are never compared', async () => {
      const other: Embedder = {
        ...SAMPLE_EMBEDDER,
        model: 'shorter',
        embed: async (texts) => ({ ok: true, value: texts.map(() => Float32Array.from([1, 1])) }),
      }
      assert.equal((await fill(bed.store, other)).length, 3)
      assert.deepEqual(await close(bed.store, 'qwxz', 'vessels'), [])
      const short = { model: MODEL, vector: Float32Array.from([1]) }
      assert.deepEqual(await bed.store.search.close(p, 'qwxz', TODAY, short), [])
      assert.equal((await fill(bed.store)).length, 3)
      assert.deepEqual(await close(bed.store, 'qwxz', 'vessels'), [BOATS, LATER])
    })

    test('of what became CONFIDENTIAL or another text meanwhile no vector is kept', async () => {
      const [given] = await bed.store.vectors.unwritten('third', 1)
      const gone = { ...given!, record: 999_999 }
      await bed.store.vectors.keep('third', [{ ...gone, vector: Float32Array.from([1]) }])
      const kept = await bed.store.db.selectFrom('statement_vector').select('model').distinct().execute()
      assert.deepEqual(kept, [{ model: MODEL }])
      // What was sent of another text than the statement has now is asked for again.
      await bed.store.vectors.keep(MODEL, [
        { ...given!, text: 'Other words.', vector: Float32Array.from([1]) },
      ])
      assert.deepEqual(
        (await bed.store.vectors.unwritten(MODEL, 10)).map(({ text }) => text),
        [given!.text],
      )
    })
  },
  { alone: true },
)
