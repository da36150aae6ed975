import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Stage } from '../register/standing.ts'
import type { Hit } from '../search/search-view.ts'
import { slice } from '../text/span.ts'
import type { Nouns } from './store.ts'
import { givenBy } from './testing/given-by.ts'
import { keptPlan } from './testing/kept-plan.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TODAY = AT.slice(0, 10)
const RACES = 'Hold regattas on the upper river each year;'
const TEACHING = 'Train pilots of both banks in rescue.'
const PLAN = ['Dialogue', RACES, TEACHING]
const SAID = [
  'The sides agreed to clear marine plastic from the estuary.',
  'The sides noted the teaching of young sailors in lifesaving.',
]

onEachEngine('what of plans is close in meaning', (bed: Bed) => {
  let p: string
  let plan: number

  type Asking = Pick<Nouns, 'search'>
  const close = async (typed: string, nouns: Asking = bed.store) =>
    (await nouns.search.find(p, typed, 1, TODAY))!.close
  const textsOf = (hits: readonly Hit[], ...places: readonly Hit['of'][]) =>
    hits.filter((hit) => places.includes(hit.of)).map(({ text }) => text)
  const near = async (text: string, nouns: Asking = bed.store) => {
    const hits = await nouns.search.near(p, text, TODAY)
    assert.ok(hits !== null && hits !== 'slow')
    return hits
  }
  const kept = async (texts: readonly string[], stage: Stage) => {
    const { record, hill } = await keptPlan(bed, p, texts, stage)
    const asked = activityAsked({ title: 'Seminar on rubbish of the sea', place: 'Low Bank' })
    givenBy(await hill.following.write(p, { record, line: 2 }, asked, AT))
    return record
  }

  before(async () => {
    p = await bed.partnership()
    plan = await kept(PLAN, 'public')
    await bed.store.records.add(p, sampleRecord(sampleReading(SAID)), AT)
  })

  test('lines and activities that mean the same are shown where few have the words, with the words by which they do', async () => {
    const races = (await close('yachting contest')).find((hit) => hit.of === 'lines')
    assert.deepEqual(races && [races.text, races.line, races.plan, races.status], [
      RACES,
      2,
      'The plan of the leagues',
      'addressed',
    ])
    assert.deepEqual(
      races?.spans.map((span) => slice(races.text, span)),
      ['regattas'],
    )
    const litter = await close('litter in the ocean')
    assert.deepEqual(textsOf(litter, 'statements'), [SAID[0]])
    assert.deepEqual(textsOf(litter, 'activities'), ['Seminar on rubbish of the sea, Low Bank'])
    // Statements come first.
    assert.equal(litter[0]?.of, 'statements')
  })

  test('of statements that are as close that one comes first whose record’s title is close as well, whichever is newer', async () => {
    const q = await bed.partnership()
    const add = (title: string, published: string) =>
      bed.store.records.add(
        q,
        sampleRecord(sampleReading(['The sides agreed to clear rubbish from the estuary.']), {
          ...{ title, published, meeting: null },
        }),
        AT,
      )
    const firstOf = async () => {
      const [hit] = (await bed.store.search.near(q, 'litter in the ocean', TODAY)) as readonly Hit[]
      return hit?.of === 'statements' && hit.row.record.title
    }
    await add('Minutes of the spring', '2020-01-01')
    await add('Clean seas', '2019-01-01')
    assert.equal(await firstOf(), 'Clean seas')
    await add('Clean oceans', '2018-01-01')
    assert.equal(await firstOf(), 'Clean oceans')
  })

  test('they are looked for where the search looks, and as far as its fields hold of them', async () => {
    assert.deepEqual(textsOf(await close('in:statements yachting contest'), 'lines', 'activities'), [])
    assert.deepEqual(textsOf(await close('in:lines yachting contest'), 'lines', 'statements'), [RACES])
    assert.deepEqual(textsOf(await close('in:lines yachting contest year:2024'), 'lines'), [RACES])
    assert.deepEqual(textsOf(await close('in:lines yachting contest year:1999'), 'lines'), [])
    assert.deepEqual(textsOf(await close('in:lines yachting contest status:addressed'), 'lines'), [RACES])
    assert.deepEqual(textsOf(await close('in:lines yachting contest status:completed'), 'lines'), [])
    assert.deepEqual(textsOf(await close('in:lines yachting contest -upper'), 'lines'), [])
    // What has the words itself is found, and not shown again.
    assert.ok(!textsOf(await close('regattas'), 'lines').includes(RACES))
    const { close: none, closeTo } = (await bed.store.search.find(
      ...([p, 'in:lines yachting contest', 1, TODAY, 'later'] as const),
    ))!
    // A model of sentences has no lines: nothing is waited for.
    assert.deepEqual([textsOf(none, 'lines'), closeTo], [[RACES], null])
  })

  test('a passage finds the statements like it and then the lines, and a line both as well', async () => {
    const like = await near(TEACHING)
    assert.equal(textsOf(like, 'statements')[0], SAID[1])
    assert.equal(textsOf(like, 'lines')[0], TEACHING)
    const said = await near(SAID[1]!)
    assert.ok(textsOf(said, 'lines').includes(TEACHING))
    const places = said.map(({ of }) => of)
    assert.ok(places.lastIndexOf('statements') < places.indexOf('lines'))
  })

  test('a line that was taken out, and an activity that was withdrawn, are close to nothing', async () => {
    const line = { record: plan, line: 3 }
    const { following } = bed.store.as(editorOf(p, 'hill'))
    const asked = activityAsked({ title: 'A course in beekeeping for wardens', place: 'Low Bank' })
    const activity = givenBy(await following.write(p, line, asked, AT))
    const found = async () => textsOf(await close('apiary hives'), 'activities')
    assert.deepEqual(await found(), ['A course in beekeeping for wardens, Low Bank'])
    givenBy(await following.withdraw(p, line, { activity, version: 1 }, AT))
    assert.deepEqual(await found(), [])
  })

  test('nobody learns of lines and activities that they may not see', async () => {
    await kept(['Dialogue', 'Fit astronomers with telescopes for night watches.', 'Done.'], 'draft')
    const ask = async (nouns: Asking) => [
      ...textsOf(await close('planetarium stargazing', nouns), 'lines', 'activities'),
      ...textsOf(await near('planetarium stargazing', nouns), 'lines', 'activities'),
    ]
    const there = 'Fit astronomers with telescopes for night watches.'
    assert.ok((await ask(bed.store.as(editorOf(p, 'hill')))).includes(there))
    for (const actor of [editorOf(p, 'coast'), PUBLIC])
      assert.ok(!(await ask(bed.store.as(actor))).includes(there))
  })
})
