import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'

const P = '/two-rivers'
const TEXT = `Plan of Action 2024-2028

1. RIVERS

1.1. Train the pilots of all ferries;

1.2. Mend the quays.
`

let app: SampleApp
let id: number

before(async () => {
  app = await sampleApp()
  const added = await app.post(`${P}/proposals`, { text: TEXT })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title: 'The plan', kind: 'plan-of-action', meeting: 'none' }
  id = Number(/records\/(\d+)/.exec((await app.post(`${P}/records`, sent)).location ?? '')![1])
  const { plans } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', id))!
  const asked = askedAsRead('The plan', view.outline, view.rows)
  assert.ok((await plans.keep('two-rivers', id, asked, '2024-02-01T00:00:00.000Z')).ok)
})
after(() => app.close())

const at = (n: number, rest = '') => `${P}/plans/${id}/lines/${n}${rest}`
const page = async (n = 2) => (await app.get(at(n))).text.replace(/\s+/g, ' ')
const head = {
  ...{ act: 'write', title: 'Ferries with a trained pilot', unit: '%', baseline: '20' },
  ...{ 'baseline-period': '2022', target: '80', 'target-period': '2027' },
}
const which = async (what: 'indicator' | 'activity') => {
  const text = await page()
  const id = new RegExp(`name="${what}" value="(\\w{26})"`).exec(text)![1]!
  const version = new RegExp(`value="${id}"/?> ?<input type="hidden" name="version" value="(\\d+)"`).exec(
    text,
  )![1]!
  return { [what]: id, version }
}

test('an indicator is added, its values written, and the page draws them beside their table', async () => {
  assert.match(await page(), /Nothing is measured of it yet/)
  assert.equal((await app.post(at(2, '/indicators'), head)).location, at(2))
  assert.match(await page(), /No value yet for a time that is over|Nothing was measured yet/)
  const set = async (over: object) =>
    app.post(at(2, '/values'), { act: 'set', ...(await which('indicator')), ...over })
  assert.equal((await set({ period: '2023', value: '35 %' })).status, 303)
  assert.equal((await set({ period: '2024', value: 'n/a', note: 'no survey' })).status, 303)
  const told = await page()
  assert.match(told, /Not available for 2024: no survey\./)
  assert.match(told, /role="img" aria-label="Not available for 2024/)
  assert.match(told, /not available \(no survey\)/)
  assert.equal((await set({ period: '2024', value: '50' })).status, 303)
  assert.match(await page(), /50 % in 2024: 50 % of the way from 20 % to 80 %\./)
  const gone = { act: 'remove', ...(await which('indicator')), period: '2024' }
  assert.equal((await app.post(at(2, '/values'), gone)).status, 303)
  assert.match(await page(), /35 % in 2023: 25 % of the way/)
  assert.match(await page(), /took a value of an indicator off/)
})

test('what is wrong is told beside its form with everything that was typed, and can be sent again', async () => {
  const wrong = await app.post(at(2, '/indicators'), { ...head, title: '', target: 'very & much' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Say what is measured/)
  assert.match(wrong.text, /value="very &amp; much"/)
  const one = await which('indicator')
  const value = { act: 'set', ...one, period: '2025', value: '1.250', note: 'By hand' }
  const unclear = await app.post(at(2, '/values'), value)
  assert.equal(unclear.status, 422)
  assert.match(unclear.text, /can't be read as one number|can&#39;t be read as one number/)
  assert.match(unclear.text, /value="1\.250"/)
  assert.match(unclear.text, /value="By hand"/)
  const late = await app.post(at(2, '/values'), { ...value, value: '60', version: '1' })
  assert.equal(late.status, 409)
  const version = /name="version" value="(\d+)"/.exec(
    late.text.split('value="60"')[0]!.split('<form').at(-1)!,
  )
  assert.equal(version?.[1], one.version, 'the form has the version that is shown now')
})

test('an indicator is taken back, and put back', async () => {
  const one = await which('indicator')
  assert.equal((await app.post(at(2, '/indicators'), { act: 'withdraw', ...one })).status, 303)
  assert.match(await page(), /Nothing is measured of it yet.*Indicators that were taken back/)
  const again = { act: 'restore', ...(await which('indicator')) }
  assert.equal((await app.post(at(2, '/indicators'), again)).status, 303)
  assert.match(await page(), /<h3>Ferries with a trained pilot/)
})

const activity = { title: 'Course for pilots', state: 'held', date: '2025-05', place: 'Low Bank' }

test('milestones are written with their activity, ticked off, kept when it is changed, and taken away', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...activity, state: 'planned', date: '2031' }))
    form.append(name, value)
  for (const [title, due, done] of [
    ['Trainers chosen', '2025-01', ''],
    ['Boat hired', '2031', ''],
    ['', '', ''],
  ] as const) {
    form.append('milestone', title)
    form.append('milestone-due', due)
    form.append('milestone-done', done)
  }
  assert.equal((await app.post(at(2, '/activities'), form)).status, 303)
  assert.match(await page(), /Trainers chosen <span class="how">due January 2025, overdue/)
  const figures = async () => (await app.get(`${P}/plans/${id}/figures`)).text.replace(/\s+/g, ' ')
  assert.match(
    await figures(),
    /Milestones that are overdue.*Trainers chosen, due January 2025.*Milestones to come.*Boat hired/,
  )
  const typed = /value="Trainers chosen"/
  assert.match(await page(), typed, 'the form has what is there')
  const ticked = new FormData()
  for (const [name, value] of Object.entries({ ...activity, ...(await which('activity')) }))
    ticked.append(name, value)
  ticked.append('milestone', 'Trainers chosen')
  ticked.append('milestone-due', '2025-01')
  ticked.append('milestone-done', '14 January 2025')
  assert.equal((await app.post(at(2, '/activities'), ticked)).status, 303)
  assert.match(await page(), /Trainers chosen <span class="how">done 14 January 2025/)
  assert.doesNotMatch(await page(), /Boat hired/)
  const wrong = await app.post(at(2, '/activities'), {
    ...{ ...activity, ...(await which('activity')), milestone: 'Report out' },
    'milestone-due': 'soon',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="Report out"/)
})

const sum = async () => /evidence\/([\da-f]{64})"/.exec(await page())?.[1]

test('a file is added as evidence, and handed out to be saved, never as a page', async () => {
  const file = new File(['<h1>Who came</h1>'], 'C:\\lists\\who came.html', { type: 'text/html' })
  const sent = { act: 'add', ...(await which('activity')), shows: 'Who came', file }
  assert.equal((await app.post(at(2, '/evidence'), sent)).location, at(2))
  assert.match(await page(), /Who came ?<\/a> ?<span class="how">file who came\.html/)
  const response = await app.request(`http://localhost:4117${at(2, `/evidence/${await sum()}`)}`, {
    headers: { host: 'localhost:4117' },
  })
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'application/octet-stream')
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="who_came\.html"/)
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(await response.text(), '<h1>Who came</h1>')
  assert.equal((await app.get(at(3, `/evidence/${await sum()}`))).status, 404)
  assert.equal((await app.get(at(2, `/evidence/${'0'.repeat(64)}`))).status, 404)
})

test('a form without a file, without words or with too large a file says so, and keeps what was typed', async () => {
  const one = await which('activity')
  const none = await app.post(at(2, '/evidence'), { act: 'add', ...one, shows: 'The minutes' })
  assert.equal(none.status, 422)
  assert.match(none.text, /value="The minutes"/)
  const wordless = await app.post(at(2, '/evidence'), {
    act: 'add',
    ...one,
    shows: '',
    file: new File(['x'], 'x'),
  })
  assert.equal(wordless.status, 422)
  assert.match(wordless.text, /Say in a few words what this shows/)
  for (const size of [20_000_001, 26_500_000]) {
    const file = new File([new Uint8Array(size)], 'large.bin')
    const large = await app.post(at(2, '/evidence'), { act: 'add', ...one, shows: 'All', file })
    assert.equal(large.status, 413)
    assert.match(large.text, /The file is too large: up to 20 MB/)
  }
})

test('readers have the file and may not add or remove any; for the public of a draft nothing is there', async () => {
  const [address, one] = [at(2, `/evidence/${await sum()}`), await which('activity')]
  app.as(personWith('Ida Reader', postOf('two-rivers', 'reader', 'arlen')))
  assert.equal((await app.get(address)).status, 200)
  assert.doesNotMatch(await page(), /type="file"/)
  for (const rest of ['/indicators', '/values', '/evidence'])
    assert.equal((await app.post(at(2, rest), { ...one, nth: '1', act: 'remove' })).status, 403, rest)
  app.as({ kind: 'public' })
  const hidden = await app.get(address)
  assert.equal(hidden.status, 404)
  for (const rest of ['/indicators', '/values', '/evidence'])
    assert.equal((await app.post(at(2, rest), {})).status, 404, rest)
  app.as(SAMPLE_EDITOR)
  const off = await app.post(at(2, '/evidence'), { act: 'remove', ...one, nth: '1' })
  assert.equal(off.status, 303)
  assert.equal((await app.get(address)).status, 404)
  assert.doesNotMatch(await page(), /who came\.html ?<\/span>/)
  assert.deepEqual(app.faults, [])
})
