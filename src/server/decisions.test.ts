import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'

let app: SampleApp
let number: number
const PLACE = '/two-rivers/records/1/statements'

before(async () => {
  app = await sampleApp()
  const view = await app.store.records.get('two-rivers', 1)
  number = view!.statements.find(({ content }) => content.verb === 'welcome')!.number
})
after(() => app.close())

const standing = async () => (await app.store.statements.get('two-rivers', 1, number))!
const decide = async (fields: Record<string, string>) =>
  app.post(`${PLACE}/${number}/decisions`, {
    revision: String((await standing()).statement.revision),
    ...fields,
  })

test('a statement is confirmed by a plain form, the page says so once, and undo takes it back', async () => {
  const done = await decide({ act: 'confirm' })
  assert.equal(done.status, 303)
  assert.equal(done.location, `/two-rivers/records/1#s-${number}`)
  assert.match(done.headers.get('set-cookie') ?? '', /^notice=confirm/)
  assert.equal((await standing()).statement.state, 'confirmed')
  assert.equal((await standing()).history.at(-1)?.by, 'Noor Hadley')
  assert.equal((await decide({ act: 'reopen' })).status, 303)
  assert.equal((await standing()).statement.state, 'proposed')
})

test('an amendment that the text does not bear out is refused beside its field with everything still typed', async () => {
  const refused = await decide({
    act: 'amend',
    kind: 'commitment',
    verb: 'welcome',
    actor: 'The Joint Table',
    quote: 'These words are nowhere',
    reason: 'to try <b>it</b>',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /These words do not stand in the record/)
  assert.match(refused.text, /These words are nowhere/)
  assert.match(refused.text, /to try &lt;b&gt;it&lt;\/b&gt;/)
  assert.equal((await standing()).statement.state, 'proposed')
})

test('an amendment is kept with what the machine read beside it', async () => {
  const done = await decide({ act: 'amend', kind: 'affirmation', reason: 'It says more than thanks.' })
  assert.equal(done.status, 303)
  const { statement, history } = await standing()
  assert.equal(statement.state, 'amended')
  assert.equal(statement.content.kind, 'affirmation')
  assert.equal(statement.read?.kind, 'welcome')
  assert.equal(history.at(-1)?.reason, 'It says more than thanks.')
})

test('a decision on an older revision is refused and the page shows what stands', async () => {
  const refused = await app.post(`${PLACE}/${number}/decisions`, { act: 'reject', revision: '1' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /was changed while you were reading it/)
  assert.equal((await standing()).statement.state, 'amended')
})

test('after a decision one is led back within the partnership, never to another site', async () => {
  const back = async (asked: string) => {
    const { statement } = await standing()
    const act = statement.state === 'rejected' ? 'reopen' : 'reject'
    return (await decide({ act, back: asked })).location
  }
  assert.equal(await back('/two-rivers/records/1?kind=note#s-2'), '/two-rivers/records/1?kind=note#s-2')
  for (const elsewhere of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/two-rivers/../../elsewhere',
    '',
  ])
    assert.equal(await back(elsewhere), `/two-rivers/records/1#s-${number}`)
  assert.equal(await back('/two-rivers/\u0001\r\nx'), '/two-rivers/%01x')
})

test('reading again with the same reader changes nothing that people decided', async () => {
  const before = (await standing()).statement
  const again = await app.post('/two-rivers/records/1/readings', {})
  assert.equal(again.status, 303)
  assert.deepEqual((await standing()).statement.state, before.state)
  assert.deepEqual((await standing()).statement.content, before.content)
})

test('an act or a statement that there is not changes nothing', async () => {
  assert.equal((await decide({ act: 'shred' })).status, 400)
  const nowhere = await app.post(`${PLACE}/999/decisions`, { act: 'confirm', revision: '1' })
  assert.equal(nowhere.status, 404)
  assert.deepEqual(app.faults, [])
})

test('a notice that this server did not leave is not shown', async () => {
  for (const left of ['confirm', 'confirm.1.2', 'reread.1', 'constructor.1', 'confirm.x']) {
    const headers = { host: 'localhost', cookie: `notice=${left}` }
    const answer = await app.request('http://localhost/two-rivers', { headers })
    assert.doesNotMatch(await answer.text(), /undefined|is confirmed|Read again:/, left)
  }
})
