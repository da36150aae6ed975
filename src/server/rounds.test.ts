import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { planAsked } from '../storage/testing/sample-plan.ts'

let app: SampleApp
let plan: string
before(async () => {
  app = await sampleApp()
  const text = 'Dialogue\n\nHold meetings each year;\n\nExchange minutes;\n\nof spring;'
  const added = await app.post('/two-rivers/proposals', { text })
  const proposal = /proposals\/(\d+)/.exec(added.location ?? '')![1]!
  const sent = { proposal, title: 'Plan', kind: 'plan-of-action', meeting: 'none' }
  const kept = await app.post('/two-rivers/records', sent)
  const id = Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
  const rows = (await app.store.plans.outline('two-rivers', id))!.rows
  assert.ok((await app.store.plans.keep('two-rivers', id, planAsked(rows), app.deps.now())).ok)
  assert.ok((await app.store.following.nameBody('two-rivers', { record: id, line: 2 }, 1, true)).ok)
  plan = `/two-rivers/plans/${id}`
})
after(() => app.close())

const due = '2099-01-31'

test('a round is opened, told on the plan, the line and the work page, changed, closed and opened again', async () => {
  const opened = await app.post(`${plan}/rounds`, { act: 'open', period: '2098', due })
  assert.deepEqual([opened.status, opened.location], [303, `${plan}#rounds`])
  const { text } = await app.get(plan)
  assert.match(text, /Report on 2098 by 31 January 2099/)
  assert.match((await app.get(`${plan}/lines/2`)).text, /Asked for: report on 2098 by 31 January 2099/)
  assert.match((await app.get(`${plan}/lines/2`)).text, /id="period-report"[^>]* value="2098"/)
  assert.match((await app.get('/two-rivers/plans/work')).text, /reported on 0 of 1 \(0 %\)/)
  const round = /name="round" value="(\w+)"/.exec(text)![1]!
  const change = { act: 'open', round, version: '1', period: '2098', due: '2099-02-28' }
  assert.equal((await app.post(`${plan}/rounds`, change)).status, 303)
  assert.equal((await app.post(`${plan}/rounds`, { act: 'close', round })).status, 303)
  assert.match((await app.get(plan)).text, /No round is open/)
  assert.equal((await app.post(`${plan}/rounds`, { act: 'reopen', round })).status, 303)
  assert.match((await app.get(plan)).text, /by 28 February 2099/)
})

test('what can’t be a round is told beside its field, with what was typed', async () => {
  const round = /name="round" value="(\w+)"/.exec((await app.get(plan)).text)![1]!
  await app.post(`${plan}/rounds`, { act: 'withdraw', round })
  const answer = await app.post(`${plan}/rounds`, { act: 'open', period: 'the spring', due })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /“the spring” is no time to report on/)
  assert.match(answer.text, /name="due" value="2099-01-31"/)
})

test('a focal point sees no form of a round, and is told for whom it is', async () => {
  app.as(personWith('Fay Focal', postOf('two-rivers', 'focal-point', 'arlen')))
  assert.doesNotMatch((await app.get(plan)).text, /Call for reports/)
  assert.equal((await app.post(`${plan}/rounds`, { act: 'open', period: '2098', due })).status, 403)
})
