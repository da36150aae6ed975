import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { personWith } from '../../../test/sample-actors.ts'
import { PASSWORD, type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import { PUBLIC } from '../../access/actor.ts'

let app: SignInApp
before(async () => {
  app = await signInApp()
})
after(() => app.close())
afterEach(() => assert.deepEqual(app.faults, []))

const NEW = 'seven boats of one colour'
const root = { ...personWith('Ava Root'), administrator: true }

/** What the instance's trail has on an account, oldest first. */
const actsOn = async (account: string) => {
  const view = await app.store.as(root).trail.list(null, { act: null, object: 'account', id: account }, 1)
  return view!.entries.rows.map(({ act, name }) => `${name}: ${act}`).toReversed()
}

test('signing in and out leave an entry each, and signing in anew does not say that one signed out', async () => {
  const id = await app.account('ada@hill.example', { name: 'Ada' })
  const visitor = app.visitor()
  await signIn(visitor, 'ada@hill.example')
  await signIn(visitor, 'ada@hill.example')
  await visitor.get('/account')
  await visitor.post('/sign-out')
  await visitor.post('/sign-out')
  assert.deepEqual(await actsOn(id), ['Ada: sign-in', 'Ada: sign-in', 'Ada: sign-out'])
})

test('a password that is changed, or set by a link, leaves one entry', async () => {
  const id = await app.account('ben@hill.example', { name: 'Ben' })
  const visitor = app.visitor()
  await signIn(visitor, 'ben@hill.example')
  const typed = { current: PASSWORD, password: NEW }
  assert.equal((await visitor.post('/account/password', { ...typed, current: 'another one' })).status, 422)
  assert.equal((await visitor.post('/account/password', typed)).status, 303)
  assert.equal((await visitor.get('/account')).status, 200, 'goes on under a new session')
  await visitor.post('/forgotten-password', { email: 'ben@hill.example' })
  assert.equal((await visitor.post(await app.link(), { password: PASSWORD })).location, '/sign-in')
  assert.deepEqual(await actsOn(id), ['Ben: sign-in', 'Ben: change-password', 'Ben: set-password'])
})

test('tries to sign in leave one entry when the limit is reached, with or without an account', async () => {
  const id = await app.account('cem@hill.example', { name: 'Cem' })
  for (const email of ['cem@hill.example', 'nobody@hill.example'])
    for (let tries = 0; tries < 14; tries++)
      await app.visitor().post('/sign-in', { email, password: 'not this one' })
  assert.deepEqual(await actsOn(id), ['Mufakat: refuse-tries'])
  const all = await app.store.as(root).trail.list(null, { act: 'refuse-tries', object: null, id: null }, 1)
  assert.deepEqual(all!.entries.rows.map(({ objectKind }) => objectKind).sort(), ['account', 'tries'])
})

test('sessions that are ended by hand and accounts that are blocked are told', async () => {
  const id = await app.account('dee@hill.example', { name: 'Dee' })
  const [one, two] = [app.visitor(), app.visitor()]
  await signIn(one, 'dee@hill.example')
  await signIn(two, 'dee@hill.example')
  await one.post('/account/sessions/others')
  await app.account('eva@hill.example', { name: 'Eva', administrator: true })
  const eva = app.visitor()
  await signIn(eva, 'eva@hill.example')
  for (const blocked of ['yes', 'yes', 'no'])
    assert.equal((await eva.post(`/accounts/${id}/block`, { blocked })).status, 303)
  assert.deepEqual(await actsOn(id), [
    'Dee: sign-in',
    'Dee: sign-in',
    'Dee: end-sessions',
    'Eva: block',
    'Eva: let-in',
  ])
})

test('nothing typed, no token, and no address of anybody stands in an entry', async () => {
  const rows = await app.store.db.selectFrom('trail').selectAll().execute()
  const contents = await app.store.db.selectFrom('trail_content').selectAll().execute()
  assert.ok(rows.length > 10)
  assert.doesNotMatch(JSON.stringify([rows, contents]), /@|boats|ferry|argon2|127\.0\.0\.1|not this one/)
})

test('the instance’s trail is for administrators', async () => {
  assert.equal((await app.visitor().get('/trail')).status, 404)
  assert.equal(await app.store.as(PUBLIC).trail.heads(null), null)
  const eva = app.visitor()
  await signIn(eva, 'eva@hill.example')
  const page = await eva.get('/trail')
  assert.match(page.text, /blocked an account/)
  assert.match(page.text, /refused to let anybody try again/)
})
