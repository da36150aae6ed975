import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { startIdentityProvider } from '../../../test/identity-provider.ts'
import { PASSWORD, type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { SESSION_COOKIE } from './auth.ts'
import { invite } from './invite.ts'

let idp: Awaited<ReturnType<typeof startIdentityProvider>>
let other: typeof idp
let app: SignInApp
before(async () => {
  const callback = 'http://localhost:4117/sign-in/callback'
  idp = await startIdentityProvider(`${callback}/oidc`)
  other = await startIdentityProvider(`${callback}/oidc-2`, 'oidc-2', ['coast.example'])
  app = await signInApp({ providers: [idp.settings, other.settings] })
})
after(async () => {
  await app.close()
  await idp.stop()
  await other.stop()
})
afterEach(() => assert.deepEqual(app.faults, []))

const know = (login: string, email: string, verified = true) =>
  idp.people.set(login, { email, email_verified: verified, name: `${login} of the Hill` })

/** Asks for the provider, signs in there, and answers the way back, which the visitor has not taken yet. */
const asked = async (visitor: Visitor, login: string, back = '/river') => {
  const answer = await visitor.get(`/sign-in/with/oidc?back=${encodeURIComponent(back)}`)
  assert.equal(answer.status, 302)
  const returned = new URL(await idp.enter(answer.location!, login))
  return { address: new URL(answer.location!), returned: returned.pathname + returned.search }
}

const through = async (visitor: Visitor, login: string, back?: string) =>
  visitor.get((await asked(visitor, login, back)).returned)

const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200

const credentials = () => app.store.db.selectFrom('sign_in.credential').selectAll().execute()

test('an account is let in by the provider where that has verified its address, and led back', async () => {
  await app.account('ada@hill.example')
  know('ada', 'Ada@hill.example')
  const visitor = app.visitor()
  const { address, returned } = await asked(visitor, 'ada', '/river/people')
  for (const [name, form] of [
    ['state', /^.{20,}$/],
    ['nonce', /^.{20,}$/],
    ['code_challenge', /^.{40,}$/],
    ['code_challenge_method', /^S256$/],
  ] as const)
    assert.match(address.searchParams.get(name) ?? '', form, name)
  const answer = await visitor.get(returned)
  assert.equal(answer.status, 303)
  assert.equal(answer.location, '/river/people')
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(SESSION_COOKIE)) ?? ''
  assert.match(cookie, /Secure/)
  assert.match((await visitor.get('/account')).text, /ada@hill\.example/)
  assert.equal((await through(app.visitor(), 'ada')).status, 303, 'and again')
})

test('nothing of the provider is kept but who it is there', async () => {
  const rows = (await credentials()).filter(({ provider }) => provider === 'oidc') as unknown as Record<
    string,
    unknown
  >[]
  assert.ok(rows.length > 0)
  for (const row of rows)
    for (const name of ['access_token', 'refresh_token', 'id_token']) assert.equal(row[name], null, name)
})

test('an address that the provider has not verified lets nobody in, with an account or an invitation', async () => {
  await app.account('ben@hill.example')
  know('ben', 'ben@hill.example', false)
  const visitor = app.visitor()
  const answer = await through(visitor, 'ben')
  assert.equal(answer.status, 401)
  assert.match(answer.text, /did not let you in here/)
  assert.equal(await isIn(visitor), false)
})

test('an account whose holder never showed the address to be theirs is not led to by a provider, until they do', async () => {
  await app.account('zoe@hill.example', { proven: false })
  know('zoe', 'zoe@hill.example')
  assert.equal((await through(app.visitor(), 'zoe')).status, 401)
  await app.visitor().post('/forgotten-password', { email: 'zoe@hill.example' })
  await app.visitor().post(await app.link(), { password: 'seven boats of one colour' })
  assert.equal((await through(app.visitor(), 'zoe')).status, 303)
})

test('each organisation’s provider speaks for its own addresses: neither lets anybody in as the other’s', async () => {
  const people = ['moa@coast.example', 'nils@hill.example', 'oda@notcoast.example', 'per@sub.hill.example']
  for (const email of people) await app.account(email)
  for (const [at, email] of people.entries())
    for (const { people: known } of [idp, other])
      known.set(`p${at}`, { email, email_verified: true, name: email })
  const enter = async (provider: typeof idp, login: string) => {
    const visitor = app.visitor()
    const answer = await visitor.get(`/sign-in/with/${provider.settings.id}`)
    const returned = new URL(await provider.enter(answer.location!, login))
    const { status } = await visitor.get(returned.pathname + returned.search)
    assert.equal(await isIn(visitor), status === 303)
    return status
  }
  assert.deepEqual([await enter(other, 'p0'), await enter(idp, 'p0')], [303, 401])
  assert.deepEqual([await enter(other, 'p1'), await enter(idp, 'p1')], [401, 303])
  // Addresses with accounts whose ends only look like one of a provider's.
  for (const login of ['p2', 'p3'])
    assert.deepEqual([await enter(other, login), await enter(idp, login)], [401, 401])
})

test('who has neither an account nor an invitation gets no account', async () => {
  know('cem', 'cem@elsewhere.example')
  const visitor = app.visitor()
  assert.equal((await through(visitor, 'cem')).status, 401)
  assert.equal(await isIn(visitor), false)
  assert.equal(await app.store.gate.accounts.byEmail('cem@elsewhere.example'), null)
})

test('who is invited gets an account by the provider, without any post until they accept', async () => {
  know('dee', 'dee@hill.example')
  const typed = { role: 'reader', side: 'hill', body: '', post: 'Desk officer', from: '', until: '' }
  const invited = await invite(
    app.store.gate,
    { kind: 'machine', name: 'a test' },
    'river',
    { ...typed, email: 'dee@hill.example' },
    app.now(),
    true,
  )
  assert.ok(invited.ok)
  const visitor = app.visitor()
  const link = `/river/invitations/${invited.value.token}`
  const ways = [...(await visitor.get(link)).text.matchAll(/\/sign-in\/with\/([\w-]+)/g)].map(([, id]) => id)
  assert.deepEqual(ways, ['oidc'], 'only the provider that speaks for the address is offered')
  assert.equal((await through(visitor, 'dee', link)).location, link)
  const account = (await app.store.gate.accounts.byEmail('dee@hill.example'))!
  assert.equal(account.administrator, false)
  assert.deepEqual(await app.store.gate.appointments.capacitiesOf(account.id, app.now().slice(0, 10)), [])
  assert.equal((await visitor.post(link)).status, 303)
  assert.equal((await app.store.gate.appointments.capacitiesOf(account.id, app.now().slice(0, 10))).length, 1)
  const told = await app.store.trail.list(null, { act: null, object: 'account', id: account.id }, 1)
  assert.deepEqual(told!.entries.rows.map(({ act }) => act).toReversed(), [
    'make-account',
    'link-provider',
    'sign-in',
  ])
})

test('an account that is blocked is not let in by the provider either', async () => {
  const id = await app.account('eva@hill.example')
  know('eva', 'eva@hill.example')
  assert.equal((await through(app.visitor(), 'eva')).status, 303)
  await app.store.gate.accounts.block(id, { kind: 'machine', name: 'a test' }, app.now())
  const visitor = app.visitor()
  const answer = await through(visitor, 'eva')
  assert.equal(answer.status, 401)
  assert.equal(await isIn(visitor), false)
  assert.deepEqual((await app.store.gate.sessions.of(id)).length, 0)
})

test('an answer counts once, and only in the browser that asked for it', async () => {
  await app.account('fay@hill.example')
  know('fay', 'fay@hill.example')
  const [asker, other] = [app.visitor(), app.visitor()]
  const { returned } = await asked(asker, 'fay')
  assert.equal((await other.get(returned)).status, 401, 'another browser has not the cookie of the state')
  assert.equal(await isIn(other), false)
  const second = await asked(asker, 'fay')
  assert.equal((await asker.get(second.returned)).status, 303)
  await asker.post('/sign-out')
  assert.equal((await asker.get(second.returned)).status, 401, 'it is spent')
  assert.equal(await isIn(asker), false)
})

test('an answer with another state, or none, or an error, lets nobody in and leads to no other site', async () => {
  const visitor = app.visitor()
  const { returned } = await asked(visitor, 'ada')
  const forged = [
    returned.replace(/state=[^&]+/, 'state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    returned.replace(/&?state=[^&]+/, ''),
    '/sign-in/callback/oidc?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E',
    '/sign-in/callback/oidc?code=x&state=x&callbackURL=https://evil.example',
    '/sign-in/callback/nowhere?code=x&state=x',
  ]
  for (const path of forged) {
    const { status, text, location } = await visitor.get(path)
    assert.equal(status, 401, path)
    assert.equal(location, null)
    assert.doesNotMatch(text, /alert\(1\)|error_description|code=/)
  }
  assert.equal(await isIn(visitor), false)
  assert.equal((await visitor.get('/sign-in/with/nowhere')).status, 404)
  const evil = await app.visitor().get('/sign-in/with/oidc?back=https://evil.example/')
  assert.equal(evil.status, 302)
  assert.ok(evil.location!.startsWith(idp.issuer))
})

test('the session that was open before ends', async () => {
  await app.account('gus@hill.example')
  know('gus', 'gus@hill.example')
  const visitor = app.visitor()
  await signIn(visitor, 'gus@hill.example')
  const before = visitor.jar.get(SESSION_COOKIE)!
  assert.equal((await through(visitor, 'gus')).status, 303)
  const thief = app.visitor()
  thief.jar.set(SESSION_COOKIE, before)
  assert.equal(await isIn(thief), false)
  assert.equal(await isIn(visitor), true)
})

test('an account by the provider has no password to sign in with', async () => {
  for (const password of ['', PASSWORD, 'null'])
    assert.equal((await app.visitor().post('/sign-in', { email: 'dee@hill.example', password })).status, 401)
})

test('a provider that can’t be reached is told, and the other ways stay', async () => {
  const away = await signInApp({ providers: [{ ...idp.settings, issuer: 'http://127.0.0.1:9' }] })
  const answer = await away.visitor().get('/sign-in/with/oidc')
  assert.equal(answer.status, 401)
  assert.match(answer.text, /name="password"/)
  assert.deepEqual(away.faults, [])
  await away.close()
})
