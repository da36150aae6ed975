import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { meantBy } from './meanings-kept.ts'
import { meantAsked } from './search-close.ts'
import { termIndex } from './terms-kept.ts'
import { allStated } from './testing/all-stated.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)

/** Sentences of the genre, each with a question in words of which it has none. */
const ASKED = [
  ['Both sides agreed to streamline halal certification.', 'Muslim dietary rules'],
  ['They agreed to reduce marine plastic debris in the two basins.', 'rubbish in the water'],
  ['The ministers agreed to conclude a code on central bank digital currencies.', 'state electronic money'],
  ['They agreed to condemn antisemitism in every form.', 'hatred of Jews'],
] as const

/** Sentences that have some word near each question, and are about something else. */
const BESIDE = [
  'They agreed to hold a dialogue of faiths on religious rules.',
  'They agreed to share the water of the two rivers.',
  'They agreed that the state is to publish its money supply.',
  'They agreed that hatred has no place in schools.',
]

onEachEngine('terms of official texts', (bed: Bed) => {
  let p: string
  before(async () => {
    // To read the lists may take a busy machine as long as a search may look for what is close.
    termIndex()
    for (const [, typed] of ASKED) await meantBy(typed.toLowerCase().split(' '))
    p = await bed.partnership()
    const said = [...ASKED.map(([sentence]) => sentence), ...BESIDE]
    await bed.store.records.add(p, sampleRecord(allStated(said), { title: 'What was said' }), AT)
  })

  test('what people call a thing finds it by its term, which is marked', async () => {
    for (const [sentence, typed] of ASKED) {
      const { hits, close } = (await bed.store.search.find(p, typed, 1, TODAY))!
      assert.deepEqual(hits.rows, [], typed)
      assert.equal(close[0]?.text, sentence, typed)
      assert.ok(close[0].spans.length > 0, typed)
    }
  })

  test('a form has each stem once, so that a word that stands twice in it is not two of three', async () => {
    const meant = await meantBy(['poor', 'countries', 'helping', 'each', 'other'])
    const forms = (await meantAsked(bed.store.db, meant)).terms.flatMap((term) => term.forms)
    assert.ok(forms.some((form) => form.join(' ') === 'south cooper'))
    for (const form of forms) assert.equal(new Set(form).size, form.length, form.join(' '))
  })
})
