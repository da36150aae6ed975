import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SignInApp, signIn, signInApp } from '../../test/sign-in-app.ts'
import type { Marking, Stage } from '../register/standing.ts'
import { activityAsked, roundAsked } from '../storage/testing/sample-activity.ts'
import { planAsked } from '../storage/testing/sample-plan.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { sampleRecord } from '../storage/testing/sample-record.ts'

const AT = '2025-06-10T10:00:00.000Z'

let app: SignInApp
const plans: number[] = []

/** A plan with an activity, of a record at a stage; answers its number. */
const planOf = async (title: string, stage: Stage, marking: Marking = 'UNCLASSIFIED') => {
  const reading = sampleReading([`Of ${title}`, 'Hold meetings;', 'Exchange minutes;', 'of spring;'])
  const id = await app.store.records.add('river', sampleRecord(reading), AT)
  const rows = (await app.store.plans.outline('river', id))!.rows
  assert.ok((await app.store.plans.keep('river', id, planAsked(rows, { title }), AT)).ok)
  const place = { record: id, line: 2 }
  const asked = activityAsked({ title: `Visit of ${title}`, state: 'planned', date: '2027-03-28' })
  assert.ok((await app.store.following.write('river', place, asked, AT)).ok)
  assert.ok((await app.store.rounds.write('river', id, roundAsked(), AT)).ok)
  await app.store.db
    .updateTable('record')
    .set({ stage, marking, owner_side: 'hill' })
    .where('partnership_id', '=', 'river')
    .where('id', '=', id)
    .execute()
  return id
}

before(async () => {
  app = await signInApp()
  plans.push(await planOf('all', 'public'), await planOf('members', 'shared'))
  plans.push(await planOf('hill', 'draft'), await planOf('secrets', 'shared', 'CONFIDENTIAL'))
  await app.store.db.updateTable('partnership').set({ portal: true }).where('id', '=', 'river').execute()
})
after(() => app.close())

/** Somebody with a post, and the secret address of their calendar. */
const subscriber = async (email: string, side: string) => {
  const account = await app.account(email)
  const post = await app.appoint(account, { side })
  const visitor = app.visitor()
  await signIn(visitor, email)
  const make = async () => {
    const { text } = await visitor.post('/account/calendar', { act: 'make' })
    return new URL(/<code>(\S+)<\/code>/.exec(text)![1]!).pathname
  }
  return { account, post, visitor, make, address: await make() }
}
const stranger = () => app.visitor()
const visits = (ics: string) => [...ics.matchAll(/SUMMARY:Visit of (\w+)/g)].map((found) => found[1]).sort()

test('the public calendar has what the public may see: no round, nothing of the members or of one side', async () => {
  const { status, text, headers } = await stranger().get('/river/calendar.ics')
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.deepEqual(visits(text), ['all'])
  assert.doesNotMatch(text, /Reports due/)
  assert.match(text, /URL;VALUE=URI:http:\/\/localhost:4117\/river\/plans\/\d+\/lines\/2/)
  assert.equal((await stranger().get(`/river/plans/${plans[0]}/calendar.ics`)).status, 200)
  for (const hidden of plans.slice(1))
    assert.equal((await stranger().get(`/river/plans/${hidden}/calendar.ics`)).status, 404)
})

test('one’s own calendar has what one may see, without signing in, and nothing that is CONFIDENTIAL', async () => {
  const hill = await subscriber('ilse@hill.example', 'hill')
  const coast = await subscriber('cai@coast.example', 'coast')
  const { text } = await stranger().get(hill.address)
  assert.deepEqual(visits(text), ['all', 'hill', 'members'])
  assert.match(text, /Reports due on January 2027 to June 2027/)
  assert.deepEqual(visits((await stranger().get(coast.address)).text), ['all', 'members'])
})

test('its address reads and does nothing else, and leads to no page', async () => {
  const { address } = await subscriber('rea@hill.example', 'hill')
  assert.equal((await stranger().post(address, { act: 'make' })).status, 404)
  assert.match(
    (await stranger().get(`/account?token=${address.split('/').at(-1)}`)).location ?? '',
    /sign-in/,
  )
})

test('an address that was renewed or revoked, or is nobody’s, leads nowhere', async () => {
  const { address, make, visitor } = await subscriber('una@hill.example', 'hill')
  const newer = await make()
  assert.equal((await stranger().get(address)).status, 404)
  assert.equal((await stranger().get(newer)).status, 200)
  await visitor.post('/account/calendar', { act: 'revoke' })
  assert.equal((await stranger().get(newer)).status, 404)
  for (const none of ['x', '0'.repeat(43)])
    assert.equal((await stranger().get(`/account/calendar/${none}`)).status, 404)
})

test('only a digest of the address is kept', async () => {
  const { address } = await subscriber('dig@hill.example', 'hill')
  const token = address.split('/').at(-1)!
  const kept = await app.store.db.selectFrom('sign_in.calendar_key').selectAll().execute()
  assert.ok(kept.length > 0 && !JSON.stringify(kept).includes(token))
})

test('a post that ended and an account that is blocked see no more by it at the next request', async () => {
  const { address, account } = await subscriber('end@hill.example', 'hill')
  await app.store.db
    .updateTable('appointment')
    .set({ ended_at: AT, ended_by: 'a test' })
    .where('account_id', '=', account)
    .execute()
  assert.deepEqual(visits((await stranger().get(address)).text), [])
  const other = await subscriber('out@hill.example', 'hill')
  await app.store.gate.accounts.block(other.account, { kind: 'machine', name: 'a test' }, AT)
  assert.equal((await stranger().get(other.address)).status, 404)
})

test('a calendar fetched over and over leaves nothing in the trail', async () => {
  const { address } = await subscriber('tra@hill.example', 'hill')
  const count = async () =>
    (await app.store.db.selectFrom('trail').select('number').where('partnership_id', '=', 'river').execute())
      .length
  const before = await count()
  await stranger().get(address)
  assert.equal(await count(), before)
})
