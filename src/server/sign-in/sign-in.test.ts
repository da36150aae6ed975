import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { PASSWORD, type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { SESSION_COOKIE } from './auth.ts'

let app: SignInApp
before(async () => {
  app = await signInApp()
})
after(() => app.close())
afterEach(() => assert.deepEqual(app.faults, []))

const HOUR = 3_600_000

/** Whether a visitor is let to their own account, as only those are who have signed in. */
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200

const setCookies = (answer: { headers: Headers }) =>
  answer.headers.getSetCookie().filter((each) => each.startsWith(SESSION_COOKIE))

test('an address and a password let in, and the cookie is of this host, for pages alone', async () => {
  await app.account('ada@hill.example')
  const visitor = app.visitor()
  assert.equal(await isIn(visitor), false)
  const answer = await signIn(visitor, ' Ada@Hill.example ')
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/')
  const [cookie = '', ...more] = setCookies(answer)
  assert.deepEqual(more, [])
  assert.match(cookie, /^__Host-/)
  for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.match(cookie, new RegExp(part))
  assert.doesNotMatch(cookie, /Domain/i)
  assert.equal(await isIn(visitor), true)
  assert.match((await visitor.get('/river')).text, /<a href="\/account">ada<\/a>/)
})

test('a wrong password and an address without an account are answered alike', async () => {
  await app.account('ben@hill.example')
  const tell = async (email: string) => {
    const { status, text, headers } = await app
      .visitor()
      .post('/sign-in', { email, password: 'not this one at all' })
    return { status, text: text.replaceAll(email, 'EMAIL'), cookies: headers.getSetCookie() }
  }
  const wrong = await tell('ben@hill.example')
  assert.equal(wrong.status, 401)
  assert.match(wrong.text, /don’t go together here/)
  assert.deepEqual(wrong.cookies, [])
  assert.deepEqual(await tell('nobody@hill.example'), wrong)
})

test('as much is computed for an address without an account', async () => {
  await app.account('cem@hill.example')
  const took = async (email: string) => {
    const begun = performance.now()
    await app.visitor().post('/sign-in', { email, password: 'not this one at all' })
    return performance.now() - begun
  }
  const times: [number, number][] = []
  for (let turn = 0; turn < 4; turn++)
    times.push([await took('cem@hill.example'), await took(`none${turn}@hill.example`)])
  const least = (which: 0 | 1) => Math.min(...times.map((pair) => pair[which]))
  // A hash takes some 50 ms, and leaving it out would be seen.
  assert.ok(least(1) > least(0) / 2, `${least(0)} ms with an account, ${least(1)} ms without`)
})

test('a session that was set before signing in counts for nothing after it', async () => {
  await app.account('dora@hill.example')
  await app.account('thief@coast.example')
  const thief = app.visitor()
  await signIn(thief, 'thief@coast.example')
  const planted = thief.jar.get(SESSION_COOKIE)!
  const victim = app.visitor()
  victim.jar.set(SESSION_COOKIE, planted)
  await signIn(victim, 'dora@hill.example')
  assert.notEqual(victim.jar.get(SESSION_COOKIE), planted)
  assert.match((await victim.get('/account')).text, /dora@hill\.example/)
  assert.equal(await isIn(thief), false, 'the planted session is ended')
})

test('a cookie with another signature, or a token without any, is nobody’s', async () => {
  await app.account('eva@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'eva@hill.example')
  const [token] = decodeURIComponent(visitor.jar.get(SESSION_COOKIE)!).split('.')
  for (const forged of [token!, `${token}.${'A'.repeat(43)}=`, `${'x'.repeat(32)}.`, '%00', '']) {
    const other = app.visitor()
    other.jar.set(SESSION_COOKIE, encodeURIComponent(forged))
    assert.equal(await isIn(other), false, forged)
  }
})

test('the database holds no token that a cookie could carry', async () => {
  await app.account('finn@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'finn@hill.example')
  const [token] = decodeURIComponent(visitor.jar.get(SESSION_COOKIE)!).split('.')
  const rows = JSON.stringify(await app.store.db.selectFrom('sign_in.session').selectAll().execute())
  assert.ok(token && token.length > 20 && !rows.includes(token))
})

test('after signing in one comes back to the page one was on, and to no other site', async () => {
  await app.account('gus@hill.example')
  const led = async (back: string) => (await signIn(app.visitor(), 'gus@hill.example', { back })).location
  assert.equal(await led('/river/people?page=2#x'), '/river/people?page=2#x')
  for (const back of [
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/%0d%0aset-cookie:a=b/..//evil.example',
    'evil',
    '/sign-in?back=/sign-in',
    '',
  ])
    assert.ok(['/', '/evil.example'].includes((await led(back)) ?? ''), back)
})

test('signing out ends the session, also for whoever copied its cookie', async () => {
  await app.account('hal@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'hal@hill.example')
  const copied = visitor.jar.get(SESSION_COOKIE)!
  assert.equal((await visitor.post('/sign-out')).status, 303)
  assert.equal(visitor.jar.has(SESSION_COOKIE), false)
  const thief = app.visitor()
  thief.jar.set(SESSION_COOKIE, copied)
  assert.equal(await isIn(thief), false)
})

test('a session ends after eight hours without use, and goes on while it is used', async () => {
  await app.account('ida@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'ida@hill.example')
  for (let use = 0; use < 3; use++) {
    app.pass(7 * HOUR)
    assert.equal(await isIn(visitor), true)
  }
  app.pass(8 * HOUR)
  assert.equal(await isIn(visitor), false)
})

test('a session ends seven days after signing in, an administrator’s after twelve hours, whatever is done', async () => {
  await app.account('jo@hill.example')
  await app.account('kim@hill.example', { administrator: true })
  const [person, administrator] = [app.visitor(), app.visitor()]
  await signIn(person, 'jo@hill.example')
  await signIn(administrator, 'kim@hill.example')
  app.pass(6 * HOUR)
  assert.equal(await isIn(administrator), true)
  assert.equal(await isIn(person), true)
  app.pass(6 * HOUR)
  assert.equal(await isIn(administrator), false)
  for (let hours = 12; hours < 7 * 24 - 6; hours += 6) {
    assert.equal(await isIn(person), true, `after ${hours} hours`)
    app.pass(6 * HOUR)
  }
  app.pass(6 * HOUR)
  assert.equal(await isIn(person), false)
})

test('ten wrong passwords close an account for a quarter of an hour, the right one too, and say until when', async () => {
  await app.account('lea@hill.example')
  const visitor = app.visitor()
  for (let turn = 0; turn < 10; turn++)
    assert.equal(
      (await visitor.post('/sign-in', { email: 'lea@hill.example', password: 'wrong again, sorry' })).status,
      401,
    )
  const closed = await signIn(visitor, 'LEA@hill.example')
  assert.equal(closed.status, 429)
  assert.match(closed.text, /Nothing is lost: try again from \d+ \w+ \d{4}, \d\d:\d\d UTC/)
  const wait = Number(closed.headers.get('retry-after'))
  assert.ok(wait > 0 && wait <= 900)
  assert.equal(await isIn(visitor), false)
  app.pass(wait * 1000)
  assert.equal((await signIn(visitor, 'lea@hill.example')).status, 303)
})

test('an account that is blocked is let in nowhere, and its sessions end at the next call', async () => {
  const id = await app.account('mia@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'mia@hill.example')
  assert.equal(await isIn(visitor), true)
  await app.store.gate.accounts.block(id, { kind: 'machine', name: 'a test' }, app.now())
  assert.equal(await isIn(visitor), false)
  const again = await signIn(app.visitor(), 'mia@hill.example')
  assert.equal(again.status, 401)
  assert.deepEqual(setCookies(again), [])
})

test('a post counts from its first day to its last, and no more once it is ended', async () => {
  const id = await app.account('nils@hill.example')
  const day = (days: number) => new Date(Date.parse(app.now()) + days * 24 * HOUR).toISOString().slice(0, 10)
  const held = async () =>
    (await app.store.gate.appointments.capacitiesOf(id, day(0))).map(({ post }) => post)
  await app.appoint(id, { post: 'was', until: day(-1) })
  await app.appoint(id, { post: 'will be', from: day(1) })
  const post = await app.appoint(id, { post: 'is', from: day(0), until: day(0) })
  assert.deepEqual(await held(), ['is'])
  await app.store.gate.appointments.end('river', post, { kind: 'machine', name: 'a test' }, app.now())
  assert.deepEqual(await held(), [])
})

test('no form is taken from another site', async () => {
  await app.account('oda@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'oda@hill.example')
  for (const path of [
    '/sign-out',
    '/account/name',
    '/account/password',
    '/account/sessions/others',
    '/sign-in',
  ])
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:1' },
    ])
      assert.equal((await visitor.post(path, { name: 'Evil' }, headers)).status, 403, path)
  assert.match((await visitor.get('/account')).text, /oda@hill\.example/)
})

test('better-auth’s own addresses are not served', async () => {
  for (const path of [
    '/sign-in/email',
    '/sign-in/sign-up/email',
    '/sign-in/get-session',
    '/sign-in/update-user',
    '/api/auth/ok',
  ])
    for (const method of ['get', 'post'] as const) {
      const { status } = await app.visitor()[method](path)
      assert.ok([404, 200].includes(status) && status !== 200, `${method} ${path} answers ${status}`)
    }
})

test('with a public address, that of the proxy on this machine is believed for who asks, and links lead there', async () => {
  const at = await signInApp({ address: 'https://register.example' })
  await at.account('pia@hill.example')
  const visitor = at.visitor()
  assert.equal((await signIn(visitor, 'pia@hill.example')).status, 303)
  await visitor.post('/forgotten-password', { email: 'pia@hill.example' })
  await at.signIn.posted()
  assert.match(at.letters.at(-1)!.text, /^https:\/\/register\.example\/new-password\/[\w-]+$/m)
  assert.deepEqual(at.faults, [])
  await at.close()
})

test('a password is kept as an Argon2id string of its own salt', async () => {
  await app.account('quin@hill.example')
  const rows = await app.store.db.selectFrom('sign_in.credential').select('password').execute()
  for (const { password } of rows) {
    assert.match(password ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.ok(!password?.includes(PASSWORD))
  }
})
