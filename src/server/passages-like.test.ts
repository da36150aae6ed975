import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { givenBy } from '../storage/testing/given-by.ts'
import { activityAsked } from '../storage/testing/sample-activity.ts'
import { planAsked } from '../storage/testing/sample-plan.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'

const P = 'two-rivers'
/** Words of a plan that were read as a statement too, with the break of a line in them. */
const LINE = 'The banks agreed to train pilots in rescue.'
const OTHER = 'Teach young sailors lifesaving.'
const SAID = 'The two councils agreed on lessons in rescue for pilots.'

let app: SampleApp
let plan: number
let record: number

before(async () => {
  app = await sampleApp()
  const add = (texts: readonly string[], title: string) =>
    app.store.records.add(P, sampleRecord(sampleReading(texts), { title }), AT)
  plan = await add(['Dialogue', LINE, OTHER], 'The plan')
  record = await add([SAID], 'The communiqué')
  const { plans, following } = app.store.as(SAMPLE_EDITOR)
  const { rows } = (await plans.outline(P, plan))!
  givenBy(await plans.keep(P, plan, planAsked(rows), AT))
  const activity = activityAsked({ title: 'Rescue training for pilots and sailors', place: 'Low Bank' })
  givenBy(await following.write(P, { record: plan, line: 2 }, activity, AT))
})
after(() => app.close())

/** What a page leads to of what was found, in its order. */
const foundOn = async (path: string) => {
  const page = await app.get(path)
  assert.equal(page.status, 200)
  const list = page.text.slice(page.text.indexOf('The closest come first'))
  return [...list.matchAll(/<a href="([^"]+\/(?:lines|statements)\/\d+)"/g)].map(([, href]) => href)
}

test('a line leads to the statements and lines like it, without itself, what was read in it and what is done under it', async () => {
  const page = await app.get(`/${P}/plans/${plan}/lines/2`)
  assert.match(page.text, new RegExp(`href="/${P}/plans/${plan}/lines/2/like">Passages like this one<`))
  const found = await foundOn(`/${P}/plans/${plan}/lines/2/like`)
  assert.equal(found[0], `/${P}/records/${record}/statements/1`)
  assert.ok(!found.includes(`/${P}/records/${plan}/statements/1`))
  assert.deepEqual(
    found.filter((href) => href?.includes('/lines/')),
    [`/${P}/plans/${plan}/lines/3`],
  )
})

test('a statement leads to the lines and activities like it, but not to the line that has its own words', async () => {
  const lines = async (of: string) =>
    (await foundOn(`/${P}/records/${of}/statements/1/like`)).filter((href) => href?.includes('/lines/'))
  const line = `/${P}/plans/${plan}/lines/2`
  assert.deepEqual((await lines(`${record}`)).slice(0, 2), [line, line])
  // The activity under it alone.
  assert.deepEqual(await lines(`${plan}`), [line])
})

test('there is nothing like a line that is nowhere', async () => {
  for (const path of [`plans/${plan}/lines/99/like`, `plans/${plan}/lines/1/like`, 'plans/999/lines/2/like'])
    assert.equal((await app.get(`/${P}/${path}`)).status, 404)
})
