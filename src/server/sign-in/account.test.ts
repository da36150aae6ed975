import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { PASSWORD, type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import type { Visitor } from '../../../test/visitor.ts'

let app: SignInApp
before(async () => {
  app = await signInApp()
})
after(() => app.close())
afterEach(() => assert.deepEqual(app.faults, []))

const NEW = 'seven boats of one colour'

const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200

const entered = async (email: string) => {
  const visitor = app.visitor()
  assert.equal((await signIn(visitor, email)).status, 303)
  return visitor
}

test('a forgotten password is set anew by a link, once, within an hour; all sessions end', async () => {
  await app.account('ada@hill.example')
  const visitor = await entered('ada@hill.example')
  const asked = await app.visitor().post('/forgotten-password', { email: 'ADA@hill.example' })
  assert.match(asked.text, /If there is an account/)
  const link = await app.link()
  assert.match(link, /^\/new-password\/[\w-]{20,}$/)
  const page = await app.visitor().get(link)
  assert.equal(page.headers.get('referrer-policy'), 'strict-origin')
  assert.equal(
    (await app.visitor().post(link, { password: 'short' })).status,
    422,
    'and the link is not spent by it',
  )
  assert.equal((await app.visitor().post(link, { password: NEW })).location, '/sign-in')
  assert.equal(await isIn(visitor), false)
  assert.equal((await app.visitor().post(link, { password: PASSWORD })).status, 410)
  assert.equal((await app.visitor().get(link)).status, 410)
  assert.equal((await signIn(app.visitor(), 'ada@hill.example')).status, 401)
  assert.equal(
    (await app.visitor().post('/sign-in', { email: 'ada@hill.example', password: NEW })).status,
    303,
  )
})

test('the link is no more after an hour, and one that was never sent leads nowhere', async () => {
  await app.account('ben@hill.example')
  await app.visitor().post('/forgotten-password', { email: 'ben@hill.example' })
  const link = await app.link()
  app.pass(3_600_000)
  assert.equal((await app.visitor().get(link)).status, 410)
  assert.equal((await app.visitor().post(link, { password: NEW })).status, 410)
  for (const made of [
    '/new-password/AAAAAAAAAAAAAAAAAAAAAAAA',
    "/new-password/'%20or%201=1",
    '/new-password/%00',
  ])
    assert.equal((await app.visitor().get(made)).status, 410)
})

test('who has no account, or a blocked one, is answered alike and gets no letter', async () => {
  const id = await app.account('cem@hill.example')
  await app.store.gate.accounts.block(id, { kind: 'machine', name: 'a test' }, app.now())
  await app.account('dee@hill.example')
  await app.signIn.posted()
  const before = app.letters.length
  const answers = []
  for (const email of ['nobody@hill.example', 'cem@hill.example', 'dee@hill.example'])
    answers.push((await app.visitor().post('/forgotten-password', { email })).text)
  await app.signIn.posted()
  assert.equal(new Set(answers).size, 1)
  assert.deepEqual(
    app.letters.slice(before).map(({ to }) => to),
    ['dee@hill.example'],
  )
})

test('a link is sent five times an hour at most, with or without an account', async () => {
  await app.account('eli@hill.example')
  for (const email of ['eli@hill.example', 'ghost@hill.example']) {
    for (let turn = 0; turn < 5; turn++)
      assert.equal((await app.visitor().post('/forgotten-password', { email })).status, 200)
    const last = await app.visitor().post('/forgotten-password', { email })
    assert.equal(last.status, 429)
    assert.match(last.text, /try again from/)
  }
})

test('the links’ tokens stand nowhere in the database', async () => {
  await app.account('fay@hill.example')
  await app.visitor().post('/forgotten-password', { email: 'fay@hill.example' })
  const token = (await app.link()).split('/').at(-1)!
  const rows = await app.store.db.selectFrom('sign_in.verification').selectAll().execute()
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(token))
})

test('a change of password asks for the one before, ends all other sessions and goes on under a new one', async () => {
  await app.account('gus@hill.example')
  const [here, there] = [await entered('gus@hill.example'), await entered('gus@hill.example')]
  const before = new Map(here.jar)
  const wrong = await here.post('/account/password', { current: 'not this one at all', password: NEW })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /not the password you have now/)
  assert.equal(await isIn(there), true)
  assert.equal(
    (await here.post('/account/password', { current: PASSWORD, password: 'aaaaaaaaaaaaaa' })).status,
    422,
  )
  assert.equal((await here.post('/account/password', { current: PASSWORD, password: NEW })).status, 303)
  assert.equal(await isIn(here), true)
  assert.equal(await isIn(there), false)
  const copied = app.visitor()
  for (const [name, value] of before) copied.jar.set(name, value)
  assert.equal(await isIn(copied), false, 'the session before has another token')
})

test('a session is ended from the account page, and all others at once', async () => {
  await app.account('hal@hill.example')
  const [here, there, third] = [
    await entered('hal@hill.example'),
    await entered('hal@hill.example'),
    await entered('hal@hill.example'),
  ]
  const { text } = await here.get('/account')
  const ends = [...text.matchAll(/action="(\/account\/sessions\/[\w-]+\/end)"/g)].map((found) => found[1]!)
  assert.equal(ends.length, 3)
  assert.match(text, /this one/)
  const others = ends.filter(
    (end) => !text.slice(text.indexOf(end)).split('</form>')[0]!.includes('this one'),
  )
  assert.equal(others.length, 2)
  for (const end of others) assert.equal((await here.post(end)).status, 303)
  assert.equal(await isIn(there), false)
  assert.equal(await isIn(third), false)
  assert.equal(await isIn(here), true)
  const fourth = await entered('hal@hill.example')
  assert.equal((await here.post('/account/sessions/others')).status, 303)
  assert.equal(await isIn(fourth), false)
  assert.equal(await isIn(here), true)
})

test('nobody ends another’s session or removes another’s passkey by its id', async () => {
  const id = await app.account('ida@hill.example')
  await app.account('eve@coast.example')
  const ida = await entered('ida@hill.example')
  const eve = await entered('eve@coast.example')
  const [session] = await app.store.gate.sessions.of(id)
  await app.store.gate.passkeys.add(
    { id: 'idas-key', account: id, publicKey: 'AA', counter: 0, transports: [] },
    'A key',
    app.now(),
  )
  assert.equal((await eve.post(`/account/sessions/${session!.id}/end`)).status, 404)
  assert.equal((await eve.post('/account/sessions/no-such/end')).status, 404)
  assert.equal((await eve.post('/account/passkeys/idas-key/removal')).status, 404)
  assert.equal(await isIn(ida), true)
  assert.equal((await app.store.gate.passkeys.of(id)).length, 1)
  assert.equal((await ida.post('/account/passkeys/idas-key/removal')).status, 303)
  assert.equal((await app.store.gate.passkeys.of(id)).length, 0)
})

test('a name is changed, tidy and printed, and nothing else comes with it', async () => {
  const id = await app.account('kim@hill.example')
  const kim = await entered('kim@hill.example')
  const fields = {
    name: '  Kim <b>\u202Eevil\u0000\r\nSet-Cookie: a=b ',
    administrator: 'true',
    email: 'root@machine.example',
    blocked_at: '',
    id: 'x',
  }
  assert.equal((await kim.post('/account/name', fields)).status, 303)
  const account = await app.store.gate.accounts.get(id)
  assert.equal(account?.name, 'Kim <b> evil Set-Cookie: a=b')
  assert.equal(account?.administrator, false)
  assert.equal(account?.email, 'kim@hill.example')
  const { text } = await kim.get('/account')
  assert.match(text, /Kim &lt;b&gt; evil/)
  assert.equal((await kim.post('/account/name', { name: '\u200b \u202e' })).status, 422)
})

test('passwords that are short, endless or soon guessed are refused beside their field', async () => {
  await app.account('lou@hill.example')
  const lou = await entered('lou@hill.example')
  for (const [password, sentence] of [
    ['eleven char', /at least 12/],
    ['x'.repeat(257), /256 characters at most/],
    ['Password1234', /soon guessed/],
    ['lou@hill.example', /soon guessed/],
    ['ababababababab', /soon guessed/],
  ] as const) {
    const { status, text } = await lou.post('/account/password', { current: PASSWORD, password })
    assert.equal(status, 422)
    assert.match(text, sentence)
    assert.doesNotMatch(text, /type="password"[^>]*value=/, 'it is not sent back')
  }
})
