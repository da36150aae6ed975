import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { type Actor, PUBLIC } from '../access/actor.ts'
import { verifyLines } from '../cli/verify-trail.ts'

const P = 'two-rivers'
const ADMINISTRATOR: Actor = { ...personWith('Ana Admin'), administrator: true }

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const as = (actor: Actor) => app.as(actor)

test('a member sees the trail, newest first, and narrows it', async () => {
  as(SAMPLE_EDITOR)
  await app.post(`/${P}/records/1/statements/1/decisions`, {
    act: 'confirm',
    revision: '1',
    reason: 'It is so.',
  })
  const page = await app.get(`/${P}/trail`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Noor Hadley/)
  assert.ok(page.text.indexOf('confirmed') < page.text.indexOf('brought in the partnership file'))
  assert.match(page.text, /state: proposed → confirmed/)
  assert.match(page.text, /Reason: It is so\./)
  const narrowed = await app.get(`/${P}/trail?act=confirm&object=statement&id=1%2F1`)
  assert.match(narrowed.text, /1 entry/)
  assert.match(narrowed.text, /option value="confirm" selected/)
})

test('each thing has its own history, and a reader without an account sees none of it', async () => {
  as(SAMPLE_EDITOR)
  for (const path of [`/${P}/records/1`, `/${P}/records/1/statements/1`])
    assert.match((await app.get(path)).text, /<h2 id="trail">History/, path)
  as(PUBLIC)
  for (const path of [`/${P}/records/1`, `/${P}/records/1/statements/1`]) {
    const page = await app.get(path)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /<h2 id="trail">|\/trail"/, path)
  }
})

test('the trail is not there for those whom it isn’t for, as nothing is at an address that there isn’t', async () => {
  const bare = (text: string, path: string) =>
    text.replaceAll(path, '').replaceAll(encodeURIComponent(path), '')
  const elsewhere = personWith('Rui Sande', postOf('elsewhere', 'co-chair', 'hill'))
  for (const actor of [PUBLIC, elsewhere]) {
    as(actor)
    for (const [hidden, absent] of [
      [`/${P}/trail.jsonl`, `/${P}/trail`],
      ['/nowhere/trail', '/nowhere/trail.jsonl'],
      ['/trail', '/nowhere-x'],
      ['/trail.jsonl', '/trail'],
    ] as const) {
      const [one, other] = [await app.get(hidden), await app.get(absent)]
      assert.deepEqual([one.status, other.status], [404, 404], hidden)
      assert.equal(bare(one.text, hidden), bare(other.text, absent), hidden)
    }
  }
})

test('the instance’s own trail is for administrators', async () => {
  as(SAMPLE_EDITOR)
  assert.equal((await app.get('/trail')).status, 404)
  as(ADMINISTRATOR)
  const page = await app.get('/trail')
  assert.equal(page.status, 200)
  assert.match(page.text, /Trail of the instance/)
  const own = await app.get(`/${P}/trail`)
  assert.equal(own.status, 200)
  assert.match(own.text, /not shown to you/)
})

test('an export verifies, with what its reader may not see withheld, and its head is on the page', async () => {
  for (const [actor, withheld] of [
    [SAMPLE_EDITOR, false],
    [ADMINISTRATOR, true],
  ] as const) {
    as(actor)
    const exported = await app.get(`/${P}/trail.jsonl`)
    assert.equal(exported.status, 200)
    assert.match(
      exported.headers.get('content-disposition') ?? '',
      /attachment; filename="trail-two-rivers\.jsonl"/,
    )
    const lines = exported.text.trimEnd().split('\n')
    const verified = await verifyLines(lines)
    assert.deepEqual([verified.wrongs, verified.entries], [[], lines.length - 1])
    assert.equal(exported.text.includes('"withheld":true'), withheld)
    assert.equal(exported.text.includes('"reason":"It is so."'), !withheld)
    const page = await app.get(`/${P}/trail`)
    for (const { hash } of verified.heads) assert.ok(page.text.includes(hash))
  }
})
